"""What could keep a project from its purpose, and how it is watched."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nTextField

from ..choices import Level, RiskState
from .pdm import PdmRow
from .projects import Project


class Risk(models.Model):
    """Something that may go wrong. With a `row` it is an assumption that the PDM makes there."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="risks")
    row = models.ForeignKey(
        PdmRow,
        verbose_name=_("assumption of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="risks",
    )
    text = I18nTextField(_("risk"))
    likelihood = models.PositiveSmallIntegerField(_("likelihood"), choices=Level.choices)
    impact = models.PositiveSmallIntegerField(_("impact"), choices=Level.choices)
    state = models.CharField(
        _("state"), max_length=10, choices=RiskState.choices, default=RiskState.WATCHED
    )
    action = I18nTextField(_("what is done about it"), blank=True)
    owner = models.ForeignKey(
        "partners.Person",
        verbose_name=_("by whom"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    look_again_on = models.DateField(_("look again on"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("risk")
        verbose_name_plural = _("risks")
        ordering = ("project", "pk")

    def __str__(self) -> str:
        return str(self.text)[:80]


class RiskReview(models.Model):
    """What somebody found when they looked at a risk again."""

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="reviews")
    on = models.DateField(_("day"))
    likelihood = models.PositiveSmallIntegerField(_("likelihood"), choices=Level.choices)
    impact = models.PositiveSmallIntegerField(_("impact"), choices=Level.choices)
    state = models.CharField(_("state"), max_length=10, choices=RiskState.choices)
    note = models.TextField(_("note"), blank=True)
    by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("review of a risk")
        verbose_name_plural = _("reviews of risks")
        ordering = ("risk", "-on", "-pk")

    def __str__(self) -> str:
        return f"{self.risk} {self.on}"
