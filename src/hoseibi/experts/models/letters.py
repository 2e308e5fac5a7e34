"""The Word files from which letters about assignments are made."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import letter_kinds


class LetterTemplate(models.Model):
    """A Word file of the office for one kind of letter and language. The last one that was not
    withdrawn counts; without any, ours does."""

    kind = models.CharField(_("letter"), max_length=10, choices=letter_kinds)
    language = models.CharField(_("language"), max_length=20)
    file = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("file"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    uploaded_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("uploaded by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    uploaded_at = models.DateTimeField(_("uploaded at"))
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    class Meta:
        verbose_name = _("template of a letter")
        verbose_name_plural = _("templates of letters")
        ordering = ("kind", "language", "-uploaded_at")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.language})"
