"""Compare two versions of a law with Hoseibi and with xmldiff, in one run and on the same laws.

    .venv/bin/python -m benchmarks.comparison [--longest 20000] [--patience 120] [--no-peer]

The laws come from ../shared/tools/genlaw.py: version 2 has other words in 4 of 100 articles, a new
paragraph in 1, 1 of 200 repealed; `renumbered` also has an article inserted in every 100 and all
behind it renumbered. xmldiff gets both as Akoma Ntoso, once with the options of a drafting platform
(F=0.5, ratio_mode accurate, uniqueattrs eId), once with fast_match; it is fetched into var/peers
and given up after `--patience` seconds of the clock. All times are of the processor, so that other
work on the machine counts for nobody. The floor is difflib over articles aligned by number, on
texts made before. Then: renumberings of Japan's Civil Code that are plain to a reader, in its real
versions.
"""

from __future__ import annotations

import argparse
import difflib
import gc
import io
import re
import resource
import statistics
import subprocess
import sys
import tarfile
import time
import venv
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.legaltext import Law

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "var" / "peers"
SHARED = ROOT.parent / "shared"
GENERATOR = SHARED / "tools" / "genlaw.py"
HISTORY = SHARED / "data" / "jp-law-history" / "revisions-12-laws.tar.xz"
CIVIL_CODE = "129AC0000000089"

SLOW = "{'F': 0.5, 'ratio_mode': 'accurate', 'uniqueattrs': ['eId']}"
FAST = "{'fast_match': True}"
XMLDIFF = """
import sys, time
from lxml import etree
from xmldiff import main
left, right = (etree.parse(name) for name in sys.argv[1:3])
start = time.process_time()
actions = main.diff_trees(left, right, diff_options=eval(sys.argv[3]))
print(time.process_time() - start, len(actions))
"""

KNOWN = {
    ("006", "007"): "1028>1042 1029>1043 1030>1044 1042>1048 1043>1049",
    ("009", "013"): "106>105 107>106 155>154 156>152 174-2>169 432>436 433>437 435>438 436>439"
    " 438>440 440>441 469>520-2 470>520-10 472>520-6 477>476 490>491 491>489 521>523 523>524"
    " 524>525 525>526 526>527 560>561 616>622",
    ("020", "021"): "821>822 822>821",
    ("021", "022"): "958-2>958 958-3>958-2",
}
"""Versions, and renumberings that reading both shows, as pairs of article numbers. The list was
drawn up while looking at what was told: it guards against losing one and measures no recall."""


class Pair(NamedTuple):
    old: Law
    new: Law


