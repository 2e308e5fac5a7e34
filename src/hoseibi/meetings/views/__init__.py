"""The pages of meetings."""

from .calendars import calendar, feed, file
from .meetings import meeting, meetings
from .minutes import approve, paper, spoken, write
from .outcomes import decide, give_task, mark
from .planning import add_item, attend, cancel, change, new, order
from .releases import record, record_paper, release, take_back

__all__ = [
    "add_item",
    "approve",
    "attend",
    "calendar",
    "cancel",
    "change",
    "decide",
    "feed",
    "file",
    "give_task",
    "mark",
    "meeting",
    "meetings",
    "new",
    "order",
    "paper",
    "record",
    "record_paper",
    "release",
    "spoken",
    "take_back",
    "write",
]
