"""The drafts of a country's laws as they were frozen, for its page."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.partners.models import Country

from ..models import FrozenVersion
from .drafts import drafts


def _own(user: Reader, country: Country) -> QuerySet[FrozenVersion]:
    own = drafts(user).filter(law__country=country).prefetch_related(None)
    return FrozenVersion.objects.filter(draft__in=own.values("pk"))


def _told(user: Reader, rows: QuerySet[FrozenVersion]) -> list[Happening]:
    return [_one(each) for each in rows.select_related("draft")]


def _one(frozen: FrozenVersion) -> Happening:
    url = reverse("drafting:freeze", args=(frozen.draft.slug,))
    day = timezone.localtime(frozen.frozen_at).date()
    return Happening(day, f"{frozen.draft.name}: {frozen.name}", url)


FROZEN = Chronicle("draft", _("Drafts frozen"), _("Draft frozen"), _own, "frozen_at", _told)
