"""The closed lists of this application."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventKind(models.TextChoices):
    """What kind of event it is."""

    SEMINAR = "seminar", _("Seminar")
    SYMPOSIUM = "symposium", _("Symposium")
    WORKSHOP = "workshop", _("Workshop")


class Entry(models.TextChoices):
    """Who may register."""

    PUBLIC = "public", _("anybody")
    INVITATION = "invitation", _("by invitation")


class EventState(models.TextChoices):
    """Where an event stands. What people do and the clock tell it; it is stored nowhere."""

    PLANNED = "planned", _("planned")
    OPEN = "open", _("open for registration")
    UNDER_WAY = "under-way", _("under way")
    ENDED = "ended", _("ended")
    CALLED_OFF = "called-off", _("called off")


class ItemKind(models.TextChoices):
    """What happens under an item of the programme."""

    OPENING = "opening", _("Opening")
    ADDRESS = "address", _("Address")
    TALK = "talk", _("Talk")
    PANEL = "panel", _("Panel")
    QUESTIONS = "questions", _("Questions and answers")
    WORK = "work", _("Group work")
    BREAK = "break", _("Break")
    CLOSING = "closing", _("Closing")


class SpeechRole(models.TextChoices):
    """As what somebody speaks."""

    SPEAKER = "speaker", _("speaker")
    MODERATOR = "moderator", _("moderator")
    COMMENTATOR = "commentator", _("commentator")


class RegistrationState(models.TextChoices):
    """Whether somebody has a place."""

    CONFIRMED = "confirmed", _("has a place")
    WAITING = "waiting", _("on the waiting list")
    CANCELLED = "cancelled", _("cancelled")


class BoxState(models.TextChoices):
    """Where a question from the floor stands."""

    WAITING = "waiting", _("not shown yet")
    SHOWN = "shown", _("shown")
    ANSWERED = "answered", _("answered")
    OPEN = "open", _("left open")
    SET_ASIDE = "set-aside", _("set aside")


class FeedbackKind(models.TextChoices):
    """How a question about an event is answered."""

    MARK = "mark", _("by a mark from 1 to 5")
    CHOICE = "choice", _("by choosing one of several")
    TEXT = "text", _("in words")


class PaperKind(models.TextChoices):
    """What somebody gave for an event."""

    PAPER = "paper", _("Paper")
    SLIDES = "slides", _("Slides")
    HANDOUT = "handout", _("Handout")


class Publishing(models.TextChoices):
    """What its authors allow to be published of a paper."""

    NOTHING = "nothing", _("nothing: for the circle alone")
    SUMMARY = "summary", _("its summary")
    WHOLE = "whole", _("its summary and its file")


class Layout(models.TextChoices):
    """How several languages stand in proceedings."""

    SIDES = "sides", _("side by side")
    AFTER = "after", _("one after another")
