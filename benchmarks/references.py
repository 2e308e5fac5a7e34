"""How well and how fast references are found and resolved.

    .venv/bin/python -m benchmarks.references [--laws FOLDER] [-v]

Quality: precision and recall on the sample of tests/cases/references/sample, by language; a
reference counts as right when its words, status, targets and part are all right. "Astray" are those
that claim a place in this law that is not meant and say nothing of a doubt; beside them stand how
many say that they are in doubt, and how many of these are wrong. Speed: generated laws of 500
to 20,000 articles (one core), and every e-Gov law of FOLDER when one is named.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections import Counter
from pathlib import Path
from types import ModuleType

from tests.legaltext import reference_sample as sample

from hoseibi import legaltext

ROOT = Path(__file__).resolve().parent.parent
TOOL = ROOT.parent / "shared" / "tools" / "genlaw.py"


def quality(drawn: str = "", *, verbose: bool) -> None:
    print(f"drawn at random, {drawn}" if drawn else "the first sample")
    print(
        f"{'language':10} {'sample':>7} {'precision':>10} {'recall':>8} {'astray':>7}"
        f" {'doubtful':>9} {'wrong':>6}"
    )
    for language in sample.LANGUAGES:
        score = sample.score(language, drawn=drawn)
        if not score.expected:
            continue
        print(
            f"{language:10} {score.expected:7} {score.precision:10.1%} {score.recall:8.1%}"
            f" {len(score.astray):7} {score.doubtful:9} {score.doubtful_wrong:6}"
        )
        if verbose:
            for label, several in (("found", score.wrong), ("meant", score.missed)):
                for one in several:
                    print(f"    {label} {one.address} {one.words!r} {one.status} {one.targets}")


def generated(articles: int) -> legaltext.Law:
    spec = importlib.util.spec_from_file_location("genlaw", TOOL)
    if spec is None or spec.loader is None:
        sys.exit(f"{TOOL} is missing.")
    tool: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return legaltext.read(tool.egov(tool.model(articles)), form="egov").law


def speed() -> None:
    legaltext.references(generated(1))  # compiles the vocabulary
    for articles in (500, 5_000, 20_000):
        law = generated(articles)
        start = time.perf_counter()
        found = legaltext.references(law)
        taken = time.perf_counter() - start
        print(f"{articles:7,} articles  {len(found):7,} references  {taken:6.2f} s")


def corpus(folder: Path) -> None:
    laws = taken = 0
    kinds: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.xml")):
        law = legaltext.read(path.read_bytes(), form="egov").law
        start = time.perf_counter()
        found = legaltext.references(law)
        taken += time.perf_counter() - start
        laws += 1
        kinds.update(reference.status for reference in found)
    figures = ", ".join(f"{count:,} {status}" for status, count in kinds.most_common())
    print(f"{laws:,} laws: {kinds.total():,} references in {taken:.1f} s: {figures}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--laws", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    if sample.is_there(""):
        quality(verbose=options.verbose)
        for drawn in sample.BLIND:
            quality(drawn, verbose=options.verbose)
    if TOOL.exists():
        speed()
    if options.laws:
        corpus(options.laws)


if __name__ == "__main__":
    main()
