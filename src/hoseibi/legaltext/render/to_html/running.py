"""Running text as HTML: every character escaped, every inline an element that says what it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...model.akn import UNCARRIABLE
from ...model.law import Form, Inline, Runs, Sentence, form_value

_UNFIT = re.compile(rf"[\x7f\r{UNCARRIABLE}]")
_LINK = re.compile(r"https?://[^\s\"'<>\\]+")
_PICTURE = re.compile(r"(?:https?://|(?![A-Za-z][A-Za-z0-9+.-]*:)(?!//))[^\s\"'<>\\]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_SAME = frozenset(("b", "i", "u", "sup", "sub", "ins", "del", "abbr"))


def escaped(text: str) -> str:
    """Text for the inside of an element or of a quoted attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace('"', "&quot;").replace("'", "&#39;")
    return _UNFIT.sub("\ufffd", text) if _UNFIT.search(text) else text


def class_name(name: str) -> str:
    """A name as a class; one that could not be one word is `other`."""
    return name if _WORD.fullmatch(name) else "other"


def running(runs: Runs) -> str:
    """Running text."""
    return "".join(escaped(run) if isinstance(run, str) else inline(run) for run in runs)


def inline(piece: Inline) -> str:
    """One inline."""
    name = piece.name
    if name in _SAME:
        return f"<{name}>{running(piece.runs)}</{name}>"
    if name in _WRITERS:
        return _WRITERS[name](piece)
    return f'<span class="{class_name(name)}">{running(piece.runs)}</span>'


def _ruby(piece: Inline) -> str:
    parts = []
    for run in piece.runs:
        if isinstance(run, Inline) and run.name == "rt":
            parts.append(f"<rp>(</rp><rt>{running(run.runs)}</rt><rp>)</rp>")
        else:
            parts.append(running((run,)))
    return f"<ruby>{''.join(parts)}</ruby>"


def _link(piece: Inline) -> str:
    """A link only where it plainly leads to a page of the web."""
    target = form_value(piece.form, "href")
    if _LINK.fullmatch(target):
        return f'<a href="{escaped(target)}">{running(piece.runs)}</a>'
    return f'<span class="ref">{running(piece.runs)}</span>'


def _picture(piece: Inline) -> str:
    return picture(piece.form) + running(piece.runs)


def _break(piece: Inline) -> str:
    return "<br>" + running(piece.runs)


def _line(piece: Inline) -> str:
    return f'<span class="line-over">{running(piece.runs)}</span>'


def _page_end(piece: Inline) -> str:
    """A mark that a page is told to show; no letter stands in the words."""
    label = form_value(piece.form, "printed") or form_value(piece.form, "label")
    named = f' data-page="{escaped(label)}"' if label else ""
    return f'<span class="page-end" role="doc-pagebreak"{named}>{running(piece.runs)}</span>'


_WRITERS: dict[str, Callable[[Inline], str]] = {
    "ruby": _ruby,
    "img": _picture,
    "br": _break,
    "eol": _break,
    "eop": _page_end,
    "a": _link,
    "ref": _link,
    "line": _line,
}


def picture(form: Form) -> str:
    """The picture that a form names; nothing when that is no plain place of a file."""
    source = form_value(form, "src")
    if not _PICTURE.fullmatch(source):
        return ""
    return f'<img src="{escaped(source)}" alt="{escaped(form_value(form, "alt"))}">'


def sentences(text: tuple[Sentence, ...]) -> str:
    """Text as paragraphs: one for running text, one for each column, columns side by side."""
    out = []
    columns = []
    for group in _paragraphs(text):
        words = "".join(_sentence(sentence, alone=len(group) == 1) for sentence in group)
        if group[0].column:
            columns.append(f"<p>{words}</p>")
            continue
        out += [_side_by_side(columns), f"<p>{words}</p>"]
        columns = []
    out.append(_side_by_side(columns))
    return "".join(out)


def _side_by_side(columns: list[str]) -> str:
    return f'<div class="columns">{"".join(columns)}</div>' if columns else ""


def _sentence(sentence: Sentence, *, alone: bool) -> str:
    words = running(sentence.runs)
    if alone or not sentence.function:
        return words
    return f'<span class="{class_name(sentence.function)}">{words}</span>'


def _paragraphs(text: tuple[Sentence, ...]) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    for sentence in text:
        fresh = not groups or groups[-1][-1].column != sentence.column
        if fresh or ("akn", "p") in sentence.form:
            groups.append([])
        groups[-1].append(sentence)
    return groups
