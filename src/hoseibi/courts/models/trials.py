"""Reforms tried on a simulated court."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .kept import Kept


class Trial(Kept):
    """A reform tried on a court: the court as it is (`now`), what the reform changes (`reform`),
    how often and how long (`plan`), and what came of it. `done` of `total` runs were made when the
    process that makes them last told so (`told_at`)."""

    note = models.TextField(_("where the numbers are from"), blank=True)
    now = models.JSONField(_("the court as it is"))
    reform = models.JSONField(_("what the reform changes"))
    plan = models.JSONField(_("runs and years"))
    total = models.PositiveSmallIntegerField(_("runs"))
    done = models.PositiveSmallIntegerField(_("runs made"), default=0)
    told_at = models.DateTimeField(_("last told"))
    advice = models.CharField(_("what went wrong"), max_length=500, blank=True)
    result = models.JSONField(_("result"), null=True, blank=True)

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("trial of a reform")
        verbose_name_plural = _("trials of reforms")
        ordering = ("-pk",)
