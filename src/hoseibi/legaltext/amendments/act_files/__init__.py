"""Amending acts in files of other programs, as the plain text that the readers of acts take.

Web pages and Word documents are where acts with tables of old and new text are found: their rows
stand between bars, and what is underlined between signs, as `by_table` reads them.
"""

from __future__ import annotations

from . import docx, html

__all__ = ["text_of_file"]


def text_of_file(source: bytes) -> str | None:
    """The text of a web page or a Word document; None for any other source."""
    if html.is_page(source):
        return html.text_of(source)
    return docx.text_of(source) if docx.is_document(source) else None
