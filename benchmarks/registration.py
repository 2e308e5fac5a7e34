"""Registration for a symposium opens, and three hundred people come within a minute.

    .venv/bin/python -m benchmarks.registration [--people 300] [--seconds 60] [--workers 2]
        [--database sqlite|postgres|both]

The server is the one that an office runs (`hoseibi serve`), on a loopback port with a database of
its own. Each person opens the page, then the form, and sends it; half of them come in the first
tenth of the time. All come from one address here, and so the limit for one address is lifted.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.load import a_database
from tests.served.browser import Browser
from tests.served.office import Office

PAGES = ("page", "form", "sent")


class Heard(NamedTuple):
    """What one person got: seconds and status of the page, the form and the answer."""

    seconds: tuple[float, ...]
    statuses: tuple[int, ...]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--people", type=int, default=300)
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    chosen = options.parse_args()
    os.environ["REGISTRATION_RATE"] = "100000"
    names = ("sqlite", "postgres") if chosen.database == "both" else (chosen.database,)
    return max(_measured(name, chosen) for name in names)


def _measured(name: str, chosen: argparse.Namespace) -> int:
    """Let everybody come, and print what came of it; 1 when something is not in order."""
    with a_database(name) as url, tempfile.TemporaryDirectory(prefix="hoseibi-load-") as folder:
        told, found = Path(folder) / "told.json", Path(folder) / "found.json"
        office = Office(Path(folder), url, workers=chosen.workers)
        office.run("benchmarks.registration_world", f"Path({str(told)!r})")
        office.start()
        try:
            heard = _everybody(office.port, json.loads(told.read_text()), chosen)
        finally:
            office.stop()
        count = "from benchmarks.registration_world import counted"
        office.python("-c", f"from pathlib import Path; {count}; counted(Path({str(found)!r}))")
        return _report(name, heard, json.loads(found.read_text()), chosen)


def _everybody(port: int, quotas: list[int], chosen: argparse.Namespace) -> list[Heard]:
    """Each person in a thread of their own, from the moment at which they come."""
    chance = random.Random(300)
    half = chosen.people // 2
    comes = [chance.uniform(0, chosen.seconds / 10) for _one in range(half)]
    comes += [chance.uniform(0, chosen.seconds) for _one in range(chosen.people - half)]
    heard: list[Heard] = []

    def person(number: int) -> None:
        time.sleep(comes[number])
        heard.append(_register(port, number, quotas))

    threads = [threading.Thread(target=person, args=(one,)) for one in range(chosen.people)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return heard


def _register(port: int, number: int, quotas: list[int]) -> Heard:
    browser = Browser(port, timeout=60)
    said = {
        "name": f"Guest {number}",
        "organ_name": "Court of First Instance",
        "email": f"guest{number}@example.org",
        "language": "en",
        "quota": quotas[number % len(quotas)],
        "again": "on",
    }
    seconds, statuses = [], []
    for ask in (
        lambda: browser.get("/seminars/symposium/"),
        lambda: browser.get("/seminars/symposium/register/"),
        lambda: browser.post("/seminars/symposium/register/", said),
    ):
        began = time.monotonic()
        statuses.append(ask().status)
        seconds.append(time.monotonic() - began)
    browser.close()
    return Heard(tuple(seconds), tuple(statuses))


def _report(
    name: str, heard: list[Heard], found: dict[str, object], chosen: argparse.Namespace
) -> int:
    print(f"{name}: {len(heard)} people within {chosen.seconds} s, {chosen.workers} workers")
    for at, page in enumerate(PAGES):
        times = sorted(one.seconds[at] for one in heard)
        median, most = times[len(times) // 2], times[int(len(times) * 0.95)]
        print(
            f"  {page}: median {median:.2f} s, 95 % under {most:.2f} s, longest {times[-1]:.2f} s"
        )
    wrong = [one.statuses for one in heard if one.statuses != (200, 200, 302)]
    print(f"  answers that were not in order: {len(wrong)} {wrong[:3]}")
    print(f"  {found}")
    placed = dict(found["placed"])  # type: ignore[call-overload]
    whole = found["registered"] == found["letters"] == chosen.people and found["numbers"]
    within = sum(placed.values()) <= 200 and all(one <= most for most, one in placed.items())
    print(f"  load of the machine: {os.getloadavg()[0]:.1f}")
    return int(bool(wrong) or not whole or not within)


if __name__ == "__main__":
    sys.exit(main())
