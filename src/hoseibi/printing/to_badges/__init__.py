"""Name badges as PDF: ten on a page of A4, set by typst in the script of each name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

import msgspec

from ..fitting import fit
from ..pdf import Printed, pdf
from ..tongues import language_of, sheet, tongue


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
    spoken = dict.fromkeys(("en", *tongues))
    data = {"cards": cards, "tongues": {code: tongue(code) for code in spoken}}
    return pdf(sheet(_template(), msgspec.json.encode(data), spoken))


@cache
def _template() -> bytes:
    return (resources.files(__package__) / "badges.typ").read_bytes()
