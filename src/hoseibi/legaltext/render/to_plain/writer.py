"""Each kind of provision as lines, in the layout in which its country sets it."""

from __future__ import annotations

from collections.abc import Callable

from ...conventions import Convention, Style
from ...conventions.grammar import ARTICLE, ordinal_of
from ...conventions.pages import Raw, is_wrapped
from ...conventions.paper import own_lines, pages_apart
from ...model.law import DIVISIONS, Law, Provision, form_value
from ..lines import heading_of
from .lines import BEGINS_PART, NO_TITLE, Lines
from .words import line_of

_DIVISIONS = frozenset(DIVISIONS)
_QUOTED = frozenset(("block", "note", "figure", "line"))
_WIDE = "（〔［"
"""Brackets that need no space before them."""


class Writer(Lines):
    """Writes a law, or one provision, into `out`."""

    def __init__(self, convention: Convention) -> None:
        super().__init__(convention)
        self.divisions: dict[str, Style] = {s.kind: s for s in convention.division}
        self.ways: dict[str, Callable[[Provision, int], None]] = {
            "article": self._article,
            "paragraph": self._paragraph,
            "point": self._point,
            "table": self._table,
            "toc": self._contents,
            "tocitem": self._entry,
            "supplement": self._labelled,
            "annex": self._labelled,
            "preface": self._part,
            "preamble": self._part,
            "body": self._inner,
            "figure": self._figure,
            "list": self._list,
        }

    def law(self, law: Law) -> str:
        out, self.whole = self.out, True
        if law.title:
            out.append(self._before_body(line_of(law.title), NO_TITLE))
        number = law.identity.number
        preface = [
            self._words(line.text)
            for provision in law.provisions
            if provision.kind == "preface"
            for line in provision.children
        ]
        if number and not any(self._tells(line, number) for line in preface):
            out.append(self.convention.number_line.format(number))
        self.head = len(out)
        for provision in law.provisions:
            self.provision(provision, 0)
        if not self.has_article:
            self._no_doubt(2)
        return self.text()

    def text(self) -> str:
        """What was written; each line on its own when they look as if a page had broken them, since
        a reader joins such lines. The marks of pages stand on lines of their own."""
        raw: list[Raw] = []
        blank = False
        parted = [pages_apart(line) for line in self.out]
        for number, (_, line, _) in enumerate(parted):
            if line:
                raw.append((number, line.strip(), blank, 0))
            blank = not self.out[number]
        gap = [""] if self.whole and is_wrapped(raw, self.rules) else []
        lines: list[str] = []
        for before, line, after in parted:
            lines += own_lines(before)
            if line or not (gap or before):
                lines += [*gap, line]
            lines += own_lines(after)
        return "\n".join(lines).strip("\n") + "\n" if lines else ""

    def provision(self, provision: Provision, depth: int) -> None:
        way = self.ways.get(provision.kind)
        if way is not None:
            way(provision, depth)
        elif provision.kind in _DIVISIONS:
            self._division(provision)
        else:
            self._other(provision, depth)

    # --- divisions ---

    def _division(self, provision: Provision) -> None:
        style = self.divisions.get(provision.kind)
        num = self._num(provision, style)
        heading = line_of(provision.heading)
        together = self._line(num, style, heading)
        apart = style is not None and style.heading == "next"
        self.flat = None
        self.out.append("")
        if num and heading and (apart or not self._joins(num, together)):
            self.out += [num, self._bare(heading)]
        else:
            self.out.append(together)
        self._own_words(provision, 0)
        for child in provision.children:
            self.provision(child, 0)

    # --- articles ---

    def _article(self, provision: Provision, depth: int) -> None:
        style = self.convention.article
        lead = self._num(provision, style)
        self._no_doubt(ordinal_of(provision.number))
        self.last = ordinal_of(provision.number.split("to")[-1])
        self.since = len(self.out)
        self.has_article = True
        self.flat = None
        out = self.out
        self._no_caption()
        out.append("")
        bare = True
        if provision.heading:
            place = form_value(provision.form, "heading-place") or style.heading
            if place == "before":
                out.append(self._caption(provision.heading))
            elif place == "after":
                lead = self._bracketed(lead, line_of(provision.heading))
            else:
                lead, bare = self._headed(lead, line_of(provision.heading)), False
        children = provision.children
        words = self._words(provision.text)
        if words:
            self._first_words(lead, words, bare)
        elif self._has_first_words(provision):
            first, children = children[0], children[1:]
            num = first.num.strip()
            words = self._line(num, self.convention.paragraph, self._words(first.text))
            self._first_words(lead, words, bare, num)
            self._inside_paragraph(first)
        elif lead:
            out.append(lead)
        for child in children:
            self.provision(child, 0)

    def _bracketed(self, num: str, heading: str) -> str:
        """`第一条（目的）`, `Article 1 (Purpose)`."""
        return num + heading if self._joins(num, num + heading) else f"{num} {heading}"

    def _headed(self, num: str, heading: str) -> str:
        """A number with its heading on the same line, where that can be told from the number."""
        style = self.convention.article
        together = self._line(num, style, heading)
        joins = self._joins if style.text == "next" else self._joins_article
        if joins(num, together):
            return together
        self.out.append(num)
        return self._bare(heading)

    def _has_first_words(self, article: Provision) -> bool:
        first = article.children[0] if article.children else None
        if first is None or first.kind != "paragraph" or first.heading:
            return False
        return bool(self._words(first.text))

    def _first_words(self, lead: str, words: str, bare: bool, num: str = "") -> None:
        """The article's first words on its line where the country sets them there."""
        style = self.convention.article
        joined = lead + style.gap + words
        on_line = bare and style.text == "same" and (num or not self._begins_otherwise(words))
        if lead and on_line and self._joins_article(lead, joined):
            self.out.append(joined)
            return
        if lead:
            self.out.append(lead)
        self.out.append(words if num else self._bare(words))

    def _paragraph(self, provision: Provision, depth: int) -> None:
        if provision.num or provision.text:
            self._no_caption()
        if provision.heading:
            self.out.append(self._caption(provision.heading))
        num, words = provision.num.strip(), self._words(provision.text)
        if num:
            self.out.append(self._line(num, self.convention.paragraph, words))
        elif words:
            self.out.append(self._bare(words))
        self._inside_paragraph(provision)

    def _inside_paragraph(self, paragraph: Provision) -> None:
        for child in paragraph.children:
            if child.kind in _QUOTED:
                self._set_in(child, 2)
            else:
                self.provision(child, 1 if child.kind in ("point", "list") else 0)

    def _point(self, provision: Provision, depth: int) -> None:
        points = self.convention.point
        style = points[min(max(depth, 1), len(points)) - 1] if points else None
        num, depth = provision.num.strip(), max(depth, 1)
        words = self._words(provision.text)
        if provision.heading:
            words = self._line(line_of(provision.heading), None, words)
        if num:
            line = self._line(num, self._style_of(num, style), words)
            self.out.append(self._indent(depth) + line)
        elif words:
            self.out.append(self._indent(depth + 1) + self._bare(words))
        for child in provision.children:
            if child.kind in _QUOTED:
                self._set_in(child, depth + 2)
            else:
                self.provision(child, depth + 1)

    def _set_in(self, provision: Provision, depth: int) -> None:
        """What a paragraph or point quotes (new articles, say) is set in, every line of it."""
        inner = Writer(self.convention)
        inner.provision(provision, 0)
        lines = (line.strip() for line in inner.out)
        self.out += [self._indent(depth) + self._bare(line) for line in lines if line]

    def _list(self, provision: Provision, depth: int) -> None:
        """Unmarked lines inside a paragraph or point are set in by two steps more than it."""
        words = self._words(provision.text)
        if words:
            self.out.append(self._indent(depth + 1) + self._bare(words))
        for child in provision.children:
            self.provision(child, depth + 1 if child.kind == "list" else depth)

    # --- parts at the top ---

    def _labelled(self, provision: Provision, depth: int) -> None:
        heading = line_of(heading_of(provision))
        related = self._words(provision.text)
        num = provision.num.strip() or ("" if heading else self._label(provision.kind))
        gap = self.convention.article.gap
        if provision.kind == "annex" and heading[:1] in _WIDE + ("" if gap == " " else "("):
            gap = ""
        line = num + (gap + heading if heading and num else heading) + related
        if self._match(line) is not None:
            self.out.append("")
        self.out.append(line)
        self.last = 0
        self.flat = 1 if provision.kind == "annex" else None
        for child in provision.children:
            self.provision(child, 0)
        self.flat = None

    def _label(self, kind: str) -> str:
        labels = self.convention.labels
        patterns = labels.supplement if kind == "supplement" else labels.annex
        plain = patterns[0].partition("(?:")[0] if patterns else ""
        return plain.replace("[ 　]*", "　").rstrip("?") if plain else ""

    def _part(self, provision: Provision, depth: int) -> None:
        if provision.heading:
            self.out += ["", line_of(provision.heading)]
        self.flat = 0
        for child in provision.children:
            if child.kind in ("line", "paragraph") and not (child.children or child.heading):
                # What stands before the body is told by its place, not by its marks.
                words = self._words(child.text)
                self.out.append(child.num.strip() + self._before_body(words, BEGINS_PART))
            else:
                self.provision(child, depth)
        self.flat = None

    def _inner(self, provision: Provision, depth: int) -> None:
        for child in provision.children:
            self.provision(child, 1 if child.kind == "point" else depth)

    def _contents(self, provision: Provision, depth: int) -> None:
        label = line_of(provision.heading)
        self.out += ["", label] if label else [""]
        before, self.has_article = self.has_article, True
        start = len(self.out)
        self._inner(provision, 1)
        self.has_article = before
        if not label and len(self.out) > start + 1:
            # A table of contents after the body begins with a division that leads to a page.
            self.out[start + 1] = self._second_entry(self.out[start], self.out[start + 1])

    def _second_entry(self, first: str, second: str) -> str:
        found = self._match(first.strip())
        words = second.lstrip()
        if found is None or found.end() < len(first.strip()) or not self._match(words):
            return second
        return second[: len(second) - len(words)] + self._bare(words)

    def _entry(self, provision: Provision, depth: int) -> None:
        heading = line_of(provision.heading)
        line = self._line(provision.num.strip(), self.convention.article, heading)
        words = self._words(provision.text)
        line += (self.convention.joiner if line and words else "") + words
        label = self._label_of(line)
        if not provision.number and label is not None and label.what == ARTICLE:
            line = self._bare(line)
        line = self.rules.escaped(line)
        self.out.append(self.convention.indent * depth + line)
        for child in provision.children:
            self.provision(child, depth + 1)

    # --- tables and the rest ---

    def _table(self, provision: Provision, depth: int) -> None:
        if provision.heading:
            self.out.append(self._bare(line_of(provision.heading)))
        for row in provision.children:
            if row.kind != "row":
                self.provision(row, depth)
                continue
            cells = (self._cell(cell) for cell in row.children)
            self.out.append("| " + " | ".join(cells) + " |")

    def _cell(self, cell: Provision) -> str:
        inner = Writer(self.convention)
        if cell.text:
            inner.out.append(self._words(cell.text))
        for child in cell.children:
            inner.provision(child, 0)
        lines = (line.strip() for line in inner.out)
        return " ".join(line for line in lines if line).replace("|", "｜")

    def _figure(self, provision: Provision, depth: int) -> None:
        source = form_value(provision.form, "src")
        words = self._words(provision.text) or (f"［{source}］" if source else "")
        if words:
            self.out.append(self._bare(words))
        self._inner(provision, depth)

    def _other(self, provision: Provision, depth: int) -> None:
        num, heading = provision.num.strip(), line_of(provision.heading)
        words = self._words(provision.text)
        gap = self.convention.article.gap
        line = gap.join(piece for piece in (num, heading, words) if piece)
        if line:
            self.out.append(self._indent(depth) + self._bare(line))
        self._inner(provision, depth)

    def _own_words(self, provision: Provision, depth: int) -> None:
        if provision.text:
            self.out.append(self._bare(self._words(provision.text)))
