"""Write laws and comparisons as Word documents (ECMA-376, transitional), which Word and
LibreOffice open: a clean law, several languages side by side, two versions in two columns, tracked
changes of one or several people that can be accepted one by one, a sheet of questions, a table
of several codes."""

from .comparative import comparative_docx
from .questions import question_docx
from .record import record_docx
from .tongues import NoColumns
from .write import columns_docx, law_docx, redline_docx, table_docx, text_docx

__all__ = [
    "NoColumns",
    "columns_docx",
    "comparative_docx",
    "law_docx",
    "question_docx",
    "record_docx",
    "redline_docx",
    "table_docx",
    "text_docx",
]
