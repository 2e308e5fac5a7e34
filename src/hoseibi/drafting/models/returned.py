"""A Word file that came back, who wrote in it, and what was found in it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import PieceKind


class ReturnedFile(models.Model):
    """A Word file that somebody brought back to a draft. `state` and `wording` say what it is a
    copy of: `now` with the last wording that there was then, or the number of a frozen version."""

    draft = models.ForeignKey("drafting.Draft", on_delete=models.CASCADE, related_name="returned")
    file = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("file"),
        on_delete=models.PROTECT,
        related_name="returned",
    )
    name = models.CharField(_("name"), max_length=255)
    state = models.CharField(_("copy of"), max_length=20)
    wording = models.PositiveBigIntegerField(_("last wording"), default=0)
    brought_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("brought in by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("returned file")
        verbose_name_plural = _("returned files")
        ordering = ("draft", "-at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("draft", "file"), name="returned_file_once"),
        )

    def __str__(self) -> str:
        return self.name


class Hand(models.Model):
    """Somebody who wrote in a returned file, by the name that the file gives, and who that is. The
    `sender` is whoever changed words without tracking; their name is not in the file."""

    returned = models.ForeignKey(ReturnedFile, on_delete=models.CASCADE, related_name="hands")
    name = models.CharField(_("name"), max_length=200, blank=True)
    sender = models.BooleanField(_("without tracking"), default=False)
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="hands",
    )

    class Meta:
        verbose_name = _("hand")
        verbose_name_plural = _("hands")
        ordering = ("returned", "pk")
        constraints = (
            models.UniqueConstraint(fields=("returned", "name", "sender"), name="hand_once"),
        )

    def __str__(self) -> str:
        return str(self.person or self.name or _("whoever sent the file"))


class FoundPiece(models.Model):
    """One thing that a hand wrote: a change to a unit in a language, a comment, or what has no
    place in the draft. What was taken points at the proposal or the opinion that it became.

    A new article has no unit: it would stand `after` one. `number` is the wording that was sent;
    `text` is what a change makes of `base_text`, or what a comment says about some `words`.
    """

    hand = models.ForeignKey(Hand, on_delete=models.CASCADE, related_name="pieces")
    kind = models.CharField(_("kind"), max_length=10, choices=PieceKind.choices)
    position = models.PositiveIntegerField(_("position"))
    unit = models.ForeignKey(
        "drafting.Unit", null=True, on_delete=models.CASCADE, related_name="found"
    )
    after = models.ForeignKey(
        "drafting.Unit", null=True, on_delete=models.CASCADE, related_name="found_after"
    )
    language = models.CharField(_("language"), max_length=20)
    number = models.PositiveIntegerField(_("number"), default=0)
    base_text = models.TextField(_("text that was sent"), blank=True)
    words = models.TextField(_("about the words"), blank=True)
    text = models.TextField(_("text"), blank=True)
    written_at = models.CharField(_("written at"), max_length=30, blank=True)
    closed = models.BooleanField(_("marked as done"), default=False)
    answers = models.ForeignKey(
        "self", null=True, on_delete=models.CASCADE, related_name="answered_by"
    )
    proposal = models.ForeignKey(
        "drafting.Proposal", null=True, on_delete=models.SET_NULL, related_name="found"
    )
    opinion = models.ForeignKey(
        "meetings.Opinion", null=True, on_delete=models.SET_NULL, related_name="found"
    )

    class Meta:
        verbose_name = _("found piece")
        verbose_name_plural = _("found pieces")
        ordering = ("hand", "position", "pk")

    def __str__(self) -> str:
        return self.text[:60]
