"""A meeting, its agenda, who came, and what was written down for each item."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from hoseibi.accounts.choices import Side

from ..choices import MeetingState, Presence


class Meeting(models.Model):
    """A meeting of a circle. Both sides have a place and a time zone; `series` keeps its identity
    in calendars (RFC 5545 UID), `sequence` counts its changes there."""

    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="meetings",
    )
    title = I18nCharField(_("title"), max_length=300)
    begins_at = models.DateTimeField(_("begins at"), db_index=True)
    ends_at = models.DateTimeField(_("ends at"))
    home_place = models.CharField(_("our place"), max_length=200, blank=True)
    home_zone = models.CharField(_("our time zone"), max_length=60, default="Asia/Tokyo")
    partner_place = models.CharField(_("partner's place"), max_length=200, blank=True)
    partner_zone = models.CharField(_("partner's time zone"), max_length=60, default="UTC")
    link = models.URLField(_("link"), max_length=500, blank=True)
    interpreter = models.ForeignKey(
        "partners.Person",
        verbose_name=_("interpreter"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="interpreted",
    )
    state = models.CharField(
        _("state"), max_length=12, choices=MeetingState.choices, default=MeetingState.PLANNED
    )
    series = models.UUIDField(_("identity in calendars"), unique=True)
    sequence = models.PositiveIntegerField(_("changes"), default=0)
    approved_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("approved by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True)
    release = models.ForeignKey(
        "accounts.Release",
        verbose_name=_("release"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ("-begins_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("begins_at")),
                name="meeting_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return str(self.title)


class Attendance(models.Model):
    """Somebody who was to come to a meeting, for a side, and whether they did."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="attendance",
    )
    side = models.CharField(_("side"), max_length=10, choices=Side.choices)
    presence = models.CharField(
        _("presence"), max_length=10, choices=Presence.choices, default=Presence.INVITED
    )

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")
        ordering = ("meeting", "side", "pk")
        constraints = (
            models.UniqueConstraint(fields=("meeting", "person"), name="attendance_once"),
        )

    def __str__(self) -> str:
        return f"{self.person}"


class AgendaItem(models.Model):
    """One thing to be spoken of: an article, a question, or anything else."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField(_("position"))
    title = I18nCharField(_("title"), max_length=300)
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="agenda_items",
    )
    question = models.ForeignKey(
        "meetings.Question",
        verbose_name=_("question"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="agenda_items",
    )

    class Meta:
        verbose_name = _("item of the agenda")
        verbose_name_plural = _("agenda")
        ordering = ("meeting", "position", "pk")

    def __str__(self) -> str:
        return str(self.title)


class Minute(models.Model):
    """What the minutes said of an item in a language from one moment on; the last number counts.

    `written_from` is the number that the author had before them. `original` tells the language in
    which it was said from a translation of it.
    """

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="minutes")
    language = models.CharField(_("language"), max_length=20)
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("text"), blank=True)
    typed = models.TextField(_("as it was typed"), blank=True)
    written_from = models.PositiveIntegerField(_("written from"), default=0)
    original = models.BooleanField(_("in the language spoken"), default=True)
    author = models.ForeignKey(
        "accounts.User",
        verbose_name=_("author"),
        null=True,
        on_delete=models.PROTECT,
        related_name="minutes",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("minute")
        verbose_name_plural = _("minutes")
        ordering = ("item", "language", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("item", "language", "number"), name="minute_number_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.item} ({self.language})"
