"""What trainees of the invented world learnt, thought, and did with it, as its file tells."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

from django.utils import timezone

from hoseibi.accounts.models import User
from hoseibi.training.actions import certificates, evaluations, learning, plans
from hoseibi.training.choices import NominationState, PlanState, Presence, Sat
from hoseibi.training.models import (
    ActionPlan,
    Attended,
    Course,
    EvaluationSheet,
    Nomination,
    PlannedStep,
    Sitting,
    StepReport,
)

SLUG = "lanvara-obligations-2025"


def learn(by: User) -> None:
    """Tests, evaluation, certificates and action plans of the course that ended a year ago; nothing
    when they are there already."""
    course = Course.objects.filter(slug=SLUG).first()
    if course is None or course.exam_questions.exists():
        return
    text = (files(__package__) / "learnt-2025.toml").read_text(encoding="utf-8")
    said = tomllib.loads(text)
    trainees = list(course.nominations.filter(state=NominationState.SELECTED).order_by("pk"))
    _ask(by, course, said["questions"])
    _sit(course, trainees, said["sittings"])
    _evaluate(by, course, trainees, said["evaluation"])
    _attend(course, trainees)
    signed = {code: said[f"signed_{code}"] for code in ("en", "ja")}
    certificates.issue(by, course, trainees, certificates.Issuing(signed, said["issued_on"]))
    by_name = {one.name: one for one in trainees}
    for one in said["plans"]:
        if one["name"] in by_name:
            _plan(by_name[one["name"]], one)


def _ask(by: User, course: Course, questions: list[dict[str, Any]]) -> None:
    objectives = list(course.objectives.all())
    for one in questions:
        texts = {code: one[code] for code in ("en", "ja", "km") if code in one}
        asking = learning.Asking(
            texts, tuple(one["options"]), one["right"], objectives[one["objective"]]
        )
        learning.ask(by, course, asking)


def _sit(course: Course, trainees: list[Nomination], rows: list[dict[str, list[int]]]) -> None:
    keys = [str(key) for key in course.exam_questions.values_list("pk", flat=True)]
    days = {Sat.BEFORE: course.begins_on, Sat.AFTER: course.ends_on}
    for nomination, row in zip(trainees, rows, strict=False):
        for sat, day in days.items():
            moment = _at(day)
            Sitting.objects.create(
                nomination=nomination,
                sat=sat,
                answers=dict(zip(keys, row[sat.value], strict=True)),
                begun_at=moment,
                handed_in_at=moment,
            )


def _attend(course: Course, trainees: list[Nomination]) -> None:
    """Everybody was in every session, but one who was late once and one who was once excused."""
    sessions = list(course.sessions.order_by("begins_at", "pk"))
    odd = {(1, 2): Presence.LATE, (3, 4): Presence.EXCUSED}
    known = set(Attended.objects.filter(session__in=sessions).values_list("session", "nomination"))
    Attended.objects.bulk_create(
        Attended(
            session=session,
            nomination=nomination,
            presence=odd.get((place, hour), Presence.PRESENT),
            marked_at=session.begins_at,
        )
        for hour, session in enumerate(sessions)
        for place, nomination in enumerate(trainees)
        if (session.pk, nomination.pk) not in known
    )


def _evaluate(
    by: User, course: Course, trainees: list[Nomination], questions: list[dict[str, Any]]
) -> None:
    sheets: list[dict[str, object]] = []
    for one in questions:
        texts = {code: one[code] for code in ("en", "ja", "km") if code in one}
        made = evaluations.wonder(by, course, evaluations.Wondering(texts, one["asked"]))
        for place, answer in enumerate(one["said"]):
            if place == len(sheets):
                sheets.append({})
            if answer:
                grade = one["asked"] == "grade"
                sheets[place][str(made.pk)] = int(answer) if grade else answer
    EvaluationSheet.objects.bulk_create(
        EvaluationSheet(course=course, language="en", answers=answers) for answers in sheets
    )
    keys = [one.pk for one in trainees[: len(sheets)]]
    Nomination.objects.filter(pk__in=keys).update(evaluated=True)


def _plan(nomination: Nomination, said: dict[str, Any]) -> None:
    handed_in = _at(nomination.course.ends_on)
    plan = ActionPlan.objects.create(
        nomination=nomination,
        language=said["language"],
        title=said["title"],
        summary=said["summary"],
        state=PlanState.AGREED,
        handed_in_at=handed_in,
        changed_at=handed_in,
    )
    for place, one in enumerate(said["steps"]):
        step = PlannedStep.objects.create(
            plan=plan,
            position=place,
            text=one["text"],
            due_after=one["after"],
            due_on=plans.due_on(nomination.course.ends_on, one["after"]),
            state=one["state"],
            changed_at=handed_in,
        )
        if "said" in one:
            StepReport.objects.create(
                step=step,
                said=one["said"],
                state=one["state"],
                link=one.get("link", ""),
                told_at=_at(one["told"]),
            )


def _at(day: date) -> Any:
    """Four in the afternoon of a day."""
    return timezone.make_aware(timezone.datetime(day.year, day.month, day.day, 16))
