"""Logs of what happened in cases, the procedure that the code prescribes, and both compared."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from .kept import Kept


class EventLog(Kept):
    """What happened in cases: of each event the case, the activity and the moment, packed in a file
    of the library. `process` is its map, `standing` how cases stand on its last day; `endings` are
    the activities that end a case."""

    file = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("file"),
        on_delete=models.PROTECT,
        related_name="event_logs",
    )
    cases = models.PositiveIntegerField(_("cases"))
    events = models.PositiveIntegerField(_("events"))
    process = models.JSONField(_("map"))
    standing = models.JSONField(_("how cases stand"), null=True, blank=True)
    endings = models.JSONField(_("activities that end a case"), default=list)
    left_out = models.JSONField(_("events that were left out"), default=dict)

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("event log")
        verbose_name_plural = _("event logs")
        ordering = ("-pk",)


class Procedure(Kept):
    """A procedure as a law prescribes it."""

    law = models.ForeignKey(
        "corpus.Law",
        verbose_name=_("law"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="procedures",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("prescribed procedure")
        verbose_name_plural = _("prescribed procedures")
        ordering = ("country__code", "pk")


class ProcedureStep(models.Model):
    """A step that the law prescribes. `activities` are other names that logs have for it, one in a
    line; `within` days from the step before, 0 where the law sets no limit."""

    procedure = models.ForeignKey(Procedure, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField(_("position"))
    name = I18nCharField(_("name"), max_length=200)
    activities = models.TextField(_("names in logs"), blank=True)
    within = models.PositiveIntegerField(_("within days of the step before"), default=0)
    begins = models.BooleanField(_("begins a case"), default=False)
    ends = models.BooleanField(_("ends a case"), default=False)
    articles = models.ManyToManyField(
        "corpus.Anchor", verbose_name=_("articles"), blank=True, related_name="procedure_steps"
    )
    following = models.ManyToManyField(
        "self",
        verbose_name=_("steps that may follow"),
        symmetrical=False,
        blank=True,
        related_name="before",
    )

    class Meta:
        verbose_name = _("step of a procedure")
        verbose_name_plural = _("steps of procedures")
        ordering = ("procedure", "position", "pk")

    def __str__(self) -> str:
        return str(self.name)


class Comparison(models.Model):
    """A log held against a procedure, as both were then."""

    log = models.ForeignKey(EventLog, on_delete=models.CASCADE, related_name="comparisons")
    procedure = models.ForeignKey(Procedure, on_delete=models.CASCADE, related_name="comparisons")
    result = models.JSONField(_("result"))
    made_at = models.DateTimeField(_("made at"))

    class Meta:
        verbose_name = _("comparison with the procedure")
        verbose_name_plural = _("comparisons with the procedure")
        constraints = (
            models.UniqueConstraint(fields=("log", "procedure"), name="comparison_once"),
        )

    def __str__(self) -> str:
        return f"{self.log} · {self.procedure}"
