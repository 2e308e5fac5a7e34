"""How a country and a language write law, as data: the shape of the files beside this one.

Every key is described in docs/reference/conventions.md; adding a country is adding a file.
"""

from __future__ import annotations

import msgspec


class Style(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one kind of provision is marked.

    marks    templates such as `第{kanji}条{branch}`; `{a|b}` is a number in one of the systems of
             `scripts.numerals`, `{branch}` any of the convention's branches, ` ?` a space that may
             be missing. The first template is how the kind is written when nothing is printed yet.
             Words are also read in capitals and with a capital.
    ranges   templates with two numbers, the first and the last: `§§ {arabic} bis {arabic}`
    loose    templates taken as a mark only when their number follows the one before
    tail     a regular expression of what may close a mark that ends in a number: `[.:]`
    gap      what stands between the mark and the words on the same line
    heading  where the heading stands: `same` line, `next` line, line `before`, or `none`
    text     where the words begin: on the `same` line as the mark or on the `next`
    follow   a regular expression that must match after the mark (default: white space or the end,
             or no digit where the mark ends in a full stop, a colon or a hyphen)
    refuse   a regular expression that must not match after the mark: the words that show a line to
             be the rest of a sentence (`of this Law`)
    capital  a small letter after the mark, without a full stop between, shows the same, unless it
             begins one of the words in `small` (`deleted`), a regular expression
    """

    marks: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    tail: str = ""
    gap: str = " "
    heading: str = "none"
    text: str = "same"
    follow: str = ""
    refuse: str = ""
    capital: bool = False
    small: str = ""


class DivisionStyle(Style, frozen=True):
    """A style of a division; `kind` is its name in the model. Files list divisions from the
    outside in: that order is their rank, unless the law at hand shows another."""

    kind: str = ""


class ParagraphStyle(Style, frozen=True):
    """How paragraphs are numbered: `all`, `later` (the first bears no number), or `none`.

    `unmarked` says what a line without a mark is after the points of a list: the next `paragraph`,
    or the `wrapup` of the list.
    """

    numbering: str = "all"
    unmarked: str = "wrapup"


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words that begin a part at the top of a law, as regular expressions in which `{system}`
    is a number. `rest` must match what follows the label on its line."""

    toc: tuple[str, ...] = ()
    preamble: tuple[str, ...] = ()
    supplement: tuple[str, ...] = ()
    annex: tuple[str, ...] = ()
    rest: str = r"(?:[ \u3000]*[.:：]?$)"


class Convention(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one country writes law in one language.

    code, aliases  `jp-ja`; other names under which it is asked for
    language       a BCP 47 tag
    branches       what may follow a number: `の{kanji}`, `-{arabic}`, `{latin}`, ` bis`
    kept           names and regular expressions of pieces of a number that are kept as printed
    terminators    signs that end a sentence; `closers` those that may end a whole line besides
    joiner         what stands between two lines that a page broke: a space, or nothing
    suspended      words before which a hyphen at the end of a line is no mere line break
    sentence_end   the sign after which a line is cut into sentences; empty: lines are not cut
    proviso        how a second sentence begins that is a proviso, alternatives divided by `|`
    columns        what divides the columns of a point
    caption        a regular expression for a heading that stands on the line before
    number_line    how the law's number stands under the title, `{}` being the number
    number         regular expressions that find the law's number before the body, in group 1
    indent         how far points are set in for each level
    typical        words that are frequent in such laws, to tell conventions apart
    """

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
    kept: dict[str, str] = {}
    terminators: str = ".;:!?"
    closers: str = ")]»”\"'"
    joiner: str = " "
    suspended: tuple[str, ...] = ()
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
