"""The experts of the project in Lanvara, linked to the activity that they serve."""

from __future__ import annotations

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.experts.choices import AssignmentState
from hoseibi.experts.queries import assignments
from hoseibi.projects import actions
from hoseibi.projects.models import Activity


def link_experts(by: User) -> None:
    """Hang those who serve or served on the joint studies; nothing when it was done already."""
    studies = Activity.objects.filter(
        project__slug="lanvara-obligations", number="1-2", left_on=None, assignments=None
    ).first()
    if studies is None:
        return
    sent = assignments(by).filter(
        circle=studies.project.circle_id,
        state__in=(AssignmentState.UNDER_WAY, AssignmentState.ENDED),
    )
    hanging = actions.Hanging(tuple(studies.meetings.all()), tuple(sent), tuple(studies.laws.all()))
    actions.hang(by, studies, hanging, origin=Origin.COMMAND)
