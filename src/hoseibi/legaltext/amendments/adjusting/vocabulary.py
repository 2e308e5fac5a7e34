"""How each language says that an act depends on the day of another one, as data.

The words are in the file `adjusting.toml` beside this one, a table for each convention. Every
pattern is a regular expression.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from ...model.toml import Toml


class Adjusting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one convention.

    case       a sentence that says what holds if one day comes before another; groups `one` and
               `other` (whose days), `than`, `but` (which cases are left out) and `then`
    own        what names the act itself, or a part of it, as a whole group `one` or `other`
    meanwhile  in `then`: it only says how the law is applied until the later day
    adjusts    in `then`: words of the act are other words, or are not applied
    place      the beginning of `then`: group `before` (the provision before; `count` of them), or
               `mark` with `suppl` in the supplementary provisions and `of` another act
    article    a mark that begins an article of the act
    law        in `then`: the law whose amendment is adjusted; group `law`
    number     the number of an act: groups `era`, `year`, `kind`, `serial`
    named      what an act bears near its beginning and says its number
    whole      what names the act itself as a whole, a whole `one` or `other`
    title      what may follow the title of another act that is named as a whole
    stage      what follows it where a part of that act is named
    than       what `than` says of the days of `one` and `other`: <, <=, >= or >
    none       behind the place, all that `then` says: it is not applied
    within     behind the place, before the words that are read otherwise; group `within`
    quotes     the two quotation marks
    instead    between words and those that are read in their stead
    more, end  what follows them, when others come and when none do
    """

    case: str
    own: str
    meanwhile: str
    adjusts: str
    place: str
    article: str
    law: str
    number: str
    named: str
    whole: str
    title: str
    stage: str
    than: dict[str, str]
    none: str
    within: str
    quotes: str
    instead: str
    more: str
    end: str


_FILES = Toml(dict[str, Adjusting])


@cache
def adjusting(convention: str) -> Adjusting | None:
    """The words of a convention by its code; None when none are known."""
    file = resources.files(__package__).joinpath("adjusting.toml")
    return _FILES.read(file.read_bytes()).get(convention)
