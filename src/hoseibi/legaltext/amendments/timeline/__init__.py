"""A law on any day: its amendments in the order in which they take effect, and who wrote what."""

from .blame import blame
from .build import timeline, timeline_of
from .enactment import Enactment, enactment
from .revisions import Revision, RevisionIndex

__all__ = [
    "Enactment",
    "Revision",
    "RevisionIndex",
    "blame",
    "enactment",
    "timeline",
    "timeline_of",
]
