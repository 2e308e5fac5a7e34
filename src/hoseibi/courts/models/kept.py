"""What everything that is kept of courts has: whose it is, and whether it is released."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Kept(models.Model):
    """Something of the courts of a country, or of one court of it (and of its parts). Until it is
    released it is that court's, and of ours who serve the country.

    `released_by` is who on the partner's side decided it, in words.
    """

    country = models.ForeignKey(
        "partners.Country",
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="court_%(class)ss",
    )
    court = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("court"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="court_%(class)ss",
    )
    title = models.CharField(_("title"), max_length=200)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("entered by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    entered_at = models.DateTimeField(_("entered at"))
    released_on = models.DateField(_("released on"), null=True, blank=True)
    released_by = models.CharField(_("released by"), max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title
