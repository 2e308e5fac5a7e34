"""A PostgreSQL for the tests: one that answers, or one started for the moment."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

KNOWN = ("postgresql:///postgres", "postgresql://postgres@127.0.0.1:5432/postgres")
"""The local socket, as who we are; and a server on this machine that trusts it."""

NONE_HERE = (
    "the database tests on PostgreSQL: no server lets us create a database (where DATABASE_URL"
    " says, if it is set) and none could be started (Debian package: postgresql)"
)


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a server on which test databases may be created; empty when there is none."""
    given = os.environ.get("DATABASE_URL", "")
    asked = [given] if given.startswith("postgres") else list(KNOWN)
    answering = next(filter(may_create, asked), "")
    programs = installed()
    if answering or programs is None or given in asked:
        yield answering
        return
    with tempfile.TemporaryDirectory(prefix="hoseibi-postgres-") as folder:
        yield from started(programs, Path(folder))


def may_create(url: str) -> bool:
    """Whether a server answers there and lets us create a database."""
    ask = "select rolcreatedb or rolsuper from pg_roles where rolname = current_user"
    try:
        with psycopg.connect(url, connect_timeout=3) as connection:
            row = connection.execute(ask).fetchone()
    except psycopg.Error:
        return False
    return bool(row and row[0])


def installed() -> Path | None:
    """Where the newest server programs are."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3])
    )
    return found[-1].parent if found else None


def started(programs: Path, folder: Path) -> Iterator[str]:
    """A server of our own while it is needed: nothing is kept, so nothing waits for the disk."""
    if os.getuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(folder, "postgres")
    data, port = folder / "data", free_port()
    quick = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    call(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8")
    call(programs / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "-o", quick, "start")
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    finally:
        call(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def call(*command: object) -> None:
    """Run one of PostgreSQL's programs, as its own user when we are root."""
    other = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    words = [*other, *map(str, command)]
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    subprocess.run(words, check=True, env=environment, stdout=subprocess.DEVNULL, cwd="/")


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
