"""How cells of a spreadsheet look; every look is made once."""

from __future__ import annotations

from typing import Any, NamedTuple

from hoseibi.legaltext import face

from ..paper import FILLS, Cell, Text

_ALIGN = {"start": "left", "center": "center", "end": "right"}


class Look(NamedTuple):
    """What makes a look."""

    language: str
    size: float
    bold: bool = False
    italic: bool = False
    under: bool = False
    struck: bool = False
    soft: bool = False
    fill: str = ""
    align: str = "start"
    middle: bool = False
    indent: int = 0
    lined: bool = False
    form: str = ""


def of_cell(cell: Cell, language: str, size: float, *, lined: bool) -> Look:
    """The look of a cell whose words are in a language."""
    return Look(
        language,
        size,
        bold=cell.bold,
        fill=cell.fill,
        align=cell.align,
        middle=cell.middle,
        indent=cell.indent,
        lined=lined,
        form=cell.form if cell.number is not None else "",
    )


def with_text(look: Look, text: Text) -> Look:
    """The look of words within a cell."""
    return look._replace(
        language=text.language or look.language,
        bold=look.bold or text.bold,
        italic=text.italic,
        under=text.under,
        struck=text.struck,
        soft=text.soft,
    )


class Looks:
    """The looks of one workbook."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.made: dict[Look, Any] = {}

    def __getitem__(self, look: Look) -> Any:
        if look not in self.made:
            self.made[look] = self.book.add_format(_properties(look))
        return self.made[look]


def _properties(look: Look) -> dict[str, object]:
    tongue = face(look.language)
    name = {"east": tongue.east, "complex": tongue.complex}.get(tongue.script, tongue.latin)
    found: dict[str, object] = {
        "font_name": name,
        "font_size": look.size,
        "text_wrap": True,
        "valign": "vcenter" if look.middle else "top",
        "align": _ALIGN[look.align],
    }
    optional: dict[str, object] = {
        "bold": look.bold,
        "italic": look.italic,
        "underline": int(look.under),
        "font_strikeout": look.struck,
        "indent": look.indent,
        "border": int(look.lined),
        "num_format": look.form,
        "bg_color": f"#{FILLS[look.fill]}" if look.fill else "",
        "font_color": _colour(look),
    }
    return found | {key: value for key, value in optional.items() if value}


def _colour(look: Look) -> str:
    if look.fill == "actual":
        return "#FFFFFF"
    return "#595959" if look.soft else ""
