"""What is kept for one person: words that clash, and the address of their calendar."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class MinuteSetAside(models.Model):
    """What somebody typed into the minutes that clashes with what others saved, until they
    decide."""

    item = models.ForeignKey(
        "meetings.AgendaItem", on_delete=models.CASCADE, related_name="set_aside"
    )
    language = models.CharField(_("language"), max_length=20)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    text = models.TextField(_("text"))
    written_from = models.PositiveIntegerField(_("written from"))
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("minute set aside")
        verbose_name_plural = _("minutes set aside")
        ordering = ("item", "language", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("item", "language", "author"), name="minute_set_aside_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.item} ({self.language})"


class CalendarAddress(models.Model):
    """The address at which a calendar reads somebody's meetings without signing in. Only the
    fingerprint of its key is kept; without the row the address opens nothing."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="calendar_address",
    )
    key_fingerprint = models.CharField(_("fingerprint of the key"), max_length=64, unique=True)
    made_at = models.DateTimeField(_("made at"))

    class Meta:
        verbose_name = _("address of a calendar")
        verbose_name_plural = _("addresses of calendars")
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.user}"
