"""The pages of events."""

from .asking import ask, hand, projector
from .editions import proceedings, proceedings_file
from .floor import box, box_question, moderate, questions_file
from .given import (
    change_paper,
    enter_paper,
    own_paper,
    own_papers,
    paper_file,
    papers,
    papers_by,
    papers_file,
)
from .hearing import feedback_question, feedback_screen, heard, heard_file, set_feedback
from .invitees import invitees, invitees_file, withdraw, write_invitations
from .lists import blank, bring, brought, brought_file
from .offline import (
    offline,
    offline_file,
)
from .pages import calendar, event, paper, participants, seminars, seminars_file
from .people import badges, came, cancel_for, door, enter, forget, people, people_file, person
from .planning import announce, call_off, change, clone, new, places, set_channel, set_quota
from .preparing import (
    draft_file,
    draft_proceedings,
    publish_proceedings,
    withdraw_proceedings,
)
from .programme import add_item, change_item, order, programme, silent, speaker, speakers
from .registering import cancel, invited, lost, mine, own, register
from .sheets import feedback

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
    "change_paper",
    "clone",
    "door",
    "draft_file",
    "draft_proceedings",
    "enter",
    "enter_paper",
    "event",
    "feedback",
    "feedback_question",
    "feedback_screen",
    "forget",
    "hand",
    "heard",
    "heard_file",
    "invited",
    "invitees",
    "invitees_file",
    "lost",
    "mine",
    "moderate",
    "new",
    "offline",
    "offline_file",
    "order",
    "own",
    "own_paper",
    "own_papers",
    "paper",
    "paper_file",
    "papers",
    "papers_by",
    "papers_file",
    "participants",
    "people",
    "people_file",
    "person",
    "places",
    "proceedings",
    "proceedings_file",
    "programme",
    "projector",
    "publish_proceedings",
    "questions_file",
    "register",
    "seminars",
    "seminars_file",
    "set_channel",
    "set_feedback",
    "set_quota",
    "silent",
    "speaker",
    "speakers",
    "withdraw",
    "withdraw_proceedings",
    "write_invitations",
]
