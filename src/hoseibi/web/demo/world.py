"""The laws of the invented countries, written for Hoseibi."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from importlib.resources import files

from hoseibi.corpus.actions import Entry
from hoseibi.corpus.choices import Authority, FieldOfLaw, Status
from hoseibi.partners.actions import country

from .source import Source

COUNTRIES = {
    "xl": {"en": "Lanvara", "ja": "ランヴァラ", "km": "ឡាន់វ៉ារ៉ា"},
}
"""Invented countries, under codes that ISO 3166-1 leaves to its users."""

RIGHTS = "Written for Hoseibi. Apache License 2.0."
ORIGIN = "Hoseibi, the demonstration world"

_AMENDED = "Civil Code Amendment Law (Law No. 8 of 2022)"
_STATES = (
    ("civil-code", date(2020, 4, 1), "As promulgated", ""),
    ("civil-code.v2", date(2022, 10, 1), "As amended in 2022", _AMENDED),
)
_LANGUAGES = (
    ("en", "jp-en", Authority.AUTHORITATIVE),
    ("ja", "jp-ja", Authority.OFFICIAL),
    ("km", "kh-km", Authority.OFFICIAL),
)


def enter_countries() -> None:
    for code, names in COUNTRIES.items():
        country(code, names)


def lanvara() -> Iterator[Source]:
    """The Civil Code of Lanvara, in three languages and two states."""
    for stem, first, label, act in _STATES:
        for language, convention, authority in _LANGUAGES:
            name = f"{stem}.{language}.txt"
            yield Source(
                name=f"lanvara-{name}",
                content=partial(_text, name),
                origin=ORIGIN,
                rights=RIGHTS,
                entry=Entry(
                    slug="lanvara-civil-code",
                    country="xl",
                    kind="code",
                    number="Law No. 12 of 2019",
                    field_of_law=FieldOfLaw.CIVIL,
                    convention=convention,
                    titles={
                        "en": "Civil Code of Lanvara",
                        "ja": "ランヴァラ民法",
                        "km": "ក្រមរដ្ឋប្បវេណីនៃប្រទេសឡាន់វ៉ារ៉ា",
                    },
                    other_names=(("en", "Lanvara Civil Code"),),
                    dates=(
                        ("promulgated", date(2019, 3, 14), "Law No. 12 of 2019"),
                        ("in_force", date(2020, 4, 1), "Law No. 12 of 2019"),
                    ),
                    status=Status.IN_FORCE,
                    authority=authority,
                    label=label,
                    in_force_from=first,
                    amending_act=act,
                    released=True,
                ),
            )


def _text(name: str) -> bytes:
    return (files(__package__) / "lanvara" / name).read_bytes()
