"""The shapes in which the stories of projects are written down here."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from .translated import KHMER, VIETNAMESE

Said = dict[str, str]


class Row(NamedTuple):
    """A row of the PDM: its key in the story, kind, words; `under` is the key of the output."""

    key: str
    kind: str
    narrative: Said
    indicators: Said = {}
    means: Said = {}
    assumptions: Said = {}
    under: str = ""


class Change(NamedTuple):
    """What a version changes: a cell of a row, with the reason."""

    key: str
    column: str
    words: Said
    reason: Said


class Version(NamedTuple):
    """A later version of the PDM: when, at which meeting, new rows and changed cells."""

    on: date
    jcc: int
    rows: tuple[tuple[Row, Said], ...]
    changes: tuple[Change, ...]


class Measure(NamedTuple):
    """An indicator of a row, and its actuals by period in order; the last may wait."""

    row: str
    title: Said
    kind: str
    unit: Said
    baseline: Decimal | None
    target: Decimal | None
    actuals: tuple[Decimal | None, ...]
    source: str
    in_words: tuple[Said, ...] = ()
    women: tuple[int, ...] = ()
    counted_by: str = ""


class Work(NamedTuple):
    """An activity in time: planned, done, how far, what came of it, what hindered it."""

    number: str
    planned: tuple[date, date]
    done: tuple[date | None, date | None]
    progress: int
    achievement: Said = {}
    issue: Said = {}


class Danger(NamedTuple):
    """A risk beside the plan's own assumptions, and what is done about it."""

    text: Said
    likelihood: int
    impact: int
    action: Said
    look_again_on: date
    reviews: tuple[tuple[date, int, int, str, str], ...] = ()


def both(en: str, ja: str) -> Said:
    """Words in English and Japanese, and in the partner's language where the story has them."""
    told = {"en": en, "ja": ja, "km": KHMER.get(en, ""), "vi": VIETNAMESE.get(en, "")}
    return {language: words for language, words in told.items() if words}


COMMITTEE = both("Joint coordinating committee", "合同調整委員会")
SIGNED = both("Record of discussions, both sides", "討議議事録（双方）")
"""Who adopted a PDM: the committee, or those who signed at the beginning."""
