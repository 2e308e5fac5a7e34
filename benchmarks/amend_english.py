"""English amendments, measured on the District of Columbia: `python -m benchmarks.amend_english`.

Each sentence of 1,200 acts, read as plain text, against the instruction that the Council's own
mark-up gives for it: place, old words, new words, count. Misses are shown of the acts that are not
kept apart. What the acts then do to the code is measured by `amend_english_apply.py`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

import msgspec
from benchmarks import dc_acts
from benchmarks.amend_english_fits import (
    fits,
    flat,
    pair_of,
    said,
    summed_up,
    whole_law,
)
from benchmarks.amend_english_places import LOOSE, path_of
from benchmarks.dc_data import DATA, unpacked

from hoseibi.legaltext.amendments.read.english.reader import read_text
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.model.instruction import Instruction, Statement, targets_of

RULES = convention("us-en")
MEASURED = ("find-replace", "insert", "replace", "repeal")
_WORST_LAST = ("count", "path", "text", "element", "kind")


class Miss(msgspec.Struct):
    """A mark-up that no instruction of its sentence is, and why."""

    act: dc_acts.Act
    marked: dc_acts.Marked
    reason: str
    told: list[Instruction]
    unread: str


class Tally:
    """How many sentences were read as marked, of the acts kept apart and of the others."""

    def __init__(self) -> None:
        self.good: Counter[tuple[str, bool]] = Counter()
        self.total: Counter[tuple[str, bool]] = Counter()
        self.left_out: Counter[tuple[str, str]] = Counter()
        self.loose: Counter[tuple[str, ...]] = Counter()
        self.misses: list[Miss] = []
        self.sentences = self.unread = 0

    def act(self, act: dc_acts.Act) -> None:
        """Read an act, and compare what was read with its mark-up."""
        by_line: dict[int, list[Statement]] = defaultdict(list)
        for law in read_text("\n".join(act.lines), RULES).amendment.laws:
            for statement in law.statements:
                by_line[statement.line].append(statement)
                self.sentences += 1
                self.unread += bool(statement.unread)
        for marked in act.marked:
            if marked.what in MEASURED:
                self._marked(act, marked, by_line)

    def _marked(
        self, act: dc_acts.Act, marked: dc_acts.Marked, by_line: dict[int, list[Statement]]
    ) -> None:
        if not marked.line or not act.lines[marked.line - 1].strip():
            self.left_out[marked.what, "without a sentence"] += 1
            return
        rows = [s for n in range(marked.line, marked.until + 1) for s in by_line.get(n, ())]
        here = [one for statement in rows for one in statement.instructions]
        if any(whole_law(one, marked) for one in here):
            self.left_out[marked.what, "whole act"] += 1
            return
        apart = dc_acts.is_kept_apart(act.name)
        reasons, loose = [], []
        for one in here:
            reasons.append(fits(one, marked))
            loose.append(tuple(LOOSE))
        if "" in reasons:
            self.good[marked.what, apart] += 1
            exact = any(not r and not other for r, other in zip(reasons, loose, strict=True))
            self.loose.update(() if exact else loose[reasons.index("")][:1])
        elif not said(act, marked) or summed_up(here, marked):
            self.left_out[marked.what, "not the sentence's words"] += 1
            return
        else:
            own = by_line[marked.line]
            unread = next((statement.unread for statement in own if statement.unread), "")
            reason = next((r for r in _WORST_LAST if r in reasons), "")
            reason = reason or ("unread" if unread else "no instruction")
            told = [one for statement in own for one in statement.instructions]
            self.misses.append(Miss(act, marked, reason, told, unread))
        self.total[marked.what, apart] += 1

    def print(self) -> None:
        """The shares, and the misses by their reason."""
        for what in MEASURED:
            why = Counter(m.reason for m in self.misses if m.marked.what == what)
            left = [f"{why} {n}" for (w, why), n in self.left_out.items() if w == what]
            print(f"  {what:13}", _share(self.good, self.total, what), end="   ")
            print(", ".join(f"{r} {n}" for r, n in why.most_common()), end="; ")
            print(", ".join(left))
        print(f"  places named otherwise and taken as the same: {dict(self.loose)}")
        apart, other = (
            Counter(m.reason for m in self.misses if dc_acts.is_kept_apart(m.act.name) == side)
            for side in (True, False)
        )
        print("  together     ", _share(self.good, self.total))
        print("  acts apart   ", _share(self.good, self.total, apart=True), dict(apart))
        print("  the others   ", _share(self.good, self.total, apart=False), dict(other))


_Counts = Counter[tuple[str, bool]]


def _share(good: _Counts, total: _Counts, what: str = "", apart: bool | None = None) -> str:
    right, of = (
        sum(n for (w, a), n in count.items() if what in ("", w) and apart in (None, a))
        for count in (good, total)
    )
    return f"{right:5,} of {of:5,}  {100 * right / max(1, of):5.1f} %"


def _show(misses: list[Miss], most: int, only: str) -> None:
    """Misses of the acts that are not kept apart, so many of each kind."""
    shown: Counter[tuple[str, str]] = Counter()
    for miss in misses:
        key = (miss.marked.what, miss.reason)
        if dc_acts.is_kept_apart(miss.act.name) or (only and only not in (*key, "/".join(key))):
            continue
        shown[key] += 1
        if shown[key] <= most:
            _show_one(miss)


def _show_one(miss: Miss) -> None:
    act, marked = miss.act, miss.marked
    print(f"--- {act.name} line {marked.line}: {marked.what}, {miss.reason}")
    print("   ", act.lines[marked.line - 1][:600])
    path = "|".join(marked.path)
    print("    mark-up:", marked.doc, path, repr(marked.find), "->", repr(marked.replace), end=" ")
    print(marked.count, marked.position)
    if miss.unread:
        print("    unread:", miss.unread[:200])
    for one in miss.told:
        print(
            "    read:",
            type(one).__name__,
            ["|".join(path_of(t)) for t in targets_of(one)],
            pair_of(one),
            getattr(one, "which", ""),
            [flat(c)[:150] for c in getattr(one, "content", ())],
        )
    if marked.element is not None and marked.what in ("insert", "replace"):
        print("    element:", flat(dc_acts.provision_of(marked.element))[:150])


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=0, help="misses of each kind to show")
    parser.add_argument("--only", default="", help="only these misses")
    parser.add_argument("--acts", type=Path, help="the acts, unpacked")
    options = parser.parse_args(arguments)
    if not DATA.is_dir():
        print(f"No data in {DATA}; nothing measured.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        where = options.acts or unpacked("laws-with-codify-1200", Path(folder))
        acts = [dc_acts.read_act(path) for path in sorted(where.rglob("*.xml"))]
    tally = Tally()
    began = time.process_time()
    for act in acts:
        tally.act(act)
    took = time.process_time() - began
    _show(tally.misses, options.show, options.only)
    print(
        f"{len(acts)} acts, {tally.sentences:,} sentences, {tally.unread:,} not read, {took:.1f} s"
    )
    tally.print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
