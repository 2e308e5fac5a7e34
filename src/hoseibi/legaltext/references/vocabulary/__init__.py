"""The words with which each language refers, as data: the shape of the files beside this one.

Every entry lists `marks`: regular expressions in which `{system}` is a number (see
`scripts.numerals`) and `{branch}` what may follow one in the convention at hand. `before` and
`follow` are expressions that must hold on either side.
"""

from __future__ import annotations

from functools import cache

import msgspec

from ...model.toml import Toml


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every entry has. `any_case`: the marks are read in capitals too;
    `only`: codes of the conventions in which it counts, all when empty."""

    marks: tuple[str, ...]
    before: str = ""
    follow: str = ""
    any_case: bool = False
    only: tuple[str, ...] = ()


class Unit(Words, frozen=True):
    """A numbered step: `第{kanji}条{branch}`.

    kind   of the model; or `sentence`, `line`: a numbered part of a provision
    depth  of points in points, from 1
    bare   how more numbers of the kind are written in a list: Articles 5, 6 and 8
    lead   such numbers may also come before: 5, 6 and 8-moddalar
    several what words that name more than one hold: 5-6-moddalar may be Articles 5 to 6
    sign   what must stand in the printed number of a place that it names: a § is no Artikel
    lines  its numbers count lines, those of lists too
    cased  large and small letters are different numbers: (I) is not (i)
    alone  whether it may begin a reference (a letter alone may not)
    """

    kind: str = ""
    depth: int = 0
    bare: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    several: str = ""
    sign: str = ""
    lines: bool = False
    cased: bool = False
    alone: bool = True


class Relative(Words, frozen=True):
    """A step that is named by where the words stand.

    how  `previous` or `next` (with a number, so many of them), `this`, `same` (the last one that
         was named), `each` (every one below), `before` (every one before in its row), `those` (the
         ones that `each` named last), `first`, `last` (of their row), `last-but-one`, `some`
         (how many or which is not said: les articles suivants)
    many how many, where the mark has no number
    named how the place is named once it does not stand beside any more: pairs of an expression for
         the mark with what goes with it, and what stands instead, with `{system}` for the number,
         `{printed}` for the number as the place bears it, `\\1` for a group of the expression
    """

    kind: str = ""
    depth: int = 0
    how: str = "this"
    many: int = 1
    named: tuple[tuple[str, str], ...] = ()


class Part(Words, frozen=True):
    """A part of a provision without a number: the proviso. `alone` as for units."""

    name: str = ""
    alone: bool = False


class Link(Words, frozen=True):
    """What may stand between two steps: `list` (and, or), `comma`, `to`, `of`, `in` (the next one
    is a reference of its own, in the place before), `end` (closes a range: まで), `skip` (says
    nothing: の規定)."""

    how: str = ""


class Laws(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a law is named beside a place in it. The groups of the expressions say which: `this`,
    `same` (the last one named), `own` (this law after an amendment), `former` (before it), `title`
    or `short` (an abbreviation); none: the words are the title.

    ends      how the words before a place must end for `before` to be tried at all
    before    what stands before, read up to the place; `title` the same for a law's title, tried
              when `before` says nothing
    after     what follows it
    unknown   what follows it and is capitals that name something else, of which no law is known:
              a place before it is left open
    citation  a law's number
    stop      where a title ends: its first match and all after it are left out
    cut       what a title cannot hold: all up to its last match is left out
    joins     what may join a law's title to words before it that are not part of it
    define    an abbreviation, in group `short`, for the law named before the brackets
    gone      what follows a place that the law has no longer
    amending  sentences that amend: what they name is in the law that they amend
    directing how words of such a sentence end before a place that holds the amendments
    applying  what before the group `words` of `amending` says that words are only read otherwise
    state     what in a title says which state of a law is meant: groups `own`, `former`, and `rest`
    revising  what follows a place whose amendment is meant, not the place: の改正規定
    replacing sentences that say how words are to be read: what tables below them hold is quoted
    limiting  how brackets end that say which places of the law before them are meant: を除く
    whole     what may stand between a law and such brackets (の規定); the group `those` goes back
              to the places named before
    sole      titles of which there is one law only, which this one is when its title begins so
    certain   how a title ends that is a law's, not a common word's, where no number follows it
    common    how a title ends that is rather a common word
    onward    words between a place in another law and the next, which may be in that law too
    amends    what follows a place that changes laws: it is in this one
    adapting  what begins a sentence on how words of the places named before it are to be read
    adapted   what follows a place whose words are to be read so
    applied   what follows the places that such a sentence is about
    """

    ends: tuple[str, ...] = ()
    before: str = ""
    title: str = ""
    after: str = ""
    unknown: str = ""
    citation: str = ""
    cut: str = ""
    stop: str = ""
    define: str = ""
    joins: tuple[str, ...] = ()
    state: str = ""
    gone: str = ""
    amending: str = ""
    applying: str = ""
    directing: str = ""
    revising: str = ""
    replacing: str = ""
    limiting: str = ""
    whole: str = ""
    onward: str = ""
    certain: str = ""
    sole: str = ""
    common: str = ""
    amends: str = ""
    adapting: str = ""
    adapted: str = ""
    applied: str = ""


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language refers.

    conventions  codes of those that it serves
    inward       an outer step may follow an inner one with nothing between: khoản 2 Điều 5
    runs         a list may have nothing between its numbers: កថាខណ្ឌទី ១ ទី ២
    returns      after a whole article, an inner step is of the provision itself: § 218 und Absatz 4
    descends     a comma may stand between an outer step and an inner one: Article 5, paragraph (2)
    climbs       codes of conventions in which a comma may stand between an inner step and an outer
                 one: Subparagraph 1, Paragraph 2
    headed       what follows a place at the beginning of a paragraph that is its mark
    pooled       the points of an article are one row, whatever line they stand under
    number       an expression for numbers that may continue a list
    gate         an expression that holds wherever a piece other than a link begins; it is tried
                 before all others, so that most words cost little
    brackets     kinds that a number in brackets stands for, from the outside in: Article 5(2)(a)
    quotes       pairs of marks around quoted words; one sign twice where both are the same
    rows         the numbers that rows of a table bear in their first cell
    alike        pairs of an expression and what stands for it, so that annexes are known by names
                 that are printed differently
    aside        what follows a place in brackets that is not in the place before them:
                 （…。第三号において同じ。）
    coded        an expression for the numbers of articles in an official codification: `title` is
                 the title of the codification that they are in, `act` all before their number in
                 the act that they are from
    rowed        how words end before a place that is a part of a row in a table, and has no address
    tables       an expression for a table that words alone name: 同表 after it is not the last one
                 that had a number
    uncounted    an expression for paragraphs that are notes and have no number
    lines        how a paragraph begins that is a line of the one before and has no number; where
                 it is given, so is any that follows a colon or semicolon
    torn         an expression for the whole words of a provision whose last words are missing
    stated       how a note gives the number of the paragraph before it: expressions with the
                 groups `article` and `number`, and last the mark of the number
    """

    conventions: tuple[str, ...]
    inward: bool = False
    runs: bool = False
    descends: bool = False
    returns: bool = False
    climbs: tuple[str, ...] = ()
    headed: str = ""
    pooled: bool = False
    number: str = ""
    gate: str = ""
    brackets: tuple[str, ...] = ()
    opening: str = "（("
    closing: str = "）)"
    quotes: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    alike: tuple[tuple[str, str], ...] = ()
    aside: str = ""
    coded: str = ""
    rowed: str = ""
    tables: str = ""
    uncounted: str = ""
    lines: str = ""
    torn: str = ""
    stated: tuple[str, ...] = ()
    unit: tuple[Unit, ...] = ()
    relative: tuple[Relative, ...] = ()
    part: tuple[Part, ...] = ()
    link: tuple[Link, ...] = ()
    laws: Laws = Laws()


@cache
def vocabulary(convention: str) -> Vocabulary | None:
    """The words of a convention by its code; None when none are known."""
    return _all().get(convention)


_FILES = Toml(Vocabulary)


@cache
def _all() -> dict[str, Vocabulary]:
    return {code: words for words in _FILES.folder(__package__) for code in words.conventions}
