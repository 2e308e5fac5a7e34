"""Whether the result of an amendment depends on the day of another act, and what to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...conventions import Convention
from ...model.finding import ERROR, Finding
from ...model.instruction import Amendment, LawAmendment, targets_of
from ...model.law import Law, form_value, words
from ...scripts import numerals
from ..commencement.places import Way, lines_of
from ..commencement.vocabulary import commencing
from .clauses import Adjustment, adjustments_in, adjustments_of_text
from .vocabulary import Adjusting, adjusting

_OF_ACT = (
    "What the act tells about {articles} depends on the day of another act, {other}: {place} of"
    " its own says “{words}”. It was applied as it stands; see which of the two came first."
)
_OF_LAW = (
    "What the act tells about {articles} may depend on the day of another act, {other}:"
    " {place} of the supplementary provisions that stand last in the law says “{words}”. It was"
    " applied as it stands; see which of the two came first, and whether the other act amends the"
    " same articles."
)
_HEAD = 400
_SHOWN = 120

Number = tuple[str, int, str, int]


class Concern(NamedTuple):
    """An adjusting provision on which an amendment depends, and the finding that says so."""

    adjustment: Adjustment
    finding: Finding


def adjustments(
    law: Law,
    act: str | Law,
    amendment: Amendment,
    parts: tuple[LawAmendment, ...],
    rules: Convention,
) -> tuple[Finding, ...]:
    """A finding for each adjusting provision on which these parts of an act depend."""
    return tuple(one.finding for one in concerns(law, act, amendment, parts, rules))


def concerns(
    law: Law,
    act: str | Law,
    amendment: Amendment,
    parts: tuple[LawAmendment, ...],
    rules: Convention,
) -> tuple[Concern, ...]:
    """Each adjusting provision, of the act or in what the law holds of the act, on
    which the parts of the amendment that concern this law depend.

    The law holds an act's supplementary provisions from the day on which any of it takes effect:
    they bear its number, or, where that is not known, stand last.
    """
    told = adjusting(rules.code)
    if told is None or not parts:
        return ()
    titles = _titles(law)
    about = (*parts, *_through_others(amendment, parts, titles))
    lines = lines_of(act, commencing(rules.code))
    ways = [lines.place(part.statements[0], part) for part in about if part.statements]
    found = [
        Concern(one, _finding(one, parts, _OF_ACT))
        for one in _of_act(act, rules)
        if (_plain(one.law) in titles if one.law else _is_about(one, ways))
    ]
    if found:
        return tuple(found)
    return tuple(
        Concern(one, _finding(one, parts, _OF_LAW))
        for one in _in_law(law, number_of(act, told), told, rules)
        if not one.law or _plain(one.law) in titles
    )


def _of_act(act: str | Law, rules: Convention) -> list[Adjustment]:
    if isinstance(act, Law):
        return [one for part in act.provisions for one in adjustments_in(part, rules)]
    return adjustments_of_text(act, rules)


def _in_law(
    law: Law, number: Number | None, told: Adjusting, rules: Convention
) -> list[Adjustment]:
    """What the law holds of this act's adjusting provisions."""
    held = [part for part in law.provisions if part.kind == "supplement"][1:]
    if number is not None:
        numbers = [number_named(_act_of(part.form, words(part.heading)), told) for part in held]
        if any(numbers):
            held = [part for part, one in zip(held, numbers, strict=True) if one == number]
    return adjustments_in(held[-1], rules) if held else []


def _act_of(form: tuple[tuple[str, str], ...], heading: str) -> str:
    return form_value(form, "AmendLawNum") or heading


def _through_others(
    amendment: Amendment, parts: tuple[LawAmendment, ...], titles: set[str]
) -> Iterator[LawAmendment]:
    """Parts that amend other acts in what these tell about this law."""
    for part in amendment.laws:
        told = "".join(statement.words for statement in part.statements if part not in parts)
        if any(f"{title}第" in told for title in titles):
            yield part


def _is_about(one: Adjustment, ways: list[Way]) -> bool:
    """Whether a provision of the act adjusts one of these provisions of the act."""
    return any(_holds(way, place) for way in ways if way for place in one.about)


def _holds(way: Way, place: Way) -> bool:
    return way[: len(place)] == place


def _finding(one: Adjustment, parts: tuple[LawAmendment, ...], message: str) -> Finding:
    targets = [
        target.address.split("__para")[0]
        for part in parts
        for statement in part.statements
        for told in statement.instructions
        for target in targets_of(told)
    ]
    articles = "、".join(list(dict.fromkeys(filter(None, targets)))[:8]) or "law"
    shown = one.words if len(one.words) <= _SHOWN else f"{one.words[:_SHOWN]}…"
    arguments = (
        ("articles", articles),
        ("other", one.act[-100:]),
        ("place", one.place or "a provision"),
        ("words", shown),
    )
    column = 1 if one.line else 0
    return Finding("amend-other-day", ERROR, message, arguments, line=one.line, column=column)


def number_of(act: str | Law, told: Adjusting) -> Number | None:
    """The number of the act itself, where it bears one."""
    if isinstance(act, Law):
        return number_named(act.identity.number, told)
    named = re.search(told.named, act[:_HEAD], re.MULTILINE)
    return number_named(named[0], told) if named else None


def number_named(text: str, told: Adjusting) -> Number | None:
    """`平成二九年六月一六日法律第六〇号` and `平成二十九年法律第六十号` are one."""
    found = re.search(told.number, text)
    if found is None:
        return None
    year = 1 if found["year"] == "元" else numerals.parse("kanji", found["year"])
    serial = numerals.parse("kanji", found["serial"])
    return (found["era"], year, found["kind"], serial) if year and serial else None


def _titles(law: Law) -> set[str]:
    titles = {_plain(words(law.title)), *(_plain(name) for _, name in law.identity.titles)}
    return titles - {""}


def _plain(text: str) -> str:
    return "".join(text.split())
