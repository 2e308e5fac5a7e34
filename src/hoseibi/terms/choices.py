"""The closed lists of this application; a status is called as the engine calls it."""

from types import MappingProxyType

from django.db import models
from django.utils.translation import gettext_lazy as _


class TermStatus(models.TextChoices):
    """What was decided of a term (`legaltext.TERM_STATUSES`)."""

    APPROVED = "approved", _("Approved")
    CANDIDATE = "candidate", _("Candidate")
    DEPRECATED = "deprecated", _("Deprecated")
    FORBIDDEN = "forbidden", _("Forbidden")


DECIDED = (TermStatus.APPROVED, TermStatus.DEPRECATED, TermStatus.FORBIDDEN)
"""What everybody may know; a candidate is of those who work on it."""

OUT_OF_USE = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)
"""What was decided against."""


class EventKind(models.TextChoices):
    """What was done to a concept or one of its terms. The words are those of ISO 30042 where it
    has one; a list that came in may have others, which are kept as they are."""

    ORIGINATION = "origination", _("proposed")
    MODIFICATION = "modification", _("changed")
    APPROVAL = "approval", _("approved")
    DEPRECATION = "deprecation", _("deprecated")
    PROHIBITION = "prohibition", _("forbidden")
    REOPENING = "reopening", _("opened again")
    IMPORT = "import", _("brought in from a list")
    MERGER = "merger", _("merged")


DECIDES = MappingProxyType(
    {
        TermStatus.APPROVED: EventKind.APPROVAL,
        TermStatus.CANDIDATE: EventKind.REOPENING,
        TermStatus.DEPRECATED: EventKind.DEPRECATION,
        TermStatus.FORBIDDEN: EventKind.PROHIBITION,
    }
)
"""For what a term becomes: what stands in its history."""

JOURNALLED = MappingProxyType(
    {
        TermStatus.APPROVED: "approved term",
        TermStatus.CANDIDATE: "reopened term",
        TermStatus.DEPRECATED: "deprecated term",
        TermStatus.FORBIDDEN: "forbade term",
    }
)
"""For what a term becomes: what the journal says."""
