"""What a project was to cost, by fiscal year, and what was paid."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from hoseibi.accounts.choices import Side

from ..choices import CostKind, TransactionKind
from .activities import Activity
from .projects import Project


class BudgetLine(models.Model):
    """What one side plans to spend on something in a fiscal year; `year` is that in which the
    fiscal year begins."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="budget_lines")
    year = models.PositiveSmallIntegerField(_("fiscal year"))
    side = models.CharField(_("side"), max_length=10, choices=Side.choices)
    kind = models.CharField(_("for"), max_length=10, choices=CostKind.choices)
    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="budget_lines",
    )
    currency = models.CharField(_("currency"), max_length=3)
    planned = models.DecimalField(_("planned"), max_digits=18, decimal_places=2)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        ordering = ("project", "year", "side", "kind", "pk")

    def __str__(self) -> str:
        return f"{self.year} {self.get_kind_display()}"


class Transaction(models.Model):
    """A movement of money on a day. Provider and receiver are organs; the codes of aid, flow,
    finance and tied status are those that donors share (IATI), empty where the project's hold."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="transactions")
    line = models.ForeignKey(
        BudgetLine,
        verbose_name=_("budget line"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="transactions",
    )
    kind = models.CharField(_("kind"), max_length=15, choices=TransactionKind.choices)
    on = models.DateField(_("day"), db_index=True)
    value = models.DecimalField(_("amount"), max_digits=18, decimal_places=2)
    currency = models.CharField(_("currency"), max_length=3)
    description = I18nCharField(_("what it was"), max_length=300)
    provider = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("paid by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    receiver = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("paid to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    reference = models.CharField(_("reference"), max_length=100, blank=True)
    aid_type = models.CharField(_("type of aid"), max_length=10, blank=True)
    flow_type = models.CharField(_("type of flow"), max_length=10, blank=True)
    finance_type = models.CharField(_("type of finance"), max_length=10, blank=True)
    tied_status = models.CharField(_("tied status"), max_length=10, blank=True)
    recorded_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("written down by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    recorded_at = models.DateTimeField(_("written down at"))
    taken_back_because = models.TextField(_("why it was taken back"), blank=True)

    class Meta:
        verbose_name = _("transaction")
        verbose_name_plural = _("transactions")
        ordering = ("project", "-on", "pk")

    def __str__(self) -> str:
        return f"{self.on} {self.description}"
