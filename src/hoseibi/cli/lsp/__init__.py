"""`hoseibi lsp`: the checks, references and numbers of a law in an editor, while it is typed."""

from .command import lsp

__all__ = ["lsp"]