def main() -> int:
    """Print one line for each size, then the known renumberings."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--longest", type=int, default=20_000)
    parser.add_argument("--patience", type=int, default=120)
    parser.add_argument("--no-peer", action="store_true")
    chosen = parser.parse_args()
    if not GENERATOR.exists():
        print(f"The generator {GENERATOR.name} is not there: this benchmark needs ../shared.")
        return 1
    sizes = [size for size in (200, 500, 5_000, 20_000) if size <= chosen.longest]
    for renumbered in (False, True):
        print("renumbered" if renumbered else "same numbers")
        for size in sizes:
            ours(pair(size, renumbered=renumbered), size)
        if not chosen.no_peer:
            peers(renumbered=renumbered, patience=chosen.patience)
    known()
    return 0


def pair(articles: int, *, renumbered: bool) -> Pair:
    """Two versions of a made law."""
    more = ["--renumber"] if renumbered else []
    return Pair(law(articles, "1", []), law(articles, "2", more))


def law(articles: int, version: str, more: list[str]) -> Law:
    command = [sys.executable, str(GENERATOR), "egov", str(articles), "--version", version, *more]
    source = subprocess.run(command, capture_output=True, check=True).stdout
    return legaltext.read(source, form="egov").law


def timed(work: Callable[[], object], runs: int = 5) -> float:
    """The median of some runs, in seconds; what was made before is no burden to them."""
    times = []
    for _ in range(runs):
        gc.collect()
        gc.freeze()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
        gc.unfreeze()
    return statistics.median(times)


def ours(two: Pair, articles: int) -> None:
    """Time of comparing, rebuilding and showing, and what was told."""
    comparison = legaltext.compare(*two)
    took = timed(lambda: legaltext.compare(*two))
    back = timed(lambda: legaltext.rebuild(two.old, comparison), 3)
    shown = timed(lambda: legaltext.rows(two.old, comparison), 3)
    texts = by_number(two.old), by_number(two.new)
    floor = timed(lambda: aligned(*texts), 3)
    exact = legaltext.bare(legaltext.rebuild(two.old, comparison)) == legaltext.bare(two.new)
    print(
        f"  hoseibi {articles:6,} articles {took * 1000:9,.1f} ms  {took / articles * 1e6:6.1f} µs"
        f" an article  rebuilt {back * 1000:7,.1f} ms {'exactly' if exact else 'WRONGLY'}"
        f"  rows {shown * 1000:6,.1f} ms  floor {floor * 1000:8,.1f} ms"
        f"  {len(comparison.changes):,} changes, {len(comparison.renumberings):,} renumberings"
    )


def by_number(law: Law) -> dict[str, str]:
    """The text of each article."""
    return {
        place.short: legaltext.plain_text(law, place.provision)
        for place in legaltext.walk(law)
        if place.provision.kind == "article"
    }


def aligned(old: dict[str, str], new: dict[str, str]) -> list[object]:
    """The least that a comparison by article number must do."""
    return [
        difflib.SequenceMatcher(None, old[name], text, autojunk=False).get_opcodes()
        for name, text in new.items()
        if name in old and old[name] != text
    ]


def peers(*, renumbered: bool, patience: int) -> None:
    """xmldiff, with ours beside it on the same laws."""
    for name, options, sizes in (
        ("slow options", SLOW, (50, 100, 200)),
        ("fast_match", FAST, (200, 500)),
    ):
        for articles in sizes:
            two = pair(articles, renumbered=renumbered)
            took = timed(lambda two=two: legaltext.compare(*two))
            theirs, actions = xmldiff(two, options, patience)
            more = ">" if actions is None else ""
            told = "given up" if actions is None else f"{actions:,} actions"
            print(
                f"  xmldiff {name:12} {articles:4} articles {more}{theirs:8.2f} s  {told}"
                f"  hoseibi {took * 1000:6.1f} ms  {more}{theirs / took:8,.0f} times"
            )


def xmldiff(two: Pair, options: str, patience: int) -> tuple[float, int | None]:
    """Seconds and number of actions; None when it was given up."""
    python = HOME / "xmldiff" / "bin" / "python"
    if not python.exists():
        venv.create(HOME / "xmldiff", with_pip=True)
        subprocess.run([python, "-m", "pip", "-q", "install", "xmldiff"], check=True)
    files = [HOME / "old.akn.xml", HOME / "new.akn.xml"]
    for file, one in zip(files, two, strict=True):
        file.write_bytes(legaltext.write(one, "akn"))
    command = [str(python), "-c", XMLDIFF, *map(str, files), options]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, None
    seconds, actions = done.stdout.split()
    return float(seconds), int(actions)


def known() -> None:
    """How many of the known renumberings are told, and how many others."""
    if not HISTORY.exists():
        print("The history of laws is not there: no known renumberings.")
        return
    versions = civil_code({name for pair in KNOWN for name in pair})
    hit = wanted = others = 0
    for (before, after), listed in KNOWN.items():
        expected = {tuple(one.split(">")) for one in listed.split()}
        comparison = legaltext.compare(versions[before], versions[after])
        told = {
            (item.old.removeprefix("art_"), item.new.removeprefix("art_"))
            for row in comparison.renumberings
            for item in row.items
            if item.old.startswith("art_") and row.kind == "article" and "to" not in item.new
        }
        hit, wanted = hit + len(told & expected), wanted + len(expected)
        others += len(told - expected)
        for one in sorted(expected - told):
            print(f"  not told: {before} to {after}, {' to '.join(one)}")
        for one in sorted(told - expected):
            print(f"  also told: {before} to {after}, {' to '.join(one)}")
    print(f"known renumberings of Japan's Civil Code: {hit} of {wanted} told, {others} others")


def civil_code(numbers: set[str]) -> dict[str, Law]:
    """Versions of the Civil Code by their number."""
    found = {}
    with tarfile.open(HISTORY) as archive:
        for member in archive:
            name = Path(member.name)
            if name.parent.name == CIVIL_CODE and name.name[:3] in numbers:
                file = archive.extractfile(member) or io.BytesIO()
                text = plain(file.read().decode("utf-8"))
                found[name.name[:3]] = legaltext.read(
                    text.encode(), form="plain", convention="jp-ja"
                ).law
    return found


def plain(markdown: str) -> str:
    """The words of a law in this archive's Markdown, as a jurist types them."""
    text = re.sub(r"\A---.*?---\s", "", markdown, flags=re.DOTALL)
    lines = []
    for line in text.splitlines():
        line = re.sub(r"^(?:#+\s*|\s*- )", "", line.rstrip())
        marked = re.match(r"\*\*(第[^*（]+|[^*]+?)(?:（(.*?)）)?\*\*　?(.*)$", line)
        if marked and marked[2]:
            lines.append(f"（{marked[2]}）")
        lines.append(f"{marked[1]}　{marked[3]}" if marked else line)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
