"""What is done behind a page that has answered already."""

from __future__ import annotations

import threading

from django.db import close_old_connections, transaction

from .actions.trials import run_trial
from .models import Trial


def run_in_background(trial: Trial) -> None:
    """Make the runs of a trial, beside the page that tells how far they are. A server that goes
    down leaves them, and they are begun anew from that page."""
    background = threading.Thread(target=_run, args=(trial,), daemon=True)
    # It asks the database by a connection of its own, which sees what is committed.
    transaction.on_commit(background.start)


def _run(trial: Trial) -> None:
    close_old_connections()
    try:
        run_trial(trial)
    finally:
        close_old_connections()
