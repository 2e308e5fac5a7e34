"""Scanning Japanese amending sentences: words in 「」."""

from __future__ import annotations

from .. import scanner
from . import quotes


class Scanner(scanner.Scanner):
    """Reads character by character."""

    @property
    def ended(self) -> bool:
        """Whether nothing follows."""
        return self.position >= len(self.text)

    def quotation(self) -> str:
        """The words between the marks that open here."""
        found = quotes.ends(self.text, self.position) if self.at("「") else []
        begin = self.position + 1
        end = self.chosen(found)
        self.position = end
        return self.text[begin : end - 1]
