"""The closed lists of letters: where one stands, and how often somebody wants them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LetterState(models.TextChoices):
    """Where a letter stands between being written and having left."""

    WAITING = "waiting", _("Waiting")
    HELD = "held", _("Held back")
    LEAVING = "leaving", _("On its way")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Could not be sent")
    DISCARDED = "discarded", _("Discarded")


CHANGEABLE = (LetterState.WAITING, LetterState.HELD, LetterState.FAILED)
"""States in which a letter can still be edited, held, discarded or let go."""


class Pace(models.TextChoices):
    """How often somebody is told of one kind of matter."""

    AT_ONCE = "at-once", _("at once, each by itself")
    DAILY = "daily", _("together, once a day")
    WEEKLY = "weekly", _("together, once a week")
    NOTHING = "nothing", _("not at all")


GATHERED = {Pace.DAILY: 1, Pace.WEEKLY: 7}
"""For how many days one letter gathers what there is to tell."""
