"""Provisions by which what an act tells depends on the day of another act (調整規定)."""

from .concerns import adjustments

__all__ = ["adjustments"]
