"""The courts of the invented world: their counts, a register, a procedure, a reform tried."""

from .begin import open_courts

__all__ = ["open_courts"]
