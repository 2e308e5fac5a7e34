"""The laws of the invented countries, written for Hoseibi."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from hoseibi.corpus.actions import Entry
from hoseibi.corpus.choices import Authority, Status
from hoseibi.partners.actions import country
from hoseibi.partners.choices import FieldOfLaw

from .source import Source

COUNTRIES = {
    "xl": {"en": "Lanvara", "ja": "ランヴァラ", "km": "ឡាន់វ៉ារ៉ា"},
    "xm": {"en": "Merovia", "ja": "メロヴィア", "km": "មេរ៉ូវីយ៉ា", "vi": "Merovia"},
}
"""Invented countries, under codes that ISO 3166-1 leaves to its users."""

RIGHTS = "Written for Hoseibi. Apache License 2.0."
ORIGIN = "Hoseibi, the demonstration world"


class State(NamedTuple):
    """A law as it stood from a day on; `stem` begins the names of its files. The label and the
    amending act are by language."""

    stem: str
    since: date
    label: Mapping[str, str]
    amending_act: Mapping[str, str] = MappingProxyType({})


class Language(NamedTuple):
    code: str
    convention: str
    authority: str


class Text(NamedTuple):
    """An invented law: what is known of it, its states and its languages."""

    folder: str
    entry: Entry
    states: tuple[State, ...]
    languages: tuple[Language, ...]


_AMENDED_2022 = {
    "en": "Civil Code Amendment Law (Law No. 8 of 2022)",
    "ja": "民法の一部を改正する法律（二千二十二年法律第八号）",
    "km": "ច្បាប់ស្តីពីវិសោធនកម្មក្រមរដ្ឋប្បវេណី (ច្បាប់លេខ ៨ ឆ្នាំ ២០២២)",
}
_AMENDED_2025 = {
    "en": "Civil Code Amendment Law (Law No. 3 of 2025)",
    "ja": "民法の一部を改正する法律（二千二十五年法律第三号）",
    "km": "ច្បាប់ស្តីពីវិសោធនកម្មក្រមរដ្ឋប្បវេណី (ច្បាប់លេខ ៣ ឆ្នាំ ២០២៥)",
}

_FIRST = {
    "en": "As it came into force",
    "ja": "施行時",
    "km": "ដូចដែលបានចូលជាធរមាន",
    "vi": "Bản có hiệu lực ban đầu",
}
_LABEL_2022 = {
    "en": "As amended in 2022",
    "ja": "2022年改正後",
    "km": "ដូចដែលបានធ្វើវិសោធនកម្មនៅឆ្នាំ ២០២២",
}
_AMENDED_CONSUMER = {
    "en": "Consumer Contracts Law Amendment Law (Law No. 9 of 2025)",
    "ja": "消費者契約法の一部を改正する法律（二千二十五年法律第九号）",
}
_LABEL_CONSUMER = {"en": "As amended in 2025", "ja": "2025年改正後"}
_LABEL_2025_1 = {
    "en": "As amended in 2025, first stage",
    "ja": "2025年改正後（第一段階）",
    "km": "ដូចដែលបានធ្វើវិសោធនកម្មនៅឆ្នាំ ២០២៥ ដំណាក់កាលទី ១",
}
_LABEL_2025_2 = {
    "en": "As amended in 2025, second stage",
    "ja": "2025年改正後（第二段階）",
    "km": "ដូចដែលបានធ្វើវិសោធនកម្មនៅឆ្នាំ ២០២៥ ដំណាក់កាលទី ២",
}

LANVARA = Text(
    folder="lanvara",
    entry=Entry(
        slug="lanvara-civil-code",
        country="xl",
        kind="code",
        number="Law No. 12 of 2019",
        field_of_law=FieldOfLaw.CIVIL,
        titles={
            "en": "Civil Code of Lanvara",
            "ja": "ランヴァラ民法",
            "km": "ក្រមរដ្ឋប្បវេណីនៃប្រទេសឡាន់វ៉ារ៉ា",
        },
        other_names=(
            ("en", "Lanvara Civil Code"),
            ("en", "Civil Code"),
            ("ja", "民法"),
            ("km", "ក្រមរដ្ឋប្បវេណី"),
        ),
        dates=(
            ("promulgated", date(2019, 3, 14), "Law No. 12 of 2019"),
            ("in_force", date(2020, 4, 1), "Law No. 12 of 2019"),
        ),
        status=Status.IN_FORCE,
        released=True,
    ),
    states=(
        State("civil-code", date(2020, 4, 1), _FIRST),
        State(
            "civil-code.v2",
            date(2022, 10, 1),
            _LABEL_2022,
            _AMENDED_2022,
        ),
        State(
            "civil-code.v3",
            date(2025, 10, 1),
            _LABEL_2025_1,
            _AMENDED_2025,
        ),
        State(
            "civil-code.v4",
            date(2027, 1, 1),
            _LABEL_2025_2,
            _AMENDED_2025,
        ),
    ),
    languages=(
        Language("en", "jp-en", Authority.WORKING),
        Language("ja", "jp-ja", Authority.WORKING),
        Language("km", "kh-km", Authority.AUTHORITATIVE),
    ),
)
LANVARA_IMPLEMENTATION = Text(
    folder="lanvara",
    entry=Entry(
        slug="lanvara-civil-code-implementation-law",
        country="xl",
        kind="act",
        number="Law No. 31 of 2019",
        field_of_law=FieldOfLaw.CIVIL,
        titles={
            "en": "Civil Code Implementation Law of Lanvara",
            "ja": "ランヴァラ民法施行法",
        },
        dates=(("in_force", date(2020, 4, 1), "Law No. 31 of 2019"),),
        status=Status.IN_FORCE,
        released=True,
    ),
    states=(State("implementation-law", date(2020, 4, 1), _FIRST),),
    languages=(
        Language("en", "jp-en", Authority.WORKING),
        Language("ja", "jp-ja", Authority.WORKING),
    ),
)
LANVARA_CONSUMERS = Text(
    folder="lanvara",
    entry=Entry(
        slug="lanvara-consumer-contracts-law",
        country="xl",
        kind="act",
        number="Law No. 21 of 2022",
        field_of_law=FieldOfLaw.CIVIL,
        titles={
            "en": "Consumer Contracts Law of Lanvara",
            "ja": "ランヴァラ消費者契約法",
        },
        dates=(("in_force", date(2023, 4, 1), "Law No. 21 of 2022"),),
        status=Status.IN_FORCE,
        released=True,
    ),
    states=(
        State("consumer-law", date(2023, 4, 1), _FIRST),
        State("consumer-law.v2", date(2026, 4, 1), _LABEL_CONSUMER, _AMENDED_CONSUMER),
    ),
    languages=(
        Language("en", "jp-en", Authority.WORKING),
        Language("ja", "jp-ja", Authority.WORKING),
    ),
)
MEROVIA = Text(
    folder="merovia",
    entry=Entry(
        slug="merovia-bankruptcy-law",
        country="xm",
        kind="law",
        number="Law No. 21 of 2016",
        field_of_law=FieldOfLaw.INSOLVENCY,
        titles={
            "en": "Bankruptcy Law of Merovia",
            "ja": "メロヴィア破産法",
            "vi": "Luật Phá sản",
        },
        other_names=(("en", "Merovia Bankruptcy Law"),),
        dates=(
            ("promulgated", date(2016, 11, 17), "Law No. 21 of 2016"),
            ("in_force", date(2017, 7, 1), "Law No. 21 of 2016"),
        ),
        status=Status.IN_FORCE,
        released=True,
    ),
    states=(State("bankruptcy-law", date(2017, 7, 1), _FIRST),),
    languages=(
        Language("en", "jp-en", Authority.WORKING),
        Language("ja", "jp-ja", Authority.WORKING),
        Language("vi", "vn-vi", Authority.AUTHORITATIVE),
    ),
)


def enter_countries() -> None:
    """Enter the invented countries, which no convention knows by name."""
    for code, names in COUNTRIES.items():
        country(code, names)


def sources() -> Iterator[Source]:
    """Every law of the invented world, in each of its states and languages."""
    return sources_of((LANVARA, LANVARA_IMPLEMENTATION, LANVARA_CONSUMERS, MEROVIA))


def sources_of(texts: Iterable[Text]) -> Iterator[Source]:
    """Some laws, each in each of its states and languages."""
    for text in texts:
        for state in text.states:
            for language in text.languages:
                yield _source(text, state, language)


def _source(text: Text, state: State, language: Language) -> Source:
    name = f"{state.stem}.{language.code}.txt"
    entry = replace(
        text.entry,
        convention=language.convention,
        authority=language.authority,
        label=state.label[language.code],
        in_force_from=state.since,
        amending_act=state.amending_act.get(language.code, ""),
    )
    path = files(__package__) / text.folder / name
    return Source(f"{text.folder}-{name}", path.read_bytes, ORIGIN, RIGHTS, entry)
