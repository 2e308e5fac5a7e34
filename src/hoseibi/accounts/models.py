"""People who sign in, and the lines of the journal that nobody may change."""

import hashlib
from typing import Any

import msgspec
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from .choices import Origin, Role


class User(AbstractUser):
    """Somebody who signs in, by e-mail address or user name."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(_("full name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), unique=True)
    language = models.CharField(_("language"), max_length=10, blank=True)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.READER)

    REQUIRED_FIELDS = ("email",)

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name or self.username


class JournalLine(models.Model):
    """One thing that was done. Each line carries the fingerprint of the line before it.

    `actor_name` stays true when a user is renamed; `subject` is what it was done to, as a person
    would say it.
    """

    number = models.PositiveBigIntegerField(_("number"), primary_key=True)
    actor = models.ForeignKey(
        User, verbose_name=_("by"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    actor_name = models.CharField(_("name"), max_length=200, blank=True)
    verb = models.CharField(_("what was done"), max_length=60)
    subject = models.CharField(_("to what"), max_length=500)
    origin = models.CharField(_("from where"), max_length=20, choices=Origin.choices)
    at = models.DateTimeField(_("at"), db_index=True)
    previous = models.CharField(_("fingerprint before"), max_length=64, unique=True)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("line of the journal")
        verbose_name_plural = _("journal")
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.actor_name or '-'} {self.verb} {self.subject}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Enter a new line; a line once entered is refused."""
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("A line of the journal is never deleted.")

    def reckon_fingerprint(self) -> str:
        """SHA-256 over the line and the fingerprint before it."""
        line = (
            self.number,
            self.actor_id,
            self.actor_name,
            self.verb,
            self.subject,
            self.origin,
            self.at.timestamp(),
            self.previous,
        )
        return hashlib.sha256(msgspec.json.encode(line)).hexdigest()
