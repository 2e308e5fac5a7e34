"""Read Word files (ECMA-376): a draft as a law, and every text that its tracked changes hold."""

from .reader import Draft, from_docx

__all__ = ["Draft", "from_docx"]
