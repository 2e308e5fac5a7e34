"""A law on any day: its amendments in the order in which they take effect, and who wrote what."""

from .blame import blame
from .build import timeline, timeline_of
from .enactment import Enactment, enactment
from .hands import Chain, signed_rows
from .revisions import Revision, RevisionIndex

__all__ = [
    "Chain",
    "Enactment",
    "Revision",
    "RevisionIndex",
    "blame",
    "enactment",
    "signed_rows",
    "timeline",
    "timeline_of",
]
