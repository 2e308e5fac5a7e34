"""The ways to the thread, for pages that do not know of it."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import Lead
from hoseibi.intake.models import Request
from hoseibi.intake.queries import Onward
from hoseibi.projects.models import Project

from .thread import anchor_at


def of_article(user: Reader, law: Law, address: str, on: date | None) -> list[Lead]:
    """From an article of which somebody spoke."""
    if not is_signed_in(user) or not address.startswith("art_") or on is not None:
        return []
    if anchor_at(user, law, address) is None:
        return []
    return [Lead(_("The thread"), reverse("results:of-article", args=(law.slug, address)))]


def of_project(_user: Reader, project: Project) -> list[tuple[str, str]]:
    """From a project to what led to it and came of it, and to how its indicators stand."""
    stands = f"{reverse('results:dashboard')}?project={project.slug}"
    return [
        (_("The thread"), reverse("results:of-project", args=(project.slug,))),
        (_("Results by indicator"), stands),
    ]


def of_request(_user: Reader, request: Request) -> list[Onward]:
    """From a request to all that came of it."""
    return [Onward(_("The thread"), reverse("results:of-request", args=(request.reference,)))]
