"""What differs between two versions of a law, told as a jurist would tell it."""

from .bare import bare
from .compare import compare
from .credits import credited
from .joint import joint_rows
from .merge import Clash, Merge, merged, word_edit
from .outline import Headline, outline
from .passages import Passage, passages
from .rebuild import new_runs, new_text, rebuild
from .returned import returned, returned_json, returned_schema, review, sent_copies
from .rows import rows
from .to_json import comparison_from_json, comparison_json, comparison_schema
from .whole import whole_rows

__all__ = [
    "Clash",
    "Headline",
    "Merge",
    "Passage",
    "bare",
    "compare",
    "comparison_from_json",
    "comparison_json",
    "comparison_schema",
    "credited",
    "joint_rows",
    "merged",
    "new_runs",
    "new_text",
    "outline",
    "passages",
    "rebuild",
    "returned",
    "returned_json",
    "returned_schema",
    "review",
    "sent_copies",
    "rows",
    "whole_rows",
    "word_edit",
]
