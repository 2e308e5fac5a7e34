"""What an act tells where that depends on the day of another act, when both days are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from operator import ge, gt, le, lt
from typing import NamedTuple

from msgspec.structs import replace

from ...conventions import Convention
from ...model.finding import HINT, Finding
from ...model.instruction import Amendment, LawAmendment, ReplaceWords, Statement, Target
from ...model.law import Law, words
from ..adjusting import (
    Adjusting,
    Adjustment,
    Concern,
    Instead,
    adjusting,
    concerns,
    instead_of,
    number_named,
    number_of,
)
from ..choose import parts_for
from ..commencement.places import Lines, Way, lines_of
from ..commencement.vocabulary import commencing
from ..consolidate import in_turn
from .acts import parts_about, title_of
from .enactment import Enactment, enactment

_SETTLED = (
    "{act} says in {place} what holds for the case that another act, {other}, takes effect before"
    " or after it. Both days are known ({day} and {otherday}), so {what}: “{words}”."
)
_STANDS = "that case is not given"
_NONE = "what it tells for the other case was left out"
_READ = "what it tells was carried out in the words for that case"
_THAN: dict[str, Callable[[str, str], bool]] = {"<": lt, "<=": le, ">=": ge, ">": gt}
_SHOWN = 120


class Case(NamedTuple):
    """One adjusting provision: of which act, whether its case is given (None: not known, or what
    it says then cannot be carried out), and the finding for that."""

    act: int
    concern: Concern
    given: bool | None
    finding: Finding


def settled(
    law: Law, acts: Sequence[Enactment], rules: Convention
) -> tuple[list[Enactment], list[Case]]:
    """The acts as their adjusting provisions would have them, where the days of both acts tell
    which case is given; and what was found of each such provision."""
    told = adjusting(rules.code)
    if told is None:
        return list(acts), []
    out, cases = list(acts), []
    for place, act in enumerate(acts):
        for concern in concerns(law, act.text, act.amendment, _parts(law, acts, place), rules):
            one = concern.adjustment
            case = is_given(one, act, acts, told)
            other = None
            if case.given is not None:
                other = _carried_out(one, out[place], told, rules) if case.given else out[place]
            if other is None:
                cases.append(Case(place, concern, None, concern.finding))
                continue
            out[place] = other
            cases.append(Case(place, concern, case.given, _finding(act, one, case, told)))
    return out, cases


def _parts(law: Law, acts: Sequence[Enactment], place: int) -> tuple[LawAmendment, ...]:
    """What an act tells about the law, or else about the other acts."""
    own = parts_for(law, acts[place].amendment).parts
    others = (
        part
        for at, other in enumerate(acts)
        if at != place
        for part in parts_about(other, acts[place])
    )
    return own or tuple(others)


def told_of(cases: Sequence[Case], acts: Sequence[Enactment], rules: Convention) -> list[Finding]:
    """What is to be said of each adjusting provision when all acts have done what they tell: that
    it was settled, unless an act has moved one of the days since."""
    told = adjusting(rules.code)
    if told is None:
        return []
    return [
        case.finding
        if case.given is None
        or is_given(case.concern.adjustment, acts[case.act], acts, told).given == case.given
        else case.concern.finding
        for case in cases
    ]


class Given(NamedTuple):
    """Whether the case of an adjusting provision is given, and the two days; None: not known."""

    given: bool | None
    day: str = ""
    other: str = ""


def is_given(one: Adjustment, act: Enactment, acts: Sequence[Enactment], told: Adjusting) -> Given:
    """Whether the days of both acts are those of which an adjusting provision speaks.

    Where a stage of an act is named, it must hold of all its days alike.
    """
    own = _days(act, is_whole=not one.own)
    named = ((each, _names(one.act, each, told)) for each in acts if each is not act)
    other = next((_days(each, is_whole=whole) for each, whole in named if whole is not None), [])
    if not own or not other or not (all(own) and all(other)):
        return Given(None)
    answers = {_THAN[one.than](day, day_of_other) for day in own for day_of_other in other}
    return Given(answers.pop() if len(answers) == 1 else None, min(own), min(other))


def _days(act: Enactment, *, is_whole: bool) -> list[str]:
    """The day of an act as a whole, or each of its days; an empty one is not known."""
    if act.days.all:
        return [act.days.all]
    rest = [clause.when.day for clause in act.clauses if not clause.scope]
    return rest[:1] if is_whole else [clause.when.day for clause in act.clauses]


def _names(said: str, act: Enactment, told: Adjusting) -> bool | None:
    """Whether words name an act as a whole (or else a stage of it); None when they do not."""
    number, own = number_named(said, told), number_of(act.text, told)
    if number and own and number != own:
        return None
    said = "".join(said.split())
    titles = [title for title in _titles(act) if title and said.startswith(title)]
    if not titles:
        return None
    rest = said[len(max(titles, key=len)) :]
    if re.fullmatch(told.title, rest):
        return True
    return False if re.match(told.stage, rest) else None


def _titles(act: Enactment) -> list[str]:
    if isinstance(act.text, Law):
        named = (words(act.text.title), *(name for _, name in act.text.identity.titles))
        return ["".join(title.split()) for title in named]
    return [title_of(act.text)]


def _carried_out(
    one: Adjustment, act: Enactment, told: Adjusting, rules: Convention
) -> Enactment | None:
    """The act as it reads in the case that is given; None where that cannot be told."""
    instead = instead_of(one, told)
    if instead is None:
        return None
    if not instead.pairs:
        return _without(one.about, act, rules)
    if isinstance(act.text, Law):
        return _law_read_as(act.text, one.about[0], instead, act, rules)
    text = _read_as(act.text, one.about[0], instead, rules)
    return _again(text, act, rules) if text is not None else None


def _without(about: tuple[Way, ...], act: Enactment, rules: Convention) -> Enactment | None:
    """The act without what these provisions of it tell; None where they tell nothing."""
    lines = lines_of(act.text, commencing(rules.code))

    def is_left_out(part: LawAmendment) -> bool:
        way = lines.place(part.statements[0], part) if part.statements else ()
        return any(way[: len(place)] == place for place in about)

    kept = tuple(part for part in act.amendment.laws if not is_left_out(part))
    if len(kept) == len(act.amendment.laws):
        return None
    return replace(act, amendment=Amendment(kept))


def _law_read_as(
    law: Law, way: Way, instead: Instead, act: Enactment, rules: Convention
) -> Enactment | None:
    told = tuple(
        Statement(
            f"{old} {new}",
            instructions=(ReplaceWords(targets=(Target(way),), old=old, new=new, which="only"),),
        )
        for old, new in instead.pairs
    )
    amended = in_turn(law, (LawAmendment(statements=told),), rules)
    fits = amended.fits and all(outcome.applied for outcome in amended.outcomes)
    return _again(amended.law, act, rules) if fits else None


def _read_as(text: str, way: Way, instead: Instead, rules: Convention) -> str | None:
    """A plain act, words of one of its provisions replaced; None unless each stands there once, or
    once in the sentence that is named."""
    lines = text.splitlines(keepends=True)
    places = lines_of(text, commencing(rules.code))
    for old, new in instead.pairs:
        own = [n for n in _lines(places, way, len(lines)) if old in lines[n]]
        if sum(lines[n].count(old) for n in own) != 1 and instead.within:
            own = [n for n in own if _begins(lines[n], instead.within)]
        if sum(lines[n].count(old) for n in own) != 1:
            return None
        lines[own[0]] = lines[own[0]].replace(old, new)
    return "".join(lines)


def _lines(places: Lines, way: Way, count: int) -> range:
    """The lines of a provision of the act, counted from 0; all of an act that has no articles."""
    if way not in places.ways:
        return range(0)
    at = places.ways.index(way)
    end = next(
        (places.starts[n] for n in range(at + 1, len(places.ways)) if not _holds(places, n, way)),
        count + 1,
    )
    return range(places.starts[at] - 1, end - 1)


def _holds(places: Lines, at: int, way: Way) -> bool:
    return places.ways[at][: len(way)] == way


def _begins(line: str, within: str) -> bool:
    """Whether a sentence begins with the place that is named: `第二条第一項中…`."""
    place = line.strip(" 　").split("中")[0]
    return bool(place) and place in within


def _again(text: str | Law, act: Enactment, rules: Convention) -> Enactment:
    return replace(enactment(text, rules.code, act.act, act.days), findings=act.findings)


def _finding(act: Enactment, one: Adjustment, given: Given, told: Adjusting) -> Finding:
    instead = instead_of(one, told)
    what = _STANDS if not given.given else _READ if instead and instead.pairs else _NONE
    arguments = (
        ("act", act.act or "the act"),
        ("place", one.place or "a provision"),
        ("other", one.act[-100:]),
        ("day", given.day),
        ("otherday", given.other),
        ("what", what),
        ("words", one.words if len(one.words) <= _SHOWN else f"{one.words[:_SHOWN]}…"),
    )
    column = 1 if one.line else 0
    return Finding("timeline-other-day", HINT, _SETTLED, arguments, line=one.line, column=column)
