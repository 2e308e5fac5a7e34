"""An article on the public site: what making its page takes, and how many are sent in a second.

    .venv/bin/python -m benchmarks.public [--seconds 8] [--database sqlite|postgres|both]

The server is the one that an office runs (`hoseibi serve`) with one process, on a loopback port,
and a database of its own that holds the demonstration; eight lines ask for it from another process,
as browsers do that keep their line. Pages are made anew by asking once for each article of the code
at an address of its own. A second of the processor is what counts, since the machine is shared.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import threading
import time
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.load import a_database
from tests.served.office import Office

PAGE = "/eli/xl/lanvara-civil-code/en/art_36"
ARTICLES = 60
LINES = 8


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=float, default=8.0)
    options.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    chosen = options.parse_args()
    names = ("sqlite", "postgres") if chosen.database == "both" else (chosen.database,)
    for name in names:
        with a_database(name) as url, tempfile.TemporaryDirectory(prefix="hoseibi-public-") as home:
            office = Office(Path(home), url, workers=1)
            office.hoseibi("demo", "--no-serve")
            office.start()
            try:
                print(f"{name}: {_made(office)}")
                print(f"{name}: {_sent(office, chosen.seconds)}")
            finally:
                office.stop()


def _made(office: Office) -> str:
    """Pages that nobody asked for before."""
    line = HTTPConnection("127.0.0.1", office.port)
    for warm in range(5):
        _asked(line, f"{PAGE}?warm={warm}")
    before, times = sum(office.processor()), []
    for number in range(1, ARTICLES + 1):
        times.append(_asked(line, f"/eli/xl/lanvara-civil-code/en/art_{number}?made=anew"))
    used = (sum(office.processor()) - before) / ARTICLES * 1000
    line.close()
    middle, slow = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    clock = f"{middle:.1f} ms at the median by the clock, {slow:.1f} in 95 %"
    return f"made anew: {clock}, {used:.1f} ms of the processor"


def _sent(office: Office, seconds: float) -> str:
    """The same page again and again."""
    counts = [0] * LINES
    until = time.monotonic() + seconds

    def ask(place: int) -> None:
        line = HTTPConnection("127.0.0.1", office.port)
        while time.monotonic() < until:
            _asked(line, PAGE)
            counts[place] += 1
        line.close()

    before = sum(office.processor())
    threads = [threading.Thread(target=ask, args=(place,)) for place in range(LINES)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    used = sum(office.processor()) - before
    total = sum(counts)
    return (
        f"kept: {total / seconds:.0f} a second by the clock (both share the machine),"
        f" {total / used:.0f} in a second of one processor"
    )


def _asked(line: HTTPConnection, path: str) -> float:
    """Milliseconds until a page is there; it has to be one."""
    begun = time.perf_counter()
    line.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = line.getresponse()
    answer.read()
    assert answer.status in (200, 302, 404), (path, answer.status)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
