"""What people said of the languages of the invented laws, and of articles that answer to others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import law_by_slug
from hoseibi.parallels import actions, queries
from hoseibi.parallels.models import AcceptedDeviation, KeptTie, TranslationMark, Verdict

LANVARA, MEROVIA = "lanvara-civil-code", "merovia-bankruptcy-law"
HOSHIMA, KESSLAND = "hoshima-civil-code", "kessland-civil-code"
MEROVIAN_CODE = "merovia-civil-code"
CONSUMERS = "lanvara-consumer-contracts-law"
CHECKED_ON = date(2021, 1, 1)
"""The text of that day was checked whole; what was amended since is stale by itself."""
TODAY = date(2026, 1, 1)
"""The day of the texts that are set beside one another now."""


class Said(NamedTuple):
    here: str
    there: str
    accepted: bool
    note: str
    on: date = TODAY


VERDICTS = (
    Said("art_3-2", "art_2", True, "Both open with the words that the rest of the code uses."),
    Said("art_1", "art_1", True, "Purpose and scope, in both as the first article."),
    Said("art_5", "art_5", False, "Who holds rights is another question than who may petition."),
    Said("art_98", "art_15", False, "Three years end a claim; there, the avoiding of an act.",
         CHECKED_ON),
)  # fmt: skip
"""Of the Civil Code of Lanvara and the Bankruptcy Law of Merovia."""

_LIMITED = "Both years from knowing and years from the event; the lengths differ."
_NO_FAULT = "There without a look at whose fault it was."
IN_OTHER_CODES = {
    HOSHIMA: (
        Said("art_2", "art_1", True, "Good faith and abuse of rights in one article, in both."),
        Said("art_6", "art_2", True, "Twenty years there; here eighteen since 2022."),
        Said("art_7", "art_3", True, "Ordinary acts of daily life are free in both."),
        Said("art_8", "art_3", False, "Guardianship of adults is not in the excerpt."),
        Said("art_24", "art_4", True, "Gross negligence bars both."),
        Said("art_25", "art_5", True, "Third parties in good faith are kept from harm there only."),
        Said("art_27", "art_6", True, "The same rule."),
        Said("art_29", "art_7", True, "Ratification, and a period for it."),
        Said("art_36", "art_8", True, _LIMITED),
        Said("art_71", "art_10", True, "Default, with the same way out for the obligor."),
        Said("art_75", "art_11", True, "A period first, in both."),
        Said("art_81", "art_12", True, "The remedies of the buyer."),
        Said("art_88", "art_13", True, "Intent or negligence, and unlawfulness, in both."),
        Said("art_94", "art_14", True, "Solidary liability."),
        Said("art_98", "art_15", True, _LIMITED),
    ),
    KESSLAND: (
        Said("art_2", "art_1", True, "Good faith and abuse of rights in one article, in both."),
        Said("art_6", "art_2", True, "Eighteen years in both."),
        Said("art_7", "art_3", True, "Consent of the representative in both."),
        Said("art_24", "art_4", True, "Who was mistaken makes the reliance good there."),
        Said("art_25", "art_5", True, "The same rule."),
        Said("art_27", "art_6", True, "One article there for what are two here."),
        Said("art_29", "art_6", True, "One article there for what are two here."),
        Said("art_36", "art_7", True, _LIMITED),
        Said("art_62", "art_8", True, "The contract is concluded when the acceptance arrives."),
        Said("art_71", "art_9", True, "The obligor proves not to be answerable, in both."),
        Said("art_75", "art_10", True, "A period first, in both."),
        Said("art_81", "art_11", True, "The remedies of the buyer."),
        Said("art_88", "art_12", True, "Intent or negligence, and unlawfulness, in both."),
        Said("art_94", "art_13", True, "Solidary liability."),
    ),
    MEROVIAN_CODE: (
        Said("art_2", "art_3", True, "Good faith, and the abuse of rights in its second sentence."),
        Said("art_6", "art_4", True, "Eighteen years in both."),
        Said("art_24", "art_5", True, "The court declares the invalidity there."),
        Said("art_25", "art_6", True, "The court declares the invalidity there."),
        Said("art_27", "art_7", True, "One article there for what are two here."),
        Said("art_29", "art_7", True, "One article there for what are two here."),
        Said("art_36", "art_8", True, "Only claims on contracts, and only from knowing."),
        Said("art_71", "art_11", True, _NO_FAULT),
        Said("art_75", "art_12", True, "Without a period, but only for a serious breach."),
        Said("art_81", "art_13", True, "The remedies of the buyer."),
        Said("art_88", "art_14", True, _NO_FAULT),
        Said("art_94", "art_15", True, "Solidary liability."),
        Said("art_98", "art_9", True, "No longest period there."),
    ),
}
"""Of the Civil Code of Lanvara and those of other countries, by the name of the other."""


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
        _judge(by, law, other, VERDICTS)
    for name, said in IN_OTHER_CODES.items():
        code = law_by_slug(by, name)
        if code is not None and not Verdict.objects.filter(there__law=code).exists():
            _judge(by, law, code, said)
    consumers = law_by_slug(by, CONSUMERS)
    if consumers is not None and not AcceptedDeviation.objects.exists():
        _accept(by, consumers)


def _tie(by: User, law: Law) -> None:
    sides = queries.sides(law, TODAY, "en", ["ja"])
    if sides is None:
        return
    places = ("art_4__para_1",), ("art_4__para_1",)
    reason = "Read together by the working group: the two say the same."
    actions.tie(by, actions.Tying(sides.left, sides.rights[0], *places, reason))


def _check(by: User, law: Law) -> None:
    """The Japanese was checked whole before the amendments, and a few articles again since."""
    for day, places in ((CHECKED_ON, None), (TODAY, ("art_3-2__para_1",))):
        sides = queries.sides(law, day, "en", ["ja"])
        if sides is None:
            continue
        wanted = queries.wanted(by, law, sides.left, sides.rights)[0]
        pair = actions.set_beside([wanted])[0]
        every = [tie.right[0] for tie in pair.units if tie.left and tie.right]
        chosen = every if places is None else [one for one in every if one in places]
        if chosen:
            actions.mark(by, wanted, pair, actions.Marking(chosen, "checked", ""))


def _judge(by: User, law: Law, other: Law, verdicts: Iterable[Said]) -> None:
    for said in verdicts:
        texts = queries.compared_texts(law, other, said.on)
        if texts is not None:
            actions.judge(
                by,
                actions.Judging(
                    texts[0], said.here, texts[1], said.there, said.accepted, said.note
                ),
            )
    now = queries.compared_texts(law, other, TODAY)
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
