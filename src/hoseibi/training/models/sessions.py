"""The hours of a course: when and where, who teaches, what of, and the timetable as it was given
out."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import LectureState, Rights, SessionKind
from .courses import Course, Module, Objective


class Room(models.Model):
    """A room that sessions are held in; two sessions at a time are one too many."""

    name = I18nCharField(_("name"), max_length=200)
    place = models.CharField(_("where it is"), max_length=300, blank=True)
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)

    class Meta:
        verbose_name = _("room")
        verbose_name_plural = _("rooms")
        ordering = ("pk",)

    def __str__(self) -> str:
        return str(self.name)


class Holiday(models.Model):
    """A day on which nobody works in a country."""

    country = models.ForeignKey(
        "partners.Country",
        verbose_name=_("country"),
        on_delete=models.CASCADE,
        related_name="holidays",
    )
    day = models.DateField(_("day"))
    name = I18nCharField(_("name"), max_length=200)

    class Meta:
        verbose_name = _("holiday")
        verbose_name_plural = _("holidays")
        ordering = ("day", "pk")
        constraints = (
            models.UniqueConstraint(fields=("country", "day"), name="holiday_of_a_country_once"),
        )

    def __str__(self) -> str:
        return str(self.name)


class Session(models.Model):
    """Some hours of a course, the articles that they teach, and what they are to reach."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="sessions")
    module = models.ForeignKey(
        Module,
        verbose_name=_("module"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sessions",
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=SessionKind.choices, default=SessionKind.LECTURE
    )
    title = I18nCharField(_("title"), max_length=300)
    about = I18nTextField(_("what it is about"), blank=True)
    begins_at = models.DateTimeField(_("begins at"), db_index=True)
    ends_at = models.DateTimeField(_("ends at"))
    room = models.ForeignKey(
        Room,
        verbose_name=_("room"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sessions",
    )
    link = models.URLField(_("link"), max_length=500, blank=True)
    interpreter = models.ForeignKey(
        "partners.Person",
        verbose_name=_("interpreter"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="interpreted_sessions",
    )
    objectives = models.ManyToManyField(
        Objective, verbose_name=_("learning objectives"), related_name="sessions", blank=True
    )
    anchors = models.ManyToManyField(
        "corpus.Anchor", verbose_name=_("articles"), related_name="sessions", blank=True
    )
    door = models.CharField(_("secret of the code in the room"), max_length=64, blank=True)
    series = models.UUIDField(_("identity in calendars"), unique=True)
    sequence = models.PositiveIntegerField(_("changes"), default=0)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ("begins_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("begins_at")),
                name="session_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return str(self.title)


class Lecture(models.Model):
    """Somebody who is to teach in a session, and what came of asking them."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="lectures")
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("lecturer"),
        on_delete=models.PROTECT,
        related_name="lectures",
    )
    state = models.CharField(
        _("state"), max_length=10, choices=LectureState.choices, default=LectureState.MEANT
    )
    asked_at = models.DateTimeField(_("asked at"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("lecture")
        verbose_name_plural = _("lectures")
        ordering = ("session", "pk")
        constraints = (
            models.UniqueConstraint(fields=("session", "person"), name="lecturer_once_a_session"),
        )

    def __str__(self) -> str:
        return str(self.person)


class Timetable(models.Model):
    """A timetable as it was given out on a day: never changed afterwards. `rows` are its sessions
    as they stood, `note` says why it was given out anew."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="timetables")
    number = models.PositiveIntegerField(_("number"))
    rows = models.JSONField(_("sessions"))
    note = models.CharField(_("why it changed"), max_length=500, blank=True)
    frozen_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("given out by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    frozen_at = models.DateTimeField(_("given out at"))

    class Meta:
        verbose_name = _("timetable")
        verbose_name_plural = _("timetables")
        ordering = ("course", "-number")
        constraints = (
            models.UniqueConstraint(fields=("course", "number"), name="timetable_number_once"),
        )

    def __str__(self) -> str:
        return f"{self.course} {self.number}"


class Material(models.Model):
    """A text or file of a course or of one of its sessions, with what may be done with it. A newer
    file `replaces` the one before, which stays: what somebody had in hand can be shown."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="materials")
    session = models.ForeignKey(
        Session,
        verbose_name=_("session"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="materials",
    )
    title = I18nCharField(_("title"), max_length=300)
    language = models.CharField(_("language"), max_length=20, blank=True)
    authors = models.CharField(_("authors"), max_length=300, blank=True)
    file = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("file"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    rights = models.CharField(
        _("rights"), max_length=10, choices=Rights.choices, default=Rights.HERE
    )
    replaces = models.OneToOneField(
        "self",
        verbose_name=_("replaces"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaced_by",
    )
    added_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("added by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    added_at = models.DateTimeField(_("added at"))

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        ordering = ("course", "pk")

    def __str__(self) -> str:
        return str(self.title)
