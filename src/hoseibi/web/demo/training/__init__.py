"""The courses of the invented world, from those that ended to the one that is called for now."""

from .begin import teach

__all__ = ["teach"]
