"""What the table of addresses says of texts beside one another: a law in two languages that
everybody reads, one that its circle alone reads, and a code of another country."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.factories import a_law, circle, officer
from tests.parallels.laws import JA
from tests.parallels.paired import PAIRED, a_paired_law

from hoseibi.accounts.models import Circle, User
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import law_by_slug
from hoseibi.legaltext import Term
from hoseibi.parallels import actions, queries
from hoseibi.parallels.templatetags.parallel_deviations import anchor
from hoseibi.terms import actions as terms

if TYPE_CHECKING:
    from tests.rights.world import World

OPEN, CLOSED, OTHER = "xl-two-languages", "xl-two-closed", "xm-other-code"
SIDES = "?left=en&right=ja"

OTHER_CODE = """Other Code
(Law No. 5 of 2018)

(Good Faith)
Article 1 Every person must act in good faith.

(Damages in Torts)
Article 2 A person who harmed another intentionally or negligently is liable for damages.
"""

VI = """Bộ luật mẫu

Điều 1. Mục đích
Bộ luật này điều chỉnh quan hệ giữa các cá nhân.
"""


def put_parallels(made: World, of: Circle) -> None:
    """Three laws, ties by hand, verdicts, and what was computed of them."""
    by = officer()
    sides, closed = _in_two_languages(OPEN), _in_two_languages(CLOSED)
    third = a_law(VI, slug=OPEN, convention="vn-vi")
    there = a_law(OTHER_CODE, slug=OTHER, country="xm")
    tied = actions.tie(by, actions.Tying(*sides, ("art_1__para_1",), ("art_1__para_1",)))
    unread = actions.Tying(sides[0], third, ("art_1__para_1",), alone=True)
    hidden = actions.tie(by, unread)
    for here in (sides[0], closed[0]):
        actions.judge(by, actions.Judging(here, "art_1", there, "art_1", accepted=True))
    _close(circle(), third)
    _close(of, *closed)
    _put_places(made, tied.pk, hidden.pk)
    _put_what_is_sent(made)
    _compute(made.who["drafter"])
    _put_deviations(made, (sides[0], third))
    _put_terms(made, of)


LATE = JA.replace("この法典は、私人", "この法典は、三十日以内に、私人")
"""The Japanese has a period that the English lacks, besides an article that it lacks itself."""


def _in_two_languages(slug: str) -> tuple[LawVersion, LawVersion]:
    return a_law(slug=slug, authority="authoritative"), a_law(LATE, slug=slug, convention="jp-ja")


def _put_deviations(made: World, unread: tuple[LawVersion, LawVersion]) -> None:
    """In each law one deviation that is accepted and one that is not; and one that is accepted in a
    language that nobody here reads."""
    by = made.who["drafter"]
    for end, slug in (("", OPEN), (" closed", CLOSED)):
        accepted, other = _deviations(by, slug)[:2]
        kept = actions.accept(by, accepted, "It is meant so.")
        made.places[f"parallels:count-again{end}"] = (slug, kept.pk)
        why = {f"why-{anchor(other)}": "It is meant so."}
        made.sent[f"parallels:accept{end}"] = {"key": other.key} | why
    kept.pk, kept.key = None, "0" * 64
    kept.left, kept.right = (one.language_version for one in unread)
    kept.left_version, kept.right_version = unread
    kept.save()
    made.places["parallels:count-again hidden"] = (OPEN, kept.pk)


def _deviations(by: User, slug: str) -> list[queries.Judged]:
    """What the two languages of a law do not say alike; looked for, as is what its terms do."""
    law = law_by_slug(by, slug)
    sides = queries.sides(law, date(2025, 1, 1), "en", ["ja"])
    wanted = queries.wanted(by, law, sides.left, sides.rights)
    pair = actions.set_beside(wanted)[0]
    ways = [queries.alignment_of(pair, turned=way) for way in (False, False, True)]
    looks = [queries.parity_look(wanted[0]), *queries.term_looks(wanted)]
    return queries.judged(looks[0], actions.hold_against(looks, ways)[0], ())


def _put_terms(made: World, of: Circle) -> None:
    """In an open law and one of a circle a pair of terms to propose, and one that was rejected."""
    by = officer()
    for end, slug in (("", PAIRED), (" closed", f"{PAIRED}-closed")):
        sides = a_paired_law(slug)
        if end:
            _close(of, *sides)
        law = law_by_slug(made.who["drafter"], slug)
        wanted = queries.wanted(made.who["drafter"], law, sides[0], sides[1:])
        found = actions.terms_found(wanted[0], actions.set_beside(wanted)[0])
        (first, *_others) = queries.proposals(by, found, ("en", "ja")).to_propose
        ways = ("",) if end else ("", " approving", " rejecting")
        for way, what in zip(ways, ("propose", "approve", "reject"), strict=False):
            name = f"parallels:propose-terms{way}{end}"
            made.places[name] = (slug,)
            made.queries[name] = SIDES
            made.sent[name] = {"pair": first.key, "what": what, "reason": "It is so."}
    noise = terms.SeenPair(Term("en", "the"), Term("ja", "る"))
    rejected = terms.reject_pair(by, noise, "No terms.")
    made.places["parallels:reconsider-terms"] = (PAIRED, rejected.pk)


def _close(to: Circle, *versions: LawVersion) -> None:
    """Nobody else reads them."""
    for version in versions:
        version.circle, version.released_at = to, None
        version.save()


def _put_places(made: World, tied: int, hidden: int) -> None:
    of_law = ("beside", "repair", "translation", "translation-csv", "drift", "accept")
    papers = ("take", "take-findings", "take-drift")
    compared = ("rank", "comparative", "comparative-word")
    of_article = ("counterparts", "judge")
    for end, slug in (("", OPEN), (" closed", CLOSED)):
        at = {f"{name}{end}": (slug,) for name in (*of_law, *compared)}
        at |= {f"{name}{end}": (slug, "art_1") for name in of_article}
        at |= {f"{name}{end}": (slug, "csv") for name in papers}
        made.places |= {f"parallels:{name}": place for name, place in at.items()}
        names = [f"parallels:{name}{end}" for name in (*compared, *of_article)]
        made.queries |= dict.fromkeys(names, f"?in={OTHER}")
        sides = [f"parallels:{name}{end}" for name in (*of_law, *papers)]
        made.queries |= dict.fromkeys(sides, f"{SIDES}&article=art_1")
    made.places |= {"parallels:untie": (OPEN, tied), "parallels:untie hidden": (OPEN, hidden)}
    made.places |= {"parallels:judge open": (OPEN, "art_1")}
    made.places["parallels:counterparts beside-closed"] = (OTHER, "art_1")
    made.queries["parallels:judge open"] = f"?in={OTHER}"
    made.queries["parallels:counterparts beside-closed"] = f"?in={CLOSED}"
    marks = [f"parallels:translation {state}" for state in ("checked", "authoritative")]
    made.places |= dict.fromkeys(marks, (OPEN,))
    made.queries |= dict.fromkeys(marks, f"{SIDES}&state=all")


def _put_what_is_sent(made: World) -> None:
    tying = {"left_place": "art_2__para_1", "right_place": "art_2__para_2"}
    said = {"other": "art_1", "said": "rejected", "note": "Another purpose."}
    mark = {"place": "art_1__para_1"}
    made.sent |= {
        "parallels:repair": tying,
        "parallels:judge": said,
        "parallels:judge closed": said,
        "parallels:judge open": {"other": "art_1", "said": "open"},
        "parallels:translation": mark | {"to": "draft"},
        "parallels:translation closed": mark | {"to": "draft"},
        "parallels:translation checked": mark | {"to": "checked"},
        "parallels:translation authoritative": mark | {"to": "authoritative"},
    }


def _compute(by: User) -> None:
    """What nobody has to wait for any more; who reads a page then changes nothing."""
    on = date(2025, 1, 1)
    for one, two in ((OPEN, OTHER), (CLOSED, OTHER), (OTHER, CLOSED)):
        here, there = law_by_slug(by, one), law_by_slug(by, two)
        texts = queries.compared_texts(here, there, on)
        actions.rank(queries.codes(by, texts))
        sides = queries.sides(here, on, "en", ["ja"])
        if sides:
            actions.set_beside(queries.wanted(by, here, sides.left, sides.rights))
