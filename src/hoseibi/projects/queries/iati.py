"""Projects as they are published: who publishes, what stands in the public file, what waits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Q, QuerySet, Subquery

from hoseibi import iati
from hoseibi.accounts.models import Release
from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import saying

from ..models import Project, PublicDocument, PublicSide, Published
from .projects import projects


def published_now() -> QuerySet[Published]:
    """Of each project the state that stands in the public file: the newest whose release stands."""
    standing = Published.objects.filter(Release.standing())
    newest = standing.filter(project=OuterRef("project")).order_by("-number").values("pk")[:1]
    return standing.filter(pk=Subquery(newest))


def public_elements(country: str = "") -> Iterator[bytes]:
    """The activities of the public file, piece by piece, in the order of their projects."""
    found = published_now()
    if country:
        found = found.filter(project__country__code=country)
    ordered = found.order_by("project__country__code", "project")
    for xml in ordered.values_list("xml", flat=True).iterator(chunk_size=50):
        yield xml.encode()


def public_file(now: datetime, country: str = "") -> Iterator[bytes]:
    """The whole public file, piece by piece."""
    return iati.wrapped(public_elements(country), now)


def states_published(user: Reader, project: Project) -> QuerySet[Published]:
    """Every state in which a project was published, the newest first."""
    own = Published.objects.filter(project=project, project__in=projects(user))
    return own.select_related("release__recorded_by", "release__withdrawn_by").order_by("-number")


def public_documents(user: Reader, project: Project) -> QuerySet[PublicDocument]:
    """The public papers of a project."""
    own = PublicDocument.objects.filter(project=project, project__in=projects(user))
    return own.order_by("-on", "pk")


def public_document(user: Reader, project: Project, key: int) -> PublicDocument | None:
    """A public paper of a project by its key."""
    return public_documents(user, project).filter(pk=key).select_related("project").first()


def public_side(project: Project) -> PublicSide | None:
    """What a project says in public besides its plan, once somebody wrote it."""
    return PublicSide.objects.filter(project=project).first()


@dataclass(frozen=True)
class Sieve:
    """What the list of projects to publish is narrowed to."""

    words: str = ""
    country: str = ""
    state: str = ""


def to_publish(user: Reader, sieve: Sieve) -> QuerySet[Project]:
    """The projects that somebody may see, with the state that is published of each (`out`)."""
    out = published_now().filter(project=OuterRef("pk")).values("at")[:1]
    found = projects(user).annotate(out=Subquery(out))
    if sieve.words:
        found = found.filter(saying("title", sieve.words) | Q(slug__icontains=sieve.words))
    if sieve.country:
        found = found.filter(country__code=sieve.country)
    if sieve.state:
        found = found.filter(out__isnull=sieve.state != "published")
    return found.order_by("country__code", "-planned_from", "pk")
