"""What is asked of texts beside one another; nothing here writes. Each begins with a law that the
reader may see, or with the reader."""

from .alignments import Wanted, at_hand, standing_ties, tie_here, wanted
from .beside import BesidePage, beside_page, stands_on
from .lines import Answer, Block, Line, blocks, counted
from .papers import FORMS, paper
from .repairs import Repair, repair
from .repairs import told as told_of_ties
from .sides import Sides, leading, sides

__all__ = [
    "FORMS",
    "Answer",
    "BesidePage",
    "Block",
    "Line",
    "Repair",
    "Sides",
    "Wanted",
    "at_hand",
    "beside_page",
    "blocks",
    "counted",
    "leading",
    "paper",
    "repair",
    "sides",
    "standing_ties",
    "stands_on",
    "tie_here",
    "told_of_ties",
    "wanted",
]
