"""A draft as it stood at a moment, under a name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import Release

from ..choices import ReleasedAs


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


class Publication(models.Model):
    """A frozen version that was released: as what, from which day, and the versions of a law that
    its texts became. `moves` are the articles that stood elsewhere in the law before."""

    frozen = models.ForeignKey(FrozenVersion, on_delete=models.PROTECT, related_name="publications")
    release = models.OneToOneField(
        Release, verbose_name=_("release"), on_delete=models.PROTECT, related_name="publication"
    )
    status = models.CharField(_("released as"), max_length=20, choices=ReleasedAs.choices)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    law = models.ForeignKey(
        "corpus.Law", verbose_name=_("law"), on_delete=models.PROTECT, related_name="publications"
    )
    versions = models.ManyToManyField(
        "corpus.LawVersion", verbose_name=_("versions"), related_name="publications"
    )
    moves = models.JSONField(_("articles that moved"), default=dict)

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ("frozen", "pk")

    def __str__(self) -> str:
        return f"{self.frozen} ({self.get_status_display()})"
