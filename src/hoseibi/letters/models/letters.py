"""A letter in the outbox: to whom, with which words, about what, and where it stands."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import CHANGEABLE, LetterState


class Letter(models.Model):
    """A letter from this site to one address, from the moment it is written.

    `user` or `person` is whom it is to, when they are known here; `name` and `address` say where it
    goes either way. `kind` is that of its matter, `daily` or `weekly` for a letter that gathers
    several, or a word of who wrote it. `circle` is the group whose matter it is; a letter about
    matters of several, or of one and of nobody's, is `scattered`. `send_after` is the moment from
    which it may go by itself; without one it waits until somebody lets it go. `key_fingerprint` is
    that of the key in the address at its foot by which letters like it are switched off.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="letters",
    )  # fmt: skip
    person = models.ForeignKey(
        "partners.Person", verbose_name=_("person"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="letters",
    )  # fmt: skip
    name = models.CharField(_("name"), max_length=200, blank=True)
    address = models.EmailField(_("e-mail address"))
    subject = models.CharField(_("subject"), max_length=300)
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=20)
    kind = models.CharField(_("kind"), max_length=40)
    circle = models.ForeignKey(
        "accounts.Circle", verbose_name=_("circle"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    scattered = models.BooleanField(_("about several circles"), default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("written by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    made_at = models.DateTimeField(_("written at"))
    edits = models.PositiveIntegerField(_("how often it was edited"), default=0)
    state = models.CharField(
        _("state"), max_length=10, choices=LetterState.choices, default=LetterState.WAITING
    )
    send_after = models.DateTimeField(_("leaves from"), null=True, blank=True)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("let go by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    claimed_at = models.DateTimeField(_("taken up at"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    error = models.TextField(_("what went wrong"), blank=True)
    reason = models.TextField(_("reason"), blank=True)
    key_fingerprint = models.CharField(
        _("fingerprint of the key"), max_length=64, null=True, blank=True, unique=True
    )

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ("-made_at", "-pk")
        indexes = (
            models.Index(fields=("state", "send_after"), name="letter_due"),
            models.Index(fields=("-made_at", "-id"), name="letter_newest"),
            models.Index(fields=("user", "kind", "made_at"), name="letter_of_user"),
        )

    def __str__(self) -> str:
        return f"{self.name or self.address}: {self.subject}"

    @property
    def can_change(self) -> bool:
        """Whether it has not left, and nobody is sending it."""
        return self.state in CHANGEABLE

    @property
    def waits_for_somebody(self) -> bool:
        """Whether it stays until somebody lets it go."""
        return self.state == LetterState.WAITING and self.send_after is None


class LetterMatter(models.Model):
    """One thing that a letter is about. `key` and `stage` as in `Reminder`; `circle` is the group
    whose matter it is: who does not read there does not read the letter."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="matters")
    kind = models.CharField(_("kind"), max_length=40)
    key = models.CharField(_("matter"), max_length=40)
    stage = models.CharField(_("stage"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=500)
    path = models.CharField(_("address of its page"), max_length=300, blank=True)
    circle = models.ForeignKey(
        "accounts.Circle", verbose_name=_("circle"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = _("matter of a letter")
        verbose_name_plural = _("matters of letters")
        ordering = ("letter", "pk")
        indexes = (models.Index(fields=("kind", "key"), name="letter_matter_key"),)

    def __str__(self) -> str:
        return self.title


class Attachment(models.Model):
    """A file that goes with a letter, under a name."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="attachments")
    file = models.ForeignKey(
        "library.StoredFile", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("name"), max_length=255)

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ("letter", "pk")

    def __str__(self) -> str:
        return self.name
