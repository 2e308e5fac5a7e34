"""What is done in and around meetings: every write, with permission, rules and journal line."""

from .agenda import Item, ItemNeedsTitle, ItemWasUsed, add_item, move_up, remove_item
from .calendars import make_calendar_address, withdraw_calendar_address
from .decisions import Deciding, ReasonNeeded, WhoNeeded, decide
from .floor import TakenUp, answer_from_floor, ask_from_floor, withdraw_from_floor
from .meetings import (
    AlreadyHeld,
    Cancelled,
    EndsTooEarly,
    Frozen,
    NotInvitable,
    Planning,
    TitleNeeded,
    attend,
    cancel,
    change,
    plan,
)
from .minutes import (
    MinutesTooLong,
    NothingSpoken,
    NothingWritten,
    SavedMinute,
    StillClashing,
    Writing,
    approve,
    say_spoken,
    write_minutes,
)
from .opinions import Saying, say
from .outcomes import NotOfTheCircle, Task, WhatNeeded, decide_on_item, give_task, mark_task
from .releases import MinutesReleased, NotApproved, release_minutes, withdraw_minutes

__all__ = [
    "AlreadyHeld",
    "Cancelled",
    "Deciding",
    "EndsTooEarly",
    "Frozen",
    "Item",
    "ItemNeedsTitle",
    "ItemWasUsed",
    "MinutesReleased",
    "MinutesTooLong",
    "NotApproved",
    "NotInvitable",
    "NotOfTheCircle",
    "NothingSpoken",
    "NothingWritten",
    "Planning",
    "ReasonNeeded",
    "SavedMinute",
    "Saying",
    "StillClashing",
    "TakenUp",
    "Task",
    "TitleNeeded",
    "WhatNeeded",
    "WhoNeeded",
    "Writing",
    "add_item",
    "answer_from_floor",
    "approve",
    "ask_from_floor",
    "attend",
    "cancel",
    "change",
    "decide",
    "decide_on_item",
    "give_task",
    "make_calendar_address",
    "mark_task",
    "move_up",
    "plan",
    "release_minutes",
    "remove_item",
    "say",
    "say_spoken",
    "withdraw_calendar_address",
    "withdraw_from_floor",
    "withdraw_minutes",
    "write_minutes",
]
