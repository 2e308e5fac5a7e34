"""The slots of a phrase filled in."""

from __future__ import annotations

from ....model.instruction import Step, Target
from ...phrases import Phrases
from ...phrases.shapes import form
from ...phrases.templates import Agree, Choice, Row, Slot, Words
from .names import Names
from .quoting import quoted

class Filled:
    """Writes rows with what the slots hold: places (`places`), a new number (`to`), new provisions with what they go into (`content`), words, and words as they are (`law`,
    `clauses`)."""

    def __init__(self, phrases: Phrases, names: Names, slots: dict[str, object]) -> None:
        self.phrases = phrases
        self.names = names
        self.slots = slots

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
        return self._slot(element)

    def _slot(self, slot: Slot) -> str:
        found = self.slots[slot.name]
        if slot.name == "places":
            return self.names.targets(found, slot.case)  # type: ignore[arg-type]
        if slot.name == "to":
            return self.names.bare(found, slot.case)  # type: ignore[arg-type]
        if slot.name == "content":
            return self.names.new(found[0], found[1], slot.case)  # type: ignore[index]
        words = str(found)
        if slot.name == "block":
            return "\n" + quoted(words, self.phrases)
        if slot.name == "text":
            return quoted(words, self.phrases)
        if slot.name in ("law", "clauses"):
            return words
        term = form(self.phrases.terms if _many(words) else self.phrases.term, slot.case)
        term = term or form(self.phrases.term, slot.case)
        return f"{term}{' ' if term else ''}{quoted(words, self.phrases)}"

    def _agreeing(self, element: Agree) -> str:
        """The form by gender and number; that of the number, or the first, where it is not told."""
        key = self._key()
        forms = element.forms
        return forms.get(key) or forms.get(key[:1]) or next(iter(forms.values()))

    def _key(self) -> str:
        if "content" in self.slots:
            content, holder = self.slots["content"]  # type: ignore[misc]
            counted = [one for one in content if one.kind != "wrapup"]
            numbers = [Target((*holder, Step(one.kind, one.number or "1"))) for one in counted]
            return self.names.agreement(tuple(numbers))
        if "places" in self.slots:
            return self.names.agreement(self.slots["places"])  # type: ignore[arg-type]
        words = str(self.slots.get("old") or self.slots.get("new") or "")
        return f"p{self.phrases.term_gender}" if _many(words) else self.phrases.term_gender


def _many(words: str) -> bool:
    return len(words.split()) > 1
