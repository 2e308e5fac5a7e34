"""What is done behind a page that has answered already."""

from __future__ import annotations

import threading

from django.db import close_old_connections, transaction

from .actions.books import make
from .models import BookFile


def make_in_background(run: BookFile) -> None:
    """Make a file of a book beside the page that tells how far it is. A server that goes down
    leaves it, and it is begun anew from its page."""
    background = threading.Thread(target=_make, args=(run,), daemon=True)
    # It asks the database by a connection of its own, which sees what is committed.
    transaction.on_commit(background.start)


def _make(run: BookFile) -> None:
    close_old_connections()
    try:
        make(run)
    finally:
        close_old_connections()
