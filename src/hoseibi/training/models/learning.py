"""What trainees bring, what they learn, and what they think of a course."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from ..choices import Asked, Sat
from .courses import Course, Objective
from .nominations import Nomination
from .sessions import Session


class JobReport(models.Model):
    """What a trainee reports of their own work before a course: organ, duties, and the problems
    that they bring."""

    nomination = models.OneToOneField(
        Nomination, on_delete=models.CASCADE, related_name="job_report"
    )
    language = models.CharField(_("language"), max_length=20)
    organ = models.TextField(_("the organ and what it does"), blank=True)
    duties = models.TextField(_("my own duties"), blank=True)
    problems = models.TextField(_("problems that I meet"), blank=True)
    questions = models.TextField(_("what I want to ask"), blank=True)
    handed_in_at = models.DateTimeField(_("handed in at"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("job report")
        verbose_name_plural = _("job reports")
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.nomination}"


class ExamQuestion(models.Model):
    """A question that is asked before and after a course, with what may be answered; `right` is
    the place of the right answer, from 0."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="exam_questions")
    objective = models.ForeignKey(
        Objective,
        verbose_name=_("learning objective"),
        on_delete=models.PROTECT,
        related_name="exam_questions",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = I18nCharField(_("question"), max_length=1000)
    options = models.JSONField(_("answers to choose from"))
    right = models.PositiveSmallIntegerField(_("the right answer"))
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="exam_questions",
    )

    class Meta:
        verbose_name = _("question of a test")
        verbose_name_plural = _("questions of tests")
        ordering = ("course", "position", "pk")

    def __str__(self) -> str:
        return str(self.text)


class Sitting(models.Model):
    """A trainee who took the test before or after a course. `answers` are the places of what was
    chosen, by the key of the question."""

    nomination = models.ForeignKey(Nomination, on_delete=models.CASCADE, related_name="sittings")
    sat = models.CharField(_("taken"), max_length=6, choices=Sat.choices)
    answers = models.JSONField(_("answers"), default=dict)
    begun_at = models.DateTimeField(_("begun at"))
    handed_in_at = models.DateTimeField(_("handed in at"), null=True, blank=True)

    class Meta:
        verbose_name = _("sitting of a test")
        verbose_name_plural = _("sittings of tests")
        ordering = ("nomination", "sat")
        constraints = (models.UniqueConstraint(fields=("nomination", "sat"), name="sat_once"),)

    def __str__(self) -> str:
        return f"{self.nomination} {self.get_sat_display()}"


class EvaluationQuestion(models.Model):
    """What trainees are asked of a course, or of one of its sessions."""

    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="evaluation_questions"
    )
    session = models.ForeignKey(
        Session,
        verbose_name=_("session"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="evaluation_questions",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = I18nCharField(_("question"), max_length=500)
    asked = models.CharField(
        _("answered by"), max_length=6, choices=Asked.choices, default=Asked.GRADE
    )

    class Meta:
        verbose_name = _("question of an evaluation")
        verbose_name_plural = _("questions of evaluations")
        ordering = ("course", "position", "pk")

    def __str__(self) -> str:
        return str(self.text)


class EvaluationSheet(models.Model):
    """What somebody thinks of a course. It names nobody and keeps no hour, and its key tells
    nothing of when it came; that a trainee gave one is a mark of the nomination, which keeps no
    order."""

    key = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="evaluation_sheets")
    language = models.CharField(_("language"), max_length=20, blank=True)
    answers = models.JSONField(_("answers"), default=dict)

    class Meta:
        verbose_name = _("evaluation sheet")
        verbose_name_plural = _("evaluation sheets")
        ordering = ("course", "key")

    def __str__(self) -> str:
        return f"{self.course}"
