"""The server ends in the middle, by SIGKILL: nothing that was told as saved is lost."""

from __future__ import annotations

import json
import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from tests import migrated
from tests.served.browser import Browser, fields_of
from tests.served.office import Office

pytestmark = pytest.mark.database

DRAFTERS = 6
KILLS = 3
SAVINGS = 20
"""So much is saved between two ends of the server."""
PATIENCE = 30.0
"""Seconds within which that is to happen."""
DRAFT = "/drafts/sample-draft/"
JSON = "application/json"


@pytest.fixture
def office(tmp_path: Path, migrated_folder: Path, django_db_setup: None) -> Iterator[Office]:
    """An office that serves, with a small draft; on the database that this run of tests is for."""
    with a_database(tmp_path, migrated_folder) as url:
        made = Office(tmp_path, url)
        try:
            made.run("tests.served.small_world", f"{DRAFTERS}, Path({str(tmp_path / 'who')!r})")
            made.start()
            yield made
        finally:
            made.stop()


@contextmanager
def a_database(home: Path, folder: Path) -> Iterator[str]:
    """The URL of a PostgreSQL database with all tables, or none for such an SQLite file."""
    if "postgresql" not in settings.DATABASES["default"]["ENGINE"]:
        migrated.copy(migrated.kept(folder), home / "var" / "hoseibi.sqlite3")
        yield ""
        return
    server, name = os.environ["DATABASE_URL"], f"hoseibi_killed_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as line:
        assert migrated.from_kept(line, name)
        try:
            yield f"{server.rpartition('/')[0]}/{name}"
        finally:
            line.execute(f"DROP DATABASE {name} WITH (FORCE)")


@dataclass
class Drafter:
    """Somebody who writes one sentence after the other into one of three articles, and notes what
    was told as saved."""

    office: Office
    session: str
    number: int
    stopped: threading.Event
    saved: list[dict[str, Any]] = field(default_factory=list)
    broken: int = 0

    def run(self) -> None:
        browser = Browser(self.office.port, self.session, timeout=5)
        chance = random.Random(self.number)
        sentence = 0
        while not self.stopped.is_set():
            sentence += 1
            try:
                self._write(browser, chance, f"Drafter {self.number} wrote sentence {sentence}.")
            except (OSError, HTTPException):
                self.broken += 1
                browser.close()
                time.sleep(0.1)
        browser.close()

    def _write(self, browser: Browser, chance: random.Random, said: str) -> None:
        page = browser.get(f"{DRAFT}art_{chance.randint(1, 3)}")
        assert page.status == 200, page.text
        action, (seen, text) = next(iter(fields_of(page.text).items()))
        lines = text.split("\n")
        at = chance.randint(min(2, len(lines)), len(lines))
        typed = "\n".join((*lines[:at], said, *lines[at:][-8:]))
        answer = browser.post(action, {"text": typed, "seen": seen}, JSON)
        assert answer.status == 200, answer.text
        told = json.loads(answer.text)
        if not told["clashes"]:
            self.saved.append({"at": action, "typed": typed, **told})


def wait_for(drafters: list[Drafter]) -> None:
    """Until enough was saved since now."""
    before = sum(len(each.saved) for each in drafters)
    until = time.monotonic() + PATIENCE
    while sum(len(each.saved) for each in drafters) < before + SAVINGS:
        assert time.monotonic() < until, "Nobody saves any more."
        time.sleep(0.02)


def test_nothing_that_was_told_as_saved_is_lost(office: Office, tmp_path: Path) -> None:
    stopped = threading.Event()
    who = json.loads((tmp_path / "who").read_text())
    drafters = [Drafter(office, each, place, stopped) for place, each in enumerate(who)]
    threads = [threading.Thread(target=each.run) for each in drafters]
    for thread in threads:
        thread.start()

    for _time in range(KILLS):
        wait_for(drafters)
        office.kill()
        office.start()
    wait_for(drafters)
    stopped.set()
    for thread in threads:
        thread.join()
    office.stop()

    saved = [each for drafter in drafters for each in drafter.saved]
    (tmp_path / "told").write_text(json.dumps({"saved": saved}))
    proof = json.loads(office.run("tests.served.proof", f"Path({str(tmp_path / 'told')!r})"))
    assert proof["wrong"] == []
    assert proof["checked"] == len(saved) > KILLS * SAVINGS
    assert sum(each.broken for each in drafters) >= KILLS, "Somebody was in the middle of a saving."
    assert "hold together" in office.hoseibi("verify-journal")
