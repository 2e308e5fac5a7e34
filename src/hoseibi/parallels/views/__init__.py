"""Pages of texts beside one another."""

from .beside import beside, take
from .counterparts import comparative, comparative_word, counterparts, judge, rank
from .deviations import accept, count_again, take_drift, take_findings
from .drift import drift
from .proposing import propose_terms, reconsider_terms, term_sources
from .repairs import repair, untie
from .translation import translation, translation_csv

__all__ = [
    "accept",
    "beside",
    "comparative",
    "comparative_word",
    "count_again",
    "counterparts",
    "drift",
    "judge",
    "propose_terms",
    "rank",
    "reconsider_terms",
    "repair",
    "take",
    "take_drift",
    "take_findings",
    "term_sources",
    "translation",
    "translation_csv",
    "untie",
]
