"""The pages of experts: fetch with a query, call one action, answer."""

from .calendars import (
    calendar,
    calendar_file,
)
from .contributions import contributions, invite
from .entries import change, consent, enter_period, expert, remove_period, take_back
from .handover import (
    ask,
    handover,
    make_pack,
    pack,
    pack_paper,
    settle_note,
    tick,
)
from .letters import (
    letter,
    letters,
    template,
    template_file,
    template_preview,
    templates,
    withdraw_template,
)
from .posts import change_post, post, posts, posts_csv, seek
from .records import (
    begin_report,
    log,
    receive,
    report,
    report_paper,
    strike,
)
from .roster import begin_own, enter, own, roster, roster_csv
from .states import answer, ask_no_longer, cancel, candidates, choose, end, set_out

__all__ = [
    "answer",
    "ask",
    "ask_no_longer",
    "begin_own",
    "begin_report",
    "calendar",
    "calendar_file",
    "cancel",
    "candidates",
    "change",
    "change_post",
    "choose",
    "consent",
    "contributions",
    "end",
    "enter",
    "enter_period",
    "expert",
    "handover",
    "invite",
    "letter",
    "letters",
    "log",
    "make_pack",
    "own",
    "pack",
    "pack_paper",
    "post",
    "posts",
    "posts_csv",
    "receive",
    "remove_period",
    "report",
    "report_paper",
    "roster",
    "roster_csv",
    "seek",
    "set_out",
    "settle_note",
    "strike",
    "take_back",
    "template",
    "template_file",
    "template_preview",
    "templates",
    "tick",
    "withdraw_template",
]
