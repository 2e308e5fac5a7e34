"""What became of a request: the projects that answer it, and the way to begin one."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.intake.models import Request
from hoseibi.intake.queries import Onward

from ..permissions import may_begin
from .projects import projects_of_request, requests_without_project


def projects_that_answer(user: Reader, request: Request) -> list[Onward]:
    """The projects that answer a request, as far as the reader may see them."""
    return [
        Onward(str(one.title), reverse("projects:project", args=(one.slug,)),
               str(one.get_stage_display()))
        for one in projects_of_request(user, request)
    ]  # fmt: skip


def project_to_begin(user: Reader, request: Request) -> list[Onward]:
    """The way to begin the project of a request, while none answers it."""
    if not may_begin(user) or not requests_without_project().filter(pk=request.pk).exists():
        return []
    return [Onward(_("Begin the project"), f"{reverse('projects:begin')}?request={request.pk}")]
