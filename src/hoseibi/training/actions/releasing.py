"""How a course is opened to everybody, field by field, and taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.actions import Releasing, record, withdraw_release
from hoseibi.accounts.actions import release as release_of
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Release, User
from hoseibi.errors import Refusal
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.languages import in_languages

from ..choices import CourseState, PublicPart
from ..models import Course, PublicPage
from ..permissions import require_may_plan
from ..queries.public import is_public
from .courses import CourseIsCalledOff


class CircleIsClosed(Refusal):
    message = gettext_lazy(
        "The circle of this course is closed: nobody in it can decide any more what of its work "
        "everybody may see. A course is opened to everybody while its circle is open."
    )


class OrgansFirst(Refusal):
    message = gettext_lazy(
        "The call for nominations is not open yet. The organs that the course is for hear of it "
        "first; open it to everybody afterwards."
    )


class IsPublicAlready(Refusal):
    message = gettext_lazy("Everybody sees this course already.")


@dataclass(frozen=True)
class Showing:
    """What the public page of a course is to show: the parts by their codes, and what is written
    for everybody, by language."""

    shows: tuple[str, ...] = ()
    field_of_law: str = ""
    host: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def show(by: User, course: Course, showing: Showing, *, origin: str = Origin.PAGE) -> PublicPage:
    """Say what the public page of a course shows. Of a course that is open to everybody it changes
    what everybody sees."""
    require_may_plan(by, course)
    page = _held(course)
    wanted = {PublicPart(one) for one in showing.shows}
    page.shows = [one.value for one in PublicPart if one in wanted]
    page.field_of_law = FieldOfLaw(showing.field_of_law) if showing.field_of_law else ""
    page.host, page.about = in_languages(showing.host), in_languages(showing.about)
    page.changed_at = timezone.now()
    page.save(update_fields=("shows", "field_of_law", "host", "about", "changed_at"))
    record(by, "changed the public page of course", course, origin=origin)
    return page


def hindrance(course: Course) -> type[Refusal] | None:
    """Why a course, as it stands, cannot be opened to everybody."""
    if course.circle.closed_on is not None:
        return CircleIsClosed
    if course.state == CourseState.PLANNED:
        return OrgansFirst
    return CourseIsCalledOff if course.state == CourseState.CANCELLED else None


@transaction.atomic
def release(
    by: User, course: Course, releasing: Releasing, *, origin: str = Origin.PAGE
) -> Release:
    """Open a course to everybody, as its public page shows it."""
    require_may_plan(by, course)
    page = _held(course)
    now = Course.objects.select_related("circle").get(pk=course.pk)
    hindered = hindrance(now)
    if hindered is not None:
        raise hindered
    if is_public(page):
        raise IsPublicAlready
    what = _("Course: {course}").format(course=now)
    page.release = release_of(by, now.circle, what, releasing, origin=origin)
    page.save(update_fields=("release",))
    return page.release


@transaction.atomic
def take_back(by: User, course: Course, reason: str) -> Release:
    """Take a course back from everybody, with the reason; what its page shows is kept."""
    require_may_plan(by, course)
    return withdraw_release(by, _held(course).release, reason)


def _held(course: Course) -> PublicPage:
    """The public page, its course held until the end of the transaction: a course does not go back
    to its plan while it is being opened."""
    Course.objects.select_for_update(of=("self",)).get(pk=course.pk)
    first = {"changed_at": timezone.now()}
    return PublicPage.objects.select_related("release").get_or_create(
        course=course, defaults=first
    )[0]
