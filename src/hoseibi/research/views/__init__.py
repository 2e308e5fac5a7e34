"""The pages of research."""

from .findings import (
    add_source,
    confirm_finding,
    finding,
    findings,
    findings_csv,
    new_finding,
    open_finding,
    supersede,
)
from .inventory import inventory
from .sources import source_file

__all__ = [
    "add_source",
    "confirm_finding",
    "finding",
    "findings",
    "findings_csv",
    "inventory",
    "new_finding",
    "open_finding",
    "source_file",
    "supersede",
]
