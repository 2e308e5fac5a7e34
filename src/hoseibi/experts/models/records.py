"""What an expert notes by the day, and the reports that are drafted from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import LogKind, ReportState
from .assignments import Assignment


class LogEntry(models.Model):
    """A line of an expert's log: what was done or heard on a day, in two minutes."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="log")
    on = models.DateField(_("on"))
    kind = models.CharField(_("kind"), max_length=10, choices=LogKind.choices)
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=20)
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("with whom"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("line of the log")
        verbose_name_plural = _("log")
        ordering = ("-on", "-pk")
        indexes = (models.Index(fields=("assignment", "-on"), name="log_by_day"),)

    def __str__(self) -> str:
        return self.text[:80]


class Report(models.Model):
    """What an expert reports of a period: what was done, what is planned, what is difficult.
    `facts` is what it was drafted from, so that it can be told from what was written since."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="reports")
    number = models.PositiveSmallIntegerField(_("number"))
    begins_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    due_on = models.DateField(_("due on"))
    language = models.CharField(_("language"), max_length=20)
    progress = models.TextField(_("what was done"), blank=True)
    plan = models.TextField(_("what comes next"), blank=True)
    issues = models.TextField(_("what is difficult"), blank=True)
    facts = models.PositiveSmallIntegerField(_("facts it was drafted from"), default=0)
    state = models.CharField(
        _("state"), max_length=10, choices=ReportState.choices, default=ReportState.DRAFT
    )
    submitted_at = models.DateTimeField(_("submitted at"), null=True, blank=True)
    received_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("received by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    received_at = models.DateTimeField(_("received at"), null=True, blank=True)
    remark = models.TextField(_("remark"), blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("report of an expert")
        verbose_name_plural = _("reports of experts")
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(
                fields=("assignment", "number"), name="expert_report_number_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.assignment.role} {self.number}"
