"""The ways to the thread, for pages that do not know of it."""

from __future__ import annotations

from datetime import date

from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import Lead
from hoseibi.intake.models import Request
from hoseibi.intake.queries import Onward
from hoseibi.projects.models import Project

from .thread import anchor_at

PUBLIC = {
    "commentary:commentary": "results:commentary",
    "commentary:entry": "results:entry",
    "commentary:one-material": "results:material-one",
    "seminars:event": "results:event",
}
"""Pages that the public site has itself, by the names of their addresses."""


def public_path(url: str, language: str) -> str:
    """Where the public site tells the same as a page; the page itself where it does not."""
    path, mark, rest = url.partition("#")
    if "?" in path or not path.startswith("/"):
        return url
    try:
        found = resolve(path)
    except Resolver404:
        return url
    name = PUBLIC.get(found.view_name, "")
    return f"{reverse(name, args=(language, *found.kwargs.values()))}{mark}{rest}" if name else url


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
