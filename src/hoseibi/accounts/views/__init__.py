"""The pages of circles, of invitations, of partners, and of one's own account."""

from .agenda import agenda
from .circles import circle, circles, close_circle, open_circle
from .invitations import accept, invite, withdraw
from .own import change_own, enter_own, keep_organ, own_organ, own_people
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
    "agenda",
    "change_organ",
    "change_own",
    "change_person",
    "circle",
    "circles",
    "close_circle",
    "end_seat",
    "enter_organ",
    "enter_own",
    "enter_person",
    "give_seat",
    "invite",
    "keep_organ",
    "open_circle",
    "organ",
    "own_organ",
    "own_people",
    "partners",
    "person",
    "profile",
    "withdraw",
]
