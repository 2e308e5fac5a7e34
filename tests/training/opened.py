"""Courses that were opened to everybody, for tests; and the word that is put into all of a course
that is not open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.apps import apps
from django.db import models
from i18nfield.fields import I18nCharField, I18nTextField
from tests.training import hours, world

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.actions.journal import record
from hoseibi.accounts.models import Circle, User
from hoseibi.training.actions import material, releasing, timetables
from hoseibi.training.choices import PublicPart, Rights
from hoseibi.training.models import Course, Material, Nomination, PublicPage, Timetable

WHO = Releasing("Director of the department")
EVERYTHING = tuple(one.value for one in PublicPart)
SHOWING = releasing.Showing(
    EVERYTHING,
    "civil",
    {"en": "Legal Cooperation Department", "ja": "法務協力部"},
    {"en": "Two weeks for judges.", "ja": "裁判官のための二週間。"},
)
PLACE = {"en": "Tavel", "ja": "タベル"}


def a_full_course(by: User | None = None, circle: Circle | None = None, **other: Any) -> Course:
    """A course with two trainees, a timetable that was given out and material, of which nothing is
    open."""
    its = circle or hours.factories.circle()
    officer = by or world.teaching(its)
    course = hours.announced(world.a_course(its, officer, place=PLACE, **other))
    hours.a_session(course, officer)
    hours.a_session(course, officer, 1, titles={"en": "Visit to a court", "ja": "裁判所見学"})
    for name in ("Sok Dara", "Chan Vanna"):
        hours.a_trainee(course, name)
    timetables.give_out(officer, course, tells=False)
    for title, rights in (("Handout", Rights.PUBLIC), ("Slides", Rights.KEEP)):
        said = material.Said({"en": title}, language="en", authors="Wada Jun", rights=rights)
        material.bring(officer, course, said, (b"of a course", f"{title}.txt"))
    return course


def opened(course: Course, by: User | None = None, **other: Any) -> Course:
    """The same course, open to everybody with all that can be shown."""
    officer = by or world.teaching(course.circle)
    releasing.show(officer, course, replace(SHOWING, **other))
    releasing.release(officer, course, WHO)
    return course


def an_open_course(**other: Any) -> Course:
    """A course that everybody sees."""
    return opened(a_full_course(**other))


OPEN = {
    Course: {"title", "place", "objective", "slug", "zone"},
    PublicPage: {"host", "about"},
    Material: {"title", "language"},
}
"""The fields that a public page may show, of each model; of all others none."""


def hide(course: Course, word: str) -> None:
    """Put a word into every text of the courses' application that no public page may show, and
    into what is around it: people, circle, organs, releases."""
    for model in apps.get_app_config("training").get_models():
        names = _texts(model) - OPEN.get(model, set())
        model.objects.update(**{name: _said(model, name, word) for name in names})
    own = Material.objects.filter(course=course)
    own.exclude(rights=Rights.PUBLIC).update(title={"en": word}, language="en")
    kept = ("series", "key", "sequence", "kind", "title", "begins_at", "ends_at", "changed_at")
    for given in Timetable.objects.filter(course=course):
        rows = [{name: one[name] for name in kept} for one in given.rows]
        given.rows = [one | _closed(word) for one in rows]
        given.save()
    course.circle.name = {"en": word, "ja": word}
    course.circle.save()
    for one in Nomination.objects.filter(course=course).select_related("person__organ"):
        one.person.name = one.person.own_name = one.person.organ.name = word
        one.person.organ.save()
        one.person.save()
    for page in PublicPage.objects.filter(course=course, release__isnull=False):
        page.release.what = page.release.released_by = page.release.reason = word
        page.release.save()
    record(None, "changed course", course)


def _closed(word: str) -> dict[str, Any]:
    named = {"key": 1, "name": word}
    article = {"law": word, "address": word, "label": word}
    texts = {name: {"en": word, "ja": word} for name in ("about", "module", "room")}
    return texts | {
        "place": word, "link": word, "interpreter": named, "lecturers": [named],
        "articles": [article],
    }  # fmt: skip


def _texts(model: type[models.Model]) -> set[str]:
    """The fields of a model in which somebody wrote words."""
    free = (models.CharField, models.TextField, I18nCharField, I18nTextField)
    return {
        one.name
        for one in model._meta.concrete_fields
        if isinstance(one, free) and not (one.choices or one.unique or one.primary_key)
    }


def _said(model: type[models.Model], name: str, word: str) -> Any:
    field = model._meta.get_field(name)
    several = isinstance(field, I18nCharField | I18nTextField)
    return {"en": word, "ja": word} if several else word
