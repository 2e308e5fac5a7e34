"""What is asked for, where a request stands, and by which steps it came there."""

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


class StepKind(models.TextChoices):
    """What brought a request from one state to the next."""

    BEGUN = "begun", _("Begun")
    INVITED = "invited", _("Applicant invited to write it")
    BROUGHT = "brought", _("Taken over from a file")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Given back to be completed")
    SCREENED = "screened", _("Screening begun")
    ADOPTED = "adopted", _("Adopted")
    DECLINED = "declined", _("Declined")
    REOPENED = "reopened", _("Decision taken back")
    ANSWERED = "answered", _("Answered by letter")
    WITHDRAWN = "withdrawn", _("Withdrawn by the applicant")


class Outcome(models.TextChoices):
    """How a request is answered."""

    ADOPTED = "adopted", _("Adopted")
    DECLINED = "declined", _("Declined")
