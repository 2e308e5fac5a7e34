"""A draft of a law, and the languages it is written in."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField


class Draft(models.Model):
    """The text that a circle is writing: of a new law, or of the next version of one in force."""

    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="drafts",
    )
    law = models.ForeignKey(
        "corpus.Law", verbose_name=_("law"), on_delete=models.PROTECT, related_name="drafts"
    )
    published = models.ForeignKey(
        "corpus.Law",
        verbose_name=_("law that holds its published drafts"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="drafts_published",
    )
    slug = models.SlugField(_("name in addresses"), max_length=80, unique=True)
    name = I18nCharField(_("name"), max_length=300)
    begun_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("begun by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    begun_at = models.DateTimeField(_("begun at"))
    changed_at = models.DateTimeField(_("changed at"))
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        ordering = ("-changed_at", "pk")

    def __str__(self) -> str:
        return str(self.name)


class DraftLanguage(models.Model):
    """A language of a draft, how laws are written in it, and the version that it began from."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(_("language"), max_length=20)
    convention = models.CharField(_("convention"), max_length=20)
    base = models.ForeignKey(
        "corpus.LawVersion",
        verbose_name=_("began from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="drafts",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("language of a draft")
        verbose_name_plural = _("languages of drafts")
        ordering = ("draft", "position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("draft", "language"), name="draft_language_once"),
        )

    def __str__(self) -> str:
        return self.language
