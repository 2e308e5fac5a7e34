"""Write a law as plain text, in the layout in which its country sets it."""

from __future__ import annotations

from collections.abc import Callable

from ..conventions import Convention, Style, print_mark
from ..model.law import DIVISIONS, Inline, Law, Provision, Runs, Sentence, form_value

_DIVISIONS = frozenset(DIVISIONS)


def to_plain(law: Law, convention: Convention) -> str:
    """The canonical plain text of a law: reading it and writing it again gives the same text.

    One blank line stands before each division and article; points are set in by their depth.
    """
    return _Writer(convention).law(law)


def plain_provision(provision: Provision, convention: Convention) -> str:
    """The plain text of one provision with all that stands in it."""
    writer = _Writer(convention)
    writer.provision(provision, 0)
    return "\n".join(writer.out).strip("\n") + "\n"


def plain_runs(runs: Runs) -> str:
    """The words of some runs with ruby spelled `｜民《たみ》`; page ends are left out."""
    if len(runs) == 1 and type(runs[0]) is str:
        return runs[0]
    return "".join(run if isinstance(run, str) else _inline(run) for run in runs)


def _inline(inline: Inline) -> str:
    if inline.name == "eop":
        return ""
    if inline.name == "ruby":
        base = tuple(r for r in inline.runs if isinstance(r, str) or r.name != "rt")
        above = [r for r in inline.runs if isinstance(r, Inline) and r.name == "rt"]
        reading = "".join(plain_runs(r.runs) for r in above)
        return f"｜{plain_runs(base)}《{reading}》"
    return plain_runs(inline.runs)


def _one_line(words: str) -> str:
    return " ".join(words.split("\n")) if "\n" in words else words


class _Writer:
    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.out: list[str] = []
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
        }

    def law(self, law: Law) -> str:
        out = self.out
        if law.title:
            out.append(_one_line(plain_runs(law.title)))
        number = law.identity.number
        preface = [plain for p in law.provisions if p.kind == "preface" for plain in self._lines(p)]
        if number and not any(number in line for line in preface):
            out.append(self.convention.number_line.format(number))
        for provision in law.provisions:
            self.provision(provision, 0)
        return "\n".join(out).strip("\n") + "\n" if out else ""

    def _lines(self, preface: Provision) -> list[str]:
        return [self._words(child.text) for child in preface.children]

    def provision(self, provision: Provision, depth: int) -> None:
        way = self.ways.get(provision.kind)
        if way is not None:
            way(provision, depth)
        elif provision.kind in _DIVISIONS:
            self._division(provision, depth)
        else:
            self._other(provision, depth)

    # --- pieces of a line ---

    def _words(self, text: tuple[Sentence, ...]) -> str:
        if len(text) == 1:
            return _one_line(plain_runs(text[0].runs))
        joined = ""
        for sentence in text:
            gap = self.convention.columns if sentence.column > 1 else ""
            words = _one_line(plain_runs(sentence.runs))
            if not gap and joined and self.convention.joiner and not joined[-1].isspace():
                gap = "" if words[:1].isspace() else self.convention.joiner
            joined += gap + words
        return joined

    def _num(self, provision: Provision, style: Style | None) -> str:
        """The mark as printed, or made by the convention when nothing is printed yet."""
        if provision.num or not provision.number or style is None or not style.marks:
            return provision.num
        return print_mark(style.marks[0], provision.number, self.convention.branches)

    def _line(self, num: str, style: Style | None, words: str) -> str:
        if not num or not words:
            return num or words
        gap = " " if style is None else style.gap
        return num + gap + words

    def _indent(self, depth: int) -> str:
        return self.convention.indent * depth

    # --- kinds ---

    def _division(self, provision: Provision, depth: int) -> None:
        style = self.divisions.get(provision.kind)
        num = self._num(provision, style)
        heading = _one_line(plain_runs(provision.heading))
        self.out.append("")
        if style is not None and style.heading == "next" and num and heading:
            self.out += [num, heading]
        else:
            self.out.append(self._line(num, style, heading))
        self._own_words(provision, depth)
        for child in provision.children:
            self.provision(child, 0)

    def _article(self, provision: Provision, depth: int) -> None:
        style = self.convention.article
        num = self._num(provision, style)
        heading = _one_line(plain_runs(provision.heading))
        out = self.out
        out.append("")
        if heading and style.heading == "before":
            out.append(heading)
            heading = ""
        elif heading and style.heading == "next":
            out += [num, heading]
            num = heading = ""
        lead = self._line(num, style, heading)
        children = provision.children
        if not heading and style.text == "same" and lead:
            lead, children = self._first_words(lead, provision)
        if lead:
            out.append(lead)
        if provision.text and not (lead and lead.endswith(self._words(provision.text))):
            out.append(self._words(provision.text))
        for child in children:
            self.provision(child, 0)

    def _first_words(self, lead: str, article: Provision) -> tuple[str, tuple[Provision, ...]]:
        """The article's line with its first words on it, and the children still to write."""
        style = self.convention.article
        if article.text:
            return lead + style.gap + self._words(article.text), article.children
        first = article.children[0] if article.children else None
        if first is None or first.kind != "paragraph" or first.heading:
            return lead, article.children
        numbered = self.convention.paragraph
        words = self._line(self._num_of_paragraph(first), numbered, self._words(first.text))
        if not words:
            return lead, article.children
        rest = Provision("body", children=first.children)
        return lead + style.gap + words, (rest, *article.children[1:])

    def _num_of_paragraph(self, paragraph: Provision) -> str:
        style = self.convention.paragraph
        unnumbered = style.numbering == "later" and paragraph.number == "1"
        if unnumbered or style.numbering == "none":
            return paragraph.num
        return self._num(paragraph, style)

    def _paragraph(self, provision: Provision, depth: int) -> None:
        if provision.heading:
            self.out.append(_one_line(plain_runs(provision.heading)))
        num = self._num_of_paragraph(provision)
        line = self._line(num, self.convention.paragraph, self._words(provision.text))
        if line:
            self.out.append(line)
        for child in provision.children:
            self.provision(child, 1 if child.kind == "point" else 0)

    def _point(self, provision: Provision, depth: int) -> None:
        points = self.convention.point
        style = points[min(max(depth, 1), len(points)) - 1] if points else None
        num = self._num(provision, style)
        words = self._words(provision.text)
        if provision.heading:
            words = self._line(_one_line(plain_runs(provision.heading)), None, words)
        self.out.append(self._indent(max(depth, 1)) + self._line(num, style, words))
        for child in provision.children:
            self.provision(child, depth + 1)

    def _labelled(self, provision: Provision, depth: int) -> None:
        self.out.append("")
        heading = _one_line(plain_runs(provision.heading))
        gap = self.convention.article.gap if provision.num else ""
        num = provision.num or ("" if heading else self._label(provision.kind))
        self.out.append(num + (gap + heading if heading else ""))
        self._own_words(provision, depth)
        for child in provision.children:
            self.provision(child, 0)

    def _label(self, kind: str) -> str:
        labels = self.convention.labels
        patterns = labels.supplement if kind == "supplement" else labels.annex
        plain = patterns[0].partition("(?:")[0] if patterns else ""
        return plain.replace("[ 　]*", "　").rstrip("?") if plain else ""

    def _part(self, provision: Provision, depth: int) -> None:
        if provision.heading:
            self.out += ["", _one_line(plain_runs(provision.heading))]
        self._own_words(provision, depth)
        self._inner(provision, depth)

    def _inner(self, provision: Provision, depth: int) -> None:
        for child in provision.children:
            self.provision(child, 1 if child.kind == "point" else depth)

    def _contents(self, provision: Provision, depth: int) -> None:
        label = _one_line(plain_runs(provision.heading))
        self.out += ["", label] if label else [""]
        self._inner(provision, 1)

    def _entry(self, provision: Provision, depth: int) -> None:
        heading = _one_line(plain_runs(provision.heading))
        line = self._line(provision.num, self.convention.article, heading)
        self.out.append(self._indent(depth) + line + self._words(provision.text))
        for child in provision.children:
            self.provision(child, depth + 1)

    def _table(self, provision: Provision, depth: int) -> None:
        if provision.heading:
            self.out.append(_one_line(plain_runs(provision.heading)))
        for row in provision.children:
            if row.kind != "row":
                self.provision(row, depth)
                continue
            cells = (self._cell(cell) for cell in row.children)
            self.out.append("| " + " | ".join(cells) + " |")

    def _cell(self, cell: Provision) -> str:
        inner = _Writer(self.convention)
        inner._own_words(cell, 0)  # noqa: SLF001 - its own class
        for child in cell.children:
            inner.provision(child, 0)
        lines = (line.strip() for line in inner.out)
        return " ".join(line for line in lines if line).replace("|", "｜")

    def _figure(self, provision: Provision, depth: int) -> None:
        source = form_value(provision.form, "src")
        words = self._words(provision.text)
        self.out.append(self._indent(depth) + (words or f"［{source}］"))
        self._inner(provision, depth)

    def _other(self, provision: Provision, depth: int) -> None:
        num, heading = provision.num, _one_line(plain_runs(provision.heading))
        words = self._words(provision.text)
        line = "　".join(piece for piece in (num, heading, words) if piece)
        if line:
            self.out.append(self._indent(depth) + line)
        self._inner(provision, depth)

    def _own_words(self, provision: Provision, depth: int) -> None:
        if provision.text:
            self.out.append(self._indent(depth) + self._words(provision.text))
