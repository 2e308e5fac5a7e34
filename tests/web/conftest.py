"""The demonstration, prepared once and shown to every test that looks at it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker
from tests.web.shown import Demonstration

from hoseibi.web.console.demo import prepare


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    return Demonstration(tmp_path_factory.mktemp("demonstration"))


@pytest.fixture(scope="module")
def demonstration(
    begun: Demonstration, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Demonstration]:
    """The demonstration as it is shown, for the tests of a file; what one of them changes is taken
    back behind it, and all of it behind the last."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "HOME", begun.home)
        with django_db_blocker.unblock():
            if begun.kept.exists():
                _put_back(begun.kept)
            else:
                begun.people = prepare()
                _keep(begun.kept)
        yield begun
        with django_db_blocker.unblock():
            call_command("flush", verbosity=0, interactive=False, reset_sequences=False)


def _keep(path: Path) -> None:
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(path)) as made:
            connection.connection.backup(made)


def _put_back(path: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as kept:
        kept.backup(connection.connection)
