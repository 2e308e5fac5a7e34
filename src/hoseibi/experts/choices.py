"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _

YEARS = range(1900, 2200)
"""The years in which somebody can be sent."""


class Term(models.TextChoices):
    """For how long somebody is sent: a year or more, or days to months."""

    LONG = "long", _("Long term")
    SHORT = "short", _("Short term")


class AssignmentState(models.TextChoices):
    """Where an assignment stands."""

    SOUGHT = "sought", _("Somebody is sought")
    PROPOSED = "proposed", _("Proposed")
    AGREED = "agreed", _("Agreed")
    UNDER_WAY = "under-way", _("Under way")
    ENDED = "ended", _("Ended")
    CANCELLED = "cancelled", _("Cancelled")


KNOWN_TO_ALL = (AssignmentState.AGREED, AssignmentState.UNDER_WAY, AssignmentState.ENDED)
"""The states in which an assignment is known to those of its circle and of the organ it is at;
before that it is a matter between officers and the person."""

BEGUN = (AssignmentState.UNDER_WAY, AssignmentState.ENDED)
"""The states in which an assignment owes reports and leaves something to hand over."""

TAKEN = (AssignmentState.PROPOSED, AssignmentState.AGREED, AssignmentState.UNDER_WAY)
"""The states in which the days of an assignment are its expert's no more."""


class Matter(models.TextChoices):
    """What of somebody's knowledge is meant, and what a post asks for."""

    FIELD = "field", _("Field of law")
    LANGUAGE = "language", _("Language")
    SYSTEM = "system", _("Legal system")
    COUNTRY = "country", _("Country")
    SKILL = "skill", _("Skill")


class Level(models.IntegerChoices):
    """How well somebody knows a language."""

    BASIC = 1, _("basic")
    WORKING = 2, _("working")
    FLUENT = 3, _("fluent")
    NATIVE = 4, _("native")


class Skill(models.TextChoices):
    """What somebody can do, whatever the field of law."""

    LEGISLATION = "legislation", _("Drafting of laws")
    COMMENTARY = "commentary", _("Writing of commentaries")
    TEACHING = "teaching", _("Teaching of judges and lawyers")
    JUDGING = "judging", _("Practice as a judge")
    ADVOCACY = "advocacy", _("Practice as an attorney")
    PROSECUTION = "prosecution", _("Practice as a prosecutor")
    RESEARCH = "research", _("Research and comparison of laws")
    COURTS = "courts", _("Administration of courts")
    COORDINATION = "coordination", _("Coordination of a project")


LEGAL_SYSTEMS = {
    "jp": _("Japan"),
    "de": _("Germany"),
    "fr": _("France"),
    "gb": _("England"),
    "us": _("United States"),
    "nl": _("Netherlands"),
    "kr": _("Republic of Korea"),
    "vn": _("Viet Nam"),
    "kh": _("Cambodia"),
    "eu": _("European Union"),
    "un": _("Uniform law (conventions, model laws)"),
}
"""Legal systems that people cite, besides those of the countries that are known here."""


LANGUAGE_NAMES = {
    "de": _("German"),
    "en": _("English"),
    "fr": _("French"),
    "id": _("Indonesian"),
    "ja": _("Japanese"),
    "km": _("Khmer"),
    "lo": _("Lao"),
    "mn": _("Mongolian"),
    "my": _("Burmese"),
    "nl": _("Dutch"),
    "ru": _("Russian"),
    "th": _("Thai"),
    "uz": _("Uzbek"),
    "vi": _("Vietnamese"),
    "zh": _("Chinese"),
}
"""Languages that people speak, in the words of who reads it: a letter to a court says Khmer."""


class PeriodKind(models.TextChoices):
    """What some days of an expert are."""

    AVAILABLE = "available", _("Available")
    UNAVAILABLE = "unavailable", _("Not available")
    LEAVE = "leave", _("Leave")
    TRAVEL = "travel", _("Travel")


class Answer(models.TextChoices):
    """What came of asking somebody for a post."""

    ASKED = "asked", _("Asked")
    ACCEPTED = "accepted", _("Accepted")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("No longer asked")


class LogKind(models.TextChoices):
    """What a line of an expert's log tells of."""

    DONE = "done", _("What was done")
    TALK = "talk", _("A conversation")
    ISSUE = "issue", _("A difficulty")
    NEXT = "next", _("What comes next")


class ReportState(models.TextChoices):
    """Where a report stands."""

    DRAFT = "draft", _("being written")
    SUBMITTED = "submitted", _("submitted")
    RECEIVED = "received", _("received")


class Section(models.TextChoices):
    """The parts of what is handed over."""

    QUESTIONS = "questions", _("Open questions")
    PROMISES = "promises", _("Promises")
    PEOPLE = "people", _("Who is who")
    DATES = "dates", _("Next dates")
    DRAFTS = "drafts", _("Unfinished drafts")
    PLACES = "places", _("Where things are")
    NOTES = "notes", _("Notes")


class LetterKind(models.TextChoices):
    """What goes out as a letter about an assignment."""

    A1 = "a1", _("Request for an expert (A1 form)")
    TERMS = "terms", _("Terms of reference")
    DISPATCH = "dispatch", _("Request to the home organisation")
    ARRIVAL = "arrival", _("Notice of arrival")
    THANKS = "thanks", _("Letter of thanks")


LETTERS: dict[str, object] = dict(LetterKind.choices)
"""Every kind of letter that has templates, by code: applications that stand above add theirs."""


def letter_kinds() -> list[tuple[str, object]]:
    """The same, to choose from."""
    return list(LETTERS.items())
