"""People who sign in, the circles they sit in, and the journal that nobody may change."""

import hashlib
from datetime import date
from typing import Any

import msgspec
import rules
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from .choices import Origin, Role, Side


class User(AbstractUser):
    """Somebody who signs in, by e-mail address or user name."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(_("full name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), unique=True)
    language = models.CharField(_("language"), max_length=10, blank=True)
    wants_letters = models.BooleanField(_("is reminded by letter"), default=True)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.READER)

    person = models.OneToOneField(
        "partners.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="user",
    )

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

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """By the rules of the applications alone. Django would also ask its two tables of granted
        permissions, on every page for everybody; nothing is ever granted there."""
        return bool(self.is_active and (self.is_superuser or rules.has_perm(perm, self, obj)))


class Circle(models.Model):
    """A group whose members see what it has not released: a project, a working group, an office.

    `country` is the partner that the work is for; `parent` the circle that it stands in.
    """

    name = I18nCharField(_("name"), max_length=300)
    country = models.ForeignKey(
        "partners.Country",
        verbose_name=_("partner country"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="circles",
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("inside"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="inner",
    )
    opened_on = models.DateField(_("opened on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("circle")
        verbose_name_plural = _("circles")
        ordering = ("pk",)

    def __str__(self) -> str:
        return str(self.name)


class Seat(models.Model):
    """Somebody's place in a circle, with a role, from one day until before another."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="seats",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    side = models.CharField(_("side"), max_length=10, choices=Side.choices)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        ordering = ("circle", "side", "pk")
        constraints = (
            models.UniqueConstraint(fields=("circle", "person", "role", "since"), name="seat_once"),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="seat_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}"

    @classmethod
    def held(cls, on: date) -> models.Q:
        """The condition that a seat is held on a day."""
        return models.Q(since__lte=on) & (models.Q(until__isnull=True) | models.Q(until__gt=on))


class Invitation(models.Model):
    """A letter that lets one person make an account, once, until a day. Only the fingerprint of its
    key is kept; `person` gets the account, with the seats that it has."""

    person = models.ForeignKey(
        "partners.Person", on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.READER)
    key_fingerprint = models.CharField(_("fingerprint of the key"), max_length=64, unique=True)
    invited_by = models.ForeignKey(
        User, verbose_name=_("invited by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    invited_at = models.DateTimeField(_("invited at"))
    valid_until = models.DateTimeField(_("valid until"))
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ("-invited_at", "pk")

    def __str__(self) -> str:
        return f"{self.person} <{self.email}>"


class Release(models.Model):
    """The act by which a circle opens something to others: who of those who may decided it, on
    which day, and who wrote that down. Withdrawn, it opens nothing any more, and stays."""

    circle = models.ForeignKey(
        Circle, verbose_name=_("circle"), on_delete=models.PROTECT, related_name="releases"
    )
    what = models.CharField(_("what was released"), max_length=500)
    released_by = models.CharField(_("released by"), max_length=300)
    released_on = models.DateField(_("released on"))
    recorded_by = models.ForeignKey(
        User, verbose_name=_("written down by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    recorded_at = models.DateTimeField(_("written down at"))
    withdrawn_by = models.ForeignKey(
        User, verbose_name=_("withdrawn by"), null=True, blank=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    reason = models.TextField(_("why it was withdrawn"), blank=True)

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        ordering = ("-released_on", "-pk")

    def __str__(self) -> str:
        return f"{self.what} ({self.released_on})"

    @classmethod
    def standing(cls, field: str = "release") -> models.Q:
        """The condition that what points here by a field is released and was not withdrawn."""
        return models.Q(**{f"{field}__isnull": False, f"{field}__withdrawn_at__isnull": True})


class JournalLine(models.Model):
    """One thing that was done. Each line carries the fingerprint of the line before it.

    `actor_name` stays true when a user is renamed; `subject` is what it was done to, as a person
    would say it. `application` is the one whose action it was, the only one that can have changed
    its records by it; empty where that is not known. It is no part of what was said, and of the
    fingerprint.
    """

    number = models.PositiveBigIntegerField(_("number"), primary_key=True)
    actor = models.ForeignKey(
        User, verbose_name=_("by"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    actor_name = models.CharField(_("name"), max_length=200, blank=True)
    verb = models.CharField(_("what was done"), max_length=60)
    subject = models.CharField(_("to what"), max_length=500)
    origin = models.CharField(_("from where"), max_length=20, choices=Origin.choices)
    application = models.CharField(_("application"), max_length=20, blank=True)
    at = models.DateTimeField(_("at"), db_index=True)
    previous = models.CharField(_("fingerprint before"), max_length=64, unique=True)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("line of the journal")
        verbose_name_plural = _("journal")
        ordering = ("number",)
        # The last line of an application stands for the state of its records.
        indexes = (models.Index(fields=("application", "-number"), name="journal_application"),)

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
