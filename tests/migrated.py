"""The tables of the product, migrated once for as long as no migration changes, and copied where a
run of tests or an office of a test begins: to migrate takes longer than most tests together."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import django
import psycopg
from psycopg.sql import SQL, Identifier

ROOT = Path(__file__).resolve().parents[1]
NAMED = "hoseibi_migrated_"
MOST = 6
"""So many sets of tables are kept on a PostgreSQL server: of each checkout that is worked on."""


def key() -> str:
    """What the tables are known by: everything that they are made of."""
    made = hashlib.sha256(f"{django.VERSION} {sqlite3.sqlite_version}".encode())
    for path in sorted((ROOT / "src" / "hoseibi").glob("*/migrations/*.py")):
        made.update(f"\0{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return made.hexdigest()[:16]


@contextmanager
def laid(settings: dict[str, Any], name: str, folder: Path) -> Iterator[None]:
    """A copy where the test database of that name is to be, unless there is none yet: then what is
    migrated in the block is kept. Others who begin at the same time wait for it."""
    lay = _on_sqlite if settings["ENGINE"].endswith("sqlite3") else _on_postgres
    with lay(settings, name, folder):
        yield


# --- SQLite: a file in the cache of the tests ---


def kept(folder: Path) -> Path:
    """The file with the tables; it may not be there yet."""
    return folder / f"{key()}.sqlite3"


@contextmanager
def _on_sqlite(_settings: dict[str, Any], name: str, folder: Path) -> Iterator[None]:
    mine = kept(folder)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        found = mine.exists()
        if found:
            copy(mine, Path(name))
        yield
        if not found:
            for old in folder.glob("*.sqlite3"):
                old.unlink()
            copy(Path(name), mine)


def copy(source: Path, target: Path) -> None:
    """Copy a database that may still be open; the target is there when all of it is."""
    target.parent.mkdir(parents=True, exist_ok=True)
    being_made = target.with_name(f"{target.name}.{os.getpid()}")
    with (
        closing(sqlite3.connect(source)) as whole,
        closing(sqlite3.connect(being_made)) as made,
    ):
        whole.backup(made)
    being_made.replace(target)


# --- PostgreSQL: a database beside the others, from which new ones are made ---


def from_kept(line: psycopg.Connection[Any], name: str) -> bool:
    """Make a database out of the kept one; False where none is kept."""
    mine = NAMED + key()
    if not line.execute("SELECT 1 FROM pg_database WHERE datname = %s", (mine,)).fetchone():
        return False
    line.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))
    made = SQL("CREATE DATABASE {} TEMPLATE {}")
    line.execute(made.format(Identifier(name), Identifier(mine)))
    return True


@contextmanager
def _on_postgres(settings: dict[str, Any], name: str, _folder: Path) -> Iterator[None]:
    where = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    given = {word: settings[own] for word, own in where.items() if settings[own]}
    with psycopg.connect(dbname=settings["NAME"], autocommit=True, **given) as line:
        line.execute("SELECT pg_advisory_lock(%s)", (int(key()[:15], 16),))
        found = from_kept(line, name)
        yield
        if not found:
            _keep(line, name)


def _keep(line: psycopg.Connection[Any], name: str) -> None:
    made = SQL("CREATE DATABASE {} TEMPLATE {}")
    line.execute(made.format(Identifier(NAMED + key()), Identifier(name)))
    known = line.execute(
        "SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY oid DESC", (NAMED,)
    )
    for (old,) in known.fetchall()[MOST:]:
        # Somebody may just begin with it; the next who keeps some takes it away.
        with contextlib.suppress(psycopg.errors.ObjectInUse):
            line.execute(SQL("DROP DATABASE IF EXISTS {}").format(Identifier(old)))
