"""Tables of counts that courts gave, and the counts out of them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .kept import Kept


class CaseTable(Kept):
    """A table of counts as it came. `mapping` tells which head is which column where that was said;
    until it is taken over (`taken_at`) nothing of it counts."""

    file = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("file"),
        on_delete=models.PROTECT,
        related_name="case_tables",
    )
    source = models.CharField(_("where it is from"), max_length=300, blank=True)
    mapping = models.JSONField(_("columns"), default=dict)
    taken_at = models.DateTimeField(_("taken over at"), null=True, blank=True)

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("table of counts")
        verbose_name_plural = _("tables of counts")
        ordering = ("-pk",)


class CaseCount(models.Model):
    """Cases of one type at one court in one period. `court` is None where the table names a court
    that is no organ here; `bands` are the pending cases by age, as [least, most, count]."""

    table = models.ForeignKey(CaseTable, on_delete=models.CASCADE, related_name="counts")
    row = models.PositiveIntegerField(_("row"))
    court = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("court"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="case_counts",
    )
    court_name = models.CharField(_("court as the table calls it"), max_length=300, blank=True)
    case_type = models.CharField(_("case type"), max_length=200, blank=True)
    begins_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    pending_before = models.PositiveIntegerField(_("pending at the start"), null=True, blank=True)
    filed = models.PositiveIntegerField(_("filed"), null=True, blank=True)
    resolved = models.PositiveIntegerField(_("resolved"), null=True, blank=True)
    pending_after = models.PositiveIntegerField(_("pending at the end"), null=True, blank=True)
    caseload = models.PositiveIntegerField(_("cases in all"), null=True, blank=True)
    published = models.FloatField(_("published clearance rate"), null=True, blank=True)
    bands = models.JSONField(_("pending cases by age"), default=list, blank=True)
    is_sum = models.BooleanField(_("adds up other rows"), default=False)

    class Meta:
        verbose_name = _("count of cases")
        verbose_name_plural = _("counts of cases")
        ordering = ("table", "row")
        indexes = (models.Index(fields=("court", "begins_on"), name="count_of_court"),)

    def __str__(self) -> str:
        return f"{self.court_name} {self.case_type} {self.begins_on}"
