"""How a paper speaks: what fields say in its language, or else in one that they have words in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils import formats

from hoseibi.printing import Cell, Said, Text
from hoseibi.ui.languages import by_language

FIRST = ("en", "ja")
"""What stands in where a field has no words in the language of a paper."""


class Tongue:
    """The language of a paper. `fallen` gathers the languages that stood in for it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.fallen: set[str] = set()

    def said(self, field: object) -> Text | str:
        """What a field of several languages says."""
        texts = by_language(field)
        if self.language in texts:
            return texts[self.language]
        code = next((code for code in (*FIRST, *texts) if code in texts), "")
        if not code:
            return ""
        self.fallen.add(code)
        return Text(texts[code], code)

    def plain(self, field: object) -> str:
        """The mere words of a field."""
        found = self.said(field)
        return found.words if isinstance(found, Text) else found

    def day(self, value: date | None) -> str:
        """A day as forms have it."""
        if value is None:
            return ""
        if self.language == "ja":
            return f"{value.year}年{value.month}月{value.day}日"
        return formats.date_format(value, "j M Y")

    def month(self, value: date | None) -> str:
        """A month as forms have it."""
        if value is None:
            return ""
        if self.language == "ja":
            return f"{value.year}年{value.month}月"
        return formats.date_format(value, "F Y")

    def span(self, first: date | None, last: date | None) -> str:
        """From one day until another; nothing where both are open."""
        return f"{self.day(first)} – {self.day(last)}" if first or last else ""

    def stretch(self, first: date | None, last: date | None) -> str:
        """From one month until another."""
        return f"{self.month(first)} – {self.month(last)}" if first or last else ""


def number(value: Decimal | None) -> str:
    """A number without needless digits."""
    if value is None:
        return ""
    text = f"{value:,.4f}"
    return text.rstrip("0").rstrip(".")


def joined(parts: Iterable[Said], between: str = "\n") -> tuple[str | Text, ...]:
    """Words put together, those that say nothing left out."""
    out: list[str | Text] = []
    for part in parts:
        texts = part if isinstance(part, tuple) else (part,)
        texts = tuple(text for text in texts if (text.words if isinstance(text, Text) else text))
        if texts:
            out += [between] if out else []
            out += texts
    return tuple(out)


def head(said: Said, **how: int) -> Cell:
    """A cell of the head of a table."""
    return Cell(said, fill="head", bold=True, align="center", middle=True, **how)


def heads(*words: Said) -> tuple[Cell, ...]:
    """The head of a table."""
    return tuple(head(each) for each in words)


def figure(value: Decimal | None, form: str = "#,##0.##") -> Cell:
    """A number that a spreadsheet calculates with."""
    if value is None:
        return Cell("", align="end")
    return Cell(number(value), number=float(value), form=form, align="end")
