"""How a list of terms comes in: all of it or nothing, nothing twice, and nothing is overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import CharField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile

from .. import storage
from ..choices import EventKind
from ..models import Concept, ConceptEvent, ConceptField, ConceptTerm
from ..permissions import require_may_decide
from ..queries import base

MOST = 50_000
"""Concepts that a list may have."""


class NothingToBring(Refusal):
    message = _("Nothing of this list is new: all is here already.")


class TooMany(Refusal):
    message = _("The list has more than 50,000 concepts. Divide it.")


class TooLong(Refusal):
    """A word of the list for which there is no room."""

    def __init__(self, code: str, name: object, most: int) -> None:
        said = _("“{code}”: {name} has more than {most} characters. Shorten it in the list.")
        super().__init__(said.format(code=code[:80], name=name, most=most))


class List(NamedTuple):
    """A file that somebody brings: its bytes, its name, and where it is from."""

    content: bytes
    name: str
    origin: str = ""


@transaction.atomic
def keep_list(
    by: User, brought: List, concepts: Sequence[legaltext.Concept], *, origin: str = Origin.PAGE
) -> StoredFile:
    """Keep a list, read already, until somebody accepts it; nothing of it is entered yet."""
    require_may_decide(by)
    require_room(concepts)
    stored = store(brought.content, brought.name, by=by, origin=brought.origin)
    record(by, "kept a list of terms", stored.name, origin=origin)
    return stored


@transaction.atomic
def bring(
    by: User, incoming: Sequence[legaltext.Concept], name: str, *, origin: str = Origin.PAGE
) -> legaltext.TermPreview:
    """Enter what a list says that is not here. `name` is what the list is called.

    What it would do is reckoned once more, on the terms as they are now. Returns what was done.
    """
    require_may_decide(by)
    require_room(incoming)
    rows = {row.code: row for row in base.rows()}
    preview = legaltext.preview_terms(map(storage.value_of, rows.values()), incoming)
    if not preview.added and not preview.changed:
        raise NothingToBring
    now = timezone.now()
    fresh = [storage.fill(Concept(entered_by=by, changed_at=now), value) for value in preview.added]
    storage.write_new(fresh, list(preview.added), by)
    for change in preview.changed:
        row = rows[change.before.code]
        row.changed_at = now
        storage.write_again(row, change.before, change.after, by)
    touched = [*fresh, *(rows[change.before.code] for change in preview.changed)]
    ConceptEvent.objects.bulk_create(
        [
            ConceptEvent(concept=row, what=EventKind.IMPORT, on=timezone.localdate(now),
                         who=str(by), note=name, by=by, at=now)
            for row in touched
        ],
        batch_size=500,
    )  # fmt: skip
    record(by, "brought in terms", name, origin=origin)
    return preview


_NARROW: tuple[tuple[Any, str, str], ...] = (
    (ConceptTerm, "language", "language"),
    (ConceptTerm, "part_of_speech", "part_of_speech"),
    (ConceptTerm, "kind", "kind"),
)


def require_room(concepts: Sequence[legaltext.Concept]) -> None:
    """Refuse a list of which something would be cut off."""
    if len(concepts) > MOST:
        raise TooMany
    for one in legaltext.canonical(concepts):
        _fits(one.code, one.code, Concept, "code")
        for term in one.terms:
            for model, name, own in _NARROW:
                _fits(one.code, getattr(term, own), model, name)
        for gloss in one.definitions:
            _fits(one.code, gloss.language, ConceptTerm, "language")
        for field in one.fields:
            _fits(one.code, field, ConceptField, "field")
        for told in one.history:
            _fits(one.code, told.what, ConceptEvent, "what")


def _fits(code: str, words: str, model: Any, name: str) -> None:
    field: CharField[str, str] = model._meta.get_field(name)
    if field.max_length is not None and len(words) > field.max_length:
        raise TooLong(code, field.verbose_name, field.max_length)
