"""The styles of a paper in Word, so that an office changes its looks in one place."""

from __future__ import annotations

from hoseibi.legaltext import face

from .runs import sized, spoken, typefaces

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_HEADINGS = ((4, 320, 120), (2, 240, 80), (0, 180, 60))
"""By level: how much larger than the text in points, and the space around."""


def styles(language: str) -> str:
    """The part `styles.xml`."""
    look = face(language)
    line = round(min(look.leading, 1.45) * 240)
    rows = [
        f"<w:docDefaults><w:rPrDefault><w:rPr>{typefaces(look)}{sized(look.size)}{spoken(look)}"
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:after="80" w:line="{line}" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>",
        _style("Normal", "Normal", default=True),
        _style(
            "Title",
            "Title",
            '<w:keepNext/><w:spacing w:before="0" w:after="160"/><w:jc w:val="center"/>',
            "<w:b/><w:bCs/>" + sized(look.size + 4),
        ),
        _style("Note", "Note", '<w:spacing w:after="200"/><w:jc w:val="center"/>'),
        *(
            _style(
                f"Heading{at}",
                f"heading {at}",
                f'<w:keepNext/><w:spacing w:before="{before}" w:after="{after}"/>'
                f'<w:outlineLvl w:val="{at - 1}"/>',
                "<w:b/><w:bCs/>" + sized(look.size + more / 2),
            )
            for at, (more, before, after) in enumerate(_HEADINGS, start=1)
        ),
        _style(
            "Cell", "Cell", '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
        ),
        _style("Header", "header", '<w:jc w:val="right"/>', sized(8)),
        _style("Footer", "footer", '<w:jc w:val="center"/>', sized(8.5)),
    ]
    return f'<w:styles xmlns:w="{W}">{"".join(rows)}</w:styles>'


def _style(
    identity: str, name: str, paragraph: str = "", looks: str = "", *, default: bool = False
) -> str:
    first = ' w:default="1"' if default else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{identity}"><w:name w:val="{name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )
