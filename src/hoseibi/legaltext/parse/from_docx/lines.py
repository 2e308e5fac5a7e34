"""A Word document as the lines of a plain text, so that one grammar reads both.

Every character of a paragraph stands for one of its line, so that a place in the document can be
found again in the text.
"""

from __future__ import annotations

import re

import msgspec

from ...conventions.grammar import (
    ANNEX,
    ARTICLE,
    BACKSLASH,
    CAPTION,
    DIVISION,
    DOUBTFUL,
    ITEM,
    SUPPLEMENT,
    TABLE,
    Grammar,
    Label,
)
from ...conventions.paper import SPELLED_PAGE
from ...model.address import PREFIXES
from .document import Block, Para
from .numbering import Count, Numbering
from .told import Told
from .views import Cells, Line, View, seen

_GAPS = "\t\u2002\u3000\n"
"""What our own documents put behind a number, besides the end of the line."""
_TITLE = "Title"
"""Word's style of a title."""
_NOTE = "Sheet note"
"""The style of what our documents say around a law, which is none of its words."""
_OWN_GAP = re.compile("[\t\u2002\u3000]")
_LONGEST = 80
"""Characters of the longest number."""
_GAP = re.compile("[\t\u2002]")
_WIDE = re.compile("[\u2e80-\ua4cf\uf900-\ufaff\uff01-\uff5e]")
_MARKS = frozenset((DIVISION, ARTICLE, DOUBTFUL, ITEM, SUPPLEMENT, ANNEX, TABLE, CAPTION))
_OUTER = frozenset((DIVISION, ARTICLE, DOUBTFUL, SUPPLEMENT, ANNEX))
_INNER = frozenset(
    ("paragraph", "subparagraph", "list", "point", "wrapup", "line", "note", "figure")
)
_KINDS = {prefix: kind for kind, prefix in PREFIXES.items()}
_PREFIX = re.compile("^hn?_")
_QUOTED = re.compile(
    r"^hn?_q|__(?:para|point|subpara)_\w*?__(?:block|note|line|figure)_\d+(?:__|$)"
)
_POINTS = re.compile(r"__point_")
_FIRST = re.compile(r"__para_(?:nn_)?1$")


class Laid(msgspec.Struct):
    """`text` is what is read. `spots` say where in it each piece begins, by its place in the
    document; `paras` which paragraph each line of the text came from; `title` has the
    words that are styled as the title, where lines stand above them."""

    text: str
    spots: dict[tuple[int, int], int]
    paras: list[int]
    title: str = ""


def kind_named(name: str) -> str:
    """The kind of provision that one of our bookmarks names."""
    found = re.match("[a-z]+", _PREFIX.sub("", name).rpartition("__")[2])
    return _KINDS.get(found[0], found[0]) if found else ""


