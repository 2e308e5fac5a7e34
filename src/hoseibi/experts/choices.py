"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Term(models.TextChoices):
    """For how long somebody is sent: a year or more, or days to months."""

    LONG = "long", _("Long term")
    SHORT = "short", _("Short term")


class AssignmentState(models.TextChoices):
    """Where an assignment stands."""

    SOUGHT = "sought", _("Somebody is sought")
    PROPOSED = "proposed", _("Proposed")
    AGREED = "agreed", _("Agreed")
    UNDER_WAY = "under-way", _("Under way")
    ENDED = "ended", _("Ended")
    CANCELLED = "cancelled", _("Cancelled")
