"""Files whose bytes are kept on disk under their fingerprint, with origin and rights beside."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class StoredFile(models.Model):
    """A file as it was received. `fingerprint` is the SHA-256 of its bytes: the same bytes are
    kept once."""

    fingerprint = models.CharField(_("fingerprint"), max_length=64, unique=True)
    name = models.CharField(_("name"), max_length=255)
    media_type = models.CharField(_("media type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    origin = models.CharField(_("where it came from"), max_length=500, blank=True)
    rights = models.TextField(_("rights"), blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    uploaded_at = models.DateTimeField(_("uploaded at"))

    class Meta:
        verbose_name = _("stored file")
        verbose_name_plural = _("stored files")
        ordering = ("-uploaded_at",)

    def __str__(self) -> str:
        return self.name
