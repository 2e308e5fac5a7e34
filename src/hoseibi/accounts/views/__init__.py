"""The pages of circles, of invitations, and of one's own account."""

from .circles import circle, circles, close_circle, open_circle
from .invitations import accept, invite, withdraw
from .profile import profile
from .seats import end_seat, give_seat

__all__ = [
    "accept",
    "circle",
    "circles",
    "close_circle",
    "end_seat",
    "give_seat",
    "invite",
    "open_circle",
    "profile",
    "withdraw",
]
