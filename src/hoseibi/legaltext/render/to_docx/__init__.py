"""Write laws and comparisons as Word documents (ECMA-376, transitional), which Word and
LibreOffice open: a clean law, two columns, and tracked changes that can be accepted one by one."""

from .write import law_docx, redline_docx, table_docx

__all__ = ["law_docx", "redline_docx", "table_docx"]
