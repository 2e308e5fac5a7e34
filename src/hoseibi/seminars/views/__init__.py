"""The pages of events."""

from .asking import ask, hand, projector
from .floor import box, box_question, moderate, questions_file
from .invitees import invitees, invitees_file, withdraw, write_invitations
from .lists import blank, bring, brought, brought_file
from .pages import calendar, event, paper, participants, seminars, seminars_file
from .people import badges, came, cancel_for, door, enter, forget, people, people_file, person
from .planning import announce, call_off, change, clone, new, places, set_channel, set_quota
from .programme import add_item, change_item, order, programme, silent, speaker, speakers
from .registering import cancel, invited, lost, mine, own, register

__all__ = [
    "add_item",
    "announce",
    "ask",
    "badges",
    "blank",
    "box",
    "box_question",
    "bring",
    "brought",
    "brought_file",
    "calendar",
    "call_off",
    "came",
    "cancel",
    "cancel_for",
    "change",
    "change_item",
    "clone",
    "door",
    "enter",
    "event",
    "forget",
    "hand",
    "invited",
    "invitees",
    "invitees_file",
    "lost",
    "mine",
    "moderate",
    "new",
    "order",
    "own",
    "paper",
    "participants",
    "people",
    "people_file",
    "person",
    "places",
    "programme",
    "projector",
    "questions_file",
    "register",
    "seminars",
    "seminars_file",
    "set_channel",
    "set_quota",
    "silent",
    "speaker",
    "speakers",
    "withdraw",
    "write_invitations",
]
