"""A draft, its units, and every wording that a unit ever had."""

from .arguments import Argument
from .drafts import Draft, DraftLanguage
from .frozen import FrozenText, FrozenVersion, Publication
from .proposals import Proposal, ProposedWording, Remark
from .returned import FoundPiece, Hand, ReturnedFile
from .units import Editing, SetAside, Unit, Wording

__all__ = [
    "Argument",
    "Draft",
    "DraftLanguage",
    "Editing",
    "FoundPiece",
    "FrozenText",
    "FrozenVersion",
    "Hand",
    "Proposal",
    "ProposedWording",
    "Publication",
    "Remark",
    "ReturnedFile",
    "SetAside",
    "Unit",
    "Wording",
]
