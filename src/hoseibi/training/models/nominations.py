"""Whom organs nominate for a course, how trainees are selected, and how they come and go.

Nothing of anybody's health is ever asked or kept here.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from ..choices import MarkedBy, NominationState, Presence, Sex
from .courses import Course, Target
from .sessions import Session


class Nomination(models.Model):
    """Somebody whom an organ sends, with what it says of them. `rank` is the place on the waiting
    list; `agreed_to_be_found` the day on which they let the network of former trainees know of
    them."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="nominations")
    target = models.ForeignKey(
        Target,
        verbose_name=_("nominated by"),
        on_delete=models.PROTECT,
        related_name="nominations",
    )
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="nominations",
    )
    name = models.CharField(_("name as in the passport"), max_length=200)
    own_name = models.CharField(_("name in its own script"), max_length=200, blank=True)
    sex = models.CharField(_("sex"), max_length=5, choices=Sex.choices, blank=True)
    post = models.CharField(_("post"), max_length=300, blank=True)
    years = models.PositiveSmallIntegerField(_("years of practice"), null=True, blank=True)
    education = models.TextField(_("education"), blank=True)
    duties = models.TextField(_("present duties"), blank=True)
    languages = models.CharField(_("languages"), max_length=200, blank=True)
    expects = models.TextField(_("what they want to learn and use it for"), blank=True)
    endorsed_by = models.CharField(_("endorsed by"), max_length=300, blank=True)
    endorsement = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("signed endorsement"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    state = models.CharField(
        _("state"), max_length=14, choices=NominationState.choices, default=NominationState.WRITING
    )
    rank = models.PositiveSmallIntegerField(_("place on the waiting list"), null=True, blank=True)
    reason = models.TextField(_("reason of the decision"), blank=True)
    wanting = models.TextField(_("what is still to be completed"), blank=True)
    entered_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("entered by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    agreed_to_be_found = models.DateField(
        _("agreed to be found by former trainees"), null=True, blank=True
    )
    does_now = models.CharField(_("what they do now"), max_length=300, blank=True)
    does_since = models.DateField(_("known since"), null=True, blank=True)
    evaluated = models.BooleanField(_("has given an evaluation"), default=False)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("nomination")
        verbose_name_plural = _("nominations")
        ordering = ("course", "pk")
        constraints = (
            models.UniqueConstraint(fields=("course", "person"), name="nominated_once_a_course"),
        )

    def __str__(self) -> str:
        return self.name


class Criterion(models.Model):
    """What trainees are selected by, and how much it weighs."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="criteria")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    text = I18nCharField(_("criterion"), max_length=500)
    most = models.PositiveSmallIntegerField(_("points at most"), default=5)
    weight = models.PositiveSmallIntegerField(_("weight"), default=1)

    class Meta:
        verbose_name = _("criterion of selection")
        verbose_name_plural = _("criteria of selection")
        ordering = ("course", "position", "pk")

    def __str__(self) -> str:
        return str(self.text)


class Score(models.Model):
    """The points that somebody gave a nominee by a criterion, with why."""

    nomination = models.ForeignKey(Nomination, on_delete=models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="scores")
    points = models.PositiveSmallIntegerField(_("points"))
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    given_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("given by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    given_at = models.DateTimeField(_("given at"))

    class Meta:
        verbose_name = _("points of a nominee")
        verbose_name_plural = _("points of nominees")
        ordering = ("nomination", "criterion")
        constraints = (
            models.UniqueConstraint(
                fields=("nomination", "criterion", "given_by"), name="nominee_scored_once_by_one"
            ),
        )

    def __str__(self) -> str:
        return f"{self.criterion}: {self.points}"


class Journey(models.Model):
    """How a trainee comes and goes, and where they stay."""

    nomination = models.OneToOneField(Nomination, on_delete=models.CASCADE, related_name="journey")
    arrives_at = models.DateTimeField(_("arrives at"), null=True, blank=True)
    arrives_by = models.CharField(_("arrives by"), max_length=100, blank=True)
    departs_at = models.DateTimeField(_("departs at"), null=True, blank=True)
    departs_by = models.CharField(_("departs by"), max_length=100, blank=True)
    lodging = models.CharField(_("stays at"), max_length=300, blank=True)
    met_by = models.CharField(_("met by"), max_length=200, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("journey of a trainee")
        verbose_name_plural = _("journeys of trainees")
        ordering = ("arrives_at", "pk")

    def __str__(self) -> str:
        return f"{self.nomination}"


class Attended(models.Model):
    """Whether a trainee was in a session, and how that is known."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="attended")
    nomination = models.ForeignKey(Nomination, on_delete=models.CASCADE, related_name="attended")
    presence = models.CharField(_("presence"), max_length=10, choices=Presence.choices)
    marked_by = models.CharField(
        _("how it is known"), max_length=6, choices=MarkedBy.choices, default=MarkedBy.LIST
    )
    marked_at = models.DateTimeField(_("marked at"))

    class Meta:
        verbose_name = _("attendance of a session")
        verbose_name_plural = _("attendance of sessions")
        ordering = ("session", "nomination")
        constraints = (
            models.UniqueConstraint(fields=("session", "nomination"), name="session_attended_once"),
        )

    def __str__(self) -> str:
        return f"{self.nomination}: {self.get_presence_display()}"
