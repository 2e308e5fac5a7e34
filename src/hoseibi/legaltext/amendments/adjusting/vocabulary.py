"""How each language says that an act depends on the day of another one, as data.

The words are in the file `adjusting.toml` beside this one, a table for each convention. Every
pattern is a regular expression.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec


class Adjusting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one convention.

    case       a sentence that says what holds if one day comes before another; groups `one` and
               `other` (whose days) and `then`
    own        what names the act itself, or a part of it, as a whole group `one` or `other`
    meanwhile  in `then`: it only says how the law is applied until the later day
    adjusts    in `then`: words of the act are other words, or are not applied
    place      the beginning of `then`: group `before` (the provision before; `count` of them), or
               `mark` with `suppl` in the supplementary provisions and `of` another act
    article    a mark that begins an article of the act
    law        in `then`: the law whose amendment is adjusted; group `law`
    number     the number of an act: groups `era`, `year`, `kind`, `serial`
    named      what an act bears near its beginning and says its number
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


@cache
def adjusting(convention: str) -> Adjusting | None:
    """The words of a convention by its code; None when none are known."""
    file = resources.files(__package__).joinpath("adjusting.toml")
    return msgspec.toml.decode(file.read_bytes(), type=dict[str, Adjusting]).get(convention)
