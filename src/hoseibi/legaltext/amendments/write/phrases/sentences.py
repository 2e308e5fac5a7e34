"""Instructions as items of an amending act, each in the first phrase of its language that fits."""

from __future__ import annotations

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
from ...phrases import Phrase, Phrases, phrases
from ...phrases.templates import Choice, Row, Slot, compiled
from ..unwritten import Unwritten
from .fill import Filled
from .names import Names
from .quoting import spaced_apart, trimmed

_WORDS = (ReplaceWords, InsertWords, DeleteWords)


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
    """The lines of the items that say some instructions, without numbers. Raises as `write` does."""
    writer = _Writer(_told(convention), convention)
    return [
        line
        for item in writer.items(instructions)
        for line in f"{item}{writer.phrases.stop}".split("\n")
    ]


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
            lines.append(self._first("law", law=amendment.title + number))
        for place, item in enumerate(items, start=1):
            end = self.phrases.stop if place == len(items) else self.phrases.end
            lines.append(self.phrases.item.format(place) + item + end)
        return "\n".join(lines) + "\n"

    def items(self, instructions: tuple[Instruction, ...]) -> list[str]:
        """One item for each instruction; those about the words of one place share one."""
        items: list[str] = []
        before: list[Instruction] = []
        for one in (*instructions, None):
            if before and not (_is_words(one) and one.targets == before[0].targets):  # type: ignore[union-attr]
                items.append(self._words(before))
                before = []
            if one is None:
                break
            if _is_words(one):
                before.append(one)
            else:
                items.append(self._item(one))
        return items

    def _item(self, told: Instruction) -> str:
        if isinstance(told, Rewrite):
            return self._rewrite(told)
        if isinstance(told, Add):
            return self._add(told)
        if isinstance(told, Repeal):
            return self._first("repeal", places=told.targets)
        if isinstance(told, Renumber):
            return self._renumber(told)
        if isinstance(told, Shift):
            return self._shift(told)
        raise Unwritten("a change of words")

    # --- words ---

    def _words(self, group: list[Instruction]) -> str:
        targets = group[0].targets  # type: ignore[union-attr]
        if not targets:
            raise Unwritten("a change of the line that heads a division")
        clauses = self.names.listed([self._clause(one) for one in group])
        return self._first("words", places=targets, clauses=clauses)

    def _clause(self, told: Instruction) -> str:
        if isinstance(told, ReplaceWords):
            old, new = trimmed(told.old, told.new)
            return self._said(self.phrases.clause, "replace", old=old, new=new)
        if isinstance(told, DeleteWords):
            return self._said(self.phrases.clause, "delete", old=told.old.strip() or told.old)
        if isinstance(told, InsertWords):
            new = spaced_apart(told.new, before=told.before) if self.phrases.spaced else told.new
            if not told.anchor:
                return self._said(self.phrases.clause, "append", new=new)
            where = "before" if told.before else "after"
            return self._said(self.phrases.clause, "insert", where, anchor=told.anchor, new=new)
        raise Unwritten("a change of words")

    # --- provisions ---

    def _rewrite(self, told: Rewrite) -> str:
        target = told.targets[0]
        if not told.content:
            if target.part == "title":
                return self._title(told)
            return self._first("reword", places=told.targets, text=told.words)
        return self._first("rewrite", places=told.targets, block=self._block(told.content))

    def _title(self, told: Rewrite) -> str:
        """The line that heads a division, of which the number stays."""
        target = msgspec.structs.replace(told.targets[0], part="heading")
        heading = told.words.partition("\u3000")[2]
        return self._first("reword", places=(target,), text=heading)

    def _add(self, told: Add) -> str:
        if told.target.part:
            place = (msgspec.structs.replace(told.target, part=""),)
            return self._first("add-part", part=told.target.part, places=place, text=told.words)
        if not told.content:
            raise Unwritten("a line that heads a division")
        beside = told.where in ("after", "before")
        holder = told.target.steps[:-1] if beside else told.target.steps
        holder = () if holder and holder[0].kind == "body" else holder
        inside = {} if not beside and not holder else {"places": (told.target,)}
        where = told.where if beside else "number"
        content = (told.content, holder)
        return self._first("add", where, content=content, block=self._block(told.content), **inside)

    def _renumber(self, told: Renumber) -> str:
        source, to = told.source, told.to
        if source.steps[:-1] != to.steps[:-1] or source.steps[-1].kind != to.steps[-1].kind:
            raise Unwritten(f"the move of {source.address} to {to.address}")
        if source.until:
            by = _by(source.steps[-1], to.steps[-1])
            to = Target(to.steps, (*to.steps[:-1], _further(source.until[-1], by)))
        return self._first("renumber", places=(source,), to=to)

    def _shift(self, told: Shift) -> str:
        target = told.targets[0]
        if len(told.targets) != 1:
            raise Unwritten("several ranges that move together")
        to = Target((*target.steps[:-1], _further(target.steps[-1], told.by)))
        return self._renumber(Renumber(source=target, to=to))

    def _block(self, content: tuple[Provision, ...]) -> str:
        lines: list[str] = []
        for provision in content:
            text = plain_provision(provision, self.convention)
            lines += [line.strip() for line in text.split("\n") if line.strip()]
        return "\n".join(lines)

    # --- phrases ---

    def _first(self, do: str, where: str = "", part: str = "", **slots: object) -> str:
        said = self._said(self.phrases.phrase, do, where, part, **slots)
        return said

    def _said(
        self, phrases_: tuple[Phrase, ...], do: str, where: str = "", part: str = "", **slots: object
    ) -> str:
        """The first form of a phrase for which everything it needs is there."""
        filled = Filled(self.phrases, self.names, slots)
        for phrase in phrases_:
            if (phrase.do, phrase.where, phrase.part) != (do, where, part):
                continue
            for say in phrase.say:
                row = compiled(say)
                if _needs(row) <= slots.keys():
                    return filled.row(row)
        raise Unwritten(f"“{do}”")


def _is_words(told: Instruction | None) -> bool:
    return isinstance(told, _WORDS)


def _needs(row: Row) -> set[str]:
    """The slots that a row writes."""
    needs: set[str] = set()
    for element in row:
        if isinstance(element, Slot):
            needs.add(element.name)
        elif isinstance(element, Choice) and not element.optional:
            needs |= _needs(element.rows[0])
    return needs


def _by(source: Step, to: Step) -> int:
    if not (source.number.isdecimal() and to.number.isdecimal()):
        raise Unwritten("a range with branch numbers")
    return int(to.number) - int(source.number)


def _further(step: Step, by: int) -> Step:
    if not step.number.isdecimal():
        raise Unwritten("a range with branch numbers")
    return Step(step.kind, str(int(step.number) + by))


