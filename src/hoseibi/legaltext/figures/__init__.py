"""Figures in the words of a law: periods, amounts, shares, days, and how many of something.

“三年”, “៣ (បី) ឆ្នាំ”, “03 năm”, “трех лет” and “36 months” are one period.
"""

from .figure import (
    AMOUNT,
    DATE,
    FOLD,
    NUMBER,
    PERIOD,
    PLACE,
    SHARE,
    Figure,
)
from .plain import blanked, plain
from .reader import FigureReader, reader

__all__ = [
    "AMOUNT",
    "DATE",
    "FOLD",
    "NUMBER",
    "PERIOD",
    "PLACE",
    "SHARE",
    "Figure",
    "FigureReader",
    "blanked",
    "plain",
    "reader",
]
