"""Country knowledge as data: how each country and language writes its laws."""

from .convention import Convention, DivisionStyle, ParagraphStyle, Style
from .load import UnknownConvention, convention, conventions, from_toml
from .marks import Mark, compile_mark, follow_of, print_mark

__all__ = [
    "Convention",
    "DivisionStyle",
    "Mark",
    "ParagraphStyle",
    "Style",
    "UnknownConvention",
    "compile_mark",
    "convention",
    "conventions",
    "follow_of",
    "from_toml",
    "print_mark",
]
