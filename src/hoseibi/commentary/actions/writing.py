"""How words become part of an entry: nothing is overwritten, and nobody's words are lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.numbered import cleaned, coming, is_told
from hoseibi.partners.models import Person

from ..choices import EntryState, PartKind
from ..models import Commentary, Entry, Part, PartSetAside, PartWording
from ..permissions import require_may_write
from ..storage import index_rows

LONGEST = 100_000
"""Characters of one part: some forty pages."""


class PartTooLong(Refusal):
    message = _("This is longer than any part of a commentary. Divide it among several entries.")


class NoSuchPart(Refusal):
    message = _("A commentary has no such part, or is not written in this language.")


@dataclass(frozen=True)
class Place:
    """A part of an entry: which, and in which language."""

    kind: str
    language: str


@dataclass(frozen=True)
class Had:
    """What an author had before them: the number of a wording, and its words where those in the
    field were not the wording's own."""

    number: int
    words: str | None = None


@dataclass(frozen=True)
class Saved:
    """How the part reads now. `merged`: words of others were put together with these. `clashes`:
    nothing was saved, and the text was set aside for its author."""

    part: Part
    number: int
    text: str
    author: User | None
    at: object
    merged: bool = False
    clashes: tuple[legaltext.Clash, ...] = ()


@transaction.atomic
def save(by: User, entry: Entry, place: Place, text: str, had: Had) -> Saved:
    """Let a part read otherwise. When others saved meanwhile, both are put together by words; where
    they touch the same words nothing is saved. Words that were released stay released, and the
    entry is being written again."""
    require_may_write(by, entry.commentary, place.language)
    _checked(entry.commentary, place)
    text = cleaned(text)
    if len(text) > LONGEST:
        raise PartTooLong
    held = Entry.objects.select_for_update().get(pk=entry.pk)
    part = Part.objects.get_or_create(entry=held, kind=place.kind, language=place.language)[0]
    newest = part.wordings.filter(newest=True).first()
    come = coming(text, had.number, newest, lambda number: _text_at(part, number), had.words)
    if come.clashes:
        _keep(by, part, text, had.number)
    else:
        PartSetAside.objects.filter(part=part, author=by).delete()
    if come.text is None:
        return _saved(part, newest, come.merged, come.clashes)
    if newest is None and not come.text:
        return _saved(part, None)
    made = _next(by, part, come.text, newest, text if come.merged else "", had.number)
    _written(by, held, entry.commentary, part, newest)
    return _saved(part, made, come.merged)


def _saved(
    part: Part, wording: PartWording | None, merged: bool = False,
    clashes: tuple[legaltext.Clash, ...] = (),
) -> Saved:  # fmt: skip
    if wording is None:
        return Saved(part, 0, "", None, timezone.now(), merged, clashes)
    said = (wording.number, wording.text, wording.author, wording.at)
    return Saved(part, *said, merged, clashes)


def _checked(commentary: Commentary, place: Place) -> None:
    if place.kind not in PartKind.values or place.language not in commentary.languages:
        raise NoSuchPart


def _text_at(part: Part, number: int) -> str:
    found = part.wordings.filter(number=number).values_list("text", flat=True)
    return found.first() or ""


def _keep(by: User, part: Part, text: str, number: int) -> None:
    said = {"text": text, "written_from": number, "at": timezone.now()}
    PartSetAside.objects.update_or_create(part=part, author=by, defaults=said)


def _next(  # noqa: PLR0913
    by: User, part: Part, text: str, newest: PartWording | None, typed: str, written_from: int
) -> PartWording:
    if newest is not None:
        PartWording.objects.filter(pk=newest.pk).update(newest=False)
    made = PartWording.objects.create(
        part=part,
        number=newest.number + 1 if newest else 1,
        text=text,
        typed=typed,
        written_from=written_from,
        author=by,
        at=timezone.now(),
    )
    index_rows([(made.pk, part.language, text)])
    return made


def _written(
    by: User, entry: Entry, commentary: Commentary, part: Part, before: PartWording | None
) -> None:
    """What saving does beside the words: the author is named, the entry is being written. With
    words that others read already, they are named once theirs are released too."""
    now = timezone.now()
    if by.person_id is not None and not part.released:
        part.authors.add(by.person_id)
    if entry.state == EntryState.RELEASED:
        entry.state = EntryState.DRAFTING
    entry.changed_at = now
    entry.save(update_fields=("state", "changed_at"))
    Commentary.objects.filter(pk=commentary.pk).update(changed_at=now)
    if is_told(by, before, now):
        record(by, "wrote commentary", f"{commentary} · {entry.place} · {part}")


@transaction.atomic
def name_authors(by: User, entry: Entry, place: Place, people: Iterable[Person]) -> None:
    """Say who is named as having written a part: professors write on paper too."""
    require_may_write(by, entry.commentary, place.language)
    _checked(entry.commentary, place)
    part = Part.objects.get_or_create(entry=entry, kind=place.kind, language=place.language)[0]
    part.authors.set(people)
    record(by, "named the authors of", f"{entry.commentary} · {entry.place} · {part}")
