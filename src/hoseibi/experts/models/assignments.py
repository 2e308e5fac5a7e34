"""Posts, what they ask for, who was asked, and who fills them from when to when."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import Answer, AssignmentState, Level, Matter, Term
from .roster import Expert


class Assignment(models.Model):
    """A post to fill, and who fills it from one day until another, both meant. `circle` is that of
    the work it serves; without an expert somebody is still sought. `seat` is the place in the
    circle that it brought. A report is due every so many months."""

    expert = models.ForeignKey(
        Expert,
        verbose_name=_("expert"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    country = models.ForeignKey(
        "partners.Country",
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    post_organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("posted at"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    role = I18nCharField(_("role"), max_length=200)
    term = models.CharField(_("term"), max_length=10, choices=Term.choices)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=AssignmentState.choices,
        default=AssignmentState.SOUGHT,
    )
    begins_on = models.DateField(_("from"), db_index=True)
    ends_on = models.DateField(_("until"))
    background = I18nTextField(_("background"), blank=True)
    duties = I18nTextField(_("duties"), blank=True)
    products = I18nTextField(_("what is to come of it"), blank=True)
    report_months = models.PositiveSmallIntegerField(_("months between reports"), default=6)
    seat = models.ForeignKey(
        "accounts.Seat",
        verbose_name=_("seat"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    follows = models.ForeignKey(
        "self",
        verbose_name=_("successor of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="followed_by",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ("-begins_on", "pk")
        indexes = (models.Index(fields=("state", "-begins_on"), name="assignment_state"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("begins_on")),
                name="assignment_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.role}: {self.expert or '-'}"


class Wanted(models.Model):
    """One thing that the terms of reference of a post ask for, needed or only wished."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="wanted")
    matter = models.CharField(_("what"), max_length=10, choices=Matter.choices)
    key = models.CharField(_("which"), max_length=20)
    level = models.PositiveSmallIntegerField(
        _("level"), null=True, blank=True, choices=Level.choices
    )
    needed = models.BooleanField(_("needed"), default=False)

    class Meta:
        verbose_name = _("what a post asks for")
        verbose_name_plural = _("what posts ask for")
        ordering = ("matter", "-needed", "key")
        constraints = (
            models.UniqueConstraint(fields=("assignment", "matter", "key"), name="wanted_once"),
        )

    def __str__(self) -> str:
        return f"{self.matter} {self.key}"


class Step(models.Model):
    """That an assignment came into a state, on which day, by whom and why."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(_("state"), max_length=10, choices=AssignmentState.choices)
    on = models.DateField(_("on"))
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("step of an assignment")
        verbose_name_plural = _("steps of assignments")
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.get_state_display()} {self.on}"


class Candidacy(models.Model):
    """That somebody was chosen for a post and asked: why, with what speaks for and against them on
    that day, and what they answered."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="candidacies")
    expert = models.ForeignKey(Expert, on_delete=models.PROTECT, related_name="candidacies")
    answer = models.CharField(
        _("answer"), max_length=10, choices=Answer.choices, default=Answer.ASKED
    )
    score = models.PositiveSmallIntegerField(_("score"))
    weighed = models.JSONField(_("what spoke for and against"), default=list)
    reason = models.TextField(_("why they were chosen"))
    asked_at = models.DateTimeField(_("asked at"))
    asked_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("asked by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    answer_reason = models.TextField(_("reason of the answer"), blank=True)

    class Meta:
        verbose_name = _("candidacy")
        verbose_name_plural = _("candidacies")
        ordering = ("-asked_at", "pk")

    def __str__(self) -> str:
        return f"{self.expert}: {self.get_answer_display()}"
