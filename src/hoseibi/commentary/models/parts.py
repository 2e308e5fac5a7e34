"""The parts of an entry, each in its language, with every wording that they had."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import PartKind


class Part(models.Model):
    """One part of an entry in one language: its meaning in Khmer. `released` is the number of the
    wording that is released, 0 for none. `authors` are named with it."""

    entry = models.ForeignKey("commentary.Entry", on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(_("part"), max_length=20, choices=PartKind.choices)
    language = models.CharField(_("language"), max_length=20)
    released = models.PositiveIntegerField(_("number of the released wording"), default=0)
    authors = models.ManyToManyField(
        "partners.Person", verbose_name=_("authors"), blank=True, related_name="commentary_parts"
    )

    class Meta:
        verbose_name = _("part of an entry")
        verbose_name_plural = _("parts of entries")
        ordering = ("entry", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("entry", "kind", "language"), name="commentary_part_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.language})"


class PartWording(models.Model):
    """What a part said from one moment on. The last number is how it reads now, and is the
    `newest`; an empty text means that it says nothing. `typed` keeps what its author had typed
    where it was put together with what others saved meanwhile."""

    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="wordings")
    number = models.PositiveIntegerField(_("number"))
    newest = models.BooleanField(_("newest"), default=True)
    text = models.TextField(_("text"), blank=True)
    typed = models.TextField(_("as it was typed"), blank=True)
    written_from = models.PositiveIntegerField(_("written from"), default=0)
    author = models.ForeignKey(
        "accounts.User", verbose_name=_("author"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("wording of a part")
        verbose_name_plural = _("wordings of parts")
        ordering = ("part", "number")
        constraints = (
            models.UniqueConstraint(fields=("part", "number"), name="commentary_wording_once"),
            models.UniqueConstraint(
                fields=("part",),
                condition=models.Q(newest=True),
                name="commentary_wording_newest_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.part} {self.number}"


class PartSetAside(models.Model):
    """What somebody typed that clashes with what others saved meanwhile: kept for its author until
    they have decided what the part is to say."""

    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="set_aside")
    author = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    text = models.TextField(_("text"), blank=True)
    written_from = models.PositiveIntegerField(_("written from"))
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("text of a part set aside")
        verbose_name_plural = _("texts of parts set aside")
        ordering = ("-at",)
        constraints = (
            models.UniqueConstraint(fields=("part", "author"), name="commentary_set_aside_once"),
        )

    def __str__(self) -> str:
        return str(self.part)
