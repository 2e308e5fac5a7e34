"""What is done behind a page that has answered already."""

from __future__ import annotations

import threading

from django.db import close_old_connections, transaction

from .actions.certificates import print_certificates
from .models import PrintRun


def print_in_background(run: PrintRun) -> None:
    """Set the certificates of a printing, beside the page that tells how far it is. A server that
    goes down leaves it, and it is begun anew from its page."""
    background = threading.Thread(target=_print, args=(run,), daemon=True)
    # It asks the database by a connection of its own, which sees what is committed.
    transaction.on_commit(background.start)


def _print(run: PrintRun) -> None:
    close_old_connections()
    try:
        print_certificates(run)
    finally:
        close_old_connections()
