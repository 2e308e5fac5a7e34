"""What a draft can begin from, and for whom."""

from __future__ import annotations

from django.db.models import QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries.visible import visible_laws, visible_versions


def drafting_circles(user: Reader) -> QuerySet[Circle]:
    """The circles in which somebody may change the text of a draft."""
    return Circle.objects.filter(pk__in=circles_where(user, Act.REVISE), closed_on=None)


def laws_to_draft(user: Reader) -> list[Law]:
    """The laws of which somebody may begin a draft; none for who may draft nowhere."""
    if not drafting_circles(user).exists():
        return []
    return list(visible_laws(user).prefetch_related("names").order_by("country__code", "slug"))


def newest_versions(user: Reader, law: Law) -> dict[str, LawVersion]:
    """The newest version of a law in each of its languages, as far as somebody may read it."""
    versions = visible_versions(user).filter(language_version__law=law)
    ordered = versions.select_related("language_version__law").order_by(
        "language_version__pk", "in_force_from", "pk"
    )
    return {version.language_version.language: version for version in ordered}
