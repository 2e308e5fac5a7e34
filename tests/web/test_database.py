"""An empty database is made at once, and is what all migrations would have made of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection
from psycopg.sql import SQL, Identifier
from tests.web.shape import shape

ROOT = Path(__file__).resolve().parents[2]
UNUSED = {"auth_group_permissions"}
"""Django's own, in which nothing is ever kept; its keys are wider by the migrations of Django."""


@pytest.mark.django_db(transaction=True)
def test_tables_made_at_once_are_those_that_migrations_make(tmp_path: Path) -> None:
    call_command("createcachetable", verbosity=0)
    migrated = shape()

    with an_empty_database() as url:
        made = brought_up(tmp_path, url)

    assert made["waiting"] == 0
    different = {
        table: (migrated.get(table), made["shape"].get(table))
        for table in migrated.keys() | made["shape"].keys()
        if table not in UNUSED and migrated.get(table) != made["shape"].get(table)
    }
    assert different == {}


def brought_up(home: Path, url: str) -> dict[str, object]:
    """What a program says of the database that it brought up."""
    known = {"HOSEIBI_HOME": str(home), "DATABASE_URL": url, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    known["DJANGO_SETTINGS_MODULE"] = "hoseibi.web.settings"
    run = subprocess.run(
        [sys.executable, "-m", "tests.web.shape"], cwd=ROOT, env=os.environ | known,
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: dict[str, object] = json.loads(run.stdout)
    return found


@contextmanager
def an_empty_database() -> Iterator[str]:
    """The address of a database without a table, beside that of the tests; empty for the file that
    a home has by itself."""
    if connection.vendor == "sqlite":
        yield ""
        return
    name = f"hoseibi_at_once_{os.getpid()}"
    given = os.environ["DATABASE_URL"]
    # The path alone: an address without a host, for a socket, would lose a slash by `urlunsplit`.
    address, sign, rest = given.partition("?")
    beside = f"{address.rpartition('/')[0]}/{name}{sign}{rest}"
    with psycopg.connect(given, autocommit=True) as line:
        line.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        try:
            yield beside
        finally:
            line.execute(SQL("DROP DATABASE {}").format(Identifier(name)))
