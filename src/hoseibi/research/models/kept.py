"""What everything in this application has: a country, and who may know of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import Confidentiality

KNOWN = ("confidentiality", "circle")
"""By what a reader is or is not to know of something: with these in an index, what happened in a
year is counted without reading the rows."""


class Kept(models.Model):
    """Something known of a country. `circle` is whose it is; where only a circle may know of it,
    it must have one."""

    country = models.ForeignKey(
        "partners.Country", verbose_name=_("country"), on_delete=models.PROTECT, related_name="+"
    )
    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    confidentiality = models.CharField(
        _("who may know"),
        max_length=12,
        choices=Confidentiality.choices,
        default=Confidentiality.DEPARTMENT,
    )
    entered_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("entered by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(confidentiality="circle") | models.Q(circle__isnull=False),
                name="%(class)s_of_a_circle_has_one",
            ),
        )

    @property
    def who_may_know(self) -> str:
        """Who may know of it, in words: a circle by its name."""
        said = str(self.get_confidentiality_display())
        is_of_circle = self.confidentiality == Confidentiality.CIRCLE
        return f"{said}: {self.circle}" if is_of_circle else said
