"""A form that came as a file, read: the one door to Word and Excel."""

from __future__ import annotations

from .from_excel import from_excel
from .from_word import from_word
from .incoming import Form, NothingFound
from .opening import WORD, form_of_file

LEAST = 2
"""So many items must be understood for a file to be taken for a form."""


def read(content: bytes) -> list[Form]:
    """The requests in a file, as they were understood; refused where none can be."""
    forms = [from_word(content)] if form_of_file(content) == WORD else from_excel(content)
    if not any(len(one.said) >= LEAST for one in forms):
        raise NothingFound
    return forms
