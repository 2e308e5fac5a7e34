"""The two columns of a table as small laws: what they show of title, contents and provisions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ...conventions import Convention, grammar
from ...conventions.grammar import ARTICLE, CAPTION, SUPPLEMENT
from ...model.law import Law, Provision
from ...parse.from_plain import from_plain
from .columns import Columns
from .marks import Line
from .vocabulary import Tabled

_BAR = re.compile(r"^｜.*｜$")


def laws_of(columns: Columns, title: str, words: Tabled, convention: Convention) -> tuple[Law, Law]:
    """The old column and the new one as laws. `title` is that of the law which is amended: where
    the table begins with it, its title is what the first line says."""
    old, new = list(columns.old), list(columns.new)
    titles = (words.title[0], words.title[0])
    if title and old and new and _plain(old[0].text) == _plain(title):
        titles = (old.pop(0).text, new.pop(0).text)
    return tuple(  # type: ignore[return-value]
        _law(side, name, words, convention) for side, name in zip((old, new), titles, strict=True)
    )


def _law(side: Sequence[Line], title: str, words: Tabled, convention: Convention) -> Law:
    contents = _contents(side, words, convention)
    rest = _read(side[len(contents) :], words, convention)
    tops = _read(contents, words, convention).provisions if contents else ()
    toc = tuple(top for top in tops if top.kind == "toc")
    body = () if any(top.kind == "body" for top in rest.provisions) else (Provision("body"),)
    return replace(rest, title=(title,), provisions=(*toc, *body, *rest.provisions))


def _read(lines: Sequence[Line], words: Tabled, convention: Convention) -> Law:
    typed = (_row(line.text) for line in lines)
    return from_plain("\n".join([*words.title, *typed]), convention).law


def _row(text: str) -> str:
    """Rows of a table that stands in the law, which the table of two columns has between bars of
    another width, since its own are between these."""
    return text.replace("｜", "|") if _BAR.match(text) else text


def _contents(lines: Sequence[Line], words: Tabled, convention: Convention) -> Sequence[Line]:
    """The lines of the table of contents that a column begins with: the rest of its row. Where
    each line has a row of its own, they end where the articles begin, or the heads of divisions
    that say no articles."""
    if not lines or not re.fullmatch(words.contents, lines[0].text):
        return ()
    row = [line for line in lines if line.row == lines[0].row]
    if len(row) > 1:
        return lines[: len(row)]
    rules = grammar(convention)
    for at, line in enumerate(lines[1:], start=1):
        label = rules.label(line.text)
        what = label.what if label is not None else -1
        is_entry = what == SUPPLEMENT or re.search(words.entry, line.text)
        if what in (ARTICLE, CAPTION) or not is_entry:
            return lines[:at]
    return lines


def _plain(text: str) -> str:
    return "".join(text.split())
