"""How a request is weighed: questions by version, scores by screener, marks of technicality."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import Criterion
from .requests import Request

TOP_SCORE = 3


class Questionnaire(models.Model):
    """One version of the questions that requests are screened by. A request keeps the version with
    which its screening began."""

    number = models.PositiveIntegerField(_("version"), unique=True)
    note = models.TextField(_("why it was changed"), blank=True)
    made_by = models.ForeignKey(
        "accounts.User", verbose_name=_("made by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    made_at = models.DateTimeField(_("made at"))

    class Meta:
        verbose_name = _("version of the screening questions")
        verbose_name_plural = _("versions of the screening questions")
        ordering = ("-number",)

    def __str__(self) -> str:
        return str(self.number)


class ScreeningQuestion(models.Model):
    """A question of a version, with its weight in the sum."""

    questionnaire = models.ForeignKey(
        Questionnaire, on_delete=models.CASCADE, related_name="questions"
    )
    position = models.PositiveSmallIntegerField(_("position"))
    text = I18nCharField(_("question"), max_length=500)
    guidance = I18nTextField(_("what to look at"), blank=True)
    weight = models.PositiveSmallIntegerField(_("weight"), default=1)

    class Meta:
        verbose_name = _("screening question")
        verbose_name_plural = _("screening questions")
        ordering = ("questionnaire", "position")
        constraints = (
            models.UniqueConstraint(
                fields=("questionnaire", "position"), name="screening_question_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.text)


class Screener(models.Model):
    """Somebody who is asked to screen a request."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="screeners")
    user = models.ForeignKey(
        "accounts.User", verbose_name=_("screener"), on_delete=models.PROTECT, related_name="+"
    )
    asked_by = models.ForeignKey(
        "accounts.User", verbose_name=_("asked by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    asked_at = models.DateTimeField(_("asked at"))

    class Meta:
        verbose_name = _("screener")
        verbose_name_plural = _("screeners")
        ordering = ("request", "pk")
        constraints = (models.UniqueConstraint(fields=("request", "user"), name="screener_once"),)

    def __str__(self) -> str:
        return str(self.user)


class Score(models.Model):
    """What a screener gives a request for one question, and why."""

    screener = models.ForeignKey(Screener, on_delete=models.CASCADE, related_name="scores")
    question = models.ForeignKey(ScreeningQuestion, on_delete=models.PROTECT, related_name="scores")
    points = models.PositiveSmallIntegerField(
        _("points"), validators=[MaxValueValidator(TOP_SCORE)]
    )
    reason = models.TextField(_("reason"))
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ("screener", "question__position")
        constraints = (
            models.UniqueConstraint(fields=("screener", "question"), name="screening_score_once"),
        )

    def __str__(self) -> str:
        return f"{self.question}: {self.points}"


class TechnicalityMark(models.Model):
    """The level of a request by one criterion, with the reason and who gave it."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="marks")
    criterion = models.CharField(_("criterion"), max_length=12, choices=Criterion.choices)
    level = models.PositiveSmallIntegerField(_("level"), validators=[MaxValueValidator(3)])
    reason = models.TextField(_("reason"))
    marked_by = models.ForeignKey(
        "accounts.User", verbose_name=_("marked by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    marked_at = models.DateTimeField(_("marked at"))

    class Meta:
        verbose_name = _("mark of technicality")
        verbose_name_plural = _("marks of technicality")
        ordering = ("request", "pk")
        constraints = (models.UniqueConstraint(fields=("request", "criterion"), name="mark_once"),)

    def __str__(self) -> str:
        return f"{self.get_criterion_display()}: {self.level}"
