"""A hundred people reading and twenty editing at once, for five minutes, on this machine.

    .venv/bin/python -m benchmarks.load [--seconds 300] [--readers 100] [--editors 20]
        [--database sqlite|postgres|both] [--workers 2] [--articles 300]

The server is the one that an office runs (`hoseibi serve`), on a loopback port with a database of
its own; the people are one other process. What was told as saved is looked for in the history
afterwards, word for word. `--kill 4` ends the server so many times with SIGKILL meanwhile.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from benchmarks.load_report import report
from tests.served.browser import Browser
from tests.served.office import Office

POSTGRES = ("postgresql://postgres@127.0.0.1:5432/postgres", "postgresql:///postgres")
BEGIN_WITHIN = 8
"""Seconds within which everybody has opened their first page."""


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=int, default=300)
    options.add_argument("--readers", type=int, default=100)
    options.add_argument("--editors", type=int, default=20)
    options.add_argument("--articles", type=int, default=300)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    options.add_argument("--kill", type=int, default=0)
    chosen = options.parse_args()
    names = ("sqlite", "postgres") if chosen.database == "both" else (chosen.database,)
    return max(_measured(name, chosen) for name in names)


def _measured(name: str, chosen: argparse.Namespace) -> int:
    """Put the load on one database and print what came of it; 1 when something is not in order."""
    with a_database(name) as url, tempfile.TemporaryDirectory(prefix="hoseibi-load-") as folder:
        home = Path(folder)
        office = Office(home, url, workers=chosen.workers)
        told, heard = home / "world.json", home / "heard.json"
        numbers = f"{chosen.readers}, {chosen.editors}, {chosen.articles}"
        office.run("benchmarks.load_world", f"{numbers}, Path({str(told)!r})")
        office.start()
        try:
            _more(told, begin_within=BEGIN_WITHIN, files=_files(office))
            used = _processor(url)
            kills = threading.Thread(target=_kill, args=(office, chosen.seconds, chosen.kill))
            kills.start()
            people = f"Path({str(told)!r}), {office.port}, {chosen.seconds}, Path({str(heard)!r})"
            office.run("benchmarks.load_people", people)
            kills.join()
            database = _processor(url) - used
            processes = sorted(office.processor())
        finally:
            office.stop()
        proof = json.loads(office.run("tests.served.proof", f"Path({str(heard)!r})"))
        found = json.loads(heard.read_text())
        found |= {
            "processes": processes,
            "server": office.used,
            "database": database,
            "log": _log(office),
        }
        found |= {"proof": proof, "journal": office.hoseibi("verify-journal").strip()}
        return report(name, found, chosen)


def _more(told: Path, **more: Any) -> None:
    told.write_text(json.dumps(json.loads(told.read_text()) | more))


def _files(office: Office) -> list[str]:
    """The styles and scripts that the first page asks for."""
    page = Browser(office.port).get("/").text
    return sorted(set(re.findall(r'"(/static/[^"]+\.(?:css|js))"', page)))


def _kill(office: Office, seconds: int, times: int) -> None:
    """End the server without a warning so many times, and begin anew."""
    for _time in range(times):
        time.sleep(seconds / (times + 1))
        office.kill()
        office.start()


def _log(office: Office) -> list[str]:
    """What the server wrote of errors."""
    lines = office.log.read_text().splitlines()
    return [line for line in lines if re.search(r"ERROR|CRITICAL|locked|Traceback", line)]


@contextlib.contextmanager
def a_database(name: str) -> Iterator[str]:
    """The URL of an empty database that is thrown away at the end; none for SQLite."""
    if name == "sqlite":
        yield ""
        return
    given = os.environ.get("DATABASE_URL", "")
    url = given if given.startswith("postgres") else next(filter(_answers, POSTGRES), "")
    if not url:
        sys.exit("No PostgreSQL answers: name one by DATABASE_URL.")
    mine = f"hoseibi_load_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as line:
        line.execute(f"CREATE DATABASE {mine}")
        try:
            yield f"{url.rpartition('/')[0]}/{mine}"
        finally:
            line.execute(f"DROP DATABASE {mine} WITH (FORCE)")


def _answers(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.Error:
        return False
    return True


def _processor(url: str) -> float:
    """Processor seconds of PostgreSQL's processes for our database so far; SQLite works within the
    server."""
    if not url:
        return 0.0
    with psycopg.connect(url) as line:
        rows = line.execute("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
        pids = [row[0] for row in rows]
    return sum(map(_of_process, pids))


def _of_process(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