class Layout:
    """Lays one view of a document out. Without `rules`, before the convention is known, a number is
    only told from its words by the space behind it."""

    def __init__(self, numbering: Numbering, told: Told, rules: Grammar | None) -> None:
        self.count = Count(numbering)
        self.told = told
        self.rules = rules
        self.lines: list[str] = []
        self.paras: list[int] = []
        self.spots: dict[tuple[int, int], int] = {}
        self._at = 0
        self.title = ""

    def lay(self, blocks: list[Block], view: View) -> Laid:
        """The whole text."""
        for line in seen(blocks, view):
            if isinstance(line, Cells):
                self._row(line)
            else:
                self._line(line)
        return Laid("\n\n".join(self.lines) + "\n", self.spots, self.paras, self.title)

    def _put(self, words: str, para: int) -> None:
        self.lines.append(words)
        self.paras += [para] * (words.count("\n") + 2)
        self._at += len(words) + 2

    # --- a paragraph ---

    def _line(self, line: Line) -> None:
        if line.para.style.contents and not line.names:
            self.told.add("word-contents")
            return
        raw, places = self._raw(line)
        if line.para.style.name == _NOTE or not raw.strip():
            self._place(places, 0, 0)
            return
        if line.para.style.name == _TITLE and self.lines and not line.names:
            # Lines above the title, such as the name of the state, are no title.
            self.title = f"{self.title} {_in_one_line(raw).strip()}".strip()
            self._place(places, 0, 0)
            return
        lead = len(raw) - len(raw.lstrip())
        words = raw[lead:].rstrip()
        before, words = self._shaped(line, words)
        self._place(places, len(before) - lead, len(before) + len(words))
        self._put(before + words, line.para.at)

    def _raw(self, line: Line) -> tuple[str, list[tuple[tuple[int, int], int]]]:
        """The number that Word prints and the words, and where in them each piece begins."""
        said = self._number(line)
        parts, places, at = [said], [], len(said)
        for para, index, piece in line.pieces:
            places.append(((para, index), at))
            if not piece.kind:
                parts.append(piece.text)
                at += len(piece.text)
        return "".join(parts), places

    def _number(self, line: Line) -> str:
        numbered = line.para.numbered
        if numbered is None or not any(not p.kind and p.text.strip() for _, _, p in line.pieces):
            return ""
        said = self.count.next(*numbered)
        if not said and not self.count.knows(numbered[0]):
            self.told.add("word-numbering")
        return said

    def _place(self, places: list[tuple[tuple[int, int], int]], shift: int, most: int) -> None:
        for place, at in places:
            self.spots[place] = self._at + min(max(0, at + shift), most)

    def _shaped(self, line: Line, words: str) -> tuple[str, str]:
        """What is set before the words of a line, and the words with the spaces of plain text."""
        rules = self.rules
        if rules is None:
            return "", _evened(_first_gap(words))
        own = line.names[-1] if line.names else ""
        words = self._unbroken(words, own=bool(own))
        kind = kind_named(own) if own else ""
        words = _pictured(words, kind)
        # Words that were sent out keep their tabs, but where tabs stand for the columns of a point.
        tabs = bool(own) and not rules.convention.columns
        before = self._indent(line.para, kind)
        quoted = self._quoted(own)
        if quoted:
            return quoted + ("\\" if self._is_mark(words) else ""), _evened(_first_gap(words))
        end, label = self._mark(words, own=bool(own))
        if label is None:
            bare = words.lstrip(BACKSLASH)
            paper = rules.is_paper(bare) or (words[:1] == "\\" and rules.match(bare) is not None)
            return before + ("\\" if paper else ""), _evened(words, tabs=tabs)
        if label.what == TABLE or (own and _is_words(words, end, label.what, own, kind)):
            return before + "\\", _evened(words, tabs=tabs)
        return before, _evened(_first_gap(self._headed(words, end, label, kind)), tabs=tabs)

    def _mark(self, words: str, *, own: bool) -> tuple[int, Label | None]:
        """The mark that a line begins with. In our own paragraphs the gap behind a number says
        where it ends, so that the words cannot make another mark of it."""
        rules = self.rules
        if rules is None:
            return 0, None
        found = None
        gap = _OWN_GAP.search(words[:_LONGEST]) if own else None
        if gap is not None:
            found = rules.match(words[: gap.start()])
            whole = found is not None and found.end() == gap.start()
            found = found if whole and self._label(found) != CAPTION else None
        found = found or rules.match(words)
        if found is None:
            return 0, None
        return found.end(), rules.labels[(found.lastindex or 1) - 1]

    def _label(self, found: re.Match[str] | None) -> int:
        if found is None or self.rules is None:
            return -1
        return self.rules.labels[(found.lastindex or 1) - 1].what

    def _headed(self, words: str, end: int, label: Label, kind: str) -> str:
        """What follows the number of a division or article on the next line, where the country sets
        it there or it would make another mark of the number. In our own paragraphs it is known
        whether that is a heading (`kind` is that of a division or article) or words."""
        rules = self.rules
        if rules is None or label.what not in (DIVISION, ARTICLE, DOUBTFUL):
            return words
        if words[end : end + 1] not in tuple("\t\u2002\u3000"):
            return words
        style = label.style
        rest = words[end + 1 :]
        again = rules.match(words[:end] + (getattr(style, "gap", "") or " ") + rest)
        apart = again is None or again.end() != end
        apart = apart or again is None or rules.labels[(again.lastindex or 1) - 1] is not label
        if label.what == DIVISION:
            apart = apart or getattr(style, "heading", "") == "next"
        elif kind in _INNER:
            apart = apart or getattr(style, "text", "") == "next" or self._begins_otherwise(rest)
        if not apart:
            return words
        return words[:end] + "\n" + ("\\" + rest if kind and self._is_mark(rest) else rest)

    def _begins_otherwise(self, words: str) -> bool:
        """Whether words behind an article's number would be read as a point or a heading."""
        rules = self.rules
        label = rules.label(words) if rules else None
        if label is not None and label.what == ITEM:
            return True
        return bool(rules and rules.caption and rules.caption(words))

    def _is_mark(self, words: str) -> bool:
        label = self.rules.label(words) if self.rules else None
        return label is not None and label.what in _MARKS - {CAPTION, DOUBTFUL}

    def _unbroken(self, words: str, *, own: bool) -> str:
        """Ends of lines inside a paragraph: one stays where a mark follows, or behind the number
        and heading of an article; others are spaces."""
        if "\n" not in words or self.rules is None:
            return words
        label = None if own else self.rules.label(words)
        if label is not None and label.what in (ARTICLE, DIVISION):
            return words
        if own:
            first, line, rest = words.partition("\n")
            # The gap behind a number stays, also where the words begin with the end of a line.
            return first.rstrip(" ") + " " + _in_one_line(rest).strip() if line else words
        pieces = words.split("\n")
        out = pieces[0]
        for piece in pieces[1:]:
            found = self.rules.label(piece.lstrip())
            out += (
                "\n" if found is not None and found.what in _MARKS - {DOUBTFUL} else " "
            ) + piece
        return out

    def _quoted(self, name: str) -> str:
        """How far a line inside a quotation is set in; empty for other lines."""
        found = _QUOTED.search(name)
        if found is None or self.rules is None:
            return ""
        deep = len(_POINTS.findall(name[: found.start()]))
        return self.rules.convention.indent * (deep + 2)

    def _indent(self, para: Para, kind: str) -> str:
        if self.rules is None:
            return ""
        step = self.rules.convention.indent
        deep = max(0, para.style.unit - 1)
        if kind == "point" or (not kind and deep):
            return step * deep
        if kind == "list":
            return step * (deep + 1)
        return ""

    # --- a row ---

    def _row(self, row: Cells) -> None:
        parts = ["|"]
        at = 1
        para = 0
        for cell in _cells(row):
            parts.append(" ")
            at += 1
            first = True
            for line in cell:
                para = para or line.para.at
                raw, places = self._raw(line)
                words = _evened(_first_gap(_in_one_line(raw))).replace("|", "｜")
                words = _pictured(words, kind_named(line.names[-1]) if line.names else "")
                lead = len(words) - len(words.lstrip())
                words = words.strip()
                if words and not first:
                    parts.append(" ")
                    at += 1
                for place, start in places:
                    self.spots[place] = self._at + at + min(max(0, start - lead), len(words))
                parts.append(words)
                at += len(words)
                first = first and not words
            parts.append(" |")
            at += 2
        own = next((name for cell in row.cells for line in cell for name in line.names), "")
        quoted = self._quoted(own)
        before = f"{quoted}\\" if quoted else ""
        self._put(before + "".join(parts), para)


