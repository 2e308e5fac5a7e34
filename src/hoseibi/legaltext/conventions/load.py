"""Load the conventions that come with the engine: the one place where it reads files of its own."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from ..model.law import Law
from ..model.toml import Toml
from ..model.trouble import Trouble
from .convention import Convention, CountryFile


class UnknownConvention(Trouble):
    """No convention has this code; the message lists those there are."""


_COUNTRIES = Toml(CountryFile)


def from_toml(source: bytes) -> tuple[Convention, ...]:
    """The conventions of one country file; raises msgspec.ValidationError naming the odd key."""
    country = _COUNTRIES.read(source)
    return tuple(
        msgspec.structs.replace(
            convention, country=country.country, country_name=dict(country.name)
        )
        for convention in country.language
    )


@cache
def conventions() -> tuple[Convention, ...]:
    """Every convention that the engine knows, in the order of their codes."""
    folder = resources.files(__package__)
    files = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    found = [convention for file in files for convention in from_toml(file.read_bytes())]
    return tuple(sorted(found, key=lambda convention: convention.code))


@cache
def convention(code: str) -> Convention:
    """The convention of a code or alias (`jp-ja`, `jp`, `vn`), whatever its case."""
    wanted = code.lower().replace("_", "-")
    for found in conventions():
        if wanted == found.code.lower() or wanted in (alias.lower() for alias in found.aliases):
            return found
    known = ", ".join(found.code for found in conventions())
    raise UnknownConvention(
        "There is no convention “{code}”. Known: {known}.", code=code, known=known
    )


def convention_for(law: Law) -> Convention:
    """The convention of a law; where it names none that is known, one of its language."""
    try:
        return convention(law.convention)
    except UnknownConvention:
        same = (c for c in conventions() if c.language == law.language)
        return next(same, convention("en"))
