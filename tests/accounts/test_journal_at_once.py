"""Two people at once never enter two lines after the same line."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.queries import broken_line


@pytest.mark.django_db(transaction=True)
def test_lines_entered_at_once_follow_one_another() -> None:
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("SQLite in memory is one connection: threads share it and take turns anyway")
    record(None, "began", "the office")

    def enter(number: int) -> None:
        try:
            record(None, "imported", f"Law {number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(enter, range(40)))

    assert JournalLine.objects.count() == 41
    assert broken_line() is None