def _is_words(words: str, end: int, what: int, name: str, kind: str) -> bool:
    """Whether what looks like a mark is words: in our own paragraphs a gap stands behind a mark,
    and what a paragraph is, is known."""
    if kind not in _INNER:
        return False
    if what not in _MARKS or what == CAPTION:
        return True
    if what in _OUTER and not (what in (ARTICLE, DOUBTFUL) and _FIRST.search(name)):
        return True
    return end < len(words) and words[end] not in _GAPS


def _cells(row: Cells) -> list[list[Line]]:
    """The cells of a row. In a row that was sent out, empty ones at its end that were not are those
    with which a program made it as long as the others."""
    cells = list(row.cells)
    is_own = any(line.names for cell in cells for line in cell)
    while is_own and cells and not any(line.names or _has_words(line) for line in cells[-1]):
        cells.pop()
    return cells


def _has_words(line: Line) -> bool:
    return any(not piece.kind and piece.text.strip() for _, _, piece in line.pieces)


def _pictured(words: str, kind: str) -> str:
    """The name of a picture in the brackets that plain text has."""
    return f"［{words[1:-1]}］" if kind == "figure" and words[:1] + words[-1:] == "[]" else words


def _in_one_line(words: str) -> str:
    """Words whose line ends are spaces."""
    return " ".join(part.strip() for part in words.split("\n")) if "\n" in words else words


def _first_gap(words: str) -> str:
    """The gap behind a number as plain text has it: wide behind a wide sign."""
    found = _GAP.search(words)
    if found is None or found.start() == 0:
        return words
    gap = "\u3000" if _WIDE.match(words[found.start() - 1]) else " "
    return words[: found.start()] + gap + words[found.end() :]


def _evened(words: str, *, tabs: bool = False) -> str:
    """Tabs as spaces, unless they are kept; what would be read as the end of a page, as words."""
    if "\t" in words and not tabs:
        wide = _WIDE.search(words) is not None
        words = words.replace("\t", "\u3000" if wide else " ")
    if "[" in words:
        words = SPELLED_PAGE.sub(lambda found: "\\" + found[0], words)
    return words
