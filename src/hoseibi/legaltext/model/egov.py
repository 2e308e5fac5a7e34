"""The elements of the e-Gov schema (標準法令XML) that reader and writer share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .law import Provision, Runs, Sentence, words

POINTS = ("Item", *(f"Subitem{level}" for level in range(1, 11)))
"""号 and what stands inside it, イ (1) (i), by depth."""


class Slot(NamedTuple):
    """A child element that a provision's own words stand in.

    `holds` is n (num), h (heading), s (num and heading in one), t (sentences), r (bare words as
    text), g (the heading of an annex in brackets, or bare words as text). `always`: written even
    when there are no words.
    """

    holds: str
    tag: str
    always: bool = False


class Element(NamedTuple):
    """How one element of the schema is a provision. `inside` names the elements that its children
    have by their kind, when it is not the one in `TAGS`."""

    tag: str
    kind: str
    slots: tuple[Slot, ...] = ()
    inside: Mapping[str, str] = MappingProxyType({})


def _division(tag: str, kind: str) -> Element:
    return Element(tag, kind, (Slot("s", f"{tag}Title", True),))


def _entry(tag: str, slots: tuple[Slot, ...]) -> Element:
    return Element(tag, "tocitem", slots)


def _annex(tag: str, title: str = "", always: bool = False) -> Element:
    slots = (Slot("s", title or f"{tag}Title", always), Slot("g", "RelatedArticleNum"))
    return Element(tag, "annex", slots)


def _point(level: int) -> Element:
    tag = POINTS[level]
    below = POINTS[min(level + 1, len(POINTS) - 1)]
    slots = (Slot("n", f"{tag}Title"), Slot("t", f"{tag}Sentence", True))
    return Element(tag, "point", slots, {"point": below})


def _titled(tag: str, kind: str) -> Element:
    return Element(tag, kind, (Slot("h", f"{tag}Title"),))


def _elements() -> list[Element]:
    entries = ("Part", "Chapter", "Section", "Subsection", "Division")
    return [
        Element("LawBody", "law", (Slot("h", "LawTitle"),), {"line": "EnactStatement"}),
        Element("MainProvision", "body"),
        Element("Preamble", "preamble"),
        *map(_division, entries, ("book", "chapter", "section", "subsection", "division")),
        Element(
            "Article", "article", (Slot("h", "ArticleCaption"), Slot("n", "ArticleTitle", True))
        ),
        Element(
            "Paragraph",
            "paragraph",
            (
                Slot("h", "ParagraphCaption"),
                Slot("n", "ParagraphNum", True),
                Slot("t", "ParagraphSentence", True),
            ),
        ),
        Element("Class", "point", (Slot("n", "ClassTitle"), Slot("t", "ClassSentence", True))),
        *map(_point, range(len(POINTS))),
        Element("List", "list", (Slot("t", "ListSentence", True),), {"list": "Sublist1"}),
        Element("Sublist1", "list", (Slot("t", "Sublist1Sentence", True),), {"list": "Sublist2"}),
        Element("Sublist2", "list", (Slot("t", "Sublist2Sentence", True),), {"list": "Sublist3"}),
        Element("Sublist3", "list", (Slot("t", "Sublist3Sentence", True),)),
        Element(
            "SupplProvision",
            "supplement",
            (Slot("n", "SupplProvisionLabel", True),),
            {"annex": "SupplProvisionAppdxTable"},
        ),
        Element("TOC", "toc", (Slot("h", "TOCLabel"),)),
        *(
            _entry(f"TOC{name}", (Slot("h", f"{name}Title", True), Slot("r", "ArticleRange")))
            for name in entries
        ),
        _entry("TOCArticle", (Slot("n", "ArticleTitle", True), Slot("h", "ArticleCaption", True))),
        _entry(
            "TOCSupplProvision",
            (Slot("h", "SupplProvisionLabel", True), Slot("r", "ArticleRange")),
        ),
        *map(_annex, ("AppdxTable", "AppdxNote", "AppdxStyle", "AppdxFormat", "AppdxFig")),
        _annex("Appdx", "ArithFormulaNum"),
        _annex("SupplProvisionAppdxTable", always=True),
        _annex("SupplProvisionAppdxStyle", always=True),
        _annex("SupplProvisionAppdx", "ArithFormulaNum"),
        _titled("TableStruct", "table"),
        Element("Table", "table"),
        Element("TableRow", "row"),
        Element("TableHeaderRow", "row", (), {"cell": "TableHeaderColumn"}),
        Element("TableColumn", "cell"),
        Element("TableHeaderColumn", "cell"),
        _titled("FigStruct", "figure"),
        Element("Fig", "figure"),
        Element("Remarks", "note", (Slot("h", "RemarksLabel", True),)),
        _titled("NoteStruct", "note"),
        Element("Note", "note"),
        Element("SupplNote", "note"),
        _titled("StyleStruct", "block"),
        Element("Style", "block"),
        _titled("FormatStruct", "block"),
        Element("Format", "block"),
        Element("AmendProvision", "block", (Slot("t", "AmendProvisionSentence"),)),
        Element("NewProvision", "block"),
    ]


ELEMENTS = {element.tag: element for element in _elements()}
"""By tag; an element that is not here is read as a block or, among words, as an inline."""

TAGS = {
    "book": "Part",
    "chapter": "Chapter",
    "section": "Section",
    "subsection": "Subsection",
    "division": "Division",
    "article": "Article",
    "paragraph": "Paragraph",
    "point": "Item",
    "list": "List",
    "supplement": "SupplProvision",
    "body": "MainProvision",
    "preamble": "Preamble",
    "toc": "TOC",
    "annex": "AppdxTable",
    "table": "TableStruct",
    "row": "TableRow",
    "cell": "TableColumn",
    "figure": "FigStruct",
    "note": "Remarks",
}
"""The element of a kind where neither the provision's form nor its parent says another."""

