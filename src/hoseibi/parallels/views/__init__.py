"""Pages of texts beside one another."""

from .beside import beside, take
from .counterparts import comparative, comparative_word, counterparts, judge, rank
from .repairs import repair, untie
from .translation import translation, translation_csv

__all__ = [
    "beside",
    "comparative",
    "comparative_word",
    "counterparts",
    "judge",
    "rank",
    "repair",
    "take",
    "translation",
    "translation_csv",
    "untie",
]
