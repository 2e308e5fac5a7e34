"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody is here for. Only an officer changes the library of laws."""

    READER = "reader", _("Reader")
    DRAFTER = "drafter", _("Counterpart drafter")
    PROFESSOR = "professor", _("Working-group member")
    OFFICER = "officer", _("Officer")


class Origin(models.TextChoices):
    """The way by which something was done."""

    PAGE = "page", _("on a page")
    COMMAND = "command", _("by a command")
