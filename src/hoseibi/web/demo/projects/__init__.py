"""The projects of the invented world: their plans with reasons, results, money and risks."""

from .begin import begin_projects

__all__ = ["begin_projects"]
