"""What people thought of an event; a sheet leads to nobody."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from ..choices import FeedbackKind


class Feedback(models.Model):
    """Whether people are asked what they thought of an event. `code` stands on the screen of the
    hall, and lets answer who opened no link of their own. Once it is closed with sheets enough to
    be told, it stays closed: a sheet that came between two readings would be known by the
    difference."""

    event = models.OneToOneField(
        "seminars.Event", on_delete=models.CASCADE, related_name="feedback"
    )
    code = models.CharField(_("code on the screen"), max_length=8)
    opened_at = models.DateTimeField(_("opened at"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    class Meta:
        verbose_name = _("feedback of an event")
        verbose_name_plural = _("feedback of events")
        ordering = ("event",)

    def __str__(self) -> str:
        return str(self.event)

    @property
    def is_open(self) -> bool:
        """Whether it takes sheets."""
        return self.opened_at is not None and self.closed_at is None


class FeedbackQuestion(models.Model):
    """A question about an event, at its place on the sheet. `options` are what may be chosen, each
    by language."""

    event = models.ForeignKey(
        "seminars.Event", on_delete=models.CASCADE, related_name="feedback_questions"
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = I18nCharField(_("question"), max_length=500)
    kind = models.CharField(
        _("how it is answered"), max_length=8, choices=FeedbackKind.choices,
        default=FeedbackKind.MARK,
    )  # fmt: skip
    options = models.JSONField(_("what may be chosen"), default=list, blank=True)

    class Meta:
        verbose_name = _("question of feedback")
        verbose_name_plural = _("questions of feedback")
        ordering = ("event", "position", "pk")

    def __str__(self) -> str:
        return str(self.text)


class FeedbackSheet(models.Model):
    """What one person answered. It names nobody and no moment, and its key is random, so that not
    even the order tells whose it is."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    event = models.ForeignKey(
        "seminars.Event", on_delete=models.CASCADE, related_name="feedback_sheets"
    )
    language = models.CharField(_("language"), max_length=20)

    class Meta:
        verbose_name = _("sheet of feedback")
        verbose_name_plural = _("sheets of feedback")
        ordering = ("event", "key")

    def __str__(self) -> str:
        return str(self.key)


class FeedbackAnswer(models.Model):
    """The answer of one sheet to one question: a mark from 1 to 5, what was chosen by its place
    among the options from 0, or words."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    sheet = models.ForeignKey(FeedbackSheet, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(FeedbackQuestion, on_delete=models.CASCADE, related_name="answers")
    mark = models.PositiveSmallIntegerField(_("mark"), null=True, blank=True)
    choice = models.PositiveSmallIntegerField(_("what was chosen"), null=True, blank=True)
    text = models.TextField(_("words"), blank=True)

    class Meta:
        verbose_name = _("answer of feedback")
        verbose_name_plural = _("answers of feedback")
        ordering = ("sheet", "question")
        constraints = (
            models.UniqueConstraint(fields=("sheet", "question"), name="feedback_answer_once"),
            models.CheckConstraint(
                condition=models.Q(mark__isnull=True) | models.Q(mark__range=(1, 5)),
                name="feedback_mark_from_1_to_5",
            ),
        )

    def __str__(self) -> str:
        return f"{self.question}: {self.mark or self.text[:40]}"
