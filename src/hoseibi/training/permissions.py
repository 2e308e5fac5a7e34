"""Who may see, plan and select in a course, who nominates for it, and what is a trainee's own."""

from django.db.models import Q

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import (
    NotAllowed,
    Reader,
    circles_where,
    is_signed_in,
    may,
    may_keep,
    organs_of,
    require,
)

from .choices import ANNOUNCED, LectureState, NominationState
from .models import Course, Lecture, Nomination, Session, Target


def may_plan(user: Reader, course: Course) -> bool:
    """Whether somebody may prepare a course, select its trainees and follow them."""
    return may(user, Act.PLAN, course.circle_id)


def require_may_plan(user: Reader, course: Course) -> None:
    """Refuse somebody who does not plan there."""
    require(user, Act.PLAN, course.circle_id)


def may_read(user: Reader, course: Course) -> bool:
    """Whether somebody may read all that is prepared for a course."""
    return may(user, Act.READ, course.circle_id)


def may_nominate(user: Reader, target: Target) -> bool:
    """Whether somebody may nominate for an organ: who keeps its people up to date."""
    return target.course.state in ANNOUNCED and may_keep(user, target.organ)


def require_may_nominate(user: Reader, target: Target) -> None:
    """Refuse somebody who does not nominate for that organ."""
    if not may_nominate(user, target):
        raise NotAllowed


def is_own(user: Reader, nomination: Nomination) -> bool:
    """Whether a nomination is somebody's own, as a trainee: once they were selected."""
    if not is_signed_in(user) or user.person_id is None:
        return False
    selected = nomination.state == NominationState.SELECTED
    return selected and nomination.person_id == user.person_id


def require_own(user: Reader, nomination: Nomination) -> None:
    """Refuse somebody whose own it is not."""
    if not is_own(user, nomination):
        raise NotAllowed


def may_agree(user: Reader, nomination: Nomination) -> bool:
    """Whether somebody may agree with a trainee's plan: who follows the course, or who keeps the
    people of the trainee's organ; nobody with their own."""
    if is_signed_in(user) and user.person_id == nomination.person_id:
        return False
    return may_plan(user, nomination.course) or may_keep(user, nomination.target.organ)


def require_may_agree(user: Reader, nomination: Nomination) -> None:
    """Refuse somebody who does not agree with a plan."""
    if not may_agree(user, nomination):
        raise NotAllowed


def known_courses(user: Reader) -> Q:
    """The condition that somebody may know of a course: they read in its circle; it was announced
    and is for their organ; they teach or interpret in it; or they were selected for it. Each way is
    asked by itself, so that no course is met twice."""
    known = Q(circle__in=circles_where(user, Act.READ))
    if not is_signed_in(user) or user.person_id is None:
        return known
    announced = Q(state__in=ANNOUNCED)
    theirs = Target.objects.filter(organ__in=organs_of(user)).values("course")
    taught = Lecture.objects.filter(person=user.person_id).values("session__course")
    spoken = Session.objects.filter(interpreter=user.person_id).values("course")
    selected = Nomination.objects.filter(
        person=user.person_id, state=NominationState.SELECTED
    ).values("course")
    known |= announced & (Q(pk__in=theirs) | Q(pk__in=taught) | Q(pk__in=spoken))
    return known | Q(pk__in=selected)


def teaches(user: Reader, session: Session | None) -> bool:
    """Whether somebody teaches or interprets in a session of a course that was announced, and has
    not declined."""
    if session is None or not is_signed_in(user) or user.person_id is None:
        return False
    if session.course.state not in ANNOUNCED:
        return False
    own = session.lectures.filter(person=user.person_id).exclude(state=LectureState.DECLINED)
    return session.interpreter_id == user.person_id or own.exists()


def may_bring(user: Reader, course: Course, session: Session | None) -> bool:
    """Whether somebody may bring material: who plans in the course, and who teaches or interprets
    in the session that it is of."""
    return may_plan(user, course) or teaches(user, session)


def require_may_bring(user: Reader, course: Course, session: Session | None) -> None:
    """Refuse who neither plans there nor teaches in the session."""
    if not may_bring(user, course, session):
        raise NotAllowed


def is_trainee(user: Reader, course: Course) -> bool:
    """Whether somebody was selected for a course."""
    if not is_signed_in(user) or user.person_id is None:
        return False
    own = Nomination.objects.filter(course=course, person=user.person_id)
    return own.filter(state=NominationState.SELECTED).exists()


def is_of_lecture(user: Reader, lecture: Lecture) -> bool:
    """Whether a lecture is one's own to answer for."""
    return is_signed_in(user) and user.person_id == lecture.person_id


def require_may_answer(user: Reader, lecture: Lecture) -> None:
    """Refuse who neither plans the course nor is asked to teach."""
    if not (is_of_lecture(user, lecture) or may_plan(user, lecture.session.course)):
        raise NotAllowed
