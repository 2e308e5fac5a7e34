"""The runs of one paragraph as pieces: words, tabs, line ends, ruby, symbols, places of notes."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from typing import Protocol

from lxml import etree

from ...scripts.limon import limon_to_unicode
from .document import NOTE, OPEN, POINT, SHUT, WORDS, Mark, Para, Piece
from .fonts import has_own_codes, is_limon
from .marks import HOW, mark_of
from .package import W, is_on, text_in, value
from .styles import Style, Styles, font_of
from .symbols import character
from .told import Told

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNICODE = re.compile("[\u1780-\u17ff\u3000-\u9fff]")
OURS = ("h_", "hn_", "h2_", "h3_", "h4_", "hq_")
"""How the names of our bookmarks begin: of the law that was sent out, of what
was new in it, of its further columns, and of fields to fill in."""
_LONGEST = 40
"""Characters that Word allows in the name of a bookmark."""
SOFT_HYPHEN = "\u00ad"

Marks = tuple[Mark, ...]


class Host(Protocol):
    """The reader of the part that a paragraph stands in."""

    styles: Styles
    told: Told
    is_own: bool

    def paragraphs(self, parent: etree._Element) -> list[Para]: ...


class Pieces:
    """Takes in a paragraph. `boxes` are the paragraphs of text boxes that hang on it, `fields` the
    fields that are open, which may have begun in a paragraph before."""

    def __init__(self, host: Host, style: Style, fields: list[bool]) -> None:
        self.host = host
        self.style = style
        self.fields = fields
        self.names: list[str] = []
        self.boxes: list[Para] = []
        self._out: list[tuple[str, Marks, str, bool]] = []
        self._limon = False
        self._ways: dict[str, Callable[[etree._Element, Marks], None]] = {
            f"{W}r": self._run,
            f"{W}bookmarkStart": self._bookmark,
            f"{W}commentRangeStart": self._open,
            f"{W}commentRangeEnd": self._shut,
            f"{W}sdt": self._control,
            f"{_MC}AlternateContent": self._choice,
            f"{_M}oMath": self._formula,
            f"{_M}oMathPara": self._formula,
        }
        self._in_run: dict[str, Callable[[etree._Element, Marks], None]] = {
            f"{W}t": self._text,
            f"{W}delText": self._text,
            f"{W}tab": self._tab,
            f"{W}ptab": self._tab,
            f"{W}br": self._break,
            f"{W}cr": self._line,
            f"{W}noBreakHyphen": self._hyphen,
            f"{W}softHyphen": self._soft,
            f"{W}sym": self._symbol,
            f"{W}ruby": self._ruby,
            f"{W}footnoteReference": self._footnote,
            f"{W}endnoteReference": self._endnote,
            f"{W}commentReference": self._point,
            f"{W}fldChar": self._field,
            f"{W}drawing": self._drawing,
            f"{W}pict": self._drawing,
            f"{W}object": self._drawing,
            f"{_MC}AlternateContent": self._choice,
        }

    def inside(self, element: etree._Element, marks: Marks) -> None:
        """All that stands in a paragraph, or in what wraps some of its runs."""
        for each in element:
            tag = each.tag
            way = self._ways.get(tag)
            if way is not None:
                way(each, marks)
            elif tag in HOW:
                self.inside(each, (*marks, mark_of(each)))
            elif tag in _WRAPS:
                self.inside(each, marks)

    def done(self) -> list[Piece]:
        """The pieces, neighbours with the same marks joined, old fonts turned into Unicode."""
        done: list[Piece] = []
        for (kind, limon, marks), group in groupby(self._out, key=_look):
            texts = [piece[0] for piece in group]
            if kind:
                done += [Piece(text, marks, kind) for text in texts]
                continue
            text = "".join(texts)
            done.append(Piece(limon_to_unicode(text) if limon else text, marks, kind))
        return done

    def _add(self, text: str, marks: Marks, kind: str = WORDS) -> None:
        if text and not any(self.fields):
            self._out.append((text, marks, kind, self._limon and not kind))

    # --- a run ---

    def _run(self, element: etree._Element, marks: Marks) -> None:
        looks = element.find(f"{W}rPr")
        self._limon = False
        if looks is not None or self.style.font or self.style.hidden:
            style = self._style_of(looks)
            if self._is_hidden(looks, style):
                self.host.told.add("word-hidden", text_in(element))
                return
            self._know(font_of(looks) or style.font or self.style.font, element)
        elif self.host.styles.font:
            self._know(self.host.styles.font, element)
        for each in element:
            way = self._in_run.get(each.tag)
            if way is not None:
                way(each, marks)

    def _style_of(self, looks: etree._Element | None) -> Style:
        identity = value(looks.find(f"{W}rStyle")) if looks is not None else ""
        return self.host.styles.of_run(identity)

    def _is_hidden(self, looks: etree._Element | None, style: Style) -> bool:
        said = looks.find(f"{W}vanish") if looks is not None else None
        return is_on(said) if said is not None else style.hidden or self.style.hidden

    def _know(self, font: str, element: etree._Element) -> None:
        """Whether a run is in a typeface with codes of its own."""
        font = font or self.host.styles.font
        if not (is_limon(font) or has_own_codes(font)):
            return
        words = text_in(element)
        if not words.strip() or _UNICODE.search(words):
            return
        self._limon = is_limon(font)
        self.host.told.add("word-legacy-font" if self._limon else "word-unknown-font", font)

    def _text(self, element: etree._Element, marks: Marks) -> None:
        # White space inside a word of Word's is as wide as it is written, line ends are spaces.
        said = (element.text or "").replace("\r", " ").replace("\n", " ").replace("\f", " ")
        self._add(said if self.host.is_own else said.replace(SOFT_HYPHEN, ""), marks)

    def _soft(self, element: etree._Element, marks: Marks) -> None:
        """A place where a word may be broken; a law that was sent out keeps those it had."""
        if self.host.is_own:
            self._add(SOFT_HYPHEN, marks)

    def _tab(self, element: etree._Element, marks: Marks) -> None:
        self._add("\t", marks)

    def _break(self, element: etree._Element, marks: Marks) -> None:
        if value(element, "type") in ("", "textWrapping"):
            self._line(element, marks)

    def _line(self, element: etree._Element, marks: Marks) -> None:
        self._add("\n", marks)

    def _hyphen(self, element: etree._Element, marks: Marks) -> None:
        self._add("\u2011", marks)

    def _symbol(self, element: etree._Element, marks: Marks) -> None:
        font, code = value(element, "font"), value(element, "char")
        try:
            found = character(font, int(code, 16))
        except (ValueError, OverflowError):
            found = None
        if found is None:
            self.host.told.add("word-symbol", f"{font} {code}")
        limon, self._limon = self._limon, False
        self._add(found or f"[{font} {code}]", marks)
        self._limon = limon

    def _ruby(self, element: etree._Element, marks: Marks) -> None:
        """Ruby as plain text spells it: `｜民《たみ》`."""
        above = "".join(_texts(element.find(f"{W}rt")))
        base = "".join(_texts(element.find(f"{W}rubyBase")))
        plain = above and base and not set("｜《》") & set(above + base)
        self._add(f"｜{base}《{above}》" if plain else base, marks)

    def _footnote(self, element: etree._Element, marks: Marks) -> None:
        self._add(f"footnote {value(element, 'id')}", marks, NOTE)

    def _endnote(self, element: etree._Element, marks: Marks) -> None:
        self._add(f"endnote {value(element, 'id')}", marks, NOTE)

    def _field(self, element: etree._Element, marks: Marks) -> None:
        """What stands between the beginning of a field and its middle is its command."""
        kind = value(element, "fldCharType")
        if kind == "begin":
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _drawing(self, element: etree._Element, marks: Marks) -> None:
        boxes = _outermost(element, f"{W}txbxContent")
        for box in boxes:
            self.boxes += self.host.paragraphs(box)
        if not boxes:
            named = next(element.iter(f"{_WP}docPr"), None)
            name = (named.get("descr") or named.get("name")) if named is not None else ""
            self.host.told.add("word-picture", name or "")

    # --- beside runs ---

    def _bookmark(self, element: etree._Element, marks: Marks) -> None:
        name = value(element, "name")
        if is_ours(name):
            self.names.append(name)

    def _open(self, element: etree._Element, marks: Marks) -> None:
        self._out.append((value(element, "id"), marks, OPEN, False))

    def _shut(self, element: etree._Element, marks: Marks) -> None:
        self._out.append((value(element, "id"), marks, SHUT, False))

    def _point(self, element: etree._Element, marks: Marks) -> None:
        self._out.append((value(element, "id"), marks, POINT, False))

    def _control(self, element: etree._Element, marks: Marks) -> None:
        tag = tag_of(element)
        if is_ours(tag):
            self.names.append(tag)
        content = element.find(f"{W}sdtContent")
        if content is not None and not is_empty(element):
            self.inside(content, marks)

    def _choice(self, element: etree._Element, marks: Marks) -> None:
        chosen = choice(element)
        if chosen is None:
            return
        if element.getparent().tag == f"{W}r":  # type: ignore[union-attr]
            for each in chosen:
                way = self._in_run.get(each.tag)
                if way is not None:
                    way(each, marks)
        else:
            self.inside(chosen, marks)

    def _formula(self, element: etree._Element, marks: Marks) -> None:
        self.host.told.add("word-formula")
        self._limon = False
        self._add("".join(each.text or "" for each in element.iter(f"{_M}t")), marks)


def _look(piece: tuple[str, Marks, str, bool]) -> tuple[str, bool, Marks]:
    """What neighbours have in common to be one piece."""
    _text, marks, kind, limon = piece
    return kind, limon, marks


_WRAPS = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo")
)


def is_ours(name: str) -> bool:
    """Whether a bookmark or tag is one that Hoseibi wrote, by how it begins and how long it is."""
    return name.startswith(OURS) and len(name) <= _LONGEST


def tag_of(control: etree._Element) -> str:
    """The tag of a content control; empty where it has none."""
    return value(control.find(f"{W}sdtPr/{W}tag"))


def is_empty(control: etree._Element) -> bool:
    """Whether a content control shows where to type and nothing was typed."""
    return is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))


def choice(element: etree._Element) -> etree._Element | None:
    """Of several ways to say one thing, the first."""
    return next((each for each in element if each.tag in (f"{_MC}Choice", f"{_MC}Fallback")), None)


def _texts(element: etree._Element | None) -> list[str]:
    found = element.iter(f"{W}t", f"{W}delText", f"{W}br") if element is not None else ()
    return [" " if each.tag == f"{W}br" else each.text or "" for each in found]


def _outermost(element: etree._Element, tag: str) -> list[etree._Element]:
    """The elements of a name that stand in no other of that name; of two ways to say one thing,
    those of the first."""
    found: list[etree._Element] = []
    for each in element:
        if each.tag == tag:
            found.append(each)
        elif each.tag == f"{_MC}AlternateContent":
            chosen = choice(each)
            found += _outermost(chosen, tag) if chosen is not None else []
        else:
            found += _outermost(each, tag)
    return found
