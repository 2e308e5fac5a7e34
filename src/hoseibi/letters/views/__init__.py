"""The pages of letters."""

from .handling import discard, hold, let_go, reword
from .outbox import attachment, letter, outbox, outbox_csv
from .wishes import off, own

__all__ = [
    "attachment",
    "discard",
    "hold",
    "let_go",
    "letter",
    "off",
    "outbox",
    "outbox_csv",
    "own",
    "reword",
]
