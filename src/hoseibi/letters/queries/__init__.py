"""What is asked about letters: kinds, wishes, the outbox, and what is due."""

from .kinds import KINDS, Kind, Matter, kind, label, stage
from .leaving import by_key, due, is_reminder, key_of, kinds_in, message
from .outbox import Outbox, Sieve, is_stranded, letter, letters, outbox, sifted, to_let_go
from .sheet import letters_csv
from .wishes import Paced, Untold, is_unwanted, pace, paces, takes_letters, told_today, untold
from .wording import subject, text, until

__all__ = [
    "KINDS",
    "Kind",
    "Matter",
    "Outbox",
    "Paced",
    "Sieve",
    "Untold",
    "by_key",
    "due",
    "is_reminder",
    "is_stranded",
    "is_unwanted",
    "key_of",
    "kind",
    "kinds_in",
    "label",
    "letter",
    "letters",
    "letters_csv",
    "message",
    "outbox",
    "pace",
    "paces",
    "sifted",
    "stage",
    "subject",
    "takes_letters",
    "text",
    "to_let_go",
    "told_today",
    "until",
    "untold",
]
