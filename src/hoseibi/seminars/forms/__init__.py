"""What people enter on the pages of events, as clean values."""

from .asking import AskForm
from .feedback import FeedbackForm
from .floor import AnswerForm, ArticleForm, WordsForm
from .given import PaperForm
from .inviting import InviteForm, ListForm
from .planning import CallOffForm, CloneForm, EventForm, SieveForm, as_entered
from .proceedings import (
    ProceedingsForm,
)
from .programme import ChannelForm, ItemForm, QuotaForm, SpeakerForm
from .registering import LostForm, RegistrationForm, known_of
from .sheets import SheetForm

__all__ = [
    "AnswerForm",
    "ArticleForm",
    "AskForm",
    "CallOffForm",
    "ChannelForm",
    "CloneForm",
    "EventForm",
    "FeedbackForm",
    "InviteForm",
    "ItemForm",
    "ListForm",
    "LostForm",
    "PaperForm",
    "ProceedingsForm",
    "QuotaForm",
    "RegistrationForm",
    "SheetForm",
    "SieveForm",
    "SpeakerForm",
    "WordsForm",
    "as_entered",
    "known_of",
]
