"""The slots of a phrase filled in."""

from __future__ import annotations

import msgspec

from ....model.instruction import Step, Target
from ....model.law import Provision
from ...phrases import Phrases
from ...phrases.names import Names
from ...phrases.shapes import form
from ...phrases.templates import Agree, Choice, Row, Slot, Words
from .quoting import quoted

_AS_THEY_ARE = ("law", "clauses", "count")


class Held(msgspec.Struct, frozen=True):
    """What the slots of a phrase hold.

    places   the places that the instruction works on
    to       a new number, with the whole way to it
    content  new provisions, and the way to what they go into
    words    by the name of the slot: quoted words, new text, and words as they are
    """

    places: tuple[Target, ...] = ()
    to: Target | None = None
    content: tuple[Provision, ...] = ()
    holder: tuple[Step, ...] = ()
    words: dict[str, str] = {}

    def fills(self, row: Row) -> bool:
        """Whether there is something for each slot that a row writes."""
        there = set(self.words)
        there |= {"places"} if self.places else set()
        there |= {"to"} if self.to else set()
        there |= {"content"} if self.content else set()
        return _needs(row) <= there


def _needs(row: Row) -> set[str]:
    needs: set[str] = set()
    for element in row:
        if isinstance(element, Slot):
            needs.add(element.name)
        elif isinstance(element, Choice) and not element.optional:
            needs |= _needs(element.rows[0])
    return needs


class Filled:
    """Writes rows with what their slots hold."""

    def __init__(self, phrases: Phrases, names: Names, held: Held) -> None:
        self.phrases = phrases
        self.names = names
        self.held = held

    def row(self, row: Row) -> str:
        """A row in words."""
        return "".join(map(self._element, row)).strip()

    def _element(self, element: Words | Slot | Agree | Choice) -> str:
        if isinstance(element, Words):
            return element.words
        if isinstance(element, Choice):
            return "" if element.optional else "".join(map(self._element, element.rows[0]))
        if isinstance(element, Agree):
            return self._agreeing(element)
        return self._place(element) or self._words(element)

    def _place(self, slot: Slot) -> str:
        held = self.held
        if slot.name == "places":
            return self.names.targets(held.places, slot.case)
        if slot.name == "to" and held.to is not None:
            return self.names.bare(held.to, slot.case)
        if slot.name == "content":
            return self.names.new(held.content, held.holder, slot.case)
        return ""

    def _words(self, slot: Slot) -> str:
        words = self.held.words[slot.name]
        if slot.name in _AS_THEY_ARE:
            return words
        if slot.name == "block" and self.phrases.unquoted:
            return f"\n{words}"
        if slot.name == "block":
            return "\n" + quoted(words, self.phrases)
        if slot.name == "text":
            return quoted(words, self.phrases)
        term = form(self.phrases.terms if _many(words) else self.phrases.term, slot.case)
        term = term or form(self.phrases.term, slot.case)
        return (term or "{}").replace("{}", quoted(words, self.phrases))

    def _agreeing(self, element: Agree) -> str:
        """The form by gender and number; that of the number, or the first, where it is not told."""
        key = self.names.agreement(self.held.places) if element.places else self._key()
        forms = element.forms
        return forms.get(key) or forms.get(key[:1]) or next(iter(forms.values()))

    def _key(self) -> str:
        """Gender and number of what is added, else of the places, else of the words quoted."""
        held = self.held
        if held.content:
            counted = [one for one in held.content if one.kind != "wrapup"]
            steps = [Step(one.kind, one.number or "1") for one in counted]
            return self.names.agreement(tuple(Target((*held.holder, step)) for step in steps))
        if held.places:
            return self.names.agreement(held.places)
        words = held.words.get("old") or held.words.get("new") or ""
        return f"p{self.phrases.term_gender}" if _many(words) else self.phrases.term_gender


def _many(words: str) -> bool:
    return len(words.split()) > 1
