"""What is named together belongs to one project, whoever names it."""

from __future__ import annotations

from typing import Protocol

from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal

from ..models import Project


class OtherProject(Refusal):
    message = _("This belongs to another project. Choose what is of the same one.")


class OfProject(Protocol):
    """Anything that a project has."""

    project_id: int


def require_of_project(project: Project, *things: OfProject | None) -> None:
    """Refuse what belongs to another project; what is not named belongs to every one."""
    if any(one is not None and one.project_id != project.pk for one in things):
        raise OtherProject
