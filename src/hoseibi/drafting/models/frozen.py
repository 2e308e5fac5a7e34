"""A draft as it stood at a moment, under a name."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FrozenVersion(models.Model):
    """The whole of a draft as it stood, with what changed since the one before, in words."""

    draft = models.ForeignKey("drafting.Draft", on_delete=models.CASCADE, related_name="frozen")
    number = models.PositiveIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=200)
    summary = models.TextField(_("what changed"), blank=True)
    frozen_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("frozen by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    frozen_at = models.DateTimeField(_("frozen at"))
    released_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("released by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    released_at = models.DateTimeField(_("released at"), null=True, blank=True)

    class Meta:
        verbose_name = _("frozen version")
        verbose_name_plural = _("frozen versions")
        ordering = ("draft", "-number")
        constraints = (
            models.UniqueConstraint(fields=("draft", "number"), name="frozen_number_once"),
        )

    def __str__(self) -> str:
        return self.name


class FrozenText(models.Model):
    """The text of a frozen version in one language, as it was joined from the units."""

    version = models.ForeignKey(FrozenVersion, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(_("language"), max_length=20)
    convention = models.CharField(_("convention"), max_length=20)
    text = models.TextField(_("text"))
    fingerprint = models.CharField(_("fingerprint of the text"), max_length=64)

    class Meta:
        verbose_name = _("frozen text")
        verbose_name_plural = _("frozen texts")
        ordering = ("version", "pk")
        constraints = (
            models.UniqueConstraint(fields=("version", "language"), name="frozen_language_once"),
        )

    def __str__(self) -> str:
        return f"{self.version} ({self.language})"
