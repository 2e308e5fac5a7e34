"""How proceedings are prepared, published as they stand, and taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.actions import Releasing, record, release, withdraw_release
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require_may_release
from hoseibi.errors import Refusal
from hoseibi.ui.languages import in_languages

from ..choices import Layout
from ..models import Edition, Event, Proceedings
from ..permissions import require_may_arrange
from ..queries.book import drafted_book, to_state


class NotAnnounced(Refusal):
    message = gettext_lazy("Only what is announced has proceedings. Announce the event first.")


class StillToCome(Refusal):
    message = gettext_lazy("This event is not over yet. Proceedings tell what was.")


class LanguageNeeded(Refusal):
    message = gettext_lazy("Choose one language at least.")


@dataclass(frozen=True)
class Preparing:
    """How proceedings are to be: a foreword by language, which languages, how these stand, and
    whether what people thought of the event is told."""

    forewords: Mapping[str, str]
    languages: tuple[str, ...]
    layout: str = Layout.SIDES
    tells_feedback: bool = True


def _held(event: Event) -> Proceedings:
    first = {"changed_at": timezone.now(), "languages": list(event.languages)}
    Proceedings.objects.get_or_create(event=event, defaults=first)
    return Proceedings.objects.select_for_update(of=("self",)).get(event=event)


@transaction.atomic
def prepare_proceedings(by: User, event: Event, preparing: Preparing) -> Proceedings:
    """Write the foreword, and say how proceedings are to be. What was published stays as it was."""
    require_may_arrange(by, event.circle_id)
    if not preparing.languages:
        raise LanguageNeeded
    kept = _held(event)
    kept.foreword = in_languages(preparing.forewords)
    kept.languages = list(preparing.languages)
    kept.layout = Layout(preparing.layout)
    kept.tells_feedback = preparing.tells_feedback
    kept.changed_at = timezone.now()
    kept.save()
    record(by, "prepared the proceedings of", event)
    return kept


@transaction.atomic
def publish_proceedings(by: User, event: Event, releasing: Releasing) -> Edition:
    """Publish the proceedings as they stand now, as one more edition. What changes afterwards on
    the pages of the event changes nothing in it."""
    require_may_release(by, event.circle_id)
    if event.ends_at > timezone.now():
        raise StillToCome
    kept = _held(event)
    book = drafted_book(by, event, kept)
    if book is None:
        raise NotAnnounced
    last = kept.editions.order_by("-number").first()
    number = last.number + 1 if last else 1
    what = _("Proceedings of {event}, edition {number}").format(event=event, number=number)
    return Edition.objects.create(
        proceedings=kept,
        number=number,
        state=to_state(book),
        release=release(by, event.circle, what, releasing),
        published_at=timezone.now(),
        published_by=by,
    )


@transaction.atomic
def withdraw_proceedings(by: User, edition: Edition, reason: str) -> Edition:
    """Take an edition back, with the reason; it is read by the circle alone from then on."""
    withdraw_release(by, edition.release, reason)
    edition.refresh_from_db()
    return edition
