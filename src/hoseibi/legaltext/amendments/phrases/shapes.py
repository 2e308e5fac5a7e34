"""The shape of the files beside this one; docs/reference/amending-phrases.md describes each key."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

Forms: TypeAlias = "str | dict[str, str]"
"""A word, or a word in each of its cases."""


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A numbered step. `{}` in a form stands for its number or numbers.

    kind, depth  of the model, and how deep a point stands in points (from 1); or `sentence`
    gender       `m`, `f` or `n`, for words that agree with it
    number       how a number is printed and read: `{arabic}{branch}`; by case where it is declined
    reads        other ways to print a number, which are read
    one, many    the word with one number, with several
    bare, bares  the word for a new provision, and for several, that bear no number; `bare_reads`
                 others that are read
    bound        the word behind an outer step, where it is another: 5-moddaning ikkinchi qismi
    also         other forms that are read
    upper        whether the letters of a number are capitals
    """

    kind: str
    number: Forms
    one: Forms
    depth: int = 0
    gender: str = ""
    reads: tuple[str, ...] = ()
    many: Forms = ""
    bound: Forms = ""
    bare: str = ""
    bares: str = ""
    bare_reads: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    upper: bool = False


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a provision, or a place that bears no number. `{}` in a form is the provision,
    in the case of outer steps.

    part  as of a target: `heading`, `lead`; or `kind`, a place at the top: `lawtitle`, `body`
    """

    one: Forms
    part: str = ""
    kind: str = ""
    gender: str = ""
    also: tuple[str, ...] = ()


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence, or a clause about words. The first of `say` is how it is written.

    do     `law` (names the law that is amended), `open` (names a place that what stands below it
           is about), `words` (holds `{clauses}`), `rewrite`, `reword` (a part, in quoted words),
           `add`, `add-part`, `add-sentence`, `repeal`, `renumber`; of a clause `replace`,
           `insert`, `append`, `delete`
    where  of `add`: `after`, `before`, `number`, `between` (two places are named); of
           `add-sentence`: `after` or `before` a sentence, or empty; of `insert`: `after` or
           `before`; of `words`: `start`, where they must begin the place; of `replace` and
           `delete`: `end`, where they end it
    part   of `add-part`: the part that is added; of `add-sentence`: `several`, as it is written
           where there are several

    In `say`, `[a]` may be missing and is not written, `(a|b)` is one of several of which the first
    is written, `<m=a|f=b|p=c>` agrees with what is added, the places or the quoted words,
    `<places m=a|p=b>` with the places. `{places}`, `{to}`, `{content}` are places, `{old}`,
    `{new}`, `{anchor}`, `{text}` quoted words, `{block}` new text, `{count}` how
    many come, `{any}` words of which only the articles that they name count; `{places:acc}` tells
    the case.
    """

    do: str
    say: tuple[str, ...]
    where: str = ""
    part: str = ""


class Phrases(msgspec.Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """How one language tells amendments.

    conventions   codes of those that it serves
    quotes        pairs of quotation marks; a text is put between the first that fits it
    padded        what stands between quotation marks and the words in them
    repeats       whether new text opens each of its lines with a quotation mark
    inward        whether inner steps stand before outer ones
    outer         the case of outer steps
    joint, joints what stands between two steps: as written; as read, an expression
    list, last    what stands between places of a list, and before the last; `lists` as read
    to, through   what stands between the ends of a range, as read and as written
    title         an expression that the name of a law begins with
    numbered      how a law's number stands behind its title, `{}` being the number
    lead          an expression for what may stand before a place and says nothing
    term, terms   the noun beside quoted words, `{}` being the words: for one and for several, by
                  case; `term_reads` others that are read
    term_gender   the gender of that noun
    signs         words for a punctuation mark and the mark: ein Komma; `sign_and` stands between
                  them and quoted words that follow the mark: ein Komma und die Wörter „…“
    annex         how an annex is named, `{}` being the words that it begins with; `annex_gender`
                  its gender
    spaced        whether quoted words that are put in are set off by spaces
    unquoted      whether new text stands below its sentence without quotation marks, up to the next
                  numbered sentence that amends, or a line that `closes` what the act tells
    refuses       an expression for what such new text does not hold: dots for what stays, or a
                  sentence that amends and was not known as one
    restated      whether an article is given whole again where anything in it changes
    apart         whether each number of a list bears its word: Pasal 5 dan Pasal 6
    instead       what stands in the place of a provision that is taken out and keeps its number
    counts        the words for one, two, ... in {count}: 2 (dua)
    marks         expressions for the numbers of sentences; the first is printed as `item`
    end, stop     what ends an item, and the last one
    after_block   whether this also stands behind new text
    capital       whether an item begins with a capital letter
    amends        an expression for words by which a sentence is known to amend
    """

    conventions: tuple[str, ...]
    quotes: tuple[str, ...]
    item: str
    marks: tuple[str, ...]
    amends: str
    list: str
    last: str
    lists: str
    to: str
    through: str
    joint: str = " "
    joints: str = r"\s+"
    padded: str = ""
    repeats: bool = False
    inward: bool = False
    outer: str = ""
    title: str = ""
    numbered: str = " ({})"
    lead: str = ""
    term: Forms = ""
    terms: Forms = ""
    term_reads: tuple[str, ...] = ()
    term_gender: str = ""
    signs: dict[str, str] = {}
    sign_and: str = ""
    annex: Forms = "{}"
    annex_gender: str = ""
    spaced: bool = True
    end: str = ";"
    stop: str = "."
    after_block: bool = True
    capital: bool = False
    unquoted: bool = False
    closes: str = ""
    refuses: str = ""
    restated: bool = False
    apart: bool = False
    instead: str = ""
    counts: tuple[str, ...] = ()
    unit: tuple[Unit, ...] = ()
    part: tuple[Part, ...] = ()
    phrase: tuple[Phrase, ...] = ()
    clause: tuple[Phrase, ...] = ()


def form(forms: Forms, case: str) -> str:
    """A word in a case; the first one given where that case is not."""
    if isinstance(forms, str):
        return forms
    return forms.get(case) or next(iter(forms.values()), "")


def every(forms: Forms) -> tuple[str, ...]:
    """Every form of a word."""
    return (forms,) if isinstance(forms, str) else tuple(forms.values())
