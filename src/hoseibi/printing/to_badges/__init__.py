"""Name badges as PDF: ten on a page of A4, set by typst in the script of each name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

import msgspec

from hoseibi.legaltext import Printable, face

from ..fitting import fit
from ..pdf import Printed, pdf

_SCRIPTS = (
    ("km", re.compile("[\u1780-\u17ff]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("ja", re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
"""A language for each script, by a letter of it; all else is set as English is."""


class Badge(msgspec.Struct, frozen=True, omit_defaults=True):
    """What stands on a name badge. `latin` is the name in Latin letters where `name` is in another
    script; `qr` is a drawing (SVG) that is read at the door."""

    event: str
    name: str
    latin: str = ""
    organ: str = ""
    post: str = ""
    note: str = ""
    number: str = ""
    qr: str = ""


def to_badges(badges: Sequence[Badge]) -> Printed:
    """The badges, 90 mm by 54 mm, ten on a page. Raises NoPrinter when typst is not installed."""
    tongues: dict[str, str] = {}

    def said(words: str) -> list[str]:
        code = language_of(words)
        tongues.setdefault(code, code)
        return [fit(words), code]

    cards = [
        {
            name: getattr(one, name) if name == "qr" else said(getattr(one, name))
            for name in Badge.__struct_fields__
        }
        for one in badges
    ]
    looks = {code: face(code) for code in dict.fromkeys(("en", *tongues))}
    data = {
        "cards": cards,
        "tongues": {
            code: {"lang": look.tag.split("-")[0], "font": look.families}
            for code, look in looks.items()
        },
    }
    families = tuple(dict.fromkeys(name for look in looks.values() for name in look.families))
    packages = " and ".join(dict.fromkeys(look.package for look in looks.values()))
    return pdf(Printable(_template(), msgspec.json.encode(data), families, packages))


def language_of(words: str) -> str:
    """A language that is written in the script of some words."""
    return next((code for code, letter in _SCRIPTS if letter.search(words)), "en")


@cache
def _template() -> bytes:
    return (resources.files(__package__) / "badges.typ").read_bytes()
