"""Application forms that came as files, kept as they came."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BroughtFile(models.Model):
    """A Word or Excel file with one application form or several requests as rows."""

    file = models.OneToOneField(
        "library.StoredFile", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )
    country = models.ForeignKey(
        "partners.Country", verbose_name=_("country"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    brought_by = models.ForeignKey(
        "accounts.User", verbose_name=_("brought by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    brought_at = models.DateTimeField(_("brought at"))

    class Meta:
        verbose_name = _("file of requests")
        verbose_name_plural = _("files of requests")
        ordering = ("-brought_at",)

    def __str__(self) -> str:
        return str(self.file)
