"""Events with their programme, the people who come, what they ask, and what remains."""

from .events import Channel, Event, Quota
from .feedback import Feedback, FeedbackAnswer, FeedbackQuestion, FeedbackSheet
from .papers import Edition, Paper, Proceedings
from .programme import ProgrammeItem, Speech
from .questions import BoxHand, BoxQuestion, QuestionBox
from .registrations import BroughtList, Invitee, Registration

__all__ = [
    "BoxHand",
    "BoxQuestion",
    "BroughtList",
    "Channel",
    "Edition",
    "Event",
    "Feedback",
    "FeedbackAnswer",
    "FeedbackQuestion",
    "FeedbackSheet",
    "Invitee",
    "Paper",
    "Proceedings",
    "ProgrammeItem",
    "QuestionBox",
    "Quota",
    "Registration",
    "Speech",
]
