"""What the tests of this folder share."""

import pytest

from hoseibi.accounts.queries.kept import Kept
from hoseibi.parallels.queries import alignments, deviations


@pytest.fixture(autouse=True)
def nothing_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test aligned is not at hand in the next, where no row keeps it."""
    monkeypatch.setattr(alignments, "_kept", Kept(1000))
    monkeypatch.setattr(deviations, "_kept", Kept(1000))
