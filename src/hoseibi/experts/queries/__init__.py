"""What is asked about experts and posts. Every question begins with who asks."""

from .listed import roster_as_csv
from .roster import (
    Sieve,
    by_matter,
    described,
    expert,
    knowledge,
    organs_on_roster,
    own_entry,
    periods,
    roster,
    roster_page,
    without_consent,
)
from .vocabulary import called, vocabulary

__all__ = [
    "Sieve",
    "by_matter",
    "called",
    "described",
    "expert",
    "knowledge",
    "organs_on_roster",
    "own_entry",
    "periods",
    "roster",
    "roster_as_csv",
    "roster_page",
    "vocabulary",
    "without_consent",
]
