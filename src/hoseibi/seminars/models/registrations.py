"""Who comes to an event, who was invited, and lists of people that were brought."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import RegistrationState


class Registration(models.Model):
    """Somebody who wants to come to an event, mostly without an account.

    `number` counts from 1 within the event, in the order of registration; the waiting list moves up
    by it. By the own link whoever registered changes or cancels; `key_fingerprint` is that of its
    key. To be listed in public and to be written to again are consents of their own, each with the
    day on which it was given; without a day there is none.
    """

    event = models.ForeignKey(
        "seminars.Event", on_delete=models.CASCADE, related_name="registrations"
    )
    number = models.PositiveIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=200)
    own_name = models.CharField(_("name in its own script"), max_length=200, blank=True)
    organ_name = models.CharField(_("organisation"), max_length=300, blank=True)
    post = models.CharField(_("post"), max_length=200, blank=True)
    country = models.CharField(_("country"), max_length=100, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(_("language"), max_length=20)
    quota = models.ForeignKey(
        "seminars.Quota", verbose_name=_("quota"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="registrations",
    )  # fmt: skip
    channel = models.ForeignKey(
        "seminars.Channel", verbose_name=_("interpretation channel"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="registrations",
    )  # fmt: skip
    state = models.CharField(_("state"), max_length=10, choices=RegistrationState.choices)
    key_fingerprint = models.CharField(
        _("fingerprint of the key"), max_length=64, null=True, blank=True, unique=True
    )
    listed_on = models.DateField(_("agreed to be listed on"), null=True, blank=True)
    again_on = models.DateField(_("agreed to be written to again on"), null=True, blank=True)
    registered_at = models.DateTimeField(_("registered at"))
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("entered by"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    moved_up_at = models.DateTimeField(_("moved up at"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("cancelled at"), null=True, blank=True)
    came_at = models.DateTimeField(_("came at"), null=True, blank=True)
    person = models.ForeignKey(
        "partners.Person", verbose_name=_("person"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="registrations",
    )  # fmt: skip
    gave_feedback = models.BooleanField(_("gave feedback"), default=False)
    """That, and not when or what: a sheet of feedback leads to nobody."""

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ("event", "number")
        constraints = (
            models.UniqueConstraint(fields=("event", "number"), name="registration_number_once"),
        )
        indexes = (
            models.Index(fields=("event", "state", "quota"), name="registration_places"),
            models.Index(fields=("event", "email"), name="registration_email"),
        )

    def __str__(self) -> str:
        return self.name


class Invitee(models.Model):
    """Somebody who may register for an event that is by invitation, once, by a link of their own
    whose key has this fingerprint."""

    event = models.ForeignKey("seminars.Event", on_delete=models.CASCADE, related_name="invitees")
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(_("language"), max_length=20, default="en")
    quota = models.ForeignKey(
        "seminars.Quota", verbose_name=_("quota"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="invitees",
    )  # fmt: skip
    key_fingerprint = models.CharField(
        _("fingerprint of the key"), max_length=64, null=True, blank=True, unique=True
    )
    registration = models.OneToOneField(
        Registration, verbose_name=_("used by"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="invitee",
    )  # fmt: skip
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("invited by"), null=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    made_at = models.DateTimeField(_("made at"))
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    class Meta:
        verbose_name = _("invited person")
        verbose_name_plural = _("invited people")
        ordering = ("event", "pk")

    def __str__(self) -> str:
        return self.name


class BroughtList(models.Model):
    """Lines of a file of participants that were not entered yet: `columns` are the headings of the
    file, `lines` its lines as it said them. What is entered leaves it; the rest waits until it is
    put right or set aside, so that nothing of the file is lost."""

    event = models.ForeignKey("seminars.Event", on_delete=models.CASCADE, related_name="brought")
    name = models.CharField(_("name of the file"), max_length=255)
    columns = models.JSONField(_("columns"), default=list)
    lines = models.JSONField(_("lines"), default=list)
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("brought by"), null=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    brought_at = models.DateTimeField(_("brought at"))

    class Meta:
        verbose_name = _("brought list")
        verbose_name_plural = _("brought lists")
        ordering = ("-brought_at", "pk")

    def __str__(self) -> str:
        return self.name
