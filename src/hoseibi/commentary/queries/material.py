"""Model forms, sample judgments and exercises, as far as somebody may read them."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Release
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import visible_laws

from ..models import Material


class MaterialFilters(NamedTuple):
    """What somebody wants to see of the list; empty means any."""

    kind: str = ""
    language: str = ""
    law: str = ""


def material(user: Reader) -> QuerySet[Material]:
    """What somebody may read: all of their circles, of others what is released."""
    own = Q(circle__in=circles_where(user, Act.READ))
    readable = visible_laws(user).order_by().values("pk")
    found = Material.objects.filter(own | Release.standing(), law__in=readable)
    related = found.select_related("law", "circle", "file", "release", "added_by")
    return related.prefetch_related("law__names", "anchors").order_by("law", "kind", "pk")


def filtered(user: Reader, wanted: MaterialFilters) -> QuerySet[Material]:
    """The same, by kind, language and law."""
    found = material(user)
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.language:
        found = found.filter(language=wanted.language)
    if wanted.law:
        found = found.filter(law__slug=wanted.law)
    return found


def one_material(user: Reader, key: int) -> Material | None:
    """One of them by its number."""
    return material(user).filter(pk=key).first()


def material_on(user: Reader, anchors: list[Anchor]) -> list[Material]:
    """What is attached to any of some articles."""
    keys = [one.pk for one in anchors]
    return list(material(user).filter(anchors__in=keys).distinct())


def laws_with_material(user: Reader) -> list[Law]:
    """The laws that have any, for a filter."""
    keys = material(user).order_by().values("law")
    return list(Law.objects.filter(pk__in=keys).prefetch_related("names"))


def languages_with_material(user: Reader) -> list[str]:
    """The languages in which there is any, for a filter."""
    return sorted(set(material(user).order_by().values_list("language", flat=True)))
