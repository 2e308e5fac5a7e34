"""The tokens by which programs say for whom they ask."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .choices import Scope


class Token(models.Model):
    """What somebody gave to a program so that it may ask in their name, within the scopes, until a
    day. Only the fingerprint of its key is kept; withdrawn, it opens nothing any more, and stays.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        on_delete=models.CASCADE,
        related_name="tokens",
    )
    name = models.CharField(_("name"), max_length=100)
    scopes = models.JSONField(_("scopes"), default=list)
    fingerprint = models.CharField(_("fingerprint of the key"), max_length=64, unique=True)
    begins = models.CharField(_("first letters of the key"), max_length=12)
    made_at = models.DateTimeField(_("made at"))
    expires_at = models.DateTimeField(_("expires at"))
    last_used_at = models.DateTimeField(_("last used at"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    class Meta:
        verbose_name = _("token")
        verbose_name_plural = _("tokens")
        ordering = ("-made_at", "-pk")
        indexes = (models.Index(fields=("owner", "-made_at"), name="token_owner"),)

    def __str__(self) -> str:
        return self.name

    def opens(self, now: datetime) -> bool:
        """Whether it opens anything at a moment."""
        return self.withdrawn_at is None and self.expires_at > now

    @property
    def scope_names(self) -> list[str]:
        """What it is given for, in words."""
        return [str(Scope(each).label) for each in self.scopes if each in Scope.values]
