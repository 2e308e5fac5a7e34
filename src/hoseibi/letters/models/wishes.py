"""How often somebody wants letters of a kind, and of what they were told."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import Pace


class Wish(models.Model):
    """How often somebody wants to be told of one kind of matter. Without a row it is as often as
    the kind says. `before` is what they wished when they switched it off from a letter's foot."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="letter_wishes",
    )
    kind = models.CharField(_("kind"), max_length=40)
    pace = models.CharField(_("how often"), max_length=10, choices=Pace.choices)
    before = models.CharField(
        _("how often before"), max_length=10, choices=Pace.choices, blank=True
    )

    class Meta:
        verbose_name = _("wish about letters")
        verbose_name_plural = _("wishes about letters")
        ordering = ("user", "kind")
        constraints = (models.UniqueConstraint(fields=("user", "kind"), name="wish_once"),)

    def __str__(self) -> str:
        return f"{self.user}: {self.kind}, {self.get_pace_display()}"


class Reminder(models.Model):
    """That somebody was reminded of a matter at a stage, so that no letter is sent twice.

    `matter` is such as `round 3`; `stage` says how near it was, or the day on which somebody
    asked for the letter.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="reminders",
    )
    matter = models.CharField(_("matter"), max_length=40)
    stage = models.CharField(_("stage"), max_length=20)
    told_at = models.DateTimeField(_("told at"))

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("user", "matter", "stage"), name="told_once"),
        )

    def __str__(self) -> str:
        return f"{self.user}: {self.matter}, {self.stage}"
