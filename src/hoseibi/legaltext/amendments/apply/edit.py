"""Do instructions about words: replace, insert, delete; those of one place all at once."""

from __future__ import annotations

import re

from ...conventions import Convention
from ...model.finding import Finding
from ...model.instruction import DeleteWords, InsertWords, ReplaceWords, Target
from ...model.law import Sentence
from .doubts import headings_kept, odd_reading
from .near_words import cased_like, found_near, taken_for
from .occurrences import meant, neat, whole_words
from .outcome import Misfit, variant, words_missing
from .parts import HEADING, Field, fields
from .places import said
from .tree import Node
from .words import Edit, edited_runs, edited_text, found_alike, found_at

WordsTold = ReplaceWords | InsertWords | DeleteWords


class Batch:
    """Instructions about the words of one place, read against its words before any of them.

    Where two claim the same words, the longer passage is meant.
    """

    def __init__(self, target: Target, nodes: list[Node], convention: Convention) -> None:
        self.convention = convention
        self.target = target
        self.fields = [f for node in nodes for f in fields(target, node, convention)]
        self.texts = [field.words for field in self.fields]
        self.claims: dict[int, list[Edit]] = {}
        self.nodes = nodes
        self.hints: list[Finding] = []

    def count(self, told: WordsTold) -> int:
        """How often the words of an instruction stand here."""
        old = told.anchor if isinstance(told, InsertWords) else told.old
        return len(whole_words(self._places(old, found_at), self.texts, old)) if old else 0

    def claim(self, told: WordsTold, line: int) -> None:
        """Note where an instruction works. Raises Misfit when its words stand nowhere."""
        old = told.anchor if isinstance(told, InsertWords) else told.old
        if not old:
            self._append(told)
            return
        if told.which:
            self._claim_meant(told, old, line)
            return
        found = self._places(old, found_at)
        fresh = [place for place in found if not self._done(told, *place)]
        if found and not fresh:
            raise self._reads_so(told)
        found = fresh
        if not found:
            found = self._places(old, found_alike)
            if not found:
                raise words_missing(old, self.nodes, said(self.target) or "law", self.texts)
            self.hints.append(variant(said(self.target), old, line))
        for place, start, end in found:
            self.claims.setdefault(place, []).append(_edit(told, start, end))

    def _claim_meant(self, told: WordsTold, old: str, line: int) -> None:
        """The occurrences that the instruction says it means, in whole words."""
        address = said(self.target) or "law"
        found = whole_words(self._places(old, found_at), self.texts, old)
        if not found:
            found = whole_words(self._places(old, found_alike), self.texts, old)
            if found:
                self.hints.append(variant(address, old, line))
        if found and all(self._done(told, *place) for place in found):
            raise self._reads_so(told)
        found = meant(found, told, self.texts, address) if found else []
        if not found:
            self._claim_near(told, old, line)
            return
        for place, start, end in found:
            edit = neat(_edit(told, start, end), self.texts[place])
            self.claims.setdefault(place, []).append(edit)
        if told.which == "each" and not self.target.part and not self.target.with_heading:
            self.hints += headings_kept(old, self.nodes, line)

    def _claim_near(self, told: WordsTold, old: str, line: int) -> None:
        """The one passage that has the words with other signs or capitals; raises Misfit when there
        is no such passage, or not one."""
        address = said(self.target) or "law"
        found = self._places(old, found_near) if told.which == "only" else []
        if len(found) != 1:
            raise words_missing(old, self.nodes, address, self.texts)
        place, start, end = found[0]
        text = self.texts[place]
        if isinstance(told, ReplaceWords) and text[start:end] == told.new:
            raise self._reads_so(told)
        edit = cased_like(_edit(told, start, end), text, old)
        self.claims.setdefault(place, []).append(neat(edit, text))
        self.hints.append(taken_for(address, old, text[start:end], line))

    def _reads_so(self, told: WordsTold) -> Misfit:
        return Misfit(
            "amend-done-already",
            "{address} reads so already: “{new}”. Nothing was changed.",
            address=said(self.target) or "law",
            new=told.new if not isinstance(told, DeleteWords) else "",
        )

    def _places(self, old: str, search: object) -> list[tuple[int, int, int]]:
        found = []
        for place, (field, text) in enumerate(zip(self.fields, self.texts, strict=True)):
            last = len(text) if field.end < 0 else field.end
            for start, end in search(text, old):  # type: ignore[operator]
                if field.start <= start and end <= last:
                    found.append((place, start, end))
        return found

    def _done(self, told: WordsTold, place: int, start: int, end: int) -> bool:
        """Whether the words stand there already as they are to read."""
        text = self.texts[place]
        if isinstance(told, InsertWords):
            size = len(told.new)
            return (
                text[start - size : start] if told.before else text[end : end + size]
            ) == told.new
        if isinstance(told, DeleteWords) or told.old not in told.new:
            return False
        return any(s <= start and end <= e for s, e in found_at(text, told.new))

    def _append(self, told: WordsTold) -> None:
        if not self.fields:
            raise Misfit("amend-words-missing", "There are no words to add to.")
        new = told.new if isinstance(told, InsertWords) else ""
        place = 0 if told.which == "start" else len(self.fields) - 1
        field, text = self.fields[place], self.texts[place]
        at = len(text) if field.end < 0 else field.end
        if field.end >= 0 and new[:1].isspace():
            # The space behind a sentence divides what is put in from the next one.
            at = field.start + len(text[field.start : at].rstrip())
        edit = Edit(field.start, field.start, new) if told.which == "start" else Edit(at, at, new)
        self.claims.setdefault(place, []).append(neat(edit, text) if told.which else edit)

    def carry_out(self, line: int) -> None:
        """Change the words."""
        address = said(self.target) or "law"
        for place, edits in self.claims.items():
            chosen = chosen_edits(edits)
            change(self.fields[place], chosen, self.convention)
            self.hints += odd_reading(self.texts[place], self.fields[place].words, address, line)


def _edit(told: WordsTold, start: int, end: int) -> Edit:
    if isinstance(told, InsertWords):
        at = start if told.before else end
        return Edit(at, at, told.new)
    return Edit(start, end, told.new if isinstance(told, ReplaceWords) else "")


def chosen_edits(edits: list[Edit]) -> list[Edit]:
    """Edits that do not overlap: of two that do, the one that takes more."""
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda e: e.start - e.end):
        if not any(_overlap(edit, other) for other in chosen):
            chosen.append(edit)
    return chosen


def _overlap(edit: Edit, other: Edit) -> bool:
    if edit.start == edit.end:
        return other.start < edit.start < other.end
    return edit.start < other.end and other.start < edit.end


def change(field: Field, edits: list[Edit], convention: Convention) -> None:
    """Carry out edits in a heading or a text."""
    node = field.node
    if field.what == HEADING:
        node.heading = edited_runs(node.heading, edits)
        if node.kind == "tocitem" or not any(node.heading):
            node.heading = node.heading if any(node.heading) else ()
    else:
        edit_text(node, edits, convention)
    node.touch()


def edit_text(node: Node, edits: list[Edit], convention: Convention) -> None:
    """Carry out edits in a node's own words."""
    text = node.text or (Sentence(("",)),)
    node.text = edited_text(text, edits, convention)
    node.touch()


def lines_of(text: str) -> list[str]:
    """Lines of a quotation without the white space around them."""
    return [line.strip() for line in re.split(r"\n|[ 　]{4,}", text) if line.strip()]
