"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from django.utils import translation
from hypothesis import settings
from pytest_django.plugin import DjangoDbBlocker
from tests import migrated

# In CI the same examples every time, so that a failure is the change's own; elsewhere new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def _no_language_of_another_test() -> Iterator[None]:
    """A page that was asked for in a language leaves it behind in the thread: take it away."""
    yield
    translation.deactivate()


@pytest.fixture(scope="session")
def migrated_folder(request: pytest.FixtureRequest) -> Path:
    """Where the migrated tables are kept from one run to the next."""
    cache = request.config.cache
    assert cache is not None
    return cache.mkdir("migrated")


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: DjangoDbBlocker,
    django_db_modify_db_settings: None,
    migrated_folder: Path,
) -> Iterator[None]:
    """The database of the tests: migrated when a migration changed, else a copy of what was."""
    asked = request.config.option
    begun = {
        "verbosity": asked.verbose,
        "interactive": False,
        "keepdb": True,
        "serialized_aliases": set(),
    }
    with django_db_blocker.unblock():
        if asked.reuse_db and not asked.create_db:
            known = setup_databases(**begun)
        else:
            name = connection.creation._get_test_db_name()
            with migrated.laid(connection.settings_dict, name, migrated_folder):
                known = setup_databases(**begun)
                connection.close()
    yield
    if not asked.reuse_db:
        with django_db_blocker.unblock():
            teardown_databases(known, verbosity=asked.verbose)


DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_user", "admin_client"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches the database, so that it can run once more on PostgreSQL."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES:
            item.add_marker(pytest.mark.database)
