"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnitKind(models.TextChoices):
    """What a unit of a draft is: an article, or the lines between two."""

    ARTICLE = "article", _("Article")
    LINES = "lines", _("Lines between articles")


class ProposalState(models.TextChoices):
    """How far a proposal has come. All but the first two follow from a decision."""

    WRITING = "writing", _("being written")
    OPEN = "open", _("open")
    ADOPTED = "adopted", _("adopted")
    AMENDED = "amended", _("adopted with changes")
    REJECTED = "rejected", _("rejected")
    HELD = "held", _("held")
    WITHDRAWN = "withdrawn", _("withdrawn")


DECIDED = (ProposalState.ADOPTED, ProposalState.AMENDED, ProposalState.REJECTED, ProposalState.HELD)


class ReleasedAs(models.TextChoices):
    """As what a frozen version is released: the statuses that a law can have by it."""

    DRAFT = "draft", _("A draft, published for everybody to read")
    PASSED = "passed", _("Adopted; not yet in force")
    IN_FORCE = "in-force", _("In force")


class ArgumentKind(models.TextChoices):
    """What is said for an article before those who decide on it."""

    PURPOSE = "purpose", _("Purpose")
    FACTS = "facts", _("Local facts")
    QUESTION = "question", _("Expected question")


class PieceKind(models.TextChoices):
    """What somebody wrote in a file that came back."""

    CHANGE = "change", _("change")
    COMMENT = "comment", _("comment")
    UNPLACED = "unplaced", _("without a place")
