"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartKind(models.TextChoices):
    """What is said of an article, in the order in which commentaries say it."""

    MEANING = "meaning", _("Meaning and purpose")
    REQUIREMENTS = "requirements", _("Requirements")
    EFFECTS = "effects", _("Effects")
    RELATED = "related", _("Related articles")
    PRECEDENTS = "precedents", _("Precedents")
    PRACTICE = "practice", _("Practice")
    REFERENCES = "references", _("Literature and sources")


class EntryState(models.TextChoices):
    """How far the commentary on an article has come. What was released before stays readable while
    it is being written anew."""

    DRAFTING = "drafting", _("being written")
    REVIEW = "review", _("in review")
    RELEASED = "released", _("is released")


class BindingReason(models.TextChoices):
    """Why a commentary was bound to a version of its law."""

    BEGUN = "begun", _("begun on this version")
    SAME = "same", _("carried over: the words are the same")
    CARRIED = "carried", _("carried over: the change does not touch it")
    REVISED = "revised", _("rewritten for this version")


class Verdict(models.TextChoices):
    """How a commentary stands to the law as it is on a day."""

    CURRENT = "current", _("up to date")
    SAME = "same", _("a newer version, the same words")
    MOVED = "moved", _("moved or renumbered, the same words")
    CHANGED = "changed", _("the article changed")
    GONE = "gone", _("the article is no longer there")
    UNKNOWN = "unknown", _("the law is not open to you")


STALE = frozenset((Verdict.CHANGED, Verdict.GONE))
"""What a reader is warned of."""
AS_IT_WAS = frozenset((Verdict.SAME, Verdict.MOVED))
"""What may be carried over without looking at every word."""


class MaterialKind(models.TextChoices):
    """What is attached to articles for those who apply and learn them."""

    FORM = "form", _("Model form")
    JUDGMENT = "judgment", _("Sample judgment")
    EXERCISE = "exercise", _("Exercise")


class AnswersFor(models.TextChoices):
    """Who may see the answer of an exercise."""

    CIRCLE = "circle", _("those who write the commentary")
    SIGNED_IN = "signed-in", _("everybody who signs in")
    EVERYBODY = "everybody", _("everybody")


class BookForm(models.TextChoices):
    """The forms in which a book is made."""

    PDF = "pdf", "PDF"
    EPUB = "epub", "EPUB"
    DOCX = "docx", "Word"
    HTML = "html", "HTML"
