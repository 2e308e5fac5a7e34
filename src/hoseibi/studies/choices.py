"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RoundState(models.TextChoices):
    """How far a round of questions has come."""

    WRITING = "writing", _("being written")
    OPEN = "open", _("open for answers")
    CLOSED = "closed", _("closed")
