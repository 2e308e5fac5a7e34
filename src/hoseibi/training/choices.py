"""The closed lists of this application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CourseState(models.TextChoices):
    """Where a course stands."""

    PLANNED = "planned", _("Planned")
    CALLING = "calling", _("Nominations are open")
    SELECTING = "selecting", _("Trainees are being selected")
    SET = "set", _("Trainees are selected")
    UNDER_WAY = "under-way", _("Under way")
    ENDED = "ended", _("Ended")
    CANCELLED = "cancelled", _("Cancelled")


ANNOUNCED = (
    *(CourseState.CALLING, CourseState.SELECTING, CourseState.SET),
    *(CourseState.UNDER_WAY, CourseState.ENDED),
)
"""The states in which the organs that a course is for know of it."""


class SessionKind(models.TextChoices):
    """How an hour of a course is spent."""

    LECTURE = "lecture", _("Lecture")
    DISCUSSION = "discussion", _("Discussion")
    EXERCISE = "exercise", _("Exercise")
    VISIT = "visit", _("Visit")
    REPORT = "report", _("Reports of trainees")
    TEST = "test", _("Test")
    CEREMONY = "ceremony", _("Ceremony")
    TRAVEL = "travel", _("Travel")
    FREE = "free", _("Free time")


class LectureState(models.TextChoices):
    """What came of asking somebody to teach."""

    MEANT = "meant", _("To be asked")
    ASKED = "asked", _("Asked")
    AGREED = "agreed", _("Agreed")
    DECLINED = "declined", _("Declined")


class NominationState(models.TextChoices):
    """Where the nomination of somebody stands."""

    WRITING = "writing", _("Being written")
    SENT = "sent", _("Sent")
    RETURNED = "returned", _("Returned to be completed")
    SELECTED = "selected", _("Selected")
    WAITING = "waiting", _("On the waiting list")
    NOT_SELECTED = "not-selected", _("Not selected")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Sex(models.TextChoices):
    """What people trained are told apart by in indicators, where they gave it."""

    WOMAN = "woman", _("Woman")
    MAN = "man", _("Man")


OPEN_TO_CHOICE = (
    *(NominationState.SENT, NominationState.WAITING),
    *(NominationState.SELECTED, NominationState.NOT_SELECTED),
)
"""The states between which those who select still choose."""


class Presence(models.TextChoices):
    """Whether somebody was there."""

    PRESENT = "present", _("Present")
    LATE = "late", _("Late")
    EXCUSED = "excused", _("Excused")
    ABSENT = "absent", _("Absent")


THERE = (Presence.PRESENT, Presence.LATE)
"""What counts as attended: who was late was there."""


class MarkedBy(models.TextChoices):
    """How a presence came to be known."""

    LIST = "list", _("from the list")
    CODE = "code", _("by the code in the room")


class Rights(models.TextChoices):
    """What may be done with material."""

    HERE = "here", _("To be read in this course only")
    KEEP = "keep", _("Trainees may keep it")
    SHARE = "share", _("May be passed on with its source named")
    PUBLIC = "public", _("May be published")


class Sat(models.TextChoices):
    """When a test was taken."""

    BEFORE = "before", _("Before the course")
    AFTER = "after", _("After the course")


class Asked(models.TextChoices):
    """How a question of an evaluation is answered."""

    GRADE = "grade", _("A grade from 1 to 5")
    WORDS = "words", _("Words")


class DueAfter(models.IntegerChoices):
    """So many months after the course something is due."""

    THREE = 3, _("3 months")
    SIX = 6, _("6 months")
    TWELVE = 12, _("12 months")


class PlanState(models.TextChoices):
    """Where an action plan stands."""

    WRITING = "writing", _("Being written")
    HANDED_IN = "handed-in", _("Handed in")
    AGREED = "agreed", _("Agreed with the organ")


class StepState(models.TextChoices):
    """What became of a step of an action plan."""

    OPEN = "open", _("To be done")
    PARTLY = "partly", _("Partly done")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Given up")


class ConflictLevel(models.TextChoices):
    """How much weighs what does not fit in a timetable."""

    CLASH = "clash", _("Clash")
    WARNING = "warning", _("Warning")
    NOTE = "note", _("Note")


TAUGHT = (
    *(SessionKind.LECTURE, SessionKind.DISCUSSION, SessionKind.EXERCISE),
    *(SessionKind.VISIT, SessionKind.REPORT, SessionKind.CEREMONY),
)
"""The kinds of hours in which people speak to trainees, and are interpreted."""


IDLE = (SessionKind.TRAVEL, SessionKind.FREE)
"""The kinds of hours in which nothing is taught: they count neither as held nor as attended."""


class LectureLetter(models.TextChoices):
    """What goes out as a letter to who teaches."""

    LECTURE = "lecture", _("Request to teach")
    TAUGHT = "taught", _("Thanks to who taught")


class PublicPart(models.TextChoices):
    """What an officer lets the public page of a course show, besides its title, days and
    countries. Nothing else of a course can be shown there."""

    PLACE = "place", _("Place")
    PURPOSE = "purpose", _("Objective of the course")
    PROGRAMME = "programme", _("Programme: days and titles of the sessions")
    TRAINEES = "trainees", _("Number of trainees")
    MATERIAL = "material", _("Material that may be published")
