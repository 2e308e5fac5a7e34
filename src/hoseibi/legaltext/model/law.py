"""A law as values: identity, and a tree of provisions whose words are kept to the character."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

Form: TypeAlias = tuple[tuple[str, str], ...]
"""What a source form needs to write this value again and the model itself does not say:
(name, value) pairs, names being XML NCNames. Empty for what a jurist types."""


class Inline(msgspec.Struct, frozen=True, gc=False, tag="inline"):
    """A piece of text that is more than words: ruby, superscript, a quotation, a page end.

    `name` is `ruby`, `rt`, `sup`, `sub`, `line`, `eop`, `b`, `i`, `u`, `ref`, `note`, ... or, for
    an element that the model does not know, the name it had in its source, kept whole.
    """

    name: str
    runs: tuple[str | Inline, ...] = ()
    form: Form = ()


Runs: TypeAlias = tuple[str | Inline, ...]


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence of a provision. `function` is `main` or `proviso` where the source says so;
    `column` is 0 for running text and 1, 2, ... for text that is set out in columns."""

    runs: Runs
    function: str = ""
    column: int = 0
    form: Form = ()


class Provision(msgspec.Struct, frozen=True, gc=False):
    """One numbered (or unnumbered) unit of a law, from a book down to a point.

    kind      one of `KINDS`
    num       as printed: `第七百九条`, `Article 709`, `(2)`, `ក-`; empty when none is printed
    number    the same in normal form, language-neutral: `709`, `12-2`, `38to84`; a letter or kana
              is its place in the row (`ロ`, `b` and `ខ` are all `2`); empty when unnumbered
    heading   as printed, with its brackets
    text      what stands before the children
    """

    kind: str
    num: str = ""
    number: str = ""
    heading: Runs = ()
    text: tuple[Sentence, ...] = ()
    children: tuple[Provision, ...] = ()
    form: Form = ()


class Dated(msgspec.Struct, frozen=True, gc=False):
    """A day with its kind (`passed`, `promulgated`, `in_force`, `applied`, ...) and who says so."""

    kind: str
    day: str
    source: str = ""


class Identity(msgspec.Struct, frozen=True, gc=False):
    """Which law this is. `country` is ISO 3166-1 alpha-2 in lower case, `number` as printed,
    `code` the official identifier where there is one, `titles` pairs of (language, title)."""

    country: str = ""
    kind: str = ""
    number: str = ""
    code: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    dates: tuple[Dated, ...] = ()


class Law(msgspec.Struct, frozen=True, gc=False):
    """A law in one language. `convention` is a code such as `jp-ja`, `language` a BCP 47 tag such
    as `uz-Latn`. `provisions` are the parts at the top: preface, toc, preamble, body, supplement,
    annex, in the order of the source."""

    convention: str
    language: str
    title: Runs = ()
    identity: Identity = Identity()
    provisions: tuple[Provision, ...] = ()
    form: Form = ()


DIVISIONS = (
    "tome",
    "book",
    "part",
    "subpart",
    "title",
    "subtitle",
    "chapter",
    "subchapter",
    "section",
    "subsection",
    "division",
    "subdivision",
)
"""Kinds that group articles. Which of them a country uses, in which order and by what name, is said
by its convention; the name here is Akoma Ntoso's (OASIS LegalDocML 3.0)."""

UNITS = ("article", "paragraph", "subparagraph", "list", "point", "wrapup")
"""Kinds that carry the rule. A point may hold points. `wrapup` is text that closes a list."""

TOPS = ("preface", "toc", "preamble", "body", "supplement", "annex")
"""Kinds that stand at the top of a law."""

PIECES = ("tocitem", "table", "row", "cell", "figure", "note", "line", "block")
"""Other pieces. `line` is a line of plain text that found no place; `block` an element of a source
that the model does not know: both are kept word for word."""

KINDS = frozenset(DIVISIONS + UNITS + TOPS + PIECES)

DEEPEST = 64
"""How many provisions may stand inside one another; readers flatten what is deeper and say so."""


UNSURE_BREAK = ("break", "unsure")
"""In the form of a paragraph: the page on which it was printed does not show whether it begins
there or its words go on with the paragraph before."""


def form_value(form: Form, name: str, default: str = "") -> str:
    """The value kept under a name, or the default."""
    for key, value in form:
        if key == name:
            return value
    return default


def words(runs: Runs) -> str:
    """The words of some runs as one string; of ruby, the base only."""
    if len(runs) == 1 and type(runs[0]) is str:
        return runs[0]
    return "".join(run if type(run) is str else _inline_words(run) for run in runs)  # type: ignore[arg-type]


def _inline_words(inline: Inline) -> str:
    return "" if inline.name in ("rt", "eop") else words(inline.runs)


def text_of(provision: Provision) -> str:
    """The provision's own words, sentences joined as written: no number, heading or children."""
    if len(provision.text) == 1:
        return words(provision.text[0].runs)
    return "".join(words(sentence.runs) for sentence in provision.text)
