"""Somebody says how far the translation of provisions is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import TranslationState
from ..models import TranslationMark
from ..permissions import require_may_mark
from ..queries.alignments import Wanted
from ..queries.standings import prints
from ..storage import Pair


class NothingToMark(Refusal):
    message = _("Tick the provisions that you mean. What is missing cannot be marked.")


@dataclass(frozen=True)
class Marking:
    """What somebody says of some translations, each named by the address of its first provision;
    `state` as in `choices.TranslationState`."""

    places: Collection[str]
    state: str
    note: str = ""


@transaction.atomic
def mark(by: User, wanted: Wanted, pair: Pair, marking: Marking) -> int:
    """Mark the translations whose first provision is named; how many there were."""
    law = wanted.left.language_version.law
    said = TranslationState(marking.state)
    require_may_mark(by, law, said)
    now, chosen = timezone.now(), frozenset(marking.places)
    made = []
    for tie in pair.units:
        if tie.left and tie.right and tie.right[0] in chosen:
            words, source_words = prints(tie, pair)
            made.append(
                TranslationMark(
                    language=wanted.right.language_version,
                    source=wanted.left.language_version,
                    version=wanted.right,
                    source_version=wanted.left,
                    address=tie.right[0],
                    state=said,
                    words=words,
                    source_words=source_words,
                    note=marking.note.strip()[:500],
                    marked_by=by,
                    marked_at=now,
                )
            )
    if not made:
        raise NothingToMark
    TranslationMark.objects.bulk_create(made, batch_size=500)
    told = f"{wanted.right.language_version}: {len(made)}, {said.value}"
    record(by, "marked translations", told)
    return len(made)
