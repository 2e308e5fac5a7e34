"""What people said of the languages of the invented laws, and of articles that answer to others."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import law_by_slug
from hoseibi.parallels import actions, queries
from hoseibi.parallels.models import AcceptedDeviation, KeptTie, TranslationMark, Verdict

LANVARA, MEROVIA = "lanvara-civil-code", "merovia-bankruptcy-law"
CONSUMERS = "lanvara-consumer-contracts-law"
CHECKED_ON = date(2021, 1, 1)
"""The text of that day was checked whole; what was amended since is stale by itself."""


class Said(NamedTuple):
    here: str
    there: str
    accepted: bool
    note: str
    on: date = date(2026, 1, 1)


VERDICTS = (
    Said("art_3-2", "art_2", True, "Both open with the words that the rest of the code uses."),
    Said("art_1", "art_1", True, "Purpose and scope, in both as the first article."),
    Said("art_5", "art_5", False, "Who holds rights is another question than who may petition."),
    Said("art_98", "art_15", False, "Three years end a claim; there, the avoiding of an act.",
         CHECKED_ON),
)  # fmt: skip


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
    consumers = law_by_slug(by, CONSUMERS)
    if consumers is not None and not AcceptedDeviation.objects.exists():
        _accept(by, consumers)


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
    for said in VERDICTS:
        texts = queries.compared_texts(law, other, said.on)
        if texts is not None:
            actions.judge(
                by,
                actions.Judging(
                    texts[0], said.here, texts[1], said.there, said.accepted, said.note
                ),
            )
    now = queries.compared_texts(law, other, date(2026, 1, 1))
    if now is not None:
        actions.rank(queries.codes(by, now))


MEANT = {
    ("period-differs", "art_6__para_1"): "The Japanese counts every day and the English working"
    " days: the working group took ten of these for two weeks.",
    ("term-renamed", ""): "Decided with Law No. 9 of 2025: to withdraw is used of an offer.",
}
"""Why a deviation is meant, by its check and its place in the second text. What else is found there
waits for somebody to mend it."""


def _accept(by: User, law: Law) -> None:
    """What of the Consumer Contracts Law is meant to differ."""
    sides = queries.sides(law, date(2026, 6, 1), "en", ["ja"])
    if sides is None:
        return
    wanted = queries.wanted(by, law, sides.left, sides.rights)
    pairs = actions.set_beside(wanted)
    looks = [queries.parity_look(wanted[0]), *queries.term_looks(wanted)]
    ways = [queries.alignment_of(pairs[0], turned=way) for way in (False, False, True)]
    over_time = [None] * (len(looks) - len(ways))
    for look, found in zip(looks, actions.hold_against(looks, [*ways, *over_time]), strict=True):
        for one in queries.judged(look, found, ()):
            reason = MEANT.get((one.deviation.code, one.deviation.right.address))
            if reason:
                actions.accept(by, one, reason)
