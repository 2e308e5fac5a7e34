"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MeetingState(models.TextChoices):
    """How far the record of a meeting has come."""

    PLANNED = "planned", _("planned")
    HELD = "held", _("held; minutes open")
    APPROVED = "approved", _("minutes approved")
    CANCELLED = "cancelled", _("cancelled")


class Presence(models.TextChoices):
    """How somebody took part."""

    INVITED = "invited", _("asked to come")
    PRESENT = "present", _("present")
    REMOTE = "remote", _("present from afar")
    ABSENT = "absent", _("absent")


class Position(models.TextChoices):
    """Where an opinion stands towards the question."""

    FOR = "for", _("in favour")
    AGAINST = "against", _("against")
    OPEN = "open", _("neither")


class Outcome(models.TextChoices):
    """What a decision does with what was proposed."""

    ADOPTED = "adopted", _("adopted")
    AMENDED = "amended", _("adopted with changes")
    REJECTED = "rejected", _("rejected")
    HELD = "held", _("held")
    NOTED = "noted", _("noted")


class ActionState(models.TextChoices):
    """Whether what somebody is to do was done."""

    OPEN = "open", _("to do")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")
