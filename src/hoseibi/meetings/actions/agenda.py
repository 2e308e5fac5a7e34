"""How the agenda of a meeting grows and is put in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal

from ..models import AgendaItem, Meeting, Question
from .meetings import locked


class ItemNeedsTitle(Refusal):
    message = _("Say what is to be spoken of, or name an article.")


class ItemWasUsed(Refusal):
    message = _("Something was written down under this item, so it stays on the agenda.")


@dataclass(frozen=True)
class Item:
    """One thing to be spoken of: its title by language, and the article or question, if it is
    one."""

    titles: Mapping[str, str]
    anchor: Anchor | None = None
    question: Question | None = None


@transaction.atomic
def add_item(by: User, meeting: Meeting, item: Item, *, origin: str = Origin.PAGE) -> AgendaItem:
    """Put an item at the end of the agenda; an article without a title is called by its label."""
    now = locked(by, meeting)
    titles = {code: said.strip() for code, said in item.titles.items() if said.strip()}
    if not titles and item.anchor is None:
        raise ItemNeedsTitle
    last = now.agenda.order_by("-position").values_list("position", flat=True).first()
    made = AgendaItem.objects.create(
        meeting=now,
        position=(last or 0) + 1,
        title=LazyI18nString(titles or item.anchor.label),  # type: ignore[union-attr]
        anchor=item.anchor,
        question=item.question,
    )
    record(by, "put on the agenda", f"{now} · {made}", origin=origin)
    return made


@transaction.atomic
def move_up(by: User, item: AgendaItem) -> None:
    """Take an item before the one above it; the first stays where it is."""
    now = locked(by, item.meeting)
    items = list(now.agenda.order_by("position", "pk"))
    at = next(place for place, one in enumerate(items) if one.pk == item.pk)
    if at:
        items[at - 1], items[at] = items[at], items[at - 1]
        record(by, "moved up the agenda", f"{now} · {item}")
    for position, one in enumerate(items, start=1):
        one.position = position
    AgendaItem.objects.bulk_update(items, ("position",))


@transaction.atomic
def remove_item(by: User, item: AgendaItem) -> None:
    """Take an item off the agenda while nothing is written under it."""
    now = locked(by, item.meeting)
    written = item.minutes.exists() or item.set_aside.exists()
    if written or item.decisions.exists() or item.action_items.exists():
        raise ItemWasUsed
    record(by, "took off the agenda", f"{now} · {item}")
    item.delete()
