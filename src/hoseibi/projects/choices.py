"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """Where a project stands, in the order in which projects of official aid go."""

    ADOPTED = "adopted", _("Adopted")
    PLANNING = "planning", _("Planning survey")
    EX_ANTE = "ex-ante", _("Ex-ante evaluation")
    AGREED = "agreed", _("Record of discussions signed")
    UNDER_WAY = "under-way", _("Implementation")
    JOINT_REVIEW = "joint-review", _("Joint review")
    COMPLETED = "completed", _("Completed")
    EX_POST = "ex-post", _("Ex-post evaluation")
    ENDED = "ended", _("Ended early")
