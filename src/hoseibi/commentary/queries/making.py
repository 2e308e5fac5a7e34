"""A commentary as a book: everything that it says, taken from the rows as one value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import msgspec
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _
from django.utils.translation import override

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import Cited, Note, citations, contents, visible_laws
from hoseibi.corpus.queries import Entry as Placed
from hoseibi.corpus.storage import provision_of
from hoseibi.partners.models import Person
from hoseibi.printing import books
from hoseibi.printing.prose import Block, prose
from hoseibi.terms.queries.base import uses_in
from hoseibi.ui.languages import OWN_NAMES
from hoseibi.ui.templatetags.reading import day_words

from ..models import Binding, Commentary, Entry, PartWording
from .reading import ORDER, joined, law_beside, wordings
from .standing import Standing, standings
from .works import out_to

_UNFIT = re.compile(r"[^A-Za-z0-9_-]")
MOST_PLACES = 40
"""Articles behind a term in the index: one that is everywhere is found without it."""


class Choosing(NamedTuple):
    """What goes into a book: which entries (keys), which parts, in which language; `working` takes
    the words as they are now, and otherwise those that are released. `site` is the address of this
    place on the web, to which citations of what is not in the book lead."""

    entries: tuple[int, ...]
    kinds: tuple[str, ...]
    language: str
    working: bool
    title: str
    as_of: date
    edition: int
    site: str = ""


def gather(user: Reader, commentary: Commentary, choosing: Choosing) -> books.Contents:
    """The book, in the order of the law."""
    with override(choosing.language):
        return _Gathering(user, commentary, choosing).contents()


class _Gathering:
    def __init__(self, user: Reader, commentary: Commentary, choosing: Choosing) -> None:
        self.commentary, self.choosing = commentary, choosing
        # Whoever freezes a book may read more than those who will have it.
        self.user: Reader = user if choosing.working else AnonymousUser()
        self.entries = _entries(user, commentary, choosing)
        held = wordings(self.entries, released=not choosing.working)
        self.said: dict[int, list[PartWording]] = {}
        for one in held:
            if one.part.language == choosing.language and one.part.kind in choosing.kinds:
                self.said.setdefault(one.part.entry_id, []).append(one)
        self.entries = [one for one in self.entries if one.pk in self.said]
        self.standings = standings(
            self.user, self.entries, choosing.as_of, released=not choosing.working
        )
        self.site = choosing.site.rstrip("/")
        self.home = commentary.law.slug
        # Citations name articles as they are numbered in the version that each entry is bound to.
        self.spoken: dict[int, LawVersion | None] = {}
        self.at: dict[str, str] = {}
        for one in self.entries:
            for address in self.binding(one).addresses:
                self.at.setdefault(address, _identity(self.binding(one).addresses[0]))

    def binding(self, entry: Entry) -> Binding:
        """The binding under which the words of an entry stand."""
        bound = entry.binding if self.choosing.working else entry.released_as
        if bound is None:
            raise ValueError(f"The entry {entry.pk} is bound to no version.")
        return bound

    def contents(self) -> books.Contents:
        units = tuple(self.units())
        law = self.commentary.law.title_in(self.choosing.language)
        edition = _("Edition {number}").format(number=self.choosing.edition)
        return books.Contents(
            identity=f"urn:hoseibi:commentary:{self.commentary.slug}:{self.choosing.edition}:"
            f"{self.choosing.language}",
            title=self.choosing.title,
            language=self.choosing.language,
            law=law,
            labels=_labels(),
            units=units,
            note=f"{edition} · {_as_of(self.choosing.as_of)}",
            imprint=tuple(self.imprint(law, edition)),
            terms=tuple(_index_of_terms(units, self.choosing.language)),
            articles=tuple(
                books.Indexed(f"{one.number} {one.heading}".strip(), (one.identity,))
                for one in units
            ),
        )

    def imprint(self, law: str, edition: str) -> Iterator[str]:
        yield self.choosing.title
        yield f"{law} · {_as_of(self.choosing.as_of)}"
        yield edition
        people = _people(one for held in self.said.values() for one in held)
        if people:
            yield _("Written by: {names}").format(names=" · ".join(people))
        if self.choosing.working:
            yield _("Working copy. It holds words that are not released; do not pass it on.")
        if self.site:
            yield f"{self.site}/commentary/{self.commentary.slug}/"

    def units(self) -> Iterator[books.Unit]:
        cited = self.cited()
        above: tuple[str, ...] = ()
        for entry in self.entries:
            binding = self.binding(entry)
            version = self.law_version(binding.version)
            rows = _placed(version) if version else {}
            own = [rows[one] for one in binding.addresses if one in rows]
            divisions: tuple[books.Division, ...] = ()
            if version is not None:
                divisions, above = _divisions(version, own, above)
            numbers = [one.num.rstrip(" .:-：") for one in own] or [
                one[1].rstrip(" .:-：") for one in binding.articles
            ]
            yield books.Unit(
                identity=_identity(binding.addresses[0]),
                number=_range(numbers),
                heading=own[0].heading if len(own) == 1 else "",
                law=tuple(_law_lines(version, own)) if version else (),
                law_language=(
                    version.language_version.language if version else self.choosing.language
                ),
                parts=_named_once(list(self.parts(entry, cited))),
                source=_source(binding.version),
                note=_note(self.standings.get(entry.pk)),
                divisions=divisions,
            )

    def law_version(self, bound: LawVersion) -> LawVersion | None:
        """The version whose words stand in the book: in its language, where the law has one of the
        same day, else the one to which an entry is bound; None where those who will have the book
        may not read it."""
        if bound.pk not in self.spoken:
            found = law_beside(self.user, bound, self.choosing.language)
            is_theirs = found is None or found.released_at or self.is_of_circle(found)
            self.spoken[bound.pk] = found if is_theirs else None
        return self.spoken[bound.pk]

    def is_of_circle(self, version: LawVersion) -> bool:
        """Whether all of the commentary's circle may read a version that is not released."""
        return version.circle_id in (None, self.commentary.circle_id)

    def cited(self) -> dict[int, list[Cited]]:
        """By wording, the places that it names: one pass of the engine for each version."""
        by: dict[int, list[tuple[Entry, PartWording]]] = {}
        for entry in self.entries:
            for one in self.said[entry.pk]:
                by.setdefault(self.binding(entry).version_id, []).append((entry, one))
        found: dict[int, list[Cited]] = {}
        for rows in by.values():
            version = self.binding(rows[0][0]).version
            notes = [
                Note(self.binding(entry).addresses[0], joined(prose(one.text)))
                for entry, one in rows
            ]
            places = citations(self.user, version, self.choosing.language, notes)
            found |= {one.pk: each for (_entry, one), each in zip(rows, places, strict=True)}
        return found

    def parts(self, entry: Entry, cited: dict[int, list[Cited]]) -> Iterator[books.Part]:
        for one in sorted(self.said[entry.pk], key=lambda one: ORDER.get(one.part.kind, 99)):
            yield books.Part(
                str(one.part.get_kind_display()),
                tuple(self.lines(one.text, cited.get(one.pk, []))),
                " · ".join(_people([one])),
            )

    def lines(self, text: str, cited: Sequence[Cited]) -> Iterator[books.Line]:
        at = 0
        for block in prose(text):
            own = [
                one._replace(start=one.start - at, end=one.end - at)
                for one in cited
                if at <= one.start and one.end <= at + len(block.text)
            ]
            yield books.Line(tuple(self.pieces(block, own)), block.kind, block.mark)
            at += len(block.text) + 1

    def pieces(self, block: Block, cited: Sequence[Cited]) -> Iterator[books.Piece]:
        cuts = {0, len(block.text)}
        cuts |= {edge for one in block.stressed for edge in (one.start, one.end)}
        cuts |= {edge for one in cited for edge in (one.start, one.end)}
        edges = sorted(cuts)
        for start, end in zip(edges, edges[1:], strict=False):
            stressed = any(one.start <= start < one.end for one in block.stressed)
            place = next((one for one in cited if one.start <= start < one.end), None)
            yield books.Piece(block.text[start:end], stressed, self.target(place))

    def target(self, cited: Cited | None) -> str:
        if cited is None or not cited.exists:
            return ""
        if cited.law == self.home and cited.article in self.at:
            return f"#{self.at[cited.article]}"
        return f"{self.site}/laws/{cited.law}/{cited.article}" if self.site else ""


