"""What a careful reader would ask about a law: each question one file, each answer a finding."""

from .dismissals import Dismissal, Fingerprints, Sifted, sift, stale
from .fixes import fixed
from .registry import CHECKS, Check
from .run import UnknownCheck, check

__all__ = [
    "CHECKS",
    "Check",
    "Dismissal",
    "Fingerprints",
    "Sifted",
    "UnknownCheck",
    "check",
    "fixed",
    "sift",
    "stale",
]
