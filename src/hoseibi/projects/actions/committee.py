"""How a meeting becomes one of the joint coordinating committee, and what it adopted."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.meetings.models import Meeting
from hoseibi.ui.languages import in_languages

from ..models import JccMeeting, Project
from ..permissions import require_may_plan


class OtherCircle(Refusal):
    message = _("Only a meeting of the project's own circle can be one of its committee.")


class CommitteeAlready(Refusal):
    message = _("This meeting is one of the committee already.")


class NumberTaken(Refusal):
    message = _("A meeting of the committee has this number already.")


@transaction.atomic
def count_as_jcc(
    by: User, project: Project, meeting: Meeting, number: int, *, origin: str = Origin.PAGE
) -> JccMeeting:
    """Let a meeting count as the committee's of that number."""
    require_may_plan(by, project)
    if meeting.circle_id != project.circle_id:
        raise OtherCircle
    # Held, so that two people do not give one number at one moment.
    Project.objects.select_for_update().get(pk=project.pk)
    if JccMeeting.objects.filter(meeting=meeting).exists():
        raise CommitteeAlready
    if JccMeeting.objects.filter(project=project, number=number).exists():
        raise NumberTaken
    made = JccMeeting.objects.create(project=project, meeting=meeting, number=number)
    record(by, "counted as JCC", f"{project} · {made}", origin=origin)
    return made


@transaction.atomic
def say_adopted(
    by: User, jcc: JccMeeting, adopted: dict[str, str], *, origin: str = Origin.PAGE
) -> JccMeeting:
    """Say what the committee adopted besides versions and periods."""
    require_may_plan(by, jcc.project)
    jcc.adopted = in_languages(adopted)
    jcc.save(update_fields=("adopted",))
    record(by, "said what JCC adopted", f"{jcc.project} · {jcc}", origin=origin)
    return jcc
