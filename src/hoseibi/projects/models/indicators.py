"""Indicators: what is measured, from where to where, and what was reached by when."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import ActualState, Dimension, Direction, IndicatorKind
from .pdm import PdmRow
from .projects import Project


class Period(models.Model):
    """A stretch of time of a project for which actuals are reported, first and last day included;
    once locked, nothing in it changes."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="periods")
    name = models.CharField(_("name"), max_length=40)
    begins_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    locked_at = models.DateTimeField(_("locked at"), null=True, blank=True)
    locked_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("locked by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    adopted_at = models.ForeignKey(
        "projects.JccMeeting",
        verbose_name=_("approved at"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="adopted_periods",
    )

    class Meta:
        verbose_name = _("period")
        verbose_name_plural = _("periods")
        ordering = ("project", "begins_on", "pk")
        constraints = (
            models.UniqueConstraint(fields=("project", "begins_on"), name="period_once"),
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("begins_on")),
                name="period_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Indicator(models.Model):
    """What shows that a goal, purpose or output is reached. `code` is such as `2-1`; one that left
    the plan has `left_on`. What is measured in words has no values. `counted_by` is the code of
    what is counted elsewhere and proposed for it (`queries.counted`)."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="indicators")
    row = models.ForeignKey(
        PdmRow, verbose_name=_("row of the PDM"), on_delete=models.CASCADE, related_name="measures"
    )
    code = models.CharField(_("code"), max_length=20, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = I18nCharField(_("indicator"), max_length=500)
    kind = models.CharField(_("measured as"), max_length=12, choices=IndicatorKind.choices)
    unit = I18nCharField(_("unit"), max_length=60, blank=True)
    direction = models.CharField(
        _("direction"), max_length=5, choices=Direction.choices, default=Direction.UP
    )
    baseline = models.DecimalField(
        _("baseline"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    baseline_on = models.DateField(_("baseline of"), null=True, blank=True)
    baseline_source = models.CharField(_("source of the baseline"), max_length=300, blank=True)
    baseline_words = I18nTextField(_("baseline in words"), blank=True)
    target = models.DecimalField(
        _("target"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    target_on = models.DateField(_("target until"), null=True, blank=True)
    target_words = I18nTextField(_("target in words"), blank=True)
    means = I18nTextField(_("means of verification"), blank=True)
    counted_by = models.CharField(_("counted from"), max_length=40, blank=True)
    left_on = models.DateField(_("left the plan on"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ("project", "position", "pk")

    def __str__(self) -> str:
        return f"{self.code} {self.title}".strip()


class Milestone(models.Model):
    """What an indicator is to have reached at the end of a period, on the way to its target."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="milestones")
    period = models.ForeignKey(
        Period, verbose_name=_("period"), on_delete=models.CASCADE, related_name="milestones"
    )
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4, null=True, blank=True)
    words = I18nTextField(_("in words"), blank=True)

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ("indicator", "period")
        constraints = (
            models.UniqueConstraint(fields=("indicator", "period"), name="milestone_once"),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.period}"


class Actual(models.Model):
    """What was reported for an indicator in a period. It counts once somebody else approved it;
    what is reported again has the next number, and replaces the one that counted."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="actuals")
    period = models.ForeignKey(
        Period, verbose_name=_("period"), on_delete=models.PROTECT, related_name="actuals"
    )
    number = models.PositiveSmallIntegerField(_("number"), default=1)
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4, null=True, blank=True)
    words = I18nTextField(_("in words"), blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    document = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=ActualState.choices,
        default=ActualState.REPORTED,
        db_index=True,
    )
    reported_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("reported by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    reported_at = models.DateTimeField(_("reported at"))
    judged_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("approved or returned by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    judged_at = models.DateTimeField(_("approved or returned at"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("actual")
        verbose_name_plural = _("actuals")
        ordering = ("indicator", "period", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("indicator", "period", "number"), name="actual_number_once"
            ),
            models.UniqueConstraint(
                fields=("indicator", "period"),
                condition=models.Q(state=ActualState.APPROVED),
                name="actual_that_counts_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.period}"


class Share(models.Model):
    """A part of an actual, such as the women among those trained."""

    actual = models.ForeignKey(Actual, on_delete=models.CASCADE, related_name="shares")
    dimension = models.CharField(_("divided by"), max_length=12, choices=Dimension.choices)
    name = models.CharField(_("name"), max_length=100)
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4)

    class Meta:
        verbose_name = _("share")
        verbose_name_plural = _("shares")
        ordering = ("actual", "dimension", "pk")

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
