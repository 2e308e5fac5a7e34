"""Reports that are prepared, handed in and then stay: monitoring sheets and completion reports."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import ReportKind, ReportState
from .pdm import PdmVersion
from .projects import Project


class Report(models.Model):
    """A monitoring sheet for a term, or a completion report. Its facts are drawn from the data of
    the project while it is written; `kept` has its papers, by language, as they were handed in."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="reports")
    kind = models.CharField(_("kind"), max_length=12, choices=ReportKind.choices)
    number = models.PositiveSmallIntegerField(_("version"))
    begins_on = models.DateField(_("term from"))
    ends_on = models.DateField(_("term until"))
    state = models.CharField(
        _("state"), max_length=12, choices=ReportState.choices, default=ReportState.DRAFT
    )
    begun_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("begun by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed at"))
    agreed_with = models.CharField(
        _("agreed on the partner's side with"), max_length=300, blank=True
    )
    submitted_on = models.DateField(_("handed in on"), null=True, blank=True)
    submitted_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("handed in by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    version = models.ForeignKey(
        PdmVersion,
        verbose_name=_("version of the PDM"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reports",
    )
    kept = models.JSONField(_("papers as handed in"), default=dict, blank=True)
    taken_back_because = models.TextField(_("why it was taken back"), blank=True)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ("project", "kind", "-ends_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("project", "kind", "number"), name="report_number_once"
            ),
            models.UniqueConstraint(
                fields=("project", "kind"),
                condition=models.Q(state=ReportState.DRAFT),
                name="report_one_draft_of_a_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("begins_on")),
                name="report_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"


class ReportWording(models.Model):
    """What was written under an item of a report from one moment on; the last number counts. So
    two people who write under the same item lose nothing."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="wordings")
    item = models.CharField(_("item"), max_length=20)
    language = models.CharField(_("language"), max_length=20)
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("text"), blank=True)
    author = models.ForeignKey(
        "accounts.User",
        verbose_name=_("author"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("wording of an item")
        verbose_name_plural = _("wordings of items")
        ordering = ("report", "item", "language", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("report", "item", "language", "number"), name="report_wording_number_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.report} {self.item} ({self.language})"
