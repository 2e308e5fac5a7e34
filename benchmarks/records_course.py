"""One course that is very full: a trainee for every twenty of the other records and a session for
every hundred, with those who teach, who was there, tests, evaluation, certificates and plans."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.records_rows import SINCE, nth, of, rows
from django.utils import timezone

from hoseibi.accounts.models import Circle, User
from hoseibi.partners.models import Organ, Person
from hoseibi.training import models as training

SLUG = "full-course"
TRAINEE, SESSION, MATERIAL = 20, 100, 500
"""So many other records for one."""
OBJECTIVES, QUESTIONS, ROOMS = 6, 30, 5


def full_course(first: int, last: int, officer: User) -> None:
    """More of the one full course, which is begun by the first of it."""
    course = training.Course.objects.filter(slug=SLUG).first() or _begun()
    _hours(course, first, last)
    before = course.nominations.count()
    _trainees(course, first // TRAINEE, last // TRAINEE)
    _learnt(course, before)


def _begun() -> training.Course:
    rows(
        training.Course, 0, 1, circle_id=of(Circle), slug=SLUG,
        country_id=of(Organ.country.field.related_model),
        begins_on=SINCE - timedelta(days=40), ends_on=SINCE - timedelta(days=10),
        state="ended", zone="Asia/Tokyo", language="ja", places=500, interpreted="km",
        series="00000000-0000-4000-8000-000000000001",
    )  # fmt: skip
    course = training.Course.objects.get(slug=SLUG)
    one = {"course_id": course.pk}
    rows(training.Target, 0, 8, **one, organ_id=of(Organ))
    rows(training.Objective, 0, OBJECTIVES, **one)
    rows(training.Criterion, 0, 5, **one, most=5, weight=2)
    rows(training.Module, 0, 12, **one)
    rows(training.Room, 0, ROOMS, seats=30)
    options = [{"en": "Yes"}, {"en": "No"}, {"en": "It depends"}]
    mine = list(course.objectives.values_list("pk", flat=True))
    rows(
        training.ExamQuestion, 0, QUESTIONS, **one, objective_id=lambda n: mine[n % len(mine)],
        options=lambda n: options, right=lambda n: n % 3,
    )  # fmt: skip
    rows(training.EvaluationQuestion, 0, 10, **one, asked=lambda n: ("grade", "words")[n % 2])
    _one_of_each(course)
    return course


def _one_of_each(course: training.Course) -> None:
    """What a page asks for only where there is some: two sessions of one lecturer at a time."""
    begins = timezone.now() - timedelta(days=20)
    rows(
        training.Session, 0, 2, course_id=course.pk, begins_at=begins,
        ends_at=begins + timedelta(hours=1), kind="lecture",
        series=lambda n: f"00000000-0000-4000-8001-{n:012}",
    )  # fmt: skip
    both = list(course.sessions.values_list("pk", flat=True))
    person = Person.objects.order_by("pk").values_list("pk", flat=True)[0]
    rows(training.Lecture, 0, 2, session_id=lambda n: both[n], person_id=person, state="agreed")


def _hours(course: training.Course, first: int, last: int) -> None:
    begins = lambda n: timezone.now() - timedelta(days=40 - n // 4, hours=n % 4 * 2)  # noqa: E731
    rows(
        training.Session, first // SESSION, last // SESSION, course_id=course.pk,
        begins_at=begins, ends_at=lambda n: begins(n) + timedelta(minutes=90),
        room_id=of(training.Room), interpreter_id=of(Person), kind="lecture",
        series=lambda n: f"00000000-0000-4000-8000-{n:012}",
    )  # fmt: skip
    before = course.sessions.count() - (last // SESSION - first // SESSION)
    made = list(course.sessions.order_by("pk").values_list("pk", flat=True)[before:])
    teach = {"session_id": lambda n: made[n % len(made)], "person_id": of(Person)}
    rows(training.Lecture, 0, len(made), **teach, state="agreed")


def _trainees(course: training.Course, first: int, last: int) -> None:
    targets = list(course.targets.values_list("pk", flat=True))
    rows(
        training.Nomination, first, last, course_id=course.pk, person_id=nth(Person),
        target_id=lambda n: targets[n % len(targets)], name=lambda n: f"Trainee {n}",
        state="selected", evaluated=True,
    )  # fmt: skip


def _learnt(course: training.Course, before: int) -> None:
    """What the trainees who came last were present at, knew, thought, hold and want to do."""
    people = list(course.nominations.order_by("pk").values_list("pk", flat=True)[before:])
    sessions = list(course.sessions.values_list("pk", flat=True))
    questions = list(course.exam_questions.values_list("pk", flat=True))
    asked = list(course.evaluation_questions.values_list("pk", "asked"))
    now, count = timezone.now(), len(people)
    mine = {"nomination_id": lambda n: people[n % count]}
    rows(
        training.Attended, 0, count * len(sessions), session_id=lambda n: sessions[n // count],
        **mine, presence=lambda n: ("present", "present", "late", "absent")[n % 4],
    )  # fmt: skip
    for place, sat in enumerate(("before", "after")):
        rows(
            training.Sitting, 0, count, **mine, sat=sat, handed_in_at=now,
            answers=lambda n, at=place: {str(key): (n + at) % 3 for key in questions},
        )  # fmt: skip
    rows(training.JobReport, 0, count, **mine, language="en", handed_in_at=now)
    answers = lambda n: {str(k): n % 5 + 1 if a == "grade" else f"Words {n}" for k, a in asked}  # noqa: E731
    training.EvaluationSheet.objects.bulk_create(
        training.EvaluationSheet(course=course, language="en", answers=answers(n))
        for n in range(count)
    )
    # The last has none yet, so that pages ask for that too.
    rows(
        training.Certificate, 0, count - 1, **mine, code=lambda n: f"FULL-{before + n:09}",
        name=lambda n: f"Trainee {n}",
    )  # fmt: skip
    rows(
        training.ActionPlan, 0, count, **mine, language="en", state="agreed", handed_in_at=now,
    )  # fmt: skip
    plans = list(
        training.ActionPlan.objects.filter(nomination__in=people).values_list("pk", flat=True)
    )
    rows(
        training.PlannedStep, 0, 3 * count, plan_id=lambda n: plans[n // 3],
        due_after=lambda n: (3, 6, 12)[n % 3], state=lambda n: ("done", "open", "partly")[n % 3],
    )  # fmt: skip
