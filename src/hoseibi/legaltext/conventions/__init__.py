"""Country knowledge as data: how each country and language writes its laws."""

from .convention import Convention, DivisionStyle, Labels, ParagraphStyle, Style
from .grammar import Grammar, grammar
from .load import UnknownConvention, convention, convention_for, conventions, from_toml
from .marks import Compiler, Mark, article_mark, print_mark
from .typed import addresses_of

__all__ = [
    "Compiler",
    "Convention",
    "DivisionStyle",
    "Grammar",
    "Labels",
    "Mark",
    "ParagraphStyle",
    "Style",
    "UnknownConvention",
    "addresses_of",
    "article_mark",
    "convention",
    "convention_for",
    "conventions",
    "from_toml",
    "grammar",
    "print_mark",
]
