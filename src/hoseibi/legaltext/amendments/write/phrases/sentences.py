"""Instructions as items of an amending act, each in the first phrase of its language that fits."""

from __future__ import annotations

import re
from itertools import groupby
from textwrap import dedent

import msgspec

from ....conventions import Convention
from ....model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    LawAmendment,
    Renumber,
    Repeal,
    ReplaceWords,
    Rewrite,
    Shift,
    Step,
    Target,
)
from ....model.law import Provision
from ....render.to_plain import plain_provision
from ...phrases import Phrases, phrases
from ...phrases.names import Names
from ...phrases.templates import compiled
from ...unwritten import Unwritten
from .fill import Filled, Held
from .quoting import spaced_apart, trimmed

_BASE = re.compile(r"\d+")


def write(amendment: LawAmendment, convention: Convention) -> str:
    """The text of an amendment of one law: what it amends, and the items in their order.

    Raises Unwritten where the language has no phrase for an instruction.
    """
    writer = _Writer(_told(convention), convention)
    items = [
        item for statement in amendment.statements for item in writer.items(statement.instructions)
    ]
    return writer.act(amendment, items)


def written(instructions: tuple[Instruction, ...], convention: Convention) -> list[str]:
    """The lines of the items that say some instructions, without their numbers. Raises as `write`
    does."""
    writer = _Writer(_told(convention), convention)
    return [
        line
        for item in writer.items(instructions)
        for line in writer.ended(item, writer.phrases.stop).split("\n")
    ]


def place(steps: tuple[Step, ...], convention: Convention) -> str:
    """A place named in full. Raises as `write` does."""
    return Names(_told(convention), convention).chain(steps, [steps[-1].number], "nom")


def _told(convention: Convention) -> Phrases:
    told = phrases(convention.code)
    if told is None:
        raise KeyError(convention.code)
    return told


