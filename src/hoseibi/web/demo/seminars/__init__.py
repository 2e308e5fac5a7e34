"""The seminars of the invented world: one that was held, and one to come."""

from .begin import hold_seminars

__all__ = ["hold_seminars"]
