"""Amending acts drafted in English from two texts, written, read again and applied.

`python -m benchmarks.amend_english_draft`. The pairs are the sections of the District's code before
and after, each as a law in plain text by every English convention's own marks.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import msgspec
from benchmarks import dc_acts
from benchmarks.dc_data import DATA, unpacked

from hoseibi.legaltext.amendments import NotAmendable, amend, draft_amendment
from hoseibi.legaltext.conventions import Convention, convention
from hoseibi.legaltext.model.law import Law
from hoseibi.legaltext.parse.from_plain import from_plain
from hoseibi.legaltext.render.to_plain import to_plain

WHOLE = ("amended to read as follows", "is replaced by the following", "substitute—")


def as_read(law: Law, rules: Convention) -> Law:
    """The law as it is read from its own plain text."""
    return from_plain(to_plain(law, rules), rules).law


def measure(pairs: list[tuple[Law, Law]], code: str, show: int) -> None:
    """Print how many pairs come back exactly, and how the acts tell what changes."""
    rules = convention(code)
    count: Counter[str] = Counter()
    began = time.process_time()
    for before, after in pairs:
        old, new = as_read(before, rules), as_read(after, rules)
        if to_plain(old, rules) == to_plain(new, rules):
            continue
        result = _result(old, new, rules, count, show)
        count[result] += 1
    told = count["exact"] + count["different"] + count["not drafted"]
    took = time.process_time() - began
    print(f"{code}: {count['exact']} of {told} exact, {count['different']} different,", end=" ")
    print(f"{count['not drafted']} not drafted; {count['sentences']} sentences,", end=" ")
    print(f"{count['whole']} of them with a provision rewritten whole; {took:.1f} s")


def _result(old: Law, new: Law, rules: Convention, count: Counter[str], show: int) -> str:
    try:
        act = draft_amendment(old, new)
    except NotAmendable:
        return "not drafted"
    count["sentences"] += sum(line[:1] == "(" for line in act.split("\n"))
    count["whole"] += sum(act.count(words) for words in WHOLE)
    amended = amend(old, act)
    if to_plain(amended.law, rules) == to_plain(new, rules):
        return "exact"
    if count["different"] < show:
        print(act, [finding.sentence for finding in amended.findings], sep="\n")
    return "different"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--pairs", type=int, default=500, help="how many pairs, taken at random")
    parser.add_argument("--folder", type=Path, help="the data, unpacked")
    options = parser.parse_args(arguments)
    if not DATA.is_dir():
        print(f"No data in {DATA}; nothing measured.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        base = options.folder or Path(folder)
        names = ("sections-before-all", "sections-after")
        for name in names if options.folder is None else ():
            unpacked(name, base)
        before, after = ({p.stem: p for p in (base / name).rglob("*.xml")} for name in names)
        both = sorted(before.keys() & after.keys())
        chosen = random.Random(1).sample(both, min(options.pairs, len(both)))
        pairs = [(_law(before[name]), _law(after[name])) for name in chosen]
    measure(pairs, "us-en", options.show)
    return 0


def _law(path: Path) -> Law:
    section = dc_acts.section_of(path)
    number = section.num.strip("§[]. ")
    return dc_acts.code_of([msgspec.structs.replace(section, num=f"§ {number}.")])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
