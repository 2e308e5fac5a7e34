"""What a careful reader would ask about a law: each question one file, each answer a finding."""

from .definitions import Definition
from .dismissals import Dismissal, Fingerprints, Sifted, sift, stale
from .fixes import fixed
from .profile import Beside, Cited, Meaning, Profile
from .profiled import profile
from .registry import CHECKS, Check
from .run import Survey, UnknownCheck, across, check, survey
from .terms import definitions, term_at, uses

__all__ = [
    "Survey",
    "survey",
    "Beside",
    "Cited",
    "across",
    "CHECKS",
    "Check",
    "Definition",
    "Dismissal",
    "Fingerprints",
    "Meaning",
    "Profile",
    "Sifted",
    "UnknownCheck",
    "check",
    "definitions",
    "fixed",
    "profile",
    "sift",
    "stale",
    "term_at",
    "uses",
]
