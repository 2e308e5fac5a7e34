"""The closed lists of this application, with the criteria by which one is chosen."""

from types import MappingProxyType

from django.db import models
from django.utils.translation import gettext_lazy as _


class Confidentiality(models.TextChoices):
    """Who may know of something: each opens more than the one before."""

    CIRCLE = "circle", _("The circle only")
    DEPARTMENT = "department", _("The department and its experts")
    PARTNER = "partner", _("The partner too")
    PUBLIC = "public", _("Everybody")


class Confidence(models.TextChoices):
    """How sure a finding is, the surest first."""

    PROVED = "proved", _("Proved")
    LIKELY = "likely", _("Likely")
    SAID = "said", _("Said by one source")
    DISPUTED = "disputed", _("Disputed")


CRITERIA = MappingProxyType(
    {
        Confidence.PROVED: _("The text itself, or two sources that do not depend on each other."),
        Confidence.LIKELY: _("One source that must know it, and nothing that speaks against it."),
        Confidence.SAID: _("One source, and nobody has looked further."),
        Confidence.DISPUTED: _("Sources disagree; each is named among the evidence."),
    }
)
"""When a level of confidence is chosen, as forms and pages show it."""


class SourceKind(models.TextChoices):
    """What a finding rests on."""

    DOCUMENT = "document", _("Document")
    PROVISION = "provision", _("Article of a law")
    INTERVIEW = "interview", _("Interview")
    STATISTIC = "statistic", _("Statistic")
    SEEN = "seen", _("Seen on the spot")


class Consent(models.TextChoices):
    """Whether somebody agreed to be named."""

    NAMED = "named", _("Agreed to be named")
    ANONYMOUS = "anonymous", _("Wants not to be named")
    UNASKED = "unasked", _("Was not asked")


class NeedState(models.TextChoices):
    """Where a need stands."""

    PROPOSED = "proposed", _("Proposed")
    ACCEPTED = "accepted", _("Accepted")
    MET = "met", _("Met")
    SET_ASIDE = "set-aside", _("Set aside")


class Bearing(models.TextChoices):
    """How a finding bears on a need."""

    SHOWS = "shows", _("Shows the need")
    MEASURES = "measures", _("Measures it")
    CAUSE = "cause", _("Explains its cause")
    AGAINST = "against", _("Speaks against it")


class Standing(models.TextChoices):
    """How a law stands in a country; a law that is missing is one of the inventory too."""

    IN_FORCE = "in-force", _("In force")
    PASSED = "passed", _("Passed, not yet in force")
    DRAFTED = "drafted", _("Being drafted")
    MISSING = "missing", _("Missing")
    REPEALED = "repealed", _("No longer in force")


class RuleState(models.TextChoices):
    """How far a rule has come that a law owes; overdue is what is not issued when it was due."""

    NOT_BEGUN = "not-begun", _("Nobody has begun")
    DRAFTED = "drafted", _("Drafted")
    ISSUED = "issued", _("Issued")


class ConflictState(models.TextChoices):
    """Where a conflict between two provisions stands."""

    OPEN = "open", _("Unsettled")
    BEING_SETTLED = "being-settled", _("Being settled")
    SETTLED = "settled", _("Settled")
    DENIED = "denied", _("Found to be none")
