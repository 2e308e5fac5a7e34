"""A course: whom it is for, what it is to teach, and by which parts."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import CourseState, NominationState


class Course(models.Model):
    """A training course of a circle, perhaps of an activity of a project. What its general
    information says to the organs that it is for stands in the fields of text. `sequence` counts
    what changed of it in calendars."""

    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="courses",
    )
    activity = models.ForeignKey(
        "projects.Activity",
        verbose_name=_("activity"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="courses",
    )
    country = models.ForeignKey(
        "partners.Country",
        verbose_name=_("partner country"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="courses",
    )
    slug = models.SlugField(_("name in addresses"), max_length=80, unique=True)
    number = models.CharField(_("number"), max_length=40, blank=True)
    title = I18nCharField(_("title"), max_length=300)
    fiscal_year = models.PositiveSmallIntegerField(_("fiscal year"))
    begins_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    zone = models.CharField(_("time zone"), max_length=60, default="Asia/Tokyo")
    place = I18nCharField(_("place"), max_length=200, blank=True)
    language = models.CharField(_("language of the course"), max_length=20, default="ja")
    interpreted = models.CharField(_("interpreted into"), max_length=100, blank=True)
    background = I18nTextField(_("background"), blank=True)
    objective = I18nTextField(_("objective of the course"), blank=True)
    goal = I18nTextField(_("overall goal"), blank=True)
    method = I18nTextField(_("how it is taught"), blank=True)
    eligibility = I18nTextField(_("who may be nominated"), blank=True)
    expected = I18nTextField(_("what is expected of the organs"), blank=True)
    documents = I18nTextField(_("documents to send"), blank=True)
    arrangements = I18nTextField(_("administrative arrangements"), blank=True)
    places = models.PositiveSmallIntegerField(_("places"), default=10)
    nominate_until = models.DateField(_("nominations until"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=12, choices=CourseState.choices, default=CourseState.PLANNED
    )
    series = models.UUIDField(_("identity in calendars"), unique=True)
    sequence = models.PositiveIntegerField(_("changes"), default=0)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("training course")
        verbose_name_plural = _("training courses")
        ordering = ("-begins_on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("begins_on")),
                name="course_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return str(self.title)

    @property
    def trainees(self) -> models.QuerySet[Any]:
        """The nominations of who was selected for it. Who may read of them is for the
        query to say that asks."""
        return self.nominations.filter(state=NominationState.SELECTED)


class Target(models.Model):
    """An organ that a course is for, and how many it may nominate."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="targets")
    organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("organ"),
        on_delete=models.PROTECT,
        related_name="course_targets",
    )
    most = models.PositiveSmallIntegerField(_("nominees at most"), default=10)

    class Meta:
        verbose_name = _("organ that a course is for")
        verbose_name_plural = _("organs that a course is for")
        ordering = ("course", "pk")
        constraints = (
            models.UniqueConstraint(fields=("course", "organ"), name="course_target_once"),
        )

    def __str__(self) -> str:
        return str(self.organ)


class Objective(models.Model):
    """Something that trainees are able to do after a course: what its tests ask and what the gain
    is told of."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="objectives")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = I18nCharField(_("learning objective"), max_length=500)

    class Meta:
        verbose_name = _("learning objective")
        verbose_name_plural = _("learning objectives")
        ordering = ("course", "position", "pk")

    def __str__(self) -> str:
        return str(self.text)


class Module(models.Model):
    """A part of a curriculum, with what it is to reach."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="modules")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = I18nCharField(_("title"), max_length=300)
    content = I18nTextField(_("contents"), blank=True)
    objectives = models.ManyToManyField(
        Objective, verbose_name=_("learning objectives"), related_name="modules", blank=True
    )

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")
        ordering = ("course", "position", "pk")

    def __str__(self) -> str:
        return str(self.title)
