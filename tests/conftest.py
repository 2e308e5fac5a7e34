"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from django.utils import translation
from hypothesis import settings

# In CI the same examples every time, so that a failure is the change's own; elsewhere new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def _no_language_of_another_test() -> Iterator[None]:
    """A page that was asked for in a language leaves it behind in the thread: take it away."""
    yield
    translation.deactivate()


DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_user", "admin_client"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches the database, so that it can run once more on PostgreSQL."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES:
            item.add_marker(pytest.mark.database)
