"""The courses of the invented world, from those that ended to the one that is called for now."""

from .begin import teach
from .hours import plan_hours
from .learnt import learn

__all__ = ["learn", "plan_hours", "teach"]
