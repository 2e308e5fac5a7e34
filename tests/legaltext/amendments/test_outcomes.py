"""Every instruction answers for itself: what told it, where it works, what else may be meant."""

from hoseibi import legaltext

LAW = """Sample Law
(Law No. 1 of 2020)

Article 1 The Minister decides.

Article 2 (1) The Council advises.
(2) The Council meets in public.
"""

ACT = """Sample Law Amendment Law

Article 1. The Sample Law (Law No. 1 of 2020) is amended as follows.

(1) In Article 1, "Minister" is replaced by "Court".
(2) In Article 9, "Council" is replaced by "Board".
(3) In Article 2, paragraph (2), "Minister" is replaced by "Board".
"""


def amended() -> legaltext.Amended:
    law = legaltext.read(LAW.encode(), convention="jp-en").law
    return legaltext.amend(law, ACT)


def test_an_instruction_says_which_sentence_told_it_and_where_it_works() -> None:
    first = amended().outcomes[0]

    assert first.statement.words == 'In Article 1, "Minister" is replaced by "Court".'
    assert (first.applied, first.places, first.near) == (True, ("art_1",), ())


def test_a_place_that_is_not_there_has_candidates() -> None:
    missing = amended().outcomes[1]

    assert (missing.applied, missing.places, missing.near) == (False, (), ("art_2", "art_1"))
    assert [finding.code for finding in missing.findings] == ["amend-place-missing"]


def test_words_that_are_not_there_keep_their_place() -> None:
    missing = amended().outcomes[2]

    assert (missing.applied, missing.places) == (False, ("art_2__para_2",))
    assert missing.because == " ".join(finding.sentence for finding in missing.findings)
