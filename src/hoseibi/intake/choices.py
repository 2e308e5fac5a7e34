"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RequestKind(models.TextChoices):
    """What is asked for, as the application form offers it: one of these."""

    PROJECT = "project", _("Technical cooperation project")
    PLANNING = "planning", _("Technical cooperation for development planning")
    EXPERT = "expert", _("Individual expert")
    TRAINING = "training", _("Individual training")
    EQUIPMENT = "equipment", _("Equipment")


class RequestState(models.TextChoices):
    """Where a request stands, from the first line of the form to the answer."""

    DRAFT = "draft", _("Being written")
    RECEIVED = "received", _("Received")
    SCREENING = "screening", _("Being screened")
    ADOPTED = "adopted", _("Adopted")
    DECLINED = "declined", _("Declined")
    WITHDRAWN = "withdrawn", _("Withdrawn by the applicant")
