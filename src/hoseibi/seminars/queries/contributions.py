"""What people spoke about in events, as the search for experts and their reports ask for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.experts.queries.contributions import Said, Source, Wish
from hoseibi.meetings.queries.contributions import about, number_by, of_article, within
from hoseibi.ui.languages import saying

from ..models import Speech
from .events import events


def _spoken(user: Reader) -> QuerySet[Speech]:
    """Speeches of events that took place or are to, which somebody may know of."""
    known = events(user).filter(called_off_at=None).order_by()
    begun = Speech.objects.filter(item__event__in=known, item__begins_at__lte=timezone.now())
    return begun.select_related("item__event")


def _spoke(user: Reader, wish: Wish) -> Iterable[Said]:
    found = _spoken(user)
    if wish.people is not None:
        found = found.filter(person__in=wish.people)
    if wish.words:
        said = saying("item__title", wish.words) | saying("item__abstract", wish.words)
        found = found.filter(said | of_article(user, wish.words, "item__anchors")).distinct()
    rows = within(found, wish, "item__begins_at").prefetch_related("item__anchors__law__names")
    for one in rows:
        event, day = one.item.event, timezone.localtime(one.item.begins_at).date()
        path = reverse("seminars:event", args=(event.slug,)) + f"#item-{one.item_id}"
        on = "; ".join(about(each) for each in one.item.anchors.all())
        text = f"{one.item.title} ({event.title})"
        yield Said(one.person_id, "speech", day, text, on, path, "", event.circle_id)


def _spoke_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(_spoken(user).filter(person__in=people), "person")


SPEECHES = Source("speech", _("Speeches"), _spoke, _spoke_often)