class _Writer:
    def __init__(self, told: Phrases, convention: Convention) -> None:
        self.phrases = told
        self.convention = convention
        self.names = Names(told, convention)

    def act(self, amendment: LawAmendment, items: list[str]) -> str:
        lines = []
        if amendment.title:
            number = self.phrases.numbered.format(amendment.number) if amendment.number else ""
            lines.append(self._said("law", Held(words={"law": amendment.title + number})))
        for place, item in enumerate(items, start=1):
            end = self.phrases.stop if place == len(items) else self.phrases.end
            lines.append(self.phrases.item.format(place) + self.ended(item, end))
        return "\n".join(lines) + "\n"

    def ended(self, item: str, end: str) -> str:
        """An item as it begins and ends."""
        first = item[:1].upper() if self.phrases.capital else item[:1]
        bare = "\n" in item and not self.phrases.after_block
        return first + item[1:] + ("" if bare else end)

    def items(self, instructions: tuple[Instruction, ...]) -> list[str]:
        """One item for each instruction; those about the words of one place share one."""
        items: list[str] = []
        for key, group in groupby(instructions, key=_place_of_words):
            if key is None:
                items += map(self._item, group)
            else:
                items += self._of_one_place(key, list(group))
        return items

    def _of_one_place(self, targets: tuple[Target, ...], group: list[Instruction]) -> list[str]:
        """Changes of the words of a place; sentences that come at its end are an item of their own
        where the language has a phrase for them."""
        last = group[-1]
        said = self._sentences(targets, last) if isinstance(last, InsertWords) else ""
        if not said:
            return [self._words(targets, group)]
        return [*([self._words(targets, group[:-1])] if len(group) > 1 else []), said]

    def _sentences(self, targets: tuple[Target, ...], told: InsertWords) -> str:
        words = told.new.strip()
        is_whole = told.new == f" {words}" and words[:1].isupper() and words.endswith(".")
        if told.anchor or told.which or not is_whole or len(targets) != 1 or targets[0].part:
            return ""
        part = "several" if re.search(r"[.!?] ", words) else ""
        held = Held(targets, words={"block": words})
        try:
            return self._said("add-sentence", held, part=part)
        except Unwritten:
            return ""

    def _item(self, told: Instruction) -> str:
        if isinstance(told, Rewrite):
            return self._rewrite(told)
        if isinstance(told, Add):
            return self._add(told)
        if isinstance(told, Repeal):
            if told.instead != self.phrases.instead:
                raise Unwritten("a number that goes")
            return self._said("repeal", Held(told.targets))
        if isinstance(told, Renumber):
            return self._renumber(told)
        if isinstance(told, Shift):
            return self._shift(told)
        raise Unwritten("a change of words")

    # --- words ---

    def _words(self, targets: tuple[Target, ...], group: list[Instruction]) -> str:
        if not targets:
            raise Unwritten("a change of the line that heads a division")
        clauses = self.names.listed([self._clause(one) for one in group])
        return self._said("words", Held(targets, words={"clauses": clauses}))

    def _clause(self, told: Instruction) -> str:
        if isinstance(told, ReplaceWords):
            old, new = trimmed(told.old, told.new)
            return self._said("replace", Held(words={"old": old, "new": new}))
        if isinstance(told, DeleteWords):
            return self._said("delete", Held(words={"old": told.old.strip() or told.old}))
        if isinstance(told, InsertWords):
            new = spaced_apart(told.new, before=told.before) if self.phrases.spaced else told.new
            if not told.anchor:
                return self._said("append", Held(words={"new": new}))
            words = {"anchor": told.anchor, "new": new}
            return self._said("insert", Held(words=words), "before" if told.before else "after")
        raise Unwritten("a change of words")

    # --- provisions ---

    def _rewrite(self, told: Rewrite) -> str:
        target = told.targets[0]
        if not told.content:
            if target.part == "title":
                return self._title(told)
            return self._said("reword", Held(told.targets, words={"text": told.words}))
        return self._said("rewrite", Held(told.targets, words=self._block(told.content)))

    def _title(self, told: Rewrite) -> str:
        """The line that heads a division, of which the number stays."""
        target = msgspec.structs.replace(told.targets[0], part="heading")
        heading = told.words.partition("\u3000")[2]
        return self._said("reword", Held((target,), words={"text": heading}))

    def _add(self, told: Add) -> str:
        if told.target.part:
            place = msgspec.structs.replace(told.target, part="")
            held = Held((place,), words={"text": told.words})
            return self._said("add-part", held, part=told.target.part)
        if not told.content:
            raise Unwritten("a line that heads a division")
        beside = told.where in ("after", "before")
        holder = told.target.steps[:-1] if beside else told.target.steps
        holder = () if holder and holder[0].kind == "body" else holder
        held = Held(
            places=(told.target,) if beside or holder else (),
            content=told.content,
            holder=holder,
            words=self._block(told.content),
        )
        if self.phrases.restated:
            return self._between(told, held)
        return self._said("add", held, told.where if beside else "number")

    def _between(self, told: Add, held: Held) -> str:
        """Articles with branch numbers (5A), which stand between their base and the next."""
        step = told.target.steps[-1]
        base = _BASE.match(step.number)
        numbers = [one.number for one in told.content]
        if (
            told.where != "after"
            or step.kind != "article"
            or base is None
            or any(one == base[0] or _BASE.match(one)[0] != base[0] for one in numbers)  # type: ignore[index]
        ):
            raise Unwritten("articles that come at an end")
        following = Target((*told.target.steps[:-1], Step("article", str(int(base[0]) + 1))))
        count = len(numbers)
        if count > len(self.phrases.counts):
            raise Unwritten(f"{count} articles together")
        words = {**held.words, "count": f"{count} ({self.phrases.counts[count - 1]})"}
        held = msgspec.structs.replace(held, places=(told.target, following), words=words)
        return self._said("add", held, "between")

    def _renumber(self, told: Renumber) -> str:
        source, to = told.source, told.to
        if source.steps[:-1] != to.steps[:-1] or source.steps[-1].kind != to.steps[-1].kind:
            raise Unwritten(f"the move of {source.address} to {to.address}")
        if source.until:
            by = _by(source.steps[-1], to.steps[-1])
            to = Target(to.steps, (*to.steps[:-1], _further(source.until[-1], by)))
        return self._said("renumber", Held((source,), to))

    def _shift(self, told: Shift) -> str:
        target = told.targets[0]
        if len(told.targets) != 1:
            raise Unwritten("several ranges that move together")
        to = Target((*target.steps[:-1], _further(target.steps[-1], told.by)))
        return self._renumber(Renumber(source=target, to=to))

    def _block(self, content: tuple[Provision, ...]) -> dict[str, str]:
        lines: list[str] = []
        for provision in content:
            text = plain_provision(provision, self.convention)
            lines += [line.rstrip() for line in text.split("\n") if line.strip()]
        return {"block": dedent("\n".join(lines))}

    # --- phrases ---

    def _said(self, do: str, held: Held, where: str = "", part: str = "") -> str:
        """The first form of a phrase for which everything it needs is there."""
        filled = Filled(self.phrases, self.names, held)
        for phrase in (*self.phrases.phrase, *self.phrases.clause):
            if (phrase.do, phrase.where, phrase.part) != (do, where, part):
                continue
            row = next((row for row in map(compiled, phrase.say) if held.fills(row)), None)
            if row is not None:
                return filled.row(row)
        raise Unwritten(f"“{do}”")


def _place_of_words(told: Instruction) -> tuple[Target, ...] | None:
    """Where an instruction changes words; None for one that does not."""
    return told.targets if isinstance(told, ReplaceWords | InsertWords | DeleteWords) else None


def _by(source: Step, to: Step) -> int:
    if not (source.number.isdecimal() and to.number.isdecimal()):
        raise Unwritten("a range with branch numbers")
    return int(to.number) - int(source.number)


def _further(step: Step, by: int) -> Step:
    if not step.number.isdecimal():
        raise Unwritten("a range with branch numbers")
    return Step(step.kind, str(int(step.number) + by))
