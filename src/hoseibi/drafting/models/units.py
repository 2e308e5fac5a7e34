"""The units of a draft, their wordings, and who has one open."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import UnitKind


class Unit(models.Model):
    """One article of a draft, or the lines between two. `position` orders the units; `address` is
    where the unit stands as the text is now, empty where it has none."""

    draft = models.ForeignKey("drafting.Draft", on_delete=models.CASCADE, related_name="units")
    position = models.PositiveBigIntegerField(_("position"))
    kind = models.CharField(_("kind"), max_length=10, choices=UnitKind.choices)
    address = models.CharField(_("address"), max_length=500, blank=True)
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="units",
    )

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ("draft", "position")
        constraints = (models.UniqueConstraint(fields=("draft", "position"), name="unit_position"),)
        indexes = (models.Index(fields=("draft", "address"), name="unit_address"),)

    def __str__(self) -> str:
        return self.address or f"{self.position}"


class Wording(models.Model):
    """What a unit said in a language from one moment on. The last number is how it reads now, and
    is the `newest`; an empty text means that the article is left out.

    `written_from` is the number that the author had before them; where others had saved meanwhile,
    `typed` keeps what the author had typed before it was put together with theirs.
    """

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="wordings")
    language = models.CharField(_("language"), max_length=20)
    number = models.PositiveIntegerField(_("number"))
    newest = models.BooleanField(_("newest"), default=True)
    text = models.TextField(_("text"), blank=True)
    typed = models.TextField(_("as it was typed"), blank=True)
    written_from = models.PositiveIntegerField(_("written from"), default=0)
    author = models.ForeignKey(
        "accounts.User",
        verbose_name=_("author"),
        null=True,
        on_delete=models.PROTECT,
        related_name="wordings",
    )
    at = models.DateTimeField(_("at"))
    proposal = models.ForeignKey(
        "drafting.Proposal",
        verbose_name=_("proposal"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="wordings",
    )

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        ordering = ("unit", "language", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("unit", "language", "number"), name="wording_number_once"
            ),
            models.UniqueConstraint(
                fields=("unit", "language"),
                condition=models.Q(newest=True),
                name="wording_newest_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.unit} {self.language} {self.number}"


class Editing(models.Model):
    """Somebody has a unit open in a language; counts while it was seen a minute ago."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="open_by")
    language = models.CharField(_("language"), max_length=20)
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField(_("seen at"))

    class Meta:
        verbose_name = _("open article")
        verbose_name_plural = _("open articles")
        ordering = ("unit", "seen_at")
        constraints = (
            models.UniqueConstraint(fields=("unit", "language", "user"), name="editing_once"),
        )

    def __str__(self) -> str:
        return f"{self.user} {self.unit}"


class SetAside(models.Model):
    """What somebody typed that clashes with what others saved meanwhile: kept for its author until
    they have decided what the article is to say."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="set_aside")
    language = models.CharField(_("language"), max_length=20)
    author = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    text = models.TextField(_("text"), blank=True)
    written_from = models.PositiveIntegerField(_("written from"))
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("text set aside")
        verbose_name_plural = _("texts set aside")
        ordering = ("-at",)
        constraints = (
            models.UniqueConstraint(fields=("unit", "language", "author"), name="set_aside_once"),
        )

    def __str__(self) -> str:
        return f"{self.unit} {self.language}"
