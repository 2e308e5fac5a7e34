"""The quoted words and named signs that an amending sentence works on, and which of them."""

from __future__ import annotations

import msgspec

from . import vocabulary as v
from .scanner import Scanner


class Words(msgspec.Struct):
    """Words or signs that an action works on, and which of their occurrences."""

    words: list[str]
    which: str = ""
    times: int = 0
    sign: bool = False


class WordReader:
    """Reads quoted words from a scanner."""

    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner

    def words(self, most: int = 0) -> Words | None:
        """Quoted words, or a sign by its name, with which of their occurrences are meant; at most
        so many quotations of a row, all when `most` is 0."""
        here = self.scanner.position
        self.scanner.accept(v.THING)
        self.scanner.accept('[,:](?=\\s*[“"‘])')
        quoted = self.scanner.quotation()
        if quoted is None:
            self.scanner.position = here
            thing = self.scanner.accept(v.BARE_THING)
            quoted = self.scanner.unopened() if thing is not None else None
        found = Words([quoted]) if quoted is not None else self._sign(here)
        if found is None:
            self.scanner.position = here
            return None
        while found.sign is False and len(found.words) != most:
            more = self._more()
            if more is None:
                break
            found.words.append(more)
        self.occurrence(found)
        return found

    def _more(self) -> str | None:
        """`“A” and “B”`, `“A”, “B”, and “C”`."""
        here = self.scanner.position
        if self.scanner.accept(
            r"(?:,\s*and|,|and|or)\s+(?=(?:the\s+)?(?:phrase|word|number|date|term|figure)?s?\s*[“\"‘])"
        ):
            self.scanner.accept(v.THING)
            quoted = self.scanner.quotation()
            if quoted is not None:
                return quoted
        self.scanner.position = here
        return None

    def _sign(self, here: int) -> Words | None:
        self.scanner.position = here
        article = self.scanner.accept(
            r"(?:a|an|the)(?:\s+(?:final|ending|last|word|punctuation|closing))*\b"
        )
        for pattern, sign in v.SIGNS.items():
            if self.scanner.word(pattern):
                final = article is not None and "the" in article[0].lower()
                return Words([sign], "end" if final else "", sign=True)
        return None

    def occurrence(self, found: Words) -> None:
        scanner = self.scanner
        scanner.accept(r",(?=\s*(?:each|wherever|both|where))")
        if scanner.accept(v.PLACES):
            found.which = "each"
        elif counted := scanner.accept(v.COUNTED):
            times = (counted["times"] or counted["inplaces"]).lower()
            found.which, found.times = "each", v.TIMES.get(times, 0)
        elif which := scanner.accept(v.WHICH):
            number = v.ORDINALS[(which["which"] or which["where"] or which["on"]).lower()]
            found.which = "last" if number < 0 else str(number)
        elif scanner.accept(v.AT_END):
            found.which = "end"
        elif scanner.accept(v.AT_START):
            found.which = "start"


def spaced(words: str, *, before: bool) -> str:
    """Inserted words with the space that divides them from their neighbours."""
    if not words or words != words.strip():
        return words
    if before:
        return words if words.endswith(("(", "“", "-", "—")) else f"{words} "
    return words if words[0] in ",.;:)—-?!”’" else f" {words}"
