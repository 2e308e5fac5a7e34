"""Two versions of a law as one text, what went struck out and what came underlined."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.change import DELETED, GONE, MOVED, Row
from ..model.law import DIVISIONS, TOPS
from ..model.wording import Wording, wording
from .changed import number_html, pieces_html
from .page import page
from .to_html.running import class_name, escaped

_HEADED = frozenset((*DIVISIONS, *TOPS, "article", "title"))
_DEEPEST = 6


def to_redline(rows: Sequence[Row], title: str, language: str) -> str:
    """A whole page that needs no other file. `title` stands above; `language` is a BCP 47 tag."""
    return page(title, language, redline_html(rows, language, level=2))


def redline_html(rows: Sequence[Row], language: str, *, level: int = 2) -> str:
    """One `div` for a page of somebody else; `level` is that of its headings.

    Every line that is in the new law has its short address as `id`, after `r-`.
    """
    said = wording(language)
    body = "".join(_line(row, said, level) for row in rows) or f"<p>{escaped(said.nothing)}</p>\n"
    return f'<div class="redline" lang="{escaped(language)}">\n{body}</div>\n'


def _line(row: Row, said: Wording, level: int) -> str:
    name = identifier(row)
    classes = f"row {class_name(row.kind)} {row.status} d{min(row.depth, _DEEPEST)}"
    num = number_html(row.before, row.after)
    heading = pieces_html(row.heading)
    parts = [f'<span class="num">{num}</span>'] if num else []
    if heading:
        parts.append(f'<span class="heading">{heading}</span>')
    inner = " ".join(parts)
    if row.kind in _HEADED and inner and not row.elided:
        inner = f"<h{level}>{inner}</h{level}>"
    note = _note(row, said)
    text = pieces_html(row.text)
    words = f'<span class="words">{text}</span>' if text else ""
    return f'<div class="{classes}"{name}>{inner}{words}{note}</div>\n'


def _note(row: Row, said: Wording) -> str:
    notes = {MOVED: said.moved, GONE: said.moved}
    note = notes.get(row.status) or (said.unchanged if row.elided else "")
    return f'<span class="note">{escaped(note)}</span>' if note else ""


def identifier(row: Row) -> str:
    """The `id` of a line that is one provision of the new law."""
    if not row.new or row.status in (DELETED, GONE):
        return ""
    return f' id="r-{"-".join(escaped(row.new).split())}"'
