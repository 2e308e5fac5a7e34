"""How English acts say what they change, as data: one idiom for each drafting tradition.

In the phrases, `{place}` is a place and `{Place}` the same at the beginning of a sentence; `{old}`,
`{new}` and `{anchor}` are words in quotation marks; `{rank}` is what new provisions are called, and
`{is}` agrees with how many there are.
"""

from __future__ import annotations

import msgspec


class Idiom(msgspec.Struct, frozen=True):
    """The phrases of one drafting tradition.

    head      the line that names the law; `item` the mark of the lines below it, a numeral system
              in brackets
    ranks     what each level is called, from the article inwards; the last also names what is
              deeper. `points` begin at the level of this index where no paragraph stands above
    cited     how a level below the article is named behind the one above it, `{n}` being its
              number; the last also for what is deeper
    words     the sentence that tells `{told}`, some clauses about words, of a place; `each` and
              `last` stand between the clauses
    instead   what stands in the place of a provision that is repealed and keeps its number
    closed    what closes new text behind its quotation mark
    """

    ranks: tuple[str, ...]
    cited: tuple[str, ...]
    head: str
    item: str
    words: str
    each: str
    last: str
    replace: str
    delete: str
    insert: str
    insert_before: str
    append: str
    rewrite: str
    reword: str
    repeal: str
    renumber: str
    add_beside: str
    add_inside: str
    divisions: dict[str, str] = {}
    vacate: str = ""
    instead: str = ""
    until: str = "to"
    heading: str = "the heading of {place}"
    lead: str = "the introductory words of {place}"
    table: str = "the table in {place}"
    counted: str = "the {nth} paragraph of {place}"
    closed: str = "."


NTH = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth"),
)
"""How paragraphs without a number are counted."""

_DIVISIONS = {
    "book": "book",
    "part": "part",
    "subpart": "subpart",
    "title": "title",
    "subtitle": "subtitle",
    "chapter": "chapter",
    "subchapter": "subchapter",
    "section": "section",
    "subsection": "subsection",
    "division": "division",
    "subdivision": "subdivision",
}

AMERICAN = Idiom(
    ranks=("section", "subsection", "paragraph", "subparagraph", "clause", "subclause"),
    cited=("({n})",),
    head="{law} is amended as follows:",
    item="latin",
    words="{Place} is amended {told}.",
    each=", ",
    last=", and ",
    replace="by striking {old} and inserting {new} in its place",
    delete="by striking {old}",
    insert="by inserting {new} after {anchor}",
    insert_before="by inserting {new} before {anchor}",
    append="by inserting {new} at the end",
    rewrite="{Place} {is} amended to read as follows:",
    reword="{Place} is amended to read {new}.",
    repeal="{Place} {is} struck.",
    vacate="{Place} {is} repealed.",
    instead="Repealed.",
    renumber="{Place} {is} redesignated as {to}.",
    add_beside="{Where} {place}, the following {rank} {is} inserted:",
    add_inside="{Place} is amended by adding the following {rank}:",
    until="through",
    lead="the lead-in language of {place}",
    counted="the {nth} undesignated paragraph of {place}",
    divisions=_DIVISIONS,
)

COMMONWEALTH = Idiom(
    ranks=("section", "subsection", "paragraph", "subparagraph", "sub-subparagraph"),
    cited=("({n})",),
    head="{law} is amended as follows.",
    item="arabic",
    words="In {place}, {told}.",
    each="; ",
    last=" and ",
    replace="for {old} substitute {new}",
    delete="omit {old}",
    insert="after {anchor} insert {new}",
    insert_before="before {anchor} insert {new}",
    append="at the end insert {new}",
    rewrite="For {place} substitute—",
    reword="For {place} substitute {new}.",
    repeal="Omit {place}.",
    renumber="{Place} {is} renumbered as {to}.",
    add_beside="{Where} {place} insert—",
    add_inside="In {place}, the following {rank} {is} inserted—",
    divisions=_DIVISIONS,
)

INTERNATIONAL = Idiom(
    ranks=("Article", "paragraph", "point", "subpoint"),
    cited=("({n})",),
    head="{law} is amended as follows:",
    item="arabic",
    words="In {place}, {told}.",
    each=", ",
    last=" and ",
    replace="{old} is replaced by {new}",
    delete="{old} is deleted",
    insert="{new} is inserted after {anchor}",
    insert_before="{new} is inserted before {anchor}",
    append="{new} is added at the end",
    rewrite="{Place} {is} replaced by the following:",
    reword="{Place} is replaced by {new}.",
    repeal="{Place} {is} deleted.",
    renumber="{Place} {is} renumbered as {to}.",
    add_beside="{Where} {place}, the following {rank} {is} inserted:",
    add_inside="In {place}, the following {rank} {is} added:",
    divisions={kind: name.title() for kind, name in _DIVISIONS.items()},
)

JAPAN = msgspec.structs.replace(
    INTERNATIONAL,
    ranks=("Article", "paragraph", "item", "sub-item"),
    cited=(", paragraph ({n})", ", item ({n})", ", sub-item ({n})"),
    divisions={**INTERNATIONAL.divisions, "book": "Part"},
)

CAMBODIA = msgspec.structs.replace(
    INTERNATIONAL,
    cited=(", paragraph {n}", ", point {n}", ", subpoint {n}"),
    divisions={**INTERNATIONAL.divisions, "subsection": "Sub-section"},
)

IDIOMS = {
    "us-en": AMERICAN,
    "en-sections": COMMONWEALTH,
    "en": INTERNATIONAL,
    "jp-en": JAPAN,
    "kh-en": CAMBODIA,
}
"""By the code of the convention."""