def _entries(user: Reader, commentary: Commentary, choosing: Choosing) -> list[Entry]:
    rows = Entry.objects.filter(commentary=commentary, pk__in=choosing.entries)
    if not choosing.working:
        everybody = AnonymousUser()
        is_open = visible_laws(everybody).filter(pk=commentary.law_id).exists()
        rows = rows.filter(out_to(everybody if is_open else user))
    found = rows.select_related(
        "binding__version__language_version__law",
        "released_as__version__language_version__law",
    ).prefetch_related(
        "binding__version__language_version__law__languages",
        "released_as__version__language_version__law__languages",
    )  # fmt: skip
    return list(found.order_by("position", "pk"))


def _identity(address: str) -> str:
    """An address as the identity of a unit: letters, digits, lines."""
    return _UNFIT.sub(".", address)


def _placed(version: LawVersion) -> dict[str, Placed]:
    return {one.short_address: one for one in contents(version) if one.article}


def _named_once(parts: list[books.Part]) -> tuple[books.Part, ...]:
    """Parts that all have the same authors name them behind the last."""
    if len({one.authors for one in parts}) > 1:
        return tuple(parts)
    bare = (msgspec.structs.replace(one, authors="") for one in parts[:-1])
    return (*bare, *parts[-1:])


def _divisions(
    version: LawVersion, own: Sequence[Placed], above: tuple[str, ...]
) -> tuple[tuple[books.Division, ...], tuple[str, ...]]:
    """The divisions that begin before a unit, when those of the unit before it are `above`."""
    if not own:
        return (), above
    here = [one for one in contents(version).above(own[0]) if one.num or one.heading]
    names = tuple(one.short_address for one in here)
    shared = 0
    while shared < min(len(names), len(above)) and names[shared] == above[shared]:
        shared += 1
    begun = tuple(
        books.Division(level, f"{one.num} {one.heading}".strip())
        for level, one in enumerate(here, 1)
        if level > shared
    )
    return begun, names


