"""Print what the engine has set out: PDF by typst, with the typefaces of this machine."""

from .pdf import NoPrinter, Printed, pdf

__all__ = ["NoPrinter", "Printed", "pdf"]
