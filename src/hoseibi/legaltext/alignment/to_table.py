"""Two language versions in two columns, what is missing or moved said in words beside them."""

from __future__ import annotations

from ..model.alignment import MATCHED, Alignment, Tie
from ..model.law import Law, words
from ..render.page import page
from ..render.to_html.running import escaped
from .rows import AlignedRow, Said, aligned_rows

_MOVED = "moved"
_ENGLISH = {
    "missing": "not in the second text",
    "extra": "not in the first text",
    "split": "one is several",
    "merged": "several are one",
    "regrouped": "divided otherwise",
    _MOVED: "in another order",
}
_NOTES = {
    "en": _ENGLISH,
    "ja": {
        "missing": "右の文に対応なし",
        "extra": "左の文に対応なし",
        "split": "分割",
        "merged": "統合",
        "regrouped": "区切りが異なる",
        _MOVED: "順序が異なる",
    },
    "fr": {
        "missing": "absent du second texte",
        "extra": "absent du premier texte",
        "split": "divisé",
        "merged": "réuni",
        "regrouped": "divisé autrement",
        _MOVED: "dans un autre ordre",
    },
    "vi": {
        "missing": "không có trong văn bản thứ hai",
        "extra": "không có trong văn bản thứ nhất",
        "split": "một thành nhiều",
        "merged": "nhiều thành một",
        "regrouped": "chia khác nhau",
        _MOVED: "thứ tự khác",
    },
    "ru": {
        "missing": "нет во втором тексте",
        "extra": "нет в первом тексте",
        "split": "разделено",
        "merged": "объединено",
        "regrouped": "разделено иначе",
        _MOVED: "в другом порядке",
    },
}


def alignment_table(left: Law, right: Law, alignment: Alignment) -> str:
    """A whole page that needs no other file; the first text stands on the left."""
    titles = [words(law.title) or law.language for law in (left, right)]
    notes = _NOTES.get(left.language.split("-")[0], _ENGLISH)
    head = "".join(f'<th scope="col">{escaped(title)}</th>' for title in titles)
    lines = [
        _line(row, notes, (left.language, right.language))
        for row in aligned_rows(left, right, alignment)
    ]
    table = (
        f'<table class="compared">\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{''.join(lines)}</tbody>\n</table>\n"
    )
    return page(" / ".join(dict.fromkeys(titles)), left.language, table)


def _line(row: AlignedRow, notes: dict[str, str], languages: tuple[str, str]) -> str:
    note = _note(row.tie, notes)
    sides = (row.left, row.right)
    cells = []
    for at, said in enumerate(sides):
        inner = "<br>".join(map(_said, said))
        if note and (not said if not all(sides) else at == 1):
            inner += f' <span class="note">({escaped(note)})</span>'
        cells.append(f'<td lang="{escaped(languages[at])}">{inner.strip()}</td>')
    return f'<tr class="{"article" if row.whole else "d1"}">{"".join(cells)}</tr>\n'


def _note(tie: Tie, notes: dict[str, str]) -> str:
    if tie.kind != MATCHED:
        return notes[tie.kind]
    return notes[_MOVED] if tie.moved else ""


def _said(one: Said) -> str:
    num = f'<span class="num">{escaped(one.num)}</span>' if one.num else ""
    heading = f'<span class="heading">{escaped(one.heading)}</span>' if one.heading else ""
    text = f'<span class="words">{escaped(one.text)}</span>' if one.text else ""
    return " ".join(filter(None, (num, heading, text)))
