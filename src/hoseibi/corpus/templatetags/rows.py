"""Law set for reading: an article as rows, each paragraph beside itself in other languages."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from hoseibi import legaltext
from hoseibi.corpus.queries import Column, Marked, Marks

from .linking import Link, Linker, offsets

SHORT, LONGER = 4, 6
"""Breadths of printed numbers for which the margin has a place."""

THIN = frozenset("()[].,'ilI ")

DEEPEST = 5
"""What stands deeper than this is not moved further in."""

HTML_OF = {
    "ruby": "ruby", "rt": "rt", "sup": "sup", "sub": "sub", "b": "b", "i": "i", "u": "u",
    "line": "span", "q": "q", "ref": "span",
}  # fmt: skip
"""How pieces within a sentence are set; what is not here is set as plain words."""

SILENT = frozenset({"rt", "eop"})
"""Pieces that the engine does not count as words."""

SET_WHOLE = frozenset({"table", "figure"})


class Cell(NamedTuple):
    """One provision in one language, ready to be set."""

    language: str
    num: str
    heading: SafeString
    words: SafeString
    depth: int
    hangs: bool
    hang: int


class Row(NamedTuple):
    """The same provision in every language; a cell is None where a language has none."""

    key: str
    kind: str
    cells: list[Cell | None]


Marker = Callable[[str], Linker | None]
"""What sets the words at a place in the article, where any of them are links."""


def sides(
    columns: Sequence[Column], marks: Marks | None = None, link: Link = lambda _mark: ""
) -> list[Row]:
    """An article of several languages as rows, aligned by address, in the order of the first.

    `marks` are the references of each version's article, which `link` leads somewhere.
    """
    held = [
        dict(
            cells_of(
                each.provision,
                each.language_version.language,
                marker((marks or {}).get(each.version.pk, {}), link),
            )
        )
        for each in columns
    ]
    kinds: dict[str, str] = {}
    for each in columns:
        kinds.update((key, provision.kind) for key, provision, _depth in flat(each.provision))
    return [
        Row(key, kinds[key], [cells.get(key) for cells in held])
        for key in merged([list(cells) for cells in held])
    ]


def marker(marks: Mapping[str, Sequence[Marked]], link: Link) -> Marker:
    """Sets the words of one article, those that are marked as links."""
    return lambda inside: Linker(marks[inside], link) if inside in marks else None


def merged(sequences: list[list[str]]) -> list[str]:
    """Every key once: a key that only a later sequence has follows what it follows there."""
    order = list(sequences[0]) if sequences else []
    known = set(order)
    for sequence in sequences[1:]:
        before = -1
        for key in sequence:
            if key in known:
                before = order.index(key)
            else:
                before += 1
                order.insert(before, key)
                known.add(key)
    return order


def cells_of(
    article: legaltext.Provision, language: str, mark: Marker = lambda _inside: None
) -> Iterator[tuple[str, Cell]]:
    """The cells of an article in one language by their address inside the article."""
    paragraphs = [each for each in article.children if each.kind == "paragraph"]
    hangs = any(each.num for each in paragraphs) or not paragraphs
    pieces = flat(article)
    widths = _widths(pieces)
    for key, provision, depth in pieces:
        bare = not provision.num and (depth > 1 or not hangs)
        cell = Cell(
            language,
            provision.num,
            inline(provision.heading),
            words_html(provision, mark(key)),
            min(depth if hangs else max(0, depth - 1), DEEPEST),
            bool(key) and not bare,
            widths[_family(key)] if key else 1,
        )
        yield key, cell


def _family(key: str) -> str:
    return key.rpartition("__")[0]


def _widths(pieces: Iterable[tuple[str, legaltext.Provision, int]]) -> dict[str, int]:
    """How far the numbers of each family of siblings hang: 1 short, 2 longer, 3 as they need."""
    longest: dict[str, int] = defaultdict(int)
    for key, provision, _depth in pieces:
        family = _family(key) if key else "the article itself"
        longest[family] = max(longest[family], _breadth(provision.num))
    return {
        family: 1 if breadth <= SHORT else 2 if breadth <= LONGER else 3
        for family, breadth in longest.items()
    }


def _breadth(num: str) -> int:
    """The breadth of a printed number in halves of a full-width character, thin ones for half."""
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in num)
    thin = sum(each in THIN for each in num)
    return len(num) + wide - thin // 2


def flat(
    article: legaltext.Provision,
) -> list[tuple[str, legaltext.Provision, int]]:
    """An article and what stands in it as (address inside, provision, depth); tables stay whole."""
    law = legaltext.Law(convention="", language="", provisions=(article,))
    placed = legaltext.walk(law)
    top = placed[0].address
    whole = ""
    found = []
    for each in placed:
        if whole and each.address.startswith(whole):
            continue
        whole = f"{each.address}__" if each.provision.kind in SET_WHOLE else ""
        found.append((each.address[len(top) + 2 :], each.provision, each.depth))
    return found


def words_html(provision: legaltext.Provision, linker: Linker | None = None) -> SafeString:
    """The provision's own words; a table with all it holds."""
    if provision.kind == "table":
        return table_html(provision)
    columns = {sentence.column for sentence in provision.text}
    if len(columns) > 1:
        return SafeString(
            " ".join(_column_html(provision, each, linker) for each in sorted(columns))
        )
    return SafeString("".join(inline(sentence.runs, linker) for sentence in provision.text))


def _column_html(provision: legaltext.Provision, column: int, linker: Linker | None) -> str:
    runs = []
    for start, each in zip(offsets(provision.text), provision.text, strict=True):
        if each.column == column:
            if linker:
                linker.at = start
            runs.append(inline(each.runs, linker))
    return f'<span class="column">{"".join(runs)}</span>'


def inline(runs: Iterable[str | legaltext.Inline], linker: Linker | None = None) -> SafeString:
    """Runs of text, with the few marks that a reader should see."""
    return SafeString("".join(_run(run, linker) for run in runs))


def _run(run: str | legaltext.Inline, linker: Linker | None) -> str:
    if isinstance(run, str):
        return linker.text(run) if linker else escape(run)
    if run.name == "eop":
        return _page_end(run)
    silent = run.name in SILENT
    inside = "".join(_run(each, None if silent else linker) for each in run.runs)
    tag = HTML_OF.get(run.name)
    return f"<{tag}>{inside}</{tag}>" if tag else inside


def _page_end(end: legaltext.Inline) -> str:
    """Where a page of the paper ended: shown by the style, and no part of the words."""
    form = dict(end.form)
    page = form.get("printed") or form.get("label") or ""
    return format_html('<span class="page-end" role="doc-pagebreak" data-page="{}"></span>', page)


def table_html(table: legaltext.Provision) -> SafeString:
    rows = "".join(
        "<tr>" + "".join(f"<td>{_everything(cell)}</td>" for cell in row.children) + "</tr>"
        for row in table.children
    )
    return SafeString(f'<div class="scroll" tabindex="0"><table>{rows}</table></div>')


def _everything(provision: legaltext.Provision) -> str:
    own = words_html(provision)
    return own + "".join(
        f"<p>{escape(each.num)} {_everything(each)}</p>" for each in provision.children
    )
