"""A seminar, symposium or workshop, its interpretation and its quotas."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import Entry, EventKind, EventState


class Event(models.Model):
    """A seminar, symposium or workshop of a circle.

    Until it is announced only those who read in the circle know of it; from then on everybody reads
    its public page, and registers there while registration is open. `capacity` is how many places
    there are in all. `series` keeps its identity in calendars (RFC 5545 UID), `sequence` counts its
    changes there. Where it stands is told by `state`, out of the moments that are kept.
    """

    circle = models.ForeignKey(
        "accounts.Circle", verbose_name=_("circle"), on_delete=models.PROTECT,
        related_name="events",
    )  # fmt: skip
    activity = models.ForeignKey(
        "projects.Activity", verbose_name=_("activity"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="events",
    )  # fmt: skip
    slug = models.SlugField(_("name in the address"), max_length=80, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=EventKind.choices)
    title = I18nCharField(_("title"), max_length=300)
    theme = I18nTextField(_("what it is about"), blank=True)
    place = I18nCharField(_("place"), max_length=300, blank=True)
    begins_at = models.DateTimeField(_("begins at"), db_index=True)
    ends_at = models.DateTimeField(_("ends at"))
    zone = models.CharField(_("time zone"), max_length=60, default="UTC")
    link = models.URLField(_("link"), max_length=500, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    entry = models.CharField(
        _("who may register"), max_length=12, choices=Entry.choices, default=Entry.PUBLIC
    )
    capacity = models.PositiveIntegerField(_("places"))
    opens_at = models.DateTimeField(_("registration opens at"), null=True, blank=True)
    closes_at = models.DateTimeField(_("registration closes at"), null=True, blank=True)
    notice = I18nTextField(_("what is done with personal data"), blank=True)
    announced_at = models.DateTimeField(_("announced at"), null=True, blank=True)
    called_off_at = models.DateTimeField(_("called off at"), null=True, blank=True)
    called_off_why = I18nTextField(_("why it was called off"), blank=True)
    cloned_from = models.ForeignKey(
        "self", verbose_name=_("made after"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="clones",
    )  # fmt: skip
    series = models.UUIDField(_("identity in calendars"), unique=True, default=uuid.uuid4)
    sequence = models.PositiveIntegerField(_("changes"), default=0)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("-begins_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("begins_at")),
                name="event_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return str(self.title)

    def registers(self, now: datetime) -> bool:
        """Whether somebody can register by themselves at a moment."""
        if self.announced_at is None or self.called_off_at is not None or self.opens_at is None:
            return False
        return self.opens_at <= now < (self.closes_at or self.begins_at)

    def state(self, now: datetime) -> EventState:
        """Where it stands at a moment."""
        if self.called_off_at is not None:
            return EventState.CALLED_OFF
        if self.ends_at <= now:
            return EventState.ENDED
        if self.begins_at <= now:
            return EventState.UNDER_WAY
        return EventState.OPEN if self.registers(now) else EventState.PLANNED

    @classmethod
    def standing(cls, state: str, now: datetime) -> models.Q:
        """The condition that an event stands so at a moment."""
        q = models.Q
        off = q(called_off_at__isnull=False)
        over, begun = q(ends_at__lte=now), q(begins_at__lte=now)
        closes = q(closes_at__gt=now) | q(closes_at__isnull=True)
        opened = q(announced_at__isnull=False, opens_at__lte=now) & closes
        return {
            EventState.CALLED_OFF: off,
            EventState.ENDED: ~off & over,
            EventState.UNDER_WAY: ~off & ~over & begun,
            EventState.OPEN: ~off & ~begun & opened,
            EventState.PLANNED: ~off & ~begun & ~opened,
        }[EventState(state)]


class Channel(models.Model):
    """A language in which an event can be heard, where to listen, and who interprets; without an
    interpreter it is the floor."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="channels")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    language = models.CharField(_("language"), max_length=20)
    number = models.CharField(_("channel of the receiver"), max_length=20, blank=True)
    link = models.URLField(_("link"), max_length=500, blank=True)
    interpreter = models.ForeignKey(
        "partners.Person", verbose_name=_("interpreter"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="channels",
    )  # fmt: skip

    class Meta:
        verbose_name = _("interpretation channel")
        verbose_name_plural = _("interpretation channels")
        ordering = ("event", "position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("event", "language"), name="channel_language_once"),
        )

    def __str__(self) -> str:
        return f"{self.event} ({self.language})"


class Quota(models.Model):
    """How many of the places of an event are for one group of people, at most."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="quotas")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = I18nCharField(_("name"), max_length=200)
    seats = models.PositiveIntegerField(_("places"))

    class Meta:
        verbose_name = _("quota")
        verbose_name_plural = _("quotas")
        ordering = ("event", "position", "pk")

    def __str__(self) -> str:
        return str(self.name)
