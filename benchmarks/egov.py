"""How fast e-Gov XML becomes a law and comes back, beside lxml doing the bare minimum.

    .venv/bin/python benchmarks/egov.py [FILE ...] [--runs 11]
    .venv/bin/python benchmarks/egov.py --all [--laws ARCHIVE ...]

Files (the five basic codes when none are named): reading against the floor, which is
`lxml.etree.fromstring` and one look at the tag, text, tail and attributes of every element, taken
in turn in the same process; medians. With `--all`: every law of the archives is read, written and
compared as canonical XML; times, articles a second and the peak of memory are printed.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tarfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lxml import etree

from hoseibi import legaltext

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "jp-egov-xml"
ARCHIVES = ("scale-dev-1000.tar.xz", "civil-related-25.tar.xz", "pairs/pairs-dev.tar.xz")


def floor(source: bytes) -> None:
    """The least that any reader does with lxml: parse, and look at everything once."""
    for element in etree.fromstring(source).iter():
        _ = element.tag, element.text, element.tail, element.attrib.items()


def read(source: bytes) -> legaltext.Law:
    return legaltext.read(source, form="egov").law


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def in_turn(actions: Iterable[Callable[[], object]], runs: int) -> list[float]:
    """The median time of each action; they take turns, so that a busy machine harms all alike."""
    several = list(actions)
    rounds = [[seconds(action) for action in several] for _ in range(runs)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def compare(path: Path, runs: int) -> float:
    source = path.read_bytes()
    law = read(source)
    least, reading, writing = in_turn(
        (lambda: floor(source), lambda: read(source), lambda: legaltext.write(law, "egov")), runs
    )
    articles = source.count(b"<Article ")
    print(
        f"{path.name[:44]:44} {articles:5} articles  floor {least * 1e3:6.1f} ms"
        f"  read {reading * 1e3:6.1f} ms ({reading / least:.2f} times,"
        f" {articles / reading:,.0f}/s)  write {writing * 1e3:6.1f} ms"
    )
    return reading / least


def archived(paths: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        with tarfile.open(path) as archive:
            for member in archive:
                file = archive.extractfile(member) if member.name.endswith(".xml") else None
                if file:
                    yield member.name, file.read()


def canonical(source: bytes) -> bytes:
    root = etree.fromstring(source, etree.XMLParser(huge_tree=True))
    return etree.tostring(root.getroottree(), method="c14n")


def both_ways(paths: Iterable[Path]) -> int:
    laws = articles = same = unequal = 0
    reading = writing = 0.0
    for name, source in archived(paths):
        start = time.perf_counter()
        law = read(source)
        middle = time.perf_counter()
        written = legaltext.write(law, "egov")
        octets = written if isinstance(written, bytes) else written.encode()
        writing += time.perf_counter() - middle
        reading += middle - start
        laws += 1
        articles += source.count(b"<Article ")
        same += octets == source
        if canonical(octets) != canonical(source):
            unequal += 1
            print("not equal:", name)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{laws} laws, {articles} articles: read {reading:.1f} s ({articles / reading:,.0f}/s),"
        f" written {writing:.1f} s ({articles / writing:,.0f}/s); {laws - unequal} equal as"
        f" canonical XML, {same} to the octet; peak memory {peak:.0f} MiB"
    )
    return 1 if unequal else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--laws", nargs="*", type=Path)
    options = parser.parse_args()
    if options.all:
        return both_ways(options.laws or [DATA / name for name in ARCHIVES])
    files = options.files or sorted((DATA / "codes").glob("*.xml"))
    ratios = [compare(path, options.runs) for path in files]
    print(f"median {statistics.median(ratios):.2f} times the floor, at most {max(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
