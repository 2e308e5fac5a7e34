"""What is done in and around meetings: every write, with permission, rules and journal line."""

from .decisions import Deciding, WhoNeeded, decide

__all__ = ["Deciding", "WhoNeeded", "decide"]
