"""PDF by typst, which breaks lines of Khmer, Lao and Japanese where readers of these expect it."""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any, NamedTuple

from hoseibi.legaltext import Printable


class NoPrinter(Exception):
    """typst is not installed; the message says how to get it."""


class Printed(NamedTuple):
    """A PDF, and the typefaces that it should have and this machine does not."""

    content: bytes
    missing: tuple[str, ...]
    package: str

    @property
    def advice(self) -> str:
        """A sentence on what is missing; empty when nothing is."""
        if not self.missing:
            return ""
        return (
            f"This machine has no {' and no '.join(self.missing)}; other typefaces stand in, or "
            f"letters are missing. Debian and Ubuntu have them in the package {self.package}."
        )


def pdf(printable: Printable) -> Printed:
    """The PDF of a law or a comparison. Raises NoPrinter when typst is not installed."""
    typst = _typst()
    content = typst.compile(
        printable.template,
        format="pdf",
        font_paths=[],
        sys_inputs={"data": printable.data.decode()},
    )
    here = families()
    missing = tuple(name for name in printable.families if name not in here)
    return Printed(content, missing, printable.package)


def png(svg: str) -> bytes:
    """A drawing as PNG. Raises NoPrinter when typst is not installed or cannot read the drawing."""
    typst = _typst()
    try:
        content: bytes = typst.compile(_DRAWING, format="png", ppi=200, sys_inputs={"svg": svg})
    except RuntimeError as unreadable:
        raise NoPrinter("The drawing cannot be read.") from unreadable
    return content


_DRAWING = (
    b"#set page(width: auto, height: auto, margin: 0pt)\n"
    b'#image(bytes(sys.inputs.svg), format: "svg", width: 160mm)'
)


@cache
def families() -> frozenset[str]:
    """The typefaces that typst finds on this machine."""
    return frozenset(_typst().Fonts().families())


def _typst() -> Any:
    try:
        return importlib.import_module("typst")
    except ImportError as missing:
        raise NoPrinter(
            "Printing needs typst, which is not installed: pip install 'hoseibi[pdf]'."
        ) from missing
