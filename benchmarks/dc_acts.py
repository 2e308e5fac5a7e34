"""D.C. acts and code sections from their XML: as the plain text of the act, and as laws.

Shared by the `amend_english` measures. The engine reads the text made here, not this XML.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
from benchmarks import dc_tables
from lxml import etree

from hoseibi.legaltext import Law, Provision, Sentence
from hoseibi.legaltext.amendments.read.english.marks import first_in, normal

D = "{https://code.dccouncil.us/schemas/dc-library}"
C = "{https://code.dccouncil.us/schemas/codify}"
_CITED = re.compile(r"Official Code §\s?([0-9][0-9A-Z]*[-:][0-9A-Za-z.-]*[0-9A-Za-z])")
_SPACE = re.compile(r"\s+")
FOLD = str.maketrans("“”‘’–—\u00a0", "\"\"''-- ")
"""Quotation marks and dashes alike."""


class Marked(msgspec.Struct):
    """One codify instruction: what it does, where, the element that it inserts or replaces, and the
    element that holds new `words`. `cited` is the section of the code that the sentence, or the one
    above it, cites: marks for an old act go by that act's own numbers. `own` is the path of the
    sentence in its act."""

    what: str
    doc: str
    path: list[str]
    find: str = ""
    replace: str = ""
    count: str = ""
    position: str = ""
    element: etree._Element | None = None
    line: int = 0
    until: int = 0
    after: str = ""
    host: bool = False
    words: etree._Element | None = None
    cited: str = ""
    own: str = ""


class Act(msgspec.Struct):
    """An act as plain text, with its mark-up by the line of the sentence that it belongs to."""

    name: str
    effective: str
    lines: list[str]
    marked: list[Marked]


def words_of(element: etree._Element | None) -> str:
    """Words of an element without its instructions and notes. What the act cites by its own numbers
    is printed as the code cites it where the mark-up says so in the element."""
    if element is None:
        return ""
    if element.tag == D + "cite":
        return _cite(element)
    if element.get("codified") is not None:
        if element.tag == D + "code-cite":
            return _as_in_code(element)
        return element.get(C + "value", "")
    out = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not child.tag.startswith(C):
            out.append(words_of(child))
        out.append(child.tail or "")
    return "".join(out)


def _cite(cite: etree._Element) -> str:
    """A chapter or title is named in many ways (`this act`, `Chapter 5`): by its path."""
    own = "".join(cite.itertext())
    path = (cite.get("path") or "").strip("|")
    if (
        not path
        or "§" in path
        or own.strip().lower().startswith("this")
        or cite.get("doc", "D.C. Code") != "D.C. Code"
    ):
        return own
    return f"the part {path} of the code"


def _as_in_code(cite: etree._Element) -> str:
    """`section 201(b)` as `§ 7-702.01(b)`."""
    own = "".join(cite.itertext())
    pieces = [piece for piece in (cite.get("path") or "").split("|") if piece]
    while pieces and not pieces[0].startswith("§"):
        pieces.pop(0)
    if cite.get("doc", "") != "D.C. Code":
        return own
    if not pieces:
        return _cite(cite)
    number = cite.get(C + "value") or pieces[0][1:] + "".join(pieces[1:])
    tail = "," if own.rstrip().endswith(",") else ""
    return (number if own[:1].isdigit() else f"§ {number}") + tail


def with_open_cites(element: etree._Element) -> str:
    """A regular expression for the words of an element, white space aside, in which any words stand
    for a citation: what an act says where the code cites otherwise."""
    if element.tag in (D + "cite", D + "code-cite") or element.get(C + "value") is not None:
        return ".{1,400}?"
    pieces = [_solid(element.text)]
    for child in element:
        if isinstance(child.tag, str) and not child.tag.startswith(C):
            pieces.append(with_open_cites(child))
        pieces.append(_solid(child.tail))
    return "".join(pieces)


def _solid(text: str | None) -> str:
    return re.escape("".join((text or "").translate(FOLD).split()))


def is_kept_apart(name: str) -> bool:
    """Whether an act or a section is of the third by which to see whether rules were made for the
    others alone."""
    return hashlib.sha256(name.encode()).digest()[0] % 3 == 0


def squeezed(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def read_act(path: Path, *, codified: bool = False) -> Act:
    """The act in a file; `codified` prints the citations in new text as the code has them."""
    return act_of(etree.parse(str(path)).getroot(), path.stem, codified=codified)


def act_of(root: etree._Element, name: str, *, codified: bool = False) -> Act:
    """The act that an element holds; `name` where it bears none."""
    for element in root.iter() if codified else ():
        if element.tag == D + "code-cite" or element.get(C + "value") is not None:
            element.set("codified", "")
    effective = root.findtext(f"{D}meta/{D}effective") or ""
    act = Act(root.get("id", name), effective, [], [])
    _Printer(act).children(root, [], "")
    return act


class _Printer:
    """Prints an act line by line, as the Council prints it, and notes where its mark-up stands."""

    def __init__(self, act: Act) -> None:
        self.act = act
        self.cited = ""
        self.own: list[str] = []

    def children(self, element: etree._Element, path: list[str], doc: str) -> None:
        for child in element:
            if child.tag in (D + "section", D + "para"):
                self.unit(child, path, doc, "")
            elif child.tag in (D + "container", D + "division"):
                head = " ".join(
                    filter(None, (child.findtext(D + "prefix"), child.findtext(D + "num")))
                )
                self.act.lines.append(squeezed(f"{head}. {child.findtext(D + 'heading') or ''}"))
                inner, inner_doc = self.inside(child, path, doc)
                self.instructions(child, inner, inner_doc, 0)
                self.children(child, inner, inner_doc)

    def inside(self, element: etree._Element, path: list[str], doc: str) -> tuple[list[str], str]:
        own = element.get(C + "path")
        if element.get(C + "doc"):
            path = []
        return [*path, *(own.split("|") if own else [])], element.get(C + "doc", doc)

    def unit(self, element: etree._Element, path: list[str], doc: str, before: str) -> None:  # noqa: C901, PLR0912
        path, doc = self.inside(element, path, doc)
        number = squeezed(words_of(element.find(D + "num")))
        is_section = element.tag == D + "section"
        mark = f"Sec. {number.rstrip('.')}." if is_section else before + number
        heading = squeezed(words_of(element.find(D + "heading")))
        if heading:
            self.act.lines.append(f"{mark} {heading}".strip())
            mark = ""
        line = 0
        first = len(self.act.marked)
        above = self.cited, self.own
        self.own = [f"§{number.rstrip('.')}"] if is_section else [*self.own, number]
        self.cited = "" if is_section else self.cited
        for child in element:
            if not isinstance(child.tag, str) or child.tag in (D + "num", D + "heading"):
                continue
            if child.tag == D + "text":
                for text in dc_tables.lines_of(child, words_of):
                    cited = _CITED.search(text)
                    self.cited = cited[1] if cited else self.cited
                    self.act.lines.append(f"{mark} {text}".strip())
                    mark, line = "", line or len(self.act.lines)
            elif child.tag == D + "para":
                self.unit(child, path, doc, mark)
                mark = ""
            elif child.tag == D + "include":
                self.block(child)
                self.instructions(child, path, doc, line, deep=True)
            elif child.tag == D + "aftertext":
                text = squeezed(words_of(child))
                if len(text) > 2:
                    self.act.lines.append(text)
            elif child.tag.startswith(C):
                self.instruction(child, path, doc, line)
        self.cited, self.own = above
        if mark:
            self.act.lines.append(mark)
        for marked in self.act.marked[first:]:
            if marked.line == line:
                marked.until = len(self.act.lines)

    def block(self, include: etree._Element) -> None:
        """New text: a quotation mark before each of its paragraphs, and one behind the last."""
        lines = list(printed(include))
        if lines:
            self.act.lines += [f'"{text}' for text in lines[:-1]]
            self.act.lines.append(f'"{lines[-1]}".')

    def instructions(
        self, element: etree._Element, path: list[str], doc: str, line: int, *, deep: bool = False
    ) -> None:
        found = element.iter() if deep else iter(element)
        for child in found:
            if isinstance(child.tag, str) and child.tag.startswith(C):
                self.instruction(child, path, doc, line)

    def instruction(self, element: etree._Element, path: list[str], doc: str, line: int) -> None:
        what = element.tag[len(C) :]
        if what not in ("find-replace", "insert", "replace", "repeal", "redesignate-para"):
            return
        own = element.get("path")
        host = element.getparent()
        host = host if host is not None and not any(_blocks(host)) else None
        where = [] if element.get("doc") else path
        find = words_of(element.find(D + "find")) or element.get("find", "")
        new = words_of(element.find(D + "replace")) or element.get("replace", "")
        self.act.marked.append(
            Marked(
                what,
                element.get("doc", doc),
                [*where, *(own.split("|") if own else [])],
                find,
                new,
                element.get("count", ""),
                element.get("position", ""),
                _given(element),
                line,
                line,
                element.get("after", "") or element.get("before", ""),
                _given(element) is host,
                element.find(D + "replace"),
                self.cited,
                "|".join(self.own),
            )
        )


def _blocks(element: etree._Element) -> Iterator[bool]:
    """Whether an element stands in new text."""
    while element is not None:
        if element.tag == D + "include":
            yield True
        element = element.getparent()


def _given(element: etree._Element) -> etree._Element | None:
    """The element that an instruction inserts: its parent, or the new text beside it."""
    parent = element.getparent()
    include = parent.find(D + "include") if parent is not None else None
    if include is None:
        return parent
    return next((e for e in include if e.tag in (D + "para", D + "section", D + "text")), include)


def printed(element: etree._Element, before: str = "") -> Iterator[str]:  # noqa: C901, PLR0912
    """The lines of some law text."""
    mark = before
    for child in element:
        if not isinstance(child.tag, str) or child.tag.startswith(C):
            continue
        tag = child.tag[len(D) :] if child.tag.startswith(D) else child.tag
        if tag == "num":
            mark = _mark(element, squeezed(words_of(child)), before)
        elif tag == "heading":
            yield f"{mark} {squeezed(words_of(child))}".strip()
            mark = ""
        elif tag == "aftertext" and len(squeezed(words_of(child))) < 2:
            continue
        elif tag in ("text", "aftertext", "table"):
            for line in dc_tables.lines_of(child, words_of):
                yield f"{mark} {line}".strip()
                mark = ""
        elif tag == "para":
            yield from printed(child, mark)
            mark = ""
        elif tag in ("section", "container", "division", "include"):
            yield from printed(child)
        elif tag not in ("annotations", "prefix", "reason"):
            text = squeezed(words_of(child))
            if text:
                yield f"{mark} {text}".strip()
                mark = ""
    if mark and element.tag == D + "para":
        yield mark


def _mark(element: etree._Element, number: str, before: str) -> str:
    number = number.removeprefix("§ ")
    if element.tag == D + "section":
        return (
            f"§ {number.rstrip('.')}."
            if "-" in number or ":" in number
            else f"Sec. {number.rstrip('.')}."
        )
    if element.tag in (D + "container", D + "division"):
        prefix = element.findtext(D + "prefix") or ""
        return f"{prefix} {number.rstrip('.')}."
    return before + number


# --- laws ---


def section_of(path: Path) -> Provision:
    """A code section as a provision."""
    return provision_of(etree.parse(str(path)).getroot())


def provision_of(element: etree._Element, depth: int = -1, system: str = "") -> Provision:
    """A section or paragraph of this XML as a provision."""
    if depth < 0:
        depth = 1 if element.tag == D + "para" else 0
    num = squeezed(words_of(element.find(D + "num")))
    heading = squeezed(words_of(element.find(D + "heading")))
    kind = (
        "article"
        if depth == 0
        else "paragraph"
        if depth == 1 and num.lstrip("[(")[:1].islower()
        else "point"
    )
    texts: list[str] = []
    children: list[Provision] = []
    first = squeezed(words_of(element.find(f"{D}para/{D}num")))
    below = first_in(first) if first else ""
    for child in element:
        if child.tag in (D + "section", D + "container"):
            children.append(provision_of(child, 0))
        elif child.tag == D + "para":
            children.append(provision_of(child, depth + 1, below))
        elif child.tag in (D + "text", D + "table"):
            _text_or_table(child, texts, children)
        elif child.tag == D + "aftertext":
            children.append(_block("wrapup", words_of(child)))
        elif isinstance(child.tag, str) and child.tag not in _KNOWN and not child.tag.startswith(C):
            children.append(_block("block", words_of(child)))
    text = tuple(Sentence((each,)) for each in texts if not each.startswith("*NOTE"))
    number = num if depth == 0 else normal(num, (system,))
    return Provision(kind, num, number, (heading,) if heading else (), text, tuple(children))


def _text_or_table(element: etree._Element, texts: list[str], children: list[Provision]) -> None:
    """Words, which behind a table stand below it, and tables."""
    tables = list(dc_tables.provisions_of(element, words_of))
    said = dc_tables.words_before(element, words_of) if tables else squeezed(words_of(element))
    if said and children and children[-1].kind == "table":
        children.append(_block("wrapup", said))
    elif said or not tables:
        texts.append(said)
    children += tables


def _block(kind: str, said: str) -> Provision:
    return Provision(kind, text=(Sentence((squeezed(said),)),))


_KNOWN = {D + n for n in ("num", "heading", "annotations", "reason", "prefix")}


def code_of(sections: list[Provision]) -> Law:
    """Some sections of the D.C. Code as a law."""
    title = "District of Columbia Official Code"
    body = Provision("body", children=tuple(sections))
    return Law("us-en", "en", (title,), provisions=(body,))
