"""Papers: what the engine has set out as PDF, official papers as Word, spreadsheet and PDF.

Values in, bytes out; the typefaces are those of this machine.
"""

from .aside import aside
from .books import Contents
from .codes import qr_code
from .keeping import kept, taken_out
from .laying import TooLarge
from .paper import (
    FILLS,
    Bar,
    Bars,
    Block,
    Cell,
    Fields,
    Figure,
    Grid,
    Heading,
    PageBreak,
    Paper,
    Row,
    Said,
    Section,
    Text,
    Words,
)
from .pdf import NoPrinter, Printed, pdf
from .rows import NoTable, Sheet, rows_in_table, sheets_in
from .term_packs import term_pack_paper
from .to_badges import Badge, to_badges
from .to_book import to_book
from .to_book_docx import to_book_docx
from .to_book_html import to_book_html
from .to_certificates import Certificate, Wording, to_certificates
from .to_docx import to_docx
from .to_epub import to_epub
from .to_html import blocks_html, to_html
from .to_pdf import to_pdf
from .to_xlsx import NoSpreadsheets, to_xlsx
from .workbooks import NoWorkbook, rows_in_workbook, to_workbook

__all__ = [
    "FILLS",
    "Badge",
    "Bar",
    "Bars",
    "Block",
    "Cell",
    "Contents",
    "Certificate",
    "Fields",
    "Figure",
    "Grid",
    "Heading",
    "NoPrinter",
    "NoSpreadsheets",
    "NoTable",
    "NoWorkbook",
    "PageBreak",
    "Paper",
    "Printed",
    "Row",
    "Said",
    "Section",
    "Sheet",
    "Text",
    "TooLarge",
    "Wording",
    "Words",
    "aside",
    "blocks_html",
    "kept",
    "pdf",
    "qr_code",
    "rows_in_table",
    "rows_in_workbook",
    "sheets_in",
    "taken_out",
    "term_pack_paper",
    "to_badges",
    "to_book",
    "to_book_docx",
    "to_book_html",
    "to_certificates",
    "to_docx",
    "to_epub",
    "to_html",
    "to_pdf",
    "to_workbook",
    "to_xlsx",
]
