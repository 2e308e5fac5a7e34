"""An entry as it is read: its parts in a language, with the places that they name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import F, Prefetch

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import Cited, Note, citations, visible_versions
from hoseibi.partners.models import Person
from hoseibi.printing.prose import Block, prose
from hoseibi.ui.languages import reader_first, reader_language

from ..choices import PartKind
from ..models import Commentary, Entry, Part, PartWording
from ..permissions import may_read_all
from .works import versions_held


class Said(NamedTuple):
    """A block of a part, with the places that its words name, counted within the block."""

    block: Block
    cited: list[Cited]


class ReadPart(NamedTuple):
    """A part as it is read: who wrote it, in which language it is, and what it says. `number` is
    that of the wording."""

    part: Part
    kind: str
    label: str
    language: str
    authors: list[Person]
    blocks: list[Said]
    number: int

    @property
    def missing(self) -> list[str]:
        """The words that name a place which is not there."""
        return [
            said.block.text[one.start : one.end]
            for said in self.blocks
            for one in said.cited
            if not one.exists
        ]


ORDER = {kind: at for at, kind in enumerate(PartKind.values)}


def sees_all(user: Reader, entry: Entry) -> bool:
    """Whether somebody reads the words as they are now; others read the released ones."""
    return may_read_all(user, entry.commentary)


def wordings(entries: Iterable[Entry], *, released: bool) -> list[PartWording]:
    """What the parts of entries say: now, or as it was released; those that say nothing left out.
    Three queries."""
    found = PartWording.objects.filter(part__entry__in=[one.pk for one in entries])
    if released:
        found = found.filter(number=F("part__released"), part__released__gt=0)
    else:
        found = found.filter(newest=True)
    related = found.exclude(text="").select_related("part").order_by("part__entry", "part")
    people = Person.objects.select_related("organ")
    return list(related.prefetch_related(Prefetch("part__authors", queryset=people)))


def languages_of(held: Sequence[PartWording]) -> list[str]:
    """The languages in which something is said, the reader's first."""
    return reader_first({one.part.language for one in held})


def language_to_read(commentary: Commentary, held: Sequence[PartWording], asked: str = "") -> str:
    """The language in which an entry is shown: the one asked for, else the reader's, else the one
    in which it was written first, else any."""
    there = {one.part.language for one in held}
    wanted = (asked, reader_language(), *commentary.languages)
    return next((one for one in wanted if one in there), next(iter(sorted(there)), ""))


def law_beside(user: Reader, bound: LawVersion, language: str) -> LawVersion | None:
    """The version whose words stand beside a commentary in a language: that of the same day in this
    language, where the law has one that is open to the reader, else the one it is bound to. None
    where that is not open to them, as a draft of another circle."""
    if not visible_versions(user).filter(pk=bound.pk).exists():
        return None
    if bound.language_version.language == language:
        return bound
    day = bound.in_force_from or date.min
    return versions_held(user, bound.language_version.law_id, day).get(language, bound)


def parts_in(
    user: Reader, entry: Entry, held: Sequence[PartWording], language: str, version: LawVersion
) -> list[ReadPart]:
    """The parts of an entry in a language, in order. The law has its languages at hand."""
    own = [one for one in held if one.part.language == language and one.part.entry_id == entry.pk]
    return read(user, entry.place, own, version)


def read(
    user: Reader, place: str, held: Sequence[PartWording], version: LawVersion
) -> list[ReadPart]:
    """Parts of one language as they are read."""
    own = sorted(held, key=lambda one: ORDER.get(one.part.kind, 99))
    if not own:
        return []
    blocks = [prose(one.text) for one in own]
    notes = [Note(place, joined(each)) for each in blocks]
    cited = citations(user, version, own[0].part.language, notes)
    return [
        ReadPart(
            one.part,
            one.part.kind,
            str(one.part.get_kind_display()),
            one.part.language,
            list(one.part.authors.all()),
            spread(each, places),
            one.number,
        )
        for one, each, places in zip(own, blocks, cited, strict=True)
    ]


def joined(blocks: Sequence[Block]) -> str:
    """The words of blocks as one text, in which places are looked for."""
    return "\n".join(one.text for one in blocks)


def spread(blocks: Sequence[Block], cited: Sequence[Cited]) -> list[Said]:
    """Blocks with the places named in each, of a text as `joined` makes it."""
    found, at = [], 0
    for block in blocks:
        end = at + len(block.text)
        own = [
            one._replace(start=one.start - at, end=one.end - at)
            for one in cited
            if at <= one.start and one.end <= end
        ]
        found.append(Said(block, own))
        at = end + 1
    return found


def looked_at(
    user: Reader, entry: Entry, language: str, text: str, version: LawVersion | None
) -> list[Said]:
    """A part as it is typed, with the places that it names; nothing is saved."""
    blocks = prose(text)
    if version is None:
        return [Said(one, []) for one in blocks]
    (cited,) = citations(user, version, language, [Note(entry.place, joined(blocks))])
    return spread(blocks, cited)
