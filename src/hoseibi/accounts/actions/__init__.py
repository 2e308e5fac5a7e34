"""What is done with accounts, circles and the journal: every write goes through here."""

from .circles import (
    CircleClosed,
    Opening,
    Place,
    SeatTaken,
    close_circle,
    end_seat,
    give_seat,
    open_circle,
)
from .invitations import (
    NameTaken,
    NotOpen,
    accept_invitation,
    invite_person,
    withdraw_invitation,
)
from .journal import record
from .people import describe_self, invite, renew_password

__all__ = [
    "CircleClosed",
    "NameTaken",
    "NotOpen",
    "Opening",
    "Place",
    "SeatTaken",
    "accept_invitation",
    "close_circle",
    "describe_self",
    "end_seat",
    "give_seat",
    "invite",
    "invite_person",
    "open_circle",
    "record",
    "renew_password",
    "withdraw_invitation",
]
