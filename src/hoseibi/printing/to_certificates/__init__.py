"""Certificates as one PDF, a page each, set by typst: their words are data and never markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any

import msgspec
from pypdf import PdfReader, PdfWriter

from hoseibi.legaltext import Printable

from ..codes import qr_code
from ..fitting import fit
from ..pdf import Printed, pdf
from ..tongues import language_of, sheet, tongue

TOGETHER = 50
"""So many are set at once; after each lot it can be told how far the work has come."""


class Wording(msgspec.Struct, frozen=True):
    """What a certificate says in one language.

    heading  `Certificate of Completion`
    before   what stands above the name, in the first language: `This is to certify that`
    after    what stands below it, above the title of the course
    title    of the course
    period   when and where it was held, and how long
    issued   the day
    signed   who signs, line by line
    """

    language: str
    heading: str
    before: str
    after: str
    title: str
    period: str
    issued: str
    signed: str


class Certificate(msgspec.Struct, frozen=True):
    """One certificate: the name as in the passport and in its own script, its words in one or two
    languages, its code, and the address at which a stranger verifies it."""

    name: str
    own_name: str
    wordings: tuple[Wording, ...]
    code: str
    verify: str
    said_of_code: str


def to_certificates(
    certificates: Sequence[Certificate], tell: Callable[[int], None] | None = None
) -> Printed:
    """The PDF of some certificates, and which typefaces it lacks; `tell` is told how many are set.
    Raises NoPrinter."""
    writer = PdfWriter()
    missing: dict[str, None] = {}
    packages: dict[str, None] = {}
    for lot in _lots(certificates):
        printed = pdf(_printable(lot))
        writer.append(PdfReader(BytesIO(printed.content)))
        missing |= dict.fromkeys(printed.missing)
        packages |= dict.fromkeys(printed.package.split(" and ") if printed.missing else ())
        if tell:
            tell(len(writer.pages))
    writer.add_metadata({"/Title": certificates[0].wordings[0].heading if certificates else ""})
    made = BytesIO()
    writer.write(made)
    return Printed(made.getvalue(), tuple(missing), " and ".join(packages))


def _lots(certificates: Sequence[Certificate]) -> Iterator[Sequence[Certificate]]:
    for at in range(0, len(certificates), TOGETHER):
        yield certificates[at : at + TOGETHER]


def _printable(lot: Sequence[Certificate]) -> Printable:
    spoken = dict.fromkeys(
        code
        for one in lot
        for code in (language_of(one.own_name), *(each.language for each in one.wordings))
    )
    data = {
        "fonts": {code: tongue(code) for code in spoken},
        "certificates": [_one(one) for one in lot],
    }
    return sheet(_template(), msgspec.json.encode(data), spoken)


def _one(certificate: Certificate) -> dict[str, object]:
    made: dict[str, Any] = msgspec.to_builtins(certificate)
    made["wordings"] = [{key: fit(value) for key, value in one.items()} for one in made["wordings"]]
    for key in ("name", "own_name", "said_of_code"):
        made[key] = fit(made[key])
    made["own_language"] = language_of(certificate.own_name)
    made["qr"] = qr_code(certificate.verify)
    return made


@cache
def _template() -> bytes:
    return (resources.files(__package__) / "certificate.typ").read_bytes()
