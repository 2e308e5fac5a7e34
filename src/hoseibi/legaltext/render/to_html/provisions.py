"""Provisions as HTML: divisions and articles as sections with headings, the rest with its number
hanging beside its words. Every one has its short address as `id`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...model.address import Placed
from ...model.law import DIVISIONS, Provision, Runs, form_value
from ..contents import Contents
from .running import class_name, escaped, picture, running, sentences

Writer = Callable[["Markup", Provision, str, int], None]

_DEEPEST_HEADING = 6
_TABLE = '<div class="wide" role="region" tabindex="0"><table>'
_TABLE_END = "</table></div>\n"


class Markup:
    """The pieces of a page; `ids` are the names of the provisions still to come."""

    def __init__(self, ids: Iterator[str], contents: Contents) -> None:
        self.ids = ids
        self.contents = contents
        self.out: list[str] = []
        self.put = self.out.append

    def provision(self, provision: Provision, level: int) -> None:
        """A provision with all that stands in it; `level` is that of its heading."""
        writer = _WRITERS.get(provision.kind, Markup.unit)
        writer(self, provision, next(self.ids), level)

    def children(self, provision: Provision, level: int) -> None:
        in_table = False
        for child in provision.children:
            if _is_row(child) != in_table:
                in_table = not in_table
                self.put(_TABLE if in_table else _TABLE_END)
            if in_table:
                self.row(child, "row", level)
            else:
                self.provision(child, level)
        if in_table:
            self.put(_TABLE_END)

    def section(self, provision: Provision, identifier: str, level: int) -> None:
        """A division, a supplement, an annex; a division that bears the rule itself is a unit."""
        if provision.num and provision.text and not provision.heading:
            self.unit(provision, identifier, level)
        else:
            self.sectioning("section", provision, identifier, level)

    def article(self, provision: Provision, identifier: str, level: int) -> None:
        self.sectioning("article", provision, identifier, level)

    def sectioning(self, name: str, provision: Provision, identifier: str, level: int) -> None:
        label = f' aria-labelledby="{identifier}-h"' if provision.num or provision.heading else ""
        self.put(f'<{name} class="{class_name(provision.kind)}" id="{identifier}"{label}>')
        self.heading(provision, f"{identifier}-h", level)
        self.put(sentences(provision.text))
        self.children(provision, level + 1)
        self.put(f"</{name}>\n")

    def heading(self, provision: Provision, identifier: str, level: int) -> None:
        if not (provision.num or provision.heading):
            return
        name = f"h{min(level, _DEEPEST_HEADING)}"
        self.put(f'<{name} id="{identifier}">{_label(provision.num, provision.heading)}</{name}>')

    def unit(self, provision: Provision, identifier: str, level: int) -> None:
        """A paragraph, a point, and whatever else is numbered or not."""
        self.put(f'<div class="unit {class_name(provision.kind)}" id="{identifier}">')
        if provision.num:
            self.put(f'<span class="num">{escaped(provision.num)}</span>')
        self.put('<div class="inside">')
        if provision.heading:
            self.put(f'<p class="heading">{running(provision.heading)}</p>')
        self.put(sentences(provision.text))
        self.children(provision, level)
        self.put("</div></div>\n")

    def body(self, provision: Provision, identifier: str, level: int) -> None:
        """The body has no heading: its divisions stand where it would."""
        self.put(f'<div class="body" id="{identifier}">')
        self.put(sentences(provision.text))
        self.children(provision, level)
        self.put("</div>\n")

    def note(self, provision: Provision, identifier: str, level: int) -> None:
        self.put(f'<div class="note" role="note" id="{identifier}">')
        self.put(_paragraph_label(provision))
        self.put(sentences(provision.text))
        self.children(provision, level)
        self.put("</div>\n")

    def line(self, provision: Provision, identifier: str, level: int) -> None:
        self.put(f'<div class="line" id="{identifier}">')
        self.put(_paragraph_label(provision))
        self.put(sentences(provision.text))
        self.children(provision, level)
        self.put("</div>\n")

    def figure(self, provision: Provision, identifier: str, level: int) -> None:
        self.put(f'<figure id="{identifier}">{picture(provision.form)}')
        if provision.num or provision.heading or provision.text:
            label = _label(provision.num, provision.heading)
            self.put(f"<figcaption>{label}{sentences(provision.text)}</figcaption>")
        self.children(provision, level)
        self.put("</figure>\n")

    def table(self, provision: Provision, identifier: str, level: int) -> None:
        """Rows and cells as a table that can be scrolled sideways; else as it comes."""
        if not _is_table(provision):
            self.unit(provision, identifier, level)
            return
        label = f' aria-labelledby="{identifier}-h"' if provision.num or provision.heading else ""
        self.put(f'<div class="wide" role="region" tabindex="0"{label}>')
        self.put(f'<table id="{identifier}">')
        if label:
            text = _label(provision.num, provision.heading)
            self.put(f'<caption id="{identifier}-h">{text}</caption>')
        for place, row in enumerate(provision.children):
            self.row(row, "row" if place else "col", level)
        self.put(_TABLE_END)

    def row(self, row: Provision, scope: str, level: int) -> None:
        head = form_value(row.form, "egov-tag") == "TableHeaderRow"
        self.put(f'<tr id="{next(self.ids)}">')
        for cell in row.children:
            self.cell(cell, "col" if head else scope, level, head=head)
        self.put("</tr>\n")

    def cell(self, cell: Provision, scope: str, level: int, *, head: bool) -> None:
        name, attributes = "td", ""
        if head or ("akn", "th") in cell.form:
            name, attributes = "th", f' scope="{scope}"'
        for key, value in cell.form:
            if key in ("rowspan", "colspan") and value.isascii() and value.isdigit():
                attributes += f' {key}="{min(int(value[:5]), 1000)}"'
        self.put(f'<{name} id="{next(self.ids)}"{attributes}>')
        self.put(_paragraph_label(cell))
        self.put(sentences(cell.text))
        self.children(cell, level)
        self.put(f"</{name}>")

    def toc(self, provision: Provision, identifier: str, level: int) -> None:
        label = f' aria-labelledby="{identifier}-h"' if provision.num or provision.heading else ""
        self.put(f'<nav id="{identifier}"{label}>')
        self.heading(provision, f"{identifier}-h", level)
        self.put(sentences(provision.text))
        self.items(provision, level)
        self.put("</nav>\n")

    def items(self, provision: Provision, level: int) -> None:
        if provision.children:
            self.put("<ul>")
            for child in provision.children:
                if child.kind == "tocitem":
                    self.item(child, level)
                else:
                    self.put("<li>")
                    self.provision(child, level)
                    self.put("</li>")
            self.put("</ul>")

    def item(self, item: Provision, level: int) -> None:
        label = _label(item.num, item.heading)
        if label and (target := self.contents.target(item)):
            label = f'<a href="#{target}">{label}</a>'
        words = "".join(running(sentence.runs) for sentence in item.text)
        self.put(f'<li id="{next(self.ids)}">{label}{words}')
        self.items(item, level)
        self.put("</li>")


def identifiers(placed: Sequence[Placed]) -> list[str]:
    """Short addresses as `id`s: without white space or markup, and each one only once."""
    taken: set[str] = set()
    result = []
    for place in placed:
        plain = fresh = "-".join(escaped(place.short).split()) or "-"
        count = 1
        while fresh in taken:
            count += 1
            fresh = f"{plain}~{count}"
        taken.add(fresh)
        result.append(fresh)
    return result


def _label(num: str, heading: Runs) -> str:
    parts = []
    if num:
        parts.append(f'<span class="num">{escaped(num)}</span>')
    if heading:
        parts.append(f'<span class="heading">{running(heading)}</span>')
    return " ".join(parts)


def _paragraph_label(provision: Provision) -> str:
    if not (provision.num or provision.heading):
        return ""
    return f"<p>{_label(provision.num, provision.heading)}</p>"


def _is_table(provision: Provision) -> bool:
    return (
        bool(provision.children)
        and not provision.text
        and all(_is_row(row) for row in provision.children)
    )


def _is_row(row: Provision) -> bool:
    return (
        row.kind == "row"
        and not (row.num or row.heading or row.text)
        and all(cell.kind == "cell" for cell in row.children)
    )


_WRITERS: dict[str, Writer] = {
    **dict.fromkeys(DIVISIONS, Markup.section),
    "preface": Markup.section,
    "preamble": Markup.section,
    "supplement": Markup.section,
    "annex": Markup.section,
    "article": Markup.article,
    "body": Markup.body,
    "note": Markup.note,
    "line": Markup.line,
    "figure": Markup.figure,
    "table": Markup.table,
    "toc": Markup.toc,
}
