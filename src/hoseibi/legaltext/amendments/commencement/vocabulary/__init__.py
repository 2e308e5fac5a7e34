"""How each language says when an act takes effect, as data: the shape of the files beside this one.

Every pattern is a regular expression.
"""

from __future__ import annotations

from functools import cache

import msgspec

from ....model.toml import Toml


class Closing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an act says itself when it takes effect.

    only          codes of the conventions in which it says so; all when empty
    head          the line above the closing provisions
    acts          pairs: an expression for the number and title of the law that is amended, and what
                  the act that amends it calls itself; the first that is found counts
    promulgation  the sentence for the day of promulgation, `{act}` being the act
    day           the sentence for another day, `{date}`
    date          a day: `{year}`, `{month}`, `{day}` in figures, `{day:kanji}` in other numerals,
                  `{name}` of the month, `{first}` the day where the first has a form of its own,
                  `{era}` and `{era-year}` of Japan
    months        the names of the months
    first         the form of the first day
    blank         what stands for a day that is still to be written in
    """

    acts: tuple[tuple[str, str], ...]
    promulgation: str
    day: str
    date: str
    blank: str
    only: tuple[str, ...] = ()
    head: str = ""
    months: tuple[str, ...] = ()
    first: str = ""


class Commencing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one language.

    conventions  codes of those that it serves
    gate         what a sentence has that speaks of taking effect
    whole        the act as a whole, or the rest of it: この法律は, "This Act", Luật này
    saving       that the places beside it are left out of the whole: except, を除く
    begin        in plain text, the line from which the act speaks of itself (附則); none: anywhere
    quotes       marks around quoted words, each opening one before its closing one
    ends         what divides sentences
    numbers      words for numbers; figures and kanji are known
    months       names of months
    dates        a day: groups `year` or `era`, `month`, `day`
    promulgated  the day of promulgation; with group `next`, the one after it
    counted      so long after promulgation: groups `years`, `months`, `days`. Only what is counted
                 in one way by the law of the country: the period begins on the day itself, and the
                 act takes effect when it is over
    ordered      left to an order or another law; with a limit in the groups of `counted`
    tied         the day on which something else happens, or a period that may be counted in more
                 than one way
    point        in plain text, a line that is such a point
    list         announces that the points below have days of their own
    inside       follows the act's own provision when a place in the law that it amends comes next
    revised      what says that a place is one in the law that is amended; group `how`
    beside       in the words of `revised`: what comes beside the place, not in it
    only, but    in brackets after a place: part of it, or all but a part
    named        kinds of places that have names: 目次 is `toc`
    act          in plain text, a line that begins a provision of the act: group `mark`
    closing      how acts say it themselves
    part         in such a provision, a line that begins a part of it: group `mark`
    """

    conventions: tuple[str, ...]
    gate: str
    whole: str
    saving: str = ""
    begin: str = ""
    quotes: str = "“”«»"
    ends: str = r"[.。;]"
    numbers: dict[str, int] = {}
    months: dict[str, int] = {}
    dates: tuple[str, ...] = ()
    promulgated: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    ordered: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    list: str = ""
    point: str = ""
    inside: str = ""
    revised: str = ""
    beside: str = ""
    only: str = ""
    but: str = ""
    named: dict[str, str] = {}
    act: str = ""
    part: str = ""
    closing: tuple[Closing, ...] = ()


@cache
def commencing(convention: str) -> Commencing | None:
    """The words of a convention by its code; None when none are known."""
    return _all().get(convention)


_FILES = Toml(Commencing)


@cache
def _all() -> dict[str, Commencing]:
    return {code: words for words in _FILES.folder(__package__) for code in words.conventions}
