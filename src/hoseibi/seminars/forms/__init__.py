"""What people enter on the pages of events, as clean values."""

from .asking import AskForm
from .floor import AnswerForm, ArticleForm, WordsForm
from .inviting import InviteForm, ListForm
from .planning import CallOffForm, CloneForm, EventForm, SieveForm, as_entered
from .programme import ChannelForm, ItemForm, QuotaForm, SpeakerForm
from .registering import LostForm, RegistrationForm, known_of

__all__ = [
    "AnswerForm",
    "ArticleForm",
    "AskForm",
    "CallOffForm",
    "ChannelForm",
    "CloneForm",
    "EventForm",
    "InviteForm",
    "ItemForm",
    "ListForm",
    "LostForm",
    "QuotaForm",
    "RegistrationForm",
    "SieveForm",
    "SpeakerForm",
    "WordsForm",
    "as_entered",
    "known_of",
]
