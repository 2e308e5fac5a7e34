"""What is asked of texts beside one another; nothing here writes. Each begins with a law that the
reader may see, or with the reader."""

from .alignments import Wanted, at_hand, standing_ties, tie_here, wanted
from .beside import BesidePage, beside_page, stands_on
from .lines import Answer, Block, Line, blocks, counted
from .papers import FORMS, paper
from .repairs import Repair, repair
from .repairs import told as told_of_ties
from .sides import Sides, leading, sides
from .standings import (
    STANDINGS,
    Standing,
    ToDo,
    marks_of,
    progress,
    standings,
    to_do,
    wanted_standings,
)
from .translation_table import translation_csv

__all__ = [
    "FORMS",
    "STANDINGS",
    "Answer",
    "BesidePage",
    "Block",
    "Line",
    "Repair",
    "Sides",
    "Standing",
    "ToDo",
    "Wanted",
    "at_hand",
    "beside_page",
    "blocks",
    "counted",
    "leading",
    "marks_of",
    "paper",
    "progress",
    "repair",
    "sides",
    "standing_ties",
    "standings",
    "stands_on",
    "tie_here",
    "to_do",
    "told_of_ties",
    "translation_csv",
    "wanted",
    "wanted_standings",
]
