"""What a careful reader would ask about a law: each question one file, each answer a finding."""

from .definitions import Definition
from .dismissals import Dismissal, Fingerprints, Sifted, sift, stale
from .fixes import fixed
from .profile import Beside, Cited, Meaning, Profile
from .profiled import profile
from .registry import CHECKS, Check
from .run import Glance, Survey, UnknownCheck, across, check, glance, survey
from .terms import Terms, definitions, term_at, uses
from .text import KnownLaw

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
    "Glance",
    "Fingerprints",
    "KnownLaw",
    "Meaning",
    "Profile",
    "Sifted",
    "Terms",
    "UnknownCheck",
    "check",
    "definitions",
    "fixed",
    "glance",
    "profile",
    "sift",
    "stale",
    "term_at",
    "uses",
]
