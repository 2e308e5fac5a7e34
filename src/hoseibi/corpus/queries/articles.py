"""One article in every language, and the pieces of a long reading."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from hoseibi import legaltext

from .. import storage
from ..models import LanguageVersion, Law, LawVersion, Provision
from .explained import beside_references, explained
from .laws import versions_on
from .marks import MarksInside, marks_by_article


class Column(NamedTuple):
    """The article in one language: its row and its value."""

    language_version: LanguageVersion
    version: LawVersion
    place: Provision
    provision: legaltext.Provision


class Turn(NamedTuple):
    """The article in one version; `changed` when its words differ from those of the version before
    in the same language, `here` when it is the one that is shown."""

    version: LawVersion
    language: str
    changed: bool
    here: bool


class ArticlePage(NamedTuple):
    """`inside` is the part of the address asked for that lies within the article (`para_2`)."""

    address: str
    inside: str
    columns: list[Column]
    missing: list[LanguageVersion]
    history: list[Turn]


class Row(NamedTuple):
    """A row with its value, and the words of it that lead somewhere where they were asked for."""

    place: Provision
    provision: legaltext.Provision
    marks: MarksInside = {}


class Reading(NamedTuple):
    """A stretch of a law; `previous` and `next` are the positions where the others begin."""

    rows: list[Row]
    start: int
    previous: int | None
    next: int | None
    total: int


def article(law: Law, address: str, on: date) -> ArticlePage | None:
    """The article at an address, in every language, as on a day.

    The address may be full, short, or point inside the article. A language that numbers its
    places otherwise is asked for the article with the same number.
    """
    versions = versions_on(law, on)
    found = _found(versions.values(), address)
    if not found:
        return None
    columns = _columns(versions, found)
    lead = columns[0]
    held = {column.language_version.pk for column in columns}
    return ArticlePage(
        address=lead.place.short_address,
        inside=_inside(address, lead.place),
        columns=columns,
        missing=[each for each in law.languages.all() if each.pk not in held],
        history=article_history(law, lead.place, {column.version.pk for column in columns}),
    )


def position_of(version: LawVersion, address: str) -> int | None:
    """Where an address stands in the reading order of a version."""
    place = _found([version], address).get(version.pk)
    return place.position if place else None


def reading(version: LawVersion, start: int = 0, count: int = 40) -> Reading:
    """So many places from a position on, each with its value and with its references."""
    total = version.provisions.count()
    start = max(0, min(start, total - 1))
    places = version.provisions.filter(position__gte=start, position__lt=start + count)
    held = list(places.order_by("position"))
    marks = marks_by_article(version, [each.short_address for each in held])
    rows = _with_words(version.language_version.language, held, marks)
    return Reading(
        rows,
        start,
        max(0, start - count) if start else None,
        start + count if start + count < total else None,
        total,
    )


def reading_at(version: LawVersion, address: str) -> Row | None:
    """The place in which an address is found, as `reading` has it."""
    found = place(version, address)
    if found is None:
        return None
    marks = marks_by_article(version, [found.short_address])
    return _with_words(version.language_version.language, [found], marks)[0]


def _with_words(language: str, held: list[Provision], marks: dict[str, MarksInside]) -> list[Row]:
    """Rows with their values, and with what is marked in them."""
    values = [storage.provision_of(each) for each in held]
    meant = explained([(language, each) for each in values])
    return [
        Row(each, value, beside_references(marks.get(each.short_address, {}), own))
        for each, value, own in zip(held, values, meant, strict=True)
    ]


def place(version: LawVersion, address: str) -> Provision | None:
    """The row in which an address is found: the place itself, or the article around it."""
    return _found([version], address).get(version.pk)


def row_at(version: LawVersion, address: str) -> Row | None:
    """The row in which an address is found, with its value."""
    found = place(version, address)
    return Row(found, storage.provision_of(found)) if found else None


def _found(versions: Iterable[LawVersion], address: str) -> dict[int, Provision]:
    """By version, the row at an address, or the article around it, or the one of the same number.

    One query, whatever the number of versions; each of its ways names them, so that SQLite takes
    its index and does not read every row of them.
    """
    prefixes = _prefixes(address)
    of_them = Q(version__in=[version.pk for version in versions])
    wanted = of_them & Q(short_address__in=prefixes) | of_them & Q(address__in=prefixes)
    number = _article_number(prefixes)
    if number:
        wanted |= of_them & _numbered(number)
    best: dict[int, tuple[int, Provision]] = {}
    for row in Provision.objects.filter(wanted).order_by("position"):
        rank = _rank(row, prefixes, number)
        if rank > best.get(row.version_id, (0,))[0]:
            best[row.version_id] = (rank, row)
    return {key: row for key, (_rank_of_it, row) in best.items()}


def _numbered(number: str) -> Q:
    """The articles of the main part with a number. `__in`, because SQLite takes its index for a
    comparison only, and a plain True would be written as none."""
    return Q(article__in=(True,), main=True, number=number)


def _prefixes(address: str) -> list[str]:
    """An address and every address around it, from the outside in."""
    segments = address.split("__")
    return ["__".join(segments[:end]) for end in range(1, len(segments) + 1)]


def _article_number(prefixes: list[str]) -> str:
    """The number of the article that an address names in the main part; empty when it does not."""
    if prefixes[0].startswith(("suppl_", "annex_")):
        return ""
    last = (prefix.rpartition("__")[2] for prefix in prefixes)
    return next((each.removeprefix("art_") for each in last if each.startswith("art_")), "")


def _rank(row: Provision, prefixes: list[str], number: str) -> int:
    """How well a row answers to an address: 0 when it is only a division around it."""
    names = (row.short_address, row.address)
    if prefixes[-1] in names:
        return 3
    if row.kind not in storage.CONTAINERS and any(prefix in names for prefix in prefixes):
        return 2
    return int(bool(number) and row.article and row.main and row.number == number)


def _inside(address: str, row: Provision) -> str:
    for known in (row.address, row.short_address):
        if address.startswith(f"{known}__"):
            return address[len(known) + 2 :]
    return ""


def _columns(versions: dict[str, LawVersion], found: dict[int, Provision]) -> list[Column]:
    """A column for each language that has the article."""
    columns = []
    for version in versions.values():
        place = found.get(version.pk)
        if place:
            place.version = version
            provision = storage.provision_of(place)
            columns.append(Column(version.language_version, version, place, provision))
    return columns


def article_history(law: Law, place: Provision, shown: set[int]) -> list[Turn]:
    """An article through the versions of the languages that have it; the keys of the versions that
    are `shown` say at which of them one stands. The law is one of `law_by_slug`."""
    versions = {
        version.pk: version for each in law.languages.all() for version in each.versions.all()
    }
    words = _words_by_version(list(versions), place)
    before: dict[int, str] = {}
    turns = []
    for key in sorted(words, key=lambda key: (versions[key].in_force_from or date.min, key)):
        version = versions[key]
        last = before.get(version.language_version_id)
        before[version.language_version_id] = words[key]
        changed = last is not None and last != words[key]
        language = version.language_version.language
        turns.append(Turn(version, language, changed, key in shown))
    return turns


def _words_by_version(versions: list[int], place: Provision) -> dict[int, str]:
    of_them = Q(version__in=versions)
    same = of_them & Q(short_address=place.short_address)
    if place.article and place.main:
        same |= of_them & _numbered(place.number)
    rows = Provision.objects.filter(same).order_by("-position")
    return dict(rows.values_list("version_id", "fingerprint"))
