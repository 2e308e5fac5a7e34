"""Which instructions of an act a clause of its commencement provision means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...conventions import Convention
from ...model.instruction import Add, Instruction, LawAmendment, Statement, targets_of
from ...model.law import Law
from ...model.timeline import SAVED, Clause, When
from ...references.chains import Split, items_of
from ...references.items import ARTICLE, Item, Step
from ...references.scan import Scanner, scanner
from .places import Lines, Way, lines_of
from .vocabulary import Commencing, commencing

_QUOTES = re.compile("「([^「」]{1,200})」")
_OWN = "supplement"
_ALIKE = {"section": "article", **dict.fromkeys(("subsection", "point"), "paragraph")}
_UNCLEAR = "which of the instructions this means is not clear: "


class Named(NamedTuple):
    """A place that a clause names. `of_act` says whether it is the act's own provision; `within` is
    the act's provision in which an instruction about the place stands; `law` the law named with it;
    `how` what the words say of the change, `brackets` what part of it they mean."""

    steps: tuple[Step, ...]
    until: tuple[Step, ...]
    of_act: bool
    within: tuple[Step, ...] = ()
    law: str = ""
    how: str = ""
    brackets: str = ""


class Reach:
    """The clauses of an act, ready to be asked."""

    def __init__(self, rows: list[tuple[Clause, list[Named]]], rest: When, lines: Lines) -> None:
        self.rows, self.rest, self.lines = rows, rest, lines

    def when(self, part: LawAmendment, statement: Statement, told: Instruction) -> When:
        """The day of an instruction; one without a day where the act leaves it open."""
        found = [
            (clause.when, sure)
            for clause, places in self.rows
            for place in places
            if (sure := self._meant(place, part, statement, told)) is not None
        ]
        found = [one for one in found if one[0].how != SAVED] or found
        if not found:
            return self.rest
        when, sure = found[-1]
        days = {one.day for one, _ in found}
        if sure and len(days) == 1:
            return when
        return When(when.how, "", when.latest, _UNCLEAR + when.words)

    def _meant(
        self, place: Named, part: LawAmendment, statement: Statement, told: Instruction
    ) -> bool | None:
        """Whether a clause means an instruction: for certain, perhaps (False), or not (None)."""
        own = self.lines.place(statement, part)
        if place.of_act:
            return True if _is_in(own, place.steps, place.until) else None
        if place.within and own and not _is_in(own, place.within, ()):
            return None
        if place.law and not _same_law(place.law, part):
            return None
        if not _about(place, told):
            return None
        return _of_part(place, statement, told)


def _same_law(named: str, part: LawAmendment) -> bool:
    return not part.title or named in (part.title, "同法", "")


def _is_in(own: Way, steps: tuple[Step, ...], until: tuple[Step, ...]) -> bool:
    """Whether a place of the act lies at, in or (for a range) between other places."""
    if not own:
        return False
    ways = [(_own_kind(s.kind), s.number) for s in steps if s.number or s.kind == _OWN]
    mine = [(_own_kind(step.kind), step.number) for step in own]
    if until and until[-1].number:
        first, last = _value(ways[-1][1]), _value(until[-1].number)
        return any(kind == ways[-1][0] and first <= _value(number) <= last for kind, number in mine)
    return bool(ways) and mine[: len(ways)] == ways


def _own_kind(kind: str) -> str:
    """Acts call their provisions by different names: a section of an act is its article."""
    return _ALIKE.get(kind, kind)


def _value(number: str) -> tuple[int, ...]:
    return tuple(int(piece) for piece in re.findall(r"\d+", number))


def _about(place: Named, told: Instruction) -> bool:
    """Whether an instruction works at the place, or beside it when the words say so."""
    beside = isinstance(told, Add) and told.where in ("after", "before") and not told.target.part
    targets = [
        tuple((step.kind, step.number) for step in target.steps if step.kind != "body")
        for target in targets_of(told)
    ]
    if beside != (place.how == "beside"):
        whole = tuple((step.kind, step.number) for step in place.steps)
        if beside and targets[0] == whole:
            return False
        if not beside:
            return False
    return any(_under(target, place) for target in targets)


def _under(target: tuple[tuple[str, str], ...], place: Named) -> bool:
    wanted = [(step.kind, step.number) for step in place.steps]
    if place.until:
        kind = wanted[-1][0]
        first, last = _value(wanted[-1][1]), _value(place.until[-1].number)
        return any(k == kind and first <= _value(n) <= last for k, n in target)
    # A reference leaves out what is clear: every named step stands in the target, in order.
    rest = iter(target)
    return bool(wanted) and all(any(one == step for one in rest) for step in wanted)


def _of_part(place: Named, statement: Statement, told: Instruction) -> bool | None:
    """Of brackets that leave some out: whether the instruction is meant."""
    if not place.brackets:
        return True
    quoted = _QUOTES.findall(place.brackets)
    if not quoted or place.how == "unclear":
        return False
    said = statement.words[told.start : told.end] or statement.words
    has = any(words in said for words in quoted)
    if place.how == "but":
        return None if has else True
    return True if has else None


def reaches(clauses: tuple[Clause, ...], act: str | Law, rules: Convention) -> Reach:
    """The clauses of an act with the places that they name."""
    words, scan = commencing(rules.code), scanner(rules.code)
    rest = next((clause.when for clause in clauses if not clause.scope), When(""))
    rows: list[tuple[Clause, list[Named]]] = []
    for clause in clauses:
        if clause.scope and words is not None and scan is not None:
            named = list(_named(clause.scope, words, scan))
            rows.append((clause, named))
            if not named and clause.when.day != rest.day and clause.when.how != SAVED:
                # It means something that is not found: the rest may be less than all others.
                rest = When(rest.how, "", rest.latest, _UNCLEAR + clause.scope)
    return Reach(rows, rest, lines_of(act, words))


def _named(scope: str, words: Commencing, scan: Scanner) -> Iterator[Named]:
    within: tuple[Step, ...] = ()
    before: tuple[Step, ...] = ()
    law = ""
    for item in _items(scope, scan):
        steps = _spelt(tuple(item.steps), before)
        before = steps
        if not any(step.number for step in steps):
            continue  # 次の各号, 前項: no place of its own
        after = scope[item.end :]
        if words.inside and re.match(words.inside, after) and steps[0].level == ARTICLE:
            within, law = steps, ""
            continue
        law = item.scope.title if item.scope and item.scope.title else law
        revised = re.match(words.revised, after) if words.revised else None
        if revised is None:
            yield Named(steps, tuple(item.until), of_act=True)
            continue
        how = _how(words, revised)
        brackets = revised["brackets"] or ""
        yield Named(steps, tuple(item.until), False, within, law, how, brackets)
    for name, kind in words.named.items():
        if name in scope:
            yield Named((Step(0, kind),), (), of_act=False, within=within)


def _items(scope: str, scan: Scanner) -> list[Item]:
    split = Split(scan, scope)
    found = [item for _, items in items_of(scan, scope, split.chains) for item in items]
    return sorted((item for item in found if not item.hosted), key=lambda item: item.start)


def _spelt(steps: tuple[Step, ...], before: tuple[Step, ...]) -> tuple[Step, ...]:
    """同条第二項: with the article that was named before."""
    if steps[0].how != "same":
        return steps
    return (*(step for step in before if step.level <= steps[0].level), *steps[1:])


def _how(words: Commencing, revised: re.Match[str]) -> str:
    brackets = revised["brackets"] or ""
    if words.beside and re.search(words.beside, revised["how"]):
        return "beside"
    if not brackets:
        return ""
    if words.but and re.search(words.but, brackets):
        return "but"
    return "only" if words.only and re.search(words.only, brackets) else "unclear"
