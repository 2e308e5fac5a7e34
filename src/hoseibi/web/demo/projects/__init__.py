"""The projects of the invented world: their plans with reasons, results, money and risks."""

from .begin import begin_projects
from .sheets import hand_in_sheets

__all__ = ["begin_projects", "hand_in_sheets"]
