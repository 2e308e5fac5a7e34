"""A finding that was dismissed stays away until the words change."""

from __future__ import annotations

from tests.legaltext.checks.cases import law_of

from hoseibi.legaltext import Dismissal, Fingerprints, Law, check, sift, stale

LAW = "Act\n\nArticle 1 It begins.\n\nArticle 3 It ends.\n"
REASON = "Article 2 is reserved for the courts."


def dismissal(law: Law) -> Dismissal:
    finding = check(law)[0]
    return Dismissal(finding.code, finding.address, Fingerprints(law).of(finding), REASON)


def test_a_dismissed_finding_stays_away() -> None:
    law = law_of(LAW, "en")
    one = dismissal(law)

    sifted = sift(law, check(law), [one])

    assert (sifted.kept, sifted.dismissed, sifted.used) == ((), check(law), (one,))
    assert stale([one], sifted.used) == ()


def test_a_dismissal_ends_when_the_words_change_and_says_so() -> None:
    one = dismissal(law_of(LAW, "en"))
    changed = law_of(LAW.replace("Article 3 It ends", "Article 4 It ends"), "en")

    sifted = sift(changed, check(changed), [one])
    left = stale([one], sifted.used)

    assert sifted.kept == check(changed)
    assert [(finding.code, dict(finding.arguments)["address"]) for finding in left] == [
        ("dismissal-stale", "art_3")
    ]