BARE = frozenset(("TableHeaderColumn", "SupplNote"))
"""Elements of the schema that hold words without a Sentence around them."""

INLINES = {"Ruby": "ruby", "Rt": "rt", "Sup": "sup", "Sub": "sub", "Line": "line"}

OTHERS = frozenset(
    ("Law", "LawNum", "LawTitle", "EnactStatement", "Sentence", "Column", "QuoteStruct")
    + ("ArithFormula", "TOCPreambleLabel", "TOCAppdxTableLabel", *INLINES)
)
KNOWN = frozenset(
    [*ELEMENTS, *OTHERS, *(slot.tag for element in ELEMENTS.values() for slot in element.slots)]
)
"""Every element of the schema."""

_ATTRIBUTES = """
    Abbrev AbbrevKana Align AmendLawNum BorderBottom BorderLeft BorderRight BorderTop
    CommonCaption DataInfo Delete Era Extract Function Hide Indent Kana Lang LawType LineBreak
    Num OldNum OldStyle PromulgateDay PromulgateMonth Style Subject Type Valign WritingMode Year
    colspan rowspan src
"""
ATTRIBUTES = frozenset(_ATTRIBUTES.split())
"""Every attribute of the schema, and DataInfo, which files from before its third version have."""

NUMBERED = frozenset(
    ("Part", "Chapter", "Section", "Subsection", "Division", "Article", "Paragraph", "Class")
    + ("TOCPart", "TOCChapter", "TOCSection", "TOCSubsection", "TOCDivision", "TOCArticle")
    + POINTS
)
"""Elements that must have @Num; where the model has no number, the writer counts."""

_UNHIDDEN = {"Delete": "false", "Hide": "false"}
_VERTICAL = {"WritingMode": "vertical"}
WRITTEN_OUT: dict[str, dict[str, str]] = {
    **dict.fromkeys(("Part", "Chapter", "Section", "Subsection", "Division"), _UNHIDDEN),
    **dict.fromkeys(("Article", *POINTS), _UNHIDDEN),
    "Paragraph": {"Hide": "false"},
    **dict.fromkeys((tag for tag in NUMBERED if tag.startswith("TOC")), {"Delete": "false"}),
    "Sentence": _VERTICAL,
    "Table": _VERTICAL,
    "TableStruct": _VERTICAL,
    "TableColumn": {
        "BorderBottom": "solid",
        "BorderLeft": "solid",
        "BorderRight": "solid",
        "BorderTop": "solid",
    },
    "Column": {"LineBreak": "false"},
    "RemarksLabel": {"LineBreak": "false"},
    **dict.fromkeys(
        (
            slot.tag
            for element in ELEMENTS.values()
            for slot in element.slots
            if element.kind in ("annex", "table") and slot.holds in "sh"
        ),
        _VERTICAL,
    ),
}
"""Attributes that some files write out although they say what is so anyway (`egov-defaults`)."""

_ENTRY = re.compile("第[^第編章節款目条]{1,12}([編章節款目条])")
_ENTRIES = {
    "編": "TOCPart",
    "章": "TOCChapter",
    "節": "TOCSection",
    "款": "TOCSubsection",
    "目": "TOCDivision",
    "条": "TOCArticle",
}
_LABELS = (
    ("附", "TOCSupplProvision"),
    ("別表", "TOCAppdxTableLabel"),
    ("前文", "TOCPreambleLabel"),
)


def entry_tag(provision: Provision) -> str:
    """The element of a line of a table of contents, from how its title begins."""
    title = provision.num or words(provision.heading)
    found = _ENTRY.match(title)
    if found:
        return _ENTRIES[found[1]]
    for beginning, tag in _LABELS:
        if title.startswith(beginning):
            return tag
    return "TOCChapter"


def is_apart(heading: Runs, text: tuple[Sentence, ...]) -> bool:
    """Whether the heading of an annex stands by itself: `（第三条関係）`."""
    said = words(heading)
    return not text and said.startswith("（") and said.endswith("）")


_NUM = re.compile(r"[1-9]\d*(?:_[1-9]\d*)*(?::[1-9]\d*(?:_[1-9]\d*)*)?", re.ASCII)


_NUMBER = re.compile(r"\d+(?:-\d+)*(?:to\d+(?:-\d+)*)?", re.ASCII)


def number_of(num: str) -> str:
    """The normal form of @Num: `12_2` → `12-2`, `38:84` → `38to84`; empty when it is neither."""
    if num.isdecimal() and num.isascii() and num[0] != "0":
        return num
    return num.replace("_", "-").replace(":", "to") if _NUM.fullmatch(num) else ""


def num_of(number: str) -> str:
    """@Num of a number in normal form."""
    return number.replace("-", "_").replace("to", ":") if _NUMBER.fullmatch(number) else number
