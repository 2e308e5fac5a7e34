"""`hoseibi courts`: figures of courts, maps of what really happens, and what if."""

from .group import courts

__all__ = ["courts"]
