"""What a draft can begin from, and for whom."""

from __future__ import annotations

from django.db.models import QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries.visible import visible_laws, visible_versions
from hoseibi.corpus.storage import title_key

OFFERED = 100
"""So many laws are offered to choose from; the others are named."""


def drafting_circles(user: Reader) -> QuerySet[Circle]:
    """The circles in which somebody may change the text of a draft."""
    return Circle.objects.filter(pk__in=circles_where(user, Act.REVISE), closed_on=None)


def laws_to_draft(user: Reader) -> list[Law]:
    """The laws of which somebody may begin a draft, of thousands those that changed last; none for
    who may draft nowhere."""
    if not drafting_circles(user).exists():
        return []
    newest = visible_laws(user).order_by("-changed_at", "pk").select_related("country")
    found = list(newest.prefetch_related("names")[:OFFERED])
    return sorted(found, key=lambda law: (law.country.code, law.slug))


def law_to_draft(user: Reader, said: str) -> Law | None:
    """The law that somebody names: by its name in addresses, by one of its titles, or by the
    beginning of one that no other law has."""
    laws = visible_laws(user)
    named = laws.filter(slug=said.strip()).first()
    key = title_key(said)
    if named is None and key:
        exact = laws.filter(names__key=key).distinct()[:2]
        found = exact or laws.filter(names__key__startswith=key).distinct()[:2]
        named = found[0] if len(found) == 1 else None
    return named


def newest_versions(user: Reader, law: Law) -> dict[str, LawVersion]:
    """The newest version of a law in each of its languages, as far as somebody may read it."""
    versions = visible_versions(user).filter(language_version__law=law)
    ordered = versions.select_related("language_version__law").order_by(
        "language_version__pk", "in_force_from", "pk"
    )
    return {version.language_version.language: version for version in ordered}
