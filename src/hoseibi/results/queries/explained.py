"""Commentary, model forms, judgments and exercises, as everybody may read them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader
from hoseibi.commentary.models import Commentary, Entry, Material
from hoseibi.commentary.permissions import may_see_answer
from hoseibi.commentary.queries import reading, works
from hoseibi.commentary.queries.contents import ContentLine, overview
from hoseibi.commentary.queries.material import material, one_material
from hoseibi.commentary.queries.names import name_of
from hoseibi.commentary.queries.reading import ReadPart, Said
from hoseibi.commentary.queries.standing import Standing, standing_of
from hoseibi.printing.prose import prose


class Explained(NamedTuple):
    """A commentary with its released entries in the order of the law."""

    commentary: Commentary
    lines: list[ContentLine]


class EntryRead(NamedTuple):
    """A released entry in a language: what it is called, its articles (address and name), its
    parts, the languages there are, and how it stands to the law of the day."""

    commentary: Commentary
    entry: Entry
    name: str
    articles: list[tuple[str, str]]
    parts: list[ReadPart]
    language: str
    languages: list[str]
    standing: Standing


class MaterialRead(NamedTuple):
    """A form, a judgment or an exercise; its answer where everybody may see it."""

    material: Material
    blocks: list[Said]
    answer: list[Said]


def public_commentaries(user: Reader, country: str = "") -> list[works.Listed]:
    """The commentaries of which something is released, by law."""
    every = works.listed(user)
    found = [one for one in every if one.released]
    return [one for one in found if country in ("", one.commentary.law.country.code)]


def public_commentary(user: Reader, slug: str, on: date) -> Explained | None:
    """A commentary with what is released of it."""
    found = works.commentary(user, slug)
    if found is None:
        return None
    version = works.version_to_read(user, found, on)
    lines = [one for one in overview(user, found, version, on).lines if one.is_out]
    return Explained(found, lines) if lines else None


def public_entry(user: Reader, slug: str, place: str, language: str, on: date) -> EntryRead | None:
    """One released entry, in a language or in one that it has."""
    commentary = works.commentary(user, slug)
    entry = works.entry(user, commentary, place) if commentary else None
    if commentary is None or entry is None or not works.is_out(entry):
        return None
    return _read(user, commentary, entry, language, on)


def _read(
    user: Reader, commentary: Commentary, entry: Entry, language: str, on: date
) -> EntryRead | None:
    binding = entry.released_as
    if binding is None:
        return None
    held = reading.wordings([entry], released=True)
    spoken = reading.language_to_read(commentary, held, language)
    parts = reading.parts_in(user, entry, held, spoken, binding.version)
    named = [str(one.anchor) for one in entry.articles.all()]
    articles = list(zip(binding.addresses, named, strict=False))
    stands = standing_of(user, binding, on)
    languages = reading.languages_of(held)
    return EntryRead(commentary, entry, name_of(entry), articles, parts, spoken, languages, stands)


def whole_commentary(user: Reader, found: Explained, language: str, on: date) -> list[EntryRead]:
    """Every released entry of a commentary in a language, to be read through."""
    entries = (one.entry for one in found.lines)
    read = (_read(user, found.commentary, one, language, on) for one in entries)
    return [one for one in read if one is not None]


def public_material(user: Reader, country: str = "") -> list[Material]:
    """What is attached to articles and released, by law and kind."""
    found = material(user).select_related("law__country")
    return list(found.filter(law__country__code=country) if country else found)


def public_material_one(user: Reader, key: int) -> MaterialRead | None:
    """One of them."""
    found = one_material(user, key)
    return material_read(user, found) if found else None


def material_read(user: Reader, found: Material) -> MaterialRead:
    sees = bool(found.answer) and may_see_answer(user, found)
    answer = [Said(one, []) for one in prose(found.answer)] if sees else []
    return MaterialRead(found, [Said(one, []) for one in prose(found.text)], answer)
