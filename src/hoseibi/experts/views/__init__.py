"""The pages of experts: fetch with a query, call one action, answer."""

from .contributions import contributions, invite
from .entries import change, consent, enter_period, expert, remove_period, take_back
from .posts import change_post, post, posts, posts_csv, seek
from .roster import begin_own, enter, own, roster, roster_csv
from .states import answer, ask_no_longer, cancel, candidates, choose, end, set_out

__all__ = [
    "answer",
    "ask_no_longer",
    "begin_own",
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
    "invite",
    "own",
    "post",
    "posts",
    "posts_csv",
    "remove_period",
    "roster",
    "roster_csv",
    "seek",
    "set_out",
    "take_back",
]
