"""The courses of the invented world, from those that ended to the one that is called for now."""

from .begin import teach
from .hours import plan_hours
from .learnt import learn
from .opened import open_course

__all__ = ["learn", "open_course", "plan_hours", "teach"]
