"""What people said of the languages of the invented laws, and of articles that answer to others."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import law_by_slug
from hoseibi.parallels import actions, queries
from hoseibi.parallels.models import KeptTie, TranslationMark, Verdict

LANVARA, MEROVIA = "lanvara-civil-code", "merovia-bankruptcy-law"
CHECKED_ON = date(2021, 1, 1)
"""The text of that day was checked whole; what was amended since is stale by itself."""


class Said(NamedTuple):
    here: str
    there: str
    accepted: bool
    note: str


VERDICTS = (
    Said("art_3-2", "art_2", True, "Both open with the words that the rest of the code uses."),
    Said("art_1", "art_1", True, "Purpose and scope, in both as the first article."),
    Said("art_5", "art_5", False, "Who holds rights is another question than who may petition."),
)


def put_beside(by: User) -> None:
    """Tie, mark and judge, where nobody did yet."""
    law, other = law_by_slug(by, LANVARA), law_by_slug(by, MEROVIA)
    if law is None or other is None:
        return
    if not KeptTie.objects.exists():
        _tie(by, law)
    if not TranslationMark.objects.exists():
        _check(by, law)
    if not Verdict.objects.exists():
        _judge(by, law, other)


def _tie(by: User, law: Law) -> None:
    sides = queries.sides(law, date(2026, 1, 1), "en", ["ja"])
    if sides is None:
        return
    places = ("art_4__para_1",), ("art_4__para_1",)
    reason = "Read together by the working group: the two say the same."
    actions.tie(by, actions.Tying(sides.left, sides.rights[0], *places, reason))


def _check(by: User, law: Law) -> None:
    """The Japanese was checked whole before the amendments, and a few articles again since."""
    for day, places in ((CHECKED_ON, None), (date(2026, 1, 1), ("art_3-2__para_1",))):
        sides = queries.sides(law, day, "en", ["ja"])
        if sides is None:
            continue
        wanted = queries.wanted(by, law, sides.left, sides.rights)[0]
        pair = actions.set_beside([wanted])[0]
        every = [tie.right[0] for tie in pair.units if tie.left and tie.right]
        chosen = every if places is None else [one for one in every if one in places]
        if chosen:
            actions.mark(by, wanted, pair, actions.Marking(chosen, "checked", ""))


def _judge(by: User, law: Law, other: Law) -> None:
    texts = queries.compared_texts(law, other, date(2026, 1, 1))
    if texts is None:
        return
    for said in VERDICTS:
        judging = actions.Judging(
            texts[0], said.here, texts[1], said.there, said.accepted, said.note
        )
        actions.judge(by, judging)
    actions.rank(queries.codes(by, texts))
