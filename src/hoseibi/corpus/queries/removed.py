"""What was taken away and can be brought back; only who may bring it back sees it."""

from typing import NamedTuple

from django.db.models import QuerySet

from hoseibi.accounts.permissions import Reader

from .. import permissions
from ..models import Law, LawVersion


class Removed(NamedTuple):
    """Laws taken away as a whole, and versions taken away from laws that are still here."""

    laws: list[Law]
    versions: list[LawVersion]


def removed(user: Reader) -> Removed:
    """Everything that was taken away, the last first."""
    if not permissions.may_edit(user):
        return Removed([], [])
    laws = Law.objects.filter(deleted_at__isnull=False)
    return Removed(
        list(laws.select_related("country").prefetch_related("names").order_by("-deleted_at")),
        list(_versions().order_by("-deleted_at")),
    )


def removed_law(user: Reader, slug: str) -> Law | None:
    return next((each for each in removed(user).laws if each.slug == slug), None)


def removed_version(user: Reader, slug: str, pk: int) -> LawVersion | None:
    if not permissions.may_edit(user):
        return None
    return _versions().filter(language_version__law__slug=slug, pk=pk).first()


def _versions() -> QuerySet[LawVersion]:
    versions = LawVersion.objects.filter(
        deleted_at__isnull=False, language_version__law__deleted_at__isnull=True
    )
    related = versions.select_related("language_version__law__country").defer("findings")
    return related.prefetch_related("language_version__law__names")
