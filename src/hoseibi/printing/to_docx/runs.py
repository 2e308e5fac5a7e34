"""Words as Word's runs: each stretch under its script, with the typefaces of its language."""

from __future__ import annotations

from functools import cache

from hoseibi.legaltext import Face, face, segments

from ..fitting import escaped
from ..laying import pieces
from ..paper import Said, Text

_LOOKS = {
    "bold": "<w:b/><w:bCs/>",
    "italic": "<w:i/><w:iCs/>",
    "struck": "<w:strike/>",
    "soft": '<w:color w:val="595959"/>',
}
"""In the order that the schema wants; the underline comes after the size."""


def runs(
    said: Said, language: str, *, size: float = 0, bold: bool = False, pale: bool = False
) -> str:
    """Words of a paper in `language` as runs; `pale` letters stand on a dark ground."""
    out = []
    for text in pieces(said, language):
        for is_complex, part in segments(text.words):
            shape = _Shape(text, size=size, bold=bold, pale=pale, is_complex=is_complex)
            out.append(f"<w:r>{shape.properties(language)}{_letters(part)}</w:r>")
    return "".join(out)


class _Shape:
    """How a run looks."""

    def __init__(
        self, text: Text, *, size: float, bold: bool, pale: bool, is_complex: bool
    ) -> None:
        self.text, self.size, self.bold = text, size, bold
        self.pale, self.is_complex = pale, is_complex

    def properties(self, language: str) -> str:
        """The element of its properties."""
        text, look = self.text, face(self.text.language)
        on = {"bold": text.bold or self.bold, "italic": text.italic, "struck": text.struck}
        on["soft"] = text.soft
        inner = [typefaces(look, hint=look.script == "east")] if text.language != language else []
        inner += [xml for name, xml in _LOOKS.items() if on[name]]
        inner += ['<w:color w:val="FFFFFF"/>'] if self.pale and not text.soft else []
        inner += [sized(self.size)] if self.size else []
        inner += ['<w:u w:val="single"/>'] if text.under else []
        inner += ["<w:cs/>"] if self.is_complex else []
        inner += [spoken(look)] if text.language != language else []
        return f"<w:rPr>{''.join(inner)}</w:rPr>" if inner else ""


@cache
def typefaces(look: Face, *, hint: bool = False) -> str:
    """The typefaces of a language, one for each kind of script that Word knows."""
    kind = ' w:hint="eastAsia"' if hint else ""
    return (
        f'<w:rFonts{kind} w:ascii="{look.latin}" w:hAnsi="{look.latin}"'
        f' w:eastAsia="{look.east}" w:cs="{look.complex}"/>'
    )


@cache
def spoken(look: Face) -> str:
    """The language that a spelling check goes by."""
    latin = look.tag if look.script == "latin" else "en-GB"
    east = look.tag if look.script == "east" else "ja-JP"
    other = look.tag if look.script == "complex" else "km-KH"
    return f'<w:lang w:val="{latin}" w:eastAsia="{east}" w:bidi="{other}"/>'


def sized(points: float) -> str:
    """A size in halves of a point."""
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _letters(words: str) -> str:
    return "<w:br/>".join(_line(line) for line in words.split("\n"))


def _line(line: str) -> str:
    parts = (
        f'<w:t xml:space="preserve">{escaped(part)}</w:t>' if part else ""
        for part in line.split("\t")
    )
    return "<w:tab/>".join(parts)
