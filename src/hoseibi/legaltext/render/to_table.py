"""Two versions of a law in two columns, changed words underlined (新旧対照表)."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.change import ADDED, DELETED, GONE, IN, MOVED, OUT, Row
from ..model.wording import Wording, wording
from .changed import pieces_html
from .page import page
from .to_html.running import class_name, escaped
from .to_redline import identifier

_DEEPEST = 6


def to_table(rows: Sequence[Row], title: str, language: str) -> str:
    """A whole page that needs no other file."""
    return page(title, language, table_html(rows, language))


def table_html(rows: Sequence[Row], language: str) -> str:
    """One table for a page of somebody else: the old law on the left and the new one on the right,
    in Japanese the other way round."""
    said = wording(language)
    if not rows:
        return f'<p class="compared" lang="{escaped(language)}">{escaped(said.nothing)}</p>\n'
    names = _ordered((said.before, said.after), said)
    head = "".join(f'<th scope="col">{escaped(name)}</th>' for name in names)
    lines = []
    last = ""
    for row in rows:
        lines.append(_line(row, said, last))
        last = row.status
    return (
        f'<table class="compared" lang="{escaped(language)}">\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{''.join(lines)}</tbody>\n</table>\n"
    )


def _line(row: Row, said: Wording, last: str) -> str:
    left = _nothing(said.added, row, last) if row.status == ADDED else _cell(row, said, OUT)
    right = _nothing(said.deleted, row, last) if row.status == DELETED else _cell(row, said, IN)
    if row.status == GONE:
        right = f'<span class="note">{escaped(said.moved)}</span>'
    if row.status == MOVED:
        left = f'<span class="note">{escaped(said.moved)}</span>'
    classes = f"{class_name(row.kind)} {row.status} d{min(row.depth, _DEEPEST)}"
    sides = (f'<td class="old">{left}</td>', f'<td class="new">{right}</td>')
    return f'<tr class="{classes}"{identifier(row)}>{"".join(_ordered(sides, said))}</tr>\n'


def _ordered(both: tuple[str, str], said: Wording) -> tuple[str, str]:
    """Old and new in the order in which the language sets them side by side."""
    return (both[1], both[0]) if said.after_first else both


def _nothing(note: str, row: Row, last: str) -> str:
    """Said once for all that came or went together."""
    if row.status == last and row.kind != "article":
        return ""
    return f'<span class="note">{escaped(note)}</span>'


def _cell(row: Row, said: Wording, side: str) -> str:
    other = IN if side == OUT else OUT
    num = row.before if side == OUT else row.after
    parts = []
    if num:
        mark = num_tag(row, side)
        parts.append(f'<span class="num">{mark[0]}{escaped(num)}{mark[1]}</span>')
    heading = pieces_html(row.heading, without=other)
    if heading:
        parts.append(f'<span class="heading">{heading}</span>')
    text = pieces_html(row.text, without=other)
    if text:
        parts.append(f'<span class="words">{text}</span>')
    if row.elided:
        parts.append(f'<span class="note">{escaped(said.unchanged)}</span>')
    return " ".join(parts)


def num_tag(row: Row, side: str) -> tuple[str, str]:
    """The marks around a number: none when it is the same on both sides."""
    if row.before == row.after:
        return "", ""
    return ("<del>", "</del>") if side == OUT else ("<ins>", "</ins>")
