"""What is done with accounts, circles and the journal: every write goes through here."""

from .circles import (
    CircleClosed,
    Newcomer,
    Opening,
    Place,
    SeatOver,
    SeatTaken,
    close_circle,
    end_seat,
    enter_person,
    give_seat,
    open_circle,
)
from .invitations import (
    AddressTaken,
    HasAccount,
    NameTaken,
    NotOpen,
    NotTheirs,
    accept_invitation,
    invite_person,
    join_with_account,
    withdraw_invitation,
)
from .journal import record
from .people import describe_self, invite, renew_password, switch_off_second_factor

__all__ = [
    "AddressTaken",
    "CircleClosed",
    "HasAccount",
    "NameTaken",
    "Newcomer",
    "NotOpen",
    "NotTheirs",
    "Opening",
    "Place",
    "SeatOver",
    "SeatTaken",
    "accept_invitation",
    "close_circle",
    "describe_self",
    "end_seat",
    "enter_person",
    "give_seat",
    "invite",
    "invite_person",
    "join_with_account",
    "open_circle",
    "record",
    "renew_password",
    "switch_off_second_factor",
    "withdraw_invitation",
]
