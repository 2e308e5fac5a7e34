"""How a version came out of another one: the act, the base, and what of the act did not fit."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Amendment(models.Model):
    """An amending act carried out on a version, which gave another version.

    The base is part of it: the fingerprint of its words stays when the base itself is gone.
    `left_out` holds each instruction that was not carried out (`words`, `because`), and `reason`
    why the version was accepted all the same.
    """

    version = models.OneToOneField(
        "corpus.LawVersion", on_delete=models.CASCADE, related_name="amendment"
    )
    base = models.ForeignKey(
        "corpus.LawVersion",
        verbose_name=_("version amended"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="amended_into",
    )
    base_fingerprint = models.CharField(_("fingerprint of the version amended"), max_length=64)
    act = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("amending act"),
        on_delete=models.PROTECT,
        related_name="amendments",
    )
    applied = models.PositiveIntegerField(_("instructions carried out"), default=0)
    left_out = models.JSONField(_("instructions left out"), default=list)
    reason = models.CharField(_("reason"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("amendment")
        verbose_name_plural = _("amendments")
        ordering = ("version",)

    def __str__(self) -> str:
        return str(self.version)
