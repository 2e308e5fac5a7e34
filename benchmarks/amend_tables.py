"""How well amending acts with a table of old and new text (新旧対照表方式) are written and read.

    .venv/bin/python -m benchmarks.amend_tables [-v]

Our data hold no real act of this kind. Of each pair of `jp-egov-xml` (a law before and after) and
of each step of the histories of `jp-law-history`, the table is written by our own hand, read and
applied: how many come out with the same words, how many are told (nothing of the table is done),
how many come out wrong and nothing is said, and how many changes no table sets out. Each manner of
table is tried until one comes out exact. `hoseibi draft --manner table` gives the exact ones alone.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable

from hoseibi import legaltext
from hoseibi.legaltext.amendments.by_table import tables
from hoseibi.legaltext.amendments.unwritten import Unwritten
from hoseibi.legaltext.conventions import convention

from .amend import HISTORY, LAWS, histories, pairs, without_acts, words_of

Step = tuple[str, legaltext.Law, legaltext.Law]


def pairs_read() -> Iterable[Step]:
    for name, before, after in pairs(LAWS[1]):
        old, new = (without_acts(legaltext.read(text).law) for text in (before, after))
        yield name, old, new


def result(old: legaltext.Law, new: legaltext.Law) -> tuple[str, str]:
    """What came of one change, and why where it is not exact."""
    if words_of(old) == words_of(new):
        return "the same before", ""
    came, why = "set out by no table", ""
    try:
        for act in tables(old, new, convention("jp-ja")):
            made = legaltext.amend(old, act)
            if words_of(made.law) == words_of(new):
                return "exact", ""
            errors = [finding.sentence for finding in made.findings if finding.severity == "error"]
            if not errors:
                return "wrong and nothing said", ""
            came, why = "told", errors[0]
    except Unwritten as trouble:
        why = why or str(trouble)
    return came, why


def measure(name: str, steps: Iterable[Step], *, verbose: bool) -> None:
    counts: Counter[str] = Counter()
    for step, old, new in steps:
        came, why = result(old, new)
        counts[came] += 1
        if verbose and came not in ("exact", "the same before"):
            print(f"  {step}: {came}: {why[:160]}")
    print(f"{name}: " + ", ".join(f"{count} {came}" for came, count in counts.most_common()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true", help="show what did not come out exact, and why")
    verbose = parser.parse_args().v
    for source, steps in ((LAWS[1], pairs_read), (HISTORY, histories)):
        if source.exists():
            measure(source.name, steps(), verbose=verbose)
        else:
            print(f"{source} is missing")
    return 0


if __name__ == "__main__":
    sys.exit(main())
