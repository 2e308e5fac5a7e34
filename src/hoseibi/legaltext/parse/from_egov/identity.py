"""Which law it is, from the attributes of Law and the number as printed."""

from __future__ import annotations

from ...model.law import Dated, Form, Identity
from ...scripts.eras import year_of
from ...scripts.law_numbers import attributes_of


def identity_of(
    given: dict[str, str], number: str, language: str, title: str
) -> tuple[Identity, Form]:
    """The identity, and the attributes that it and the printed number do not tell."""
    kind = given.get("LawType", "").lower()
    day = _promulgated(given)
    dates = (Dated("promulgated", day),) if day else ()
    titles = ((language, title),) if title else ()
    identity = Identity("jp", kind, number, "", titles, dates)
    derived = attributes_of(identity, language)
    form = [
        ("egov-law-attributes" if name == "egov-attributes" else name, value)
        for name, value in given.items()
        if derived.get(name) != value
    ]
    omitted = " ".join(name for name in derived if name not in given)
    if omitted:
        form.append(("egov-law-omit", omitted))
    return identity, tuple(form)


def _promulgated(given: dict[str, str]) -> str:
    """The day as ISO writes it; empty when year, month or day is not told."""
    parts = [given.get(name, "") for name in ("Year", "PromulgateMonth", "PromulgateDay")]
    if not all(part.isdecimal() and len(part) < 5 for part in parts):
        return ""
    number, month, day = map(int, parts)
    year = year_of(given.get("Era", ""), number)
    if year is None or not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    return f"{year:04}-{month:02}-{day:02}"
