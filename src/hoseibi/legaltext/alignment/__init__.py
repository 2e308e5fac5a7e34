"""Which provision of one text answers which of another: of another language, or of another law."""

from .align import align
from .rows import AlignedRow, Said, aligned_rows
from .sentences import align_sentences
from .tmx import Memory, alignment_tmx, read_tmx
from .to_json import alignment_json, kept_ties
from .to_table import alignment_table

__all__ = [
    "AlignedRow",
    "Memory",
    "Said",
    "align",
    "align_sentences",
    "aligned_rows",
    "alignment_json",
    "alignment_table",
    "alignment_tmx",
    "kept_ties",
    "read_tmx",
]
