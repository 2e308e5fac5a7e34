"""Evaluations of a project by the six criteria of the DAC."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nTextField

from ..choices import Criterion, EvaluationKind, Grade
from .projects import Project


class Evaluation(models.Model):
    """One evaluation, before, during or after; once finished it does not change."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="evaluations")
    kind = models.CharField(_("kind"), max_length=15, choices=EvaluationKind.choices)
    on = models.DateField(_("as of"))
    who = models.CharField(_("by whom"), max_length=300, blank=True)
    summary = I18nTextField(_("summary"), blank=True)
    finished_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("finished by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")
        ordering = ("project", "on", "pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"


class Judgement(models.Model):
    """What people judged of one criterion, and why. `reckoned` is the rate in per cent that the
    data gave on that day, kept beside it, where the criterion has one."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="judgements")
    criterion = models.CharField(_("criterion"), max_length=15, choices=Criterion.choices)
    grade = models.PositiveSmallIntegerField(_("grade"), choices=Grade.choices)
    reason = I18nTextField(_("reason"))
    reckoned = models.DecimalField(
        _("reckoned, per cent"), max_digits=9, decimal_places=1, null=True, blank=True
    )
    by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("judged by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("judgement of a criterion")
        verbose_name_plural = _("judgements of criteria")
        ordering = ("evaluation", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("evaluation", "criterion"), name="judgement_once_a_criterion"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_criterion_display()}: {self.get_grade_display()}"
