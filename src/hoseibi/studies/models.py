"""Working groups on both sides, and rounds of questions on articles."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from hoseibi.accounts.choices import Side

from .choices import RoundState


class WorkingGroup(models.Model):
    """A group that studies a field of a code; its members are the seats of its circle. `side` is
    empty where both sides sit in it."""

    circle = models.OneToOneField(
        "accounts.Circle", on_delete=models.PROTECT, related_name="working_group"
    )
    side = models.CharField(_("side"), max_length=10, choices=Side.choices, blank=True)
    aim = I18nTextField(_("what it studies"), blank=True)

    class Meta:
        verbose_name = _("working group")
        verbose_name_plural = _("working groups")
        ordering = ("pk",)

    def __str__(self) -> str:
        return str(self.circle)


class Round(models.Model):
    """A set of questions sent to a group, answered by person and article until a day."""

    group = models.ForeignKey(WorkingGroup, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveIntegerField(_("number"))
    title = I18nCharField(_("title"), max_length=300)
    due_on = models.DateField(_("answers until"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=RoundState.choices, default=RoundState.WRITING
    )
    summary = I18nTextField(_("summary"), blank=True)
    begun_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("begun by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    release = models.ForeignKey(
        "accounts.Release",
        verbose_name=_("release"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("round of questions")
        verbose_name_plural = _("rounds of questions")
        ordering = ("group", "-number")
        constraints = (
            models.UniqueConstraint(fields=("group", "number"), name="round_number_once"),
        )

    def __str__(self) -> str:
        return str(self.title)


class RoundQuestion(models.Model):
    """A question as part of a round, at its place."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="questions")
    question = models.OneToOneField(
        "meetings.Question", on_delete=models.PROTECT, related_name="in_round"
    )
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        verbose_name = _("question of a round")
        verbose_name_plural = _("questions of rounds")
        ordering = ("round", "position", "pk")

    def __str__(self) -> str:
        return str(self.question)
