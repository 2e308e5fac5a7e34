"""How a country and a language write law, as data: the shape of the files beside this one.

Every key is described in docs/reference/conventions.md; adding a country is adding a file.
"""

from __future__ import annotations

import msgspec


class Style(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one kind of provision is marked.

    marks    templates such as `第{kanji}条{branch}`; `{system}` is a numeral system of
             `scripts.numerals`, `{branch}` any of the convention's branches. The first one is how
             the kind is written when nothing is printed yet.
    ranges   templates with two or more numbers: `第{kanji}条から第{kanji}条まで`
    loose    templates taken as a mark only when their number follows the one before
    gap      what stands between the mark and the words on the same line
    heading  where the heading stands: `same` line, `next` line, line `before`, or `none`
    text     where the words begin: on the `same` line as the mark or on the `next`
    follow   a regular expression that must match after the mark (default: white space or the end,
             unless the template ends in punctuation)
    refuse   a regular expression that must not match after the mark: the words that show a line to
             be the rest of a sentence (`of this Law`)
    """

    marks: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    gap: str = " "
    heading: str = "none"
    text: str = "same"
    follow: str = ""
    refuse: str = ""


class DivisionStyle(Style, frozen=True):
    """A style of a division; `kind` is its name in the model. Files list divisions from the
    outside in: that order is their rank."""

    kind: str = ""


class ParagraphStyle(Style, frozen=True):
    """How paragraphs are numbered: `all`, `later` (the first bears no number), or `none`.

    `unmarked` says what a line without a mark is after the points of a list: the next `paragraph`,
    or the `wrapup` of the list.
    """

    numbering: str = "all"
    unmarked: str = "wrapup"


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whole-line labels, as regular expressions, of the parts at the top of a law."""

    toc: tuple[str, ...] = ()
    preamble: tuple[str, ...] = ()
    supplement: tuple[str, ...] = ()
    annex: tuple[str, ...] = ()


class Convention(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one country writes law in one language."""

    code: str
    language: str
    name: dict[str, str]
    article: Style
    paragraph: ParagraphStyle
    country: str = ""
    country_name: dict[str, str] = {}
    aliases: tuple[str, ...] = ()
    division: tuple[DivisionStyle, ...] = ()
    point: tuple[Style, ...] = ()
    labels: Labels = Labels()
    branches: tuple[str, ...] = ()
    ignore_case: bool = False
    terminators: str = ".;:!?"
    closers: str = ")]»”\"'"
    joiner: str = " "
    sentence_end: str = ""
    proviso: str = ""
    columns: str = ""
    caption: str = ""
    number_line: str = "({})"
    number: tuple[str, ...] = ()
    indent: str = "  "
    typical: tuple[str, ...] = ()


class CountryFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One TOML file: a country and its languages."""

    name: dict[str, str]
    language: tuple[Convention, ...]
    country: str = ""
