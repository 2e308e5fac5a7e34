"""What is being done, for who waits: on standard error, and nothing where nobody looks."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

from rich.console import Console


def waiting(what: str) -> AbstractContextManager[object]:
    """Says what is being done until it is done."""
    console = Console(stderr=True)
    return console.status(f"{what} …") if console.is_terminal else nullcontext()
