"""The projects of the invented world: their plans with reasons, results, money and risks."""

from .begin import begin_projects
from .linking import link_experts
from .sheets import hand_in_sheets

__all__ = ["begin_projects", "link_experts", "hand_in_sheets"]
