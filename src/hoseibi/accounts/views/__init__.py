"""The pages of circles, of invitations, of partners, and of one's own account."""

from .circles import circle, circles, close_circle, open_circle
from .invitations import accept, invite, withdraw
from .partners import (
    change_organ,
    change_person,
    enter_organ,
    enter_person,
    organ,
    partners,
    person,
)
from .profile import profile
from .seats import end_seat, give_seat

__all__ = [
    "accept",
    "change_organ",
    "change_person",
    "circle",
    "circles",
    "close_circle",
    "end_seat",
    "enter_organ",
    "enter_person",
    "give_seat",
    "invite",
    "open_circle",
    "organ",
    "partners",
    "person",
    "profile",
    "withdraw",
]
