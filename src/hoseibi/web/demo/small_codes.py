"""Excerpts of the civil codes of other invented countries, to be set beside that of Lanvara: with
them a table of four codes, in three languages, has something to show. They are material for those
who sign in, and stand on no public page."""

from collections.abc import Iterator
from datetime import date

from hoseibi.corpus.actions import Entry
from hoseibi.corpus.choices import Authority, Status
from hoseibi.partners.actions import country
from hoseibi.partners.choices import FieldOfLaw

from .source import Source
from .world import Language, State, Text, sources_of

COUNTRIES = {
    "xh": {"en": "Hoshima", "ja": "ホシマ"},
    "xs": {"en": "Kessland", "ja": "ケスラント", "de": "Kessland"},
}
"""Their countries besides those of the larger laws."""

_EXCERPT = {"en": "Excerpt", "ja": "抄録", "vi": "Trích", "de": "Auszug"}

HOSHIMA = Text(
    folder="hoshima",
    entry=Entry(
        slug="hoshima-civil-code",
        country="xh",
        kind="code",
        number="Law No. 4 of 1988",
        field_of_law=FieldOfLaw.CIVIL,
        titles={"en": "Civil Code of Hoshima", "ja": "ホシマ民法"},
        dates=(("in_force", date(1989, 4, 1), "Law No. 4 of 1988"),),
        status=Status.IN_FORCE,
    ),
    states=(State("civil-code", date(1989, 4, 1), _EXCERPT),),
    languages=(Language("ja", "jp-ja", Authority.AUTHORITATIVE),),
)
KESSLAND = Text(
    folder="kessland",
    entry=Entry(
        slug="kessland-civil-code",
        country="xs",
        kind="code",
        number="Gesetz Nr. 7 von 1975",
        field_of_law=FieldOfLaw.CIVIL,
        titles={
            "en": "Civil Code of Kessland",
            "ja": "ケスラント民法",
            "de": "Zivilgesetzbuch von Kessland",
        },
        dates=(("in_force", date(1976, 1, 1), "Gesetz Nr. 7 von 1975"),),
        status=Status.IN_FORCE,
    ),
    states=(State("civil-code", date(1976, 1, 1), _EXCERPT),),
    languages=(Language("de", "de-de", Authority.AUTHORITATIVE),),
)
MEROVIA = Text(
    folder="merovia",
    entry=Entry(
        slug="merovia-civil-code",
        country="xm",
        kind="code",
        number="Law No. 14 of 2014",
        field_of_law=FieldOfLaw.CIVIL,
        titles={
            "en": "Civil Code of Merovia",
            "ja": "メロヴィア民法",
            "vi": "Bộ luật Dân sự",
        },
        dates=(("in_force", date(2015, 7, 1), "Law No. 14 of 2014"),),
        status=Status.IN_FORCE,
    ),
    states=(State("civil-code", date(2015, 7, 1), _EXCERPT),),
    languages=(
        Language("en", "jp-en", Authority.WORKING),
        Language("vi", "vn-vi", Authority.AUTHORITATIVE),
    ),
)


def sources() -> Iterator[Source]:
    """Every excerpt, in each of its languages."""
    return sources_of((HOSHIMA, KESSLAND, MEROVIA))


def enter_countries() -> None:
    """Enter their countries, which no convention knows by name."""
    for code, names in COUNTRIES.items():
        country(code, names)
