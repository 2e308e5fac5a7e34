"""What is asked about meetings, questions, opinions and decisions. Each begins with who asks."""

from .decisions import decisions, decisions_on

__all__ = ["decisions", "decisions_on"]
