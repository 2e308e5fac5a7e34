"""Commentaries, what they say of each article, and what hangs on articles beside them."""

from .books import Book, BookFile
from .material import Material
from .parts import Part, PartSetAside, PartWording
from .works import Binding, Commentary, Entry, EntryArticle, Remark

__all__ = [
    "Binding",
    "Book",
    "BookFile",
    "Commentary",
    "Entry",
    "EntryArticle",
    "Material",
    "Part",
    "PartSetAside",
    "PartWording",
    "Remark",
]