def _range(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return numbers[0]
    return _("{first} to {last}").format(first=numbers[0], last=numbers[-1])


def _law_lines(version: LawVersion, own: Sequence[Placed]) -> Iterator[books.Line]:
    addresses = [one.short_address for one in own]
    rows = version.provisions.filter(short_address__in=addresses).order_by("position")
    several = len(own) > 1
    for row in rows:
        provision = provision_of(row)
        if several:
            name = f"{row.num} {row.heading}".strip()
            yield books.Line((books.Piece(name, stressed=True),))
        yield from _provision_lines(provision, 0, top=True)


def _provision_lines(
    one: legaltext.Provision, depth: int, *, top: bool = False
) -> Iterator[books.Line]:
    said = "".join(legaltext.words(sentence.runs) for sentence in one.text)
    mark = "" if top else one.num
    if said or mark:
        yield books.Line((books.Piece(said),), mark=mark, depth=depth)
    inner = depth if top or one.kind == "paragraph" and not mark else depth + 1
    for child in one.children:
        yield from _provision_lines(child, inner)


def _source(version: LawVersion) -> str:
    day = version.in_force_from
    return _as_of(day) if day else str(version.label)


def _as_of(day: date) -> str:
    return _("as in force on {day}").format(day=day_words(day))


def _note(standing: Standing | None) -> str:
    if standing is None or not standing.is_stale:
        return ""
    if standing.since is None:
        return _("The law was amended after this was written.")
    return _("The law was amended on {day}, after this was written.").format(
        day=day_words(standing.since)
    )


def _people(held: Iterable[PartWording]) -> list[str]:
    """Who is named with some wordings, with their organ, each once."""
    people = {person.pk: person for one in held for person in one.part.authors.all()}
    return [_named(one) for one in people.values()]


def _named(person: Person) -> str:
    organ = f" ({person.organ})" if person.organ else ""
    return f"{person}{organ}"


def _labels() -> books.Labels:
    return books.Labels(
        contents=_("Contents"),
        terms=_("Index of terms"),
        articles=_("Table of articles"),
    )


def _index_of_terms(units: Sequence[books.Unit], language: str) -> Iterator[books.Indexed]:
    """The terms that stand in the commentary, in alphabetical order as their signs have it."""
    uses = uses_in(language, candidates=False)
    found: dict[str, dict[str, None]] = {}
    for unit in units if uses.keys else ():
        words = "\n".join(
            "".join(piece.words for piece in line.pieces)
            for part in unit.parts
            for line in part.lines
        )
        for use in uses.found.find(words):
            found.setdefault(use.term, {}).setdefault(unit.identity)
    for term in sorted(found, key=legaltext.fold):
        if len(found[term]) <= MOST_PLACES:
            yield books.Indexed(term, tuple(found[term]))


def languages_of_books(commentary: Commentary) -> list[tuple[str, str]]:
    """The languages in which a book may be made, with their names."""
    return [(code, OWN_NAMES.get(code, code)) for code in commentary.languages]
