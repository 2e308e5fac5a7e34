"""The styles of the document, and the typefaces of its languages."""

from __future__ import annotations

from functools import cache

from ..faces import Face, face

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_STAND_INS = {
    "MS Mincho": "Noto Serif CJK JP",
    "Khmer OS Siemreap": "Noto Serif Khmer",
    "Phetsarath OT": "Noto Serif Lao",
    "Times New Roman": "Noto Serif",
}
"""What may stand for a typeface that a reader does not have."""

_HEADINGS = (
    (4, 'w:before="480" w:after="160"'),
    (2, 'w:before="360" w:after="120"'),
    (0, 'w:before="280" w:after="80"'),
    (0, 'w:before="200" w:after="20"'),
)
"""By level: how much larger than the text, in halves of a point, and the space around."""

_SMALL = '<w:sz w:val="17"/><w:szCs w:val="17"/>'
UNIT_LEVELS = 6
STEP = 420
"""How far a level is set in, in twentieths of a point."""


@cache
def styles(language: str, columns: tuple[str, ...] = ()) -> str:
    """The part `styles.xml` for a language, and for columns in several."""
    look = face(language)
    size = round(look.size * 2)
    line = round(look.leading * 240)
    centred = '<w:jc w:val="center"/>'
    rows = [
        _default(look, size, line),
        _style("Normal", "Normal", default=True),
        _heading("Title", "Title", size + 10, 'w:before="120" w:after="240"', centred),
        _style("SheetNote", "Sheet note", f'<w:spacing w:after="240"/>{centred}'),
        *(
            _heading(f"Heading{at + 1}", f"heading {at + 1}", size + more, spacing, _level(at))
            for at, (more, spacing) in enumerate(_HEADINGS)
        ),
        _style("Cell", "Cell", '<w:spacing w:before="20" w:after="20"/>'),
        _heading("CellHead", "Cell head", size, 'w:before="120" w:after="20"'),
        _style("Header", "header", '<w:jc w:val="right"/>', _SMALL),
        _style("Footer", "footer", centred, _SMALL),
        *_units(look),
        _GRID,
        *(_column(at, tongue) for at, tongue in enumerate(columns)),
    ]
    return f'<w:styles xmlns:w="{W}">{"".join(rows)}</w:styles>'


def _default(look: Face, size: int, line: int) -> str:
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(look)}<w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/>{_lang(look)}'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:after="40" w:line="{line}" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def _column(at: int, language: str) -> str:
    """The style of a column in a language of its own: its typefaces and how it is spelled."""
    look = face(language)
    size = round(look.size * 2) - 2
    rest = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{_lang(look)}'
    shape = '<w:spacing w:before="20" w:after="40"/>'
    head = _style(
        f"ColumnHead{at}", f"Column head {at + 1}", shape, f"{_fonts(look)}<w:b/><w:bCs/>{rest}"
    )
    return _style(f"Column{at}", f"Column {at + 1}", shape, _fonts(look) + rest) + head


def _fonts(look: Face) -> str:
    return (
        f'<w:rFonts w:ascii="{look.latin}" w:hAnsi="{look.latin}" w:eastAsia="{look.east}"'
        f' w:cs="{look.complex}"/>'
    )


def _lang(look: Face) -> str:
    latin = look.tag if look.script == "latin" else "en-GB"
    east = look.tag if look.script == "east" else "ja-JP"
    other = look.tag if look.script == "complex" else "km-KH"
    return f'<w:lang w:val="{latin}" w:eastAsia="{east}" w:bidi="{other}"/>'


def _level(at: int) -> str:
    return f'<w:outlineLvl w:val="{at}"/>'


def _style(
    identity: str, name: str, paragraph: str = "", looks: str = "", *, default: bool = False
) -> str:
    first = ' w:default="1"' if default else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{identity}"><w:name w:val="{name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )


def _heading(identity: str, name: str, size: int, spacing: str, more: str = "") -> str:
    return _style(
        identity,
        name,
        f"<w:keepNext/><w:spacing {spacing}/>{more}",
        f'<w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    )


def _units(look: Face) -> list[str]:
    """Paragraphs and points: each level set in, its number hanging."""
    hang = round(look.size * 20) if look.script == "east" else STEP
    rows = []
    for level in range(UNIT_LEVELS + 1):
        left = level * hang + hang
        indent = f'<w:ind w:left="{left}" w:hanging="{hang}"/>'
        rows.append(_style(f"Unit{level or ''}", f"Unit {level + 1}", indent))
    return rows


_GRID = (
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="999999"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
)


def font_table(language: str, columns: tuple[str, ...] = ()) -> str:
    """The part `fontTable.xml`: every typeface with what may stand for it."""
    looks = [face(each) for each in (language, *columns)]
    names = [name for look in looks for name in (look.latin, look.east, look.complex)]
    rows = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{_STAND_INS[name]}"/><w:family w:val="roman"/>'
        "</w:font>"
        for name in dict.fromkeys(names)
    )
    return f'<w:fonts xmlns:w="{W}">{rows}</w:fonts>'
