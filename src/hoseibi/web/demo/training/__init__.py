"""The courses of the invented world, from those that ended to the one that is called for now."""

from .begin import teach
from .hours import plan_hours

__all__ = ["plan_hours", "teach"]
