"""The acts of the District of Columbia applied to the sections before, against those after.

`python -m benchmarks.amend_english_apply`. Which sentences of an act the Council carried into the
code, and which await their budget, is taken from the mark-up; what they do is read from the text.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

import msgspec
from benchmarks import dc_acts
from benchmarks.amend_english import DATA, solid, unpacked

from hoseibi.legaltext.amendments import apply
from hoseibi.legaltext.amendments.read.english.reader import read_text
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.model.finding import HINT
from hoseibi.legaltext.model.instruction import LawAmendment, Statement, targets_of
from hoseibi.legaltext.model.law import Provision, text_of, words

RULES = convention("us-en")
CARRIED = ("find-replace", "insert", "replace", "repeal", "redesignate-para")


class Code:
    """The sections as they stand, and what was said of each on the way."""

    def __init__(self, sections: dict[str, Provision]) -> None:
        self.sections = sections
        self.said: dict[str, list[str]] = defaultdict(list)
        self.told: dict[str, list[str]] = defaultdict(list)
        self.touched: Counter[str] = Counter()
        self.outcomes: Counter[str] = Counter()

    def act(self, act: dc_acts.Act) -> None:  # noqa: C901
        """Apply what the act carries into the code."""
        carried: dict[int, set[str]] = defaultdict(set)
        for marked in act.marked:
            if marked.what in CARRIED and marked.doc == "D.C. Code" and marked.line:
                section = next((p[1:] for p in reversed(marked.path) if p[:1] == "§"), "")
                for line in range(marked.line, marked.until + 1):
                    carried[line].add(section)
        if not carried:
            return
        told = read_text("\n".join(act.lines), RULES)
        found = {s.line for law in told.amendment.laws for s in law.statements}
        for line, sections in carried.items():
            if line not in found and any(m.line == line for m in act.marked):
                for section in sections:
                    self.touched[section] += 1
        for law in told.amendment.laws:
            for statement in law.statements:
                if statement.line in carried:
                    self.statement(act, law, statement, carried[statement.line])

    def statement(
        self, act: dc_acts.Act, law: LawAmendment, statement: Statement, marked: set[str]
    ) -> None:
        where = f"{act.name} line {statement.line}: {statement.words[:160]}"
        named = {
            step.words
            for told in statement.instructions
            for target in targets_of(told)
            for step in (*target.steps, *target.until)
            if step.kind == "article"
        }
        for section in marked | named:
            self.touched[section] += 1
        if statement.unread:
            for section in marked:
                self.said[section].append(f"unread: {where}")
            return
        here = sorted(named & self.sections.keys())
        for section in (marked & self.sections.keys()) - named:
            self.said[section].append(
                f"named as {', '.join(sorted(named)) or 'no section'}: {where}"
            )
        if not here:
            self.outcomes["in no section of the data"] += 1
            return
        held = dc_acts.code_of([self.sections[name] for name in here])
        part = msgspec.structs.replace(law, statements=(statement,))
        amended = apply(held, part, RULES)
        for outcome in amended.outcomes:
            self.outcomes["applied" if outcome.applied else "did not fit"] += 1
        for name in here:
            self.told[name].append(where)
        for name, new in zip(here, amended.law.provisions[0].children, strict=False):
            self.sections[name] = new
            self.said[name] += [
                f"{f.code}: {f.sentence[:200]} | {where}"
                for f in amended.findings
                if f.severity != HINT
            ]


def lines_of(provision: Provision) -> list[str]:
    """Number, heading and words of a section and all below it, for comparing."""
    text = text_of(provision)
    own = solid(f"{provision.num} {words(provision.heading)} {text}")
    return [line for line in (own, *(x for c in provision.children for x in lines_of(c))) if line]


_SIGNS = str.maketrans("", "", "§[]")
_OWN_NAME = re.compile(r"(this|This)(?:act|title|subtitle|chapter|subchapter|part|subpart|unit)")


def _unfunded(provision: Provision) -> bool:
    return "notfunded" in as_one(provision).lower()


def as_one(provision: Provision) -> str:
    """All of it; where an act calls itself `this act`, the code says `this chapter`."""
    return _OWN_NAME.sub(r"\1 act", "".join(lines_of(provision))).translate(_SIGNS)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="the data, unpacked")
    options = parser.parse_args(arguments)
    if not DATA.is_dir():
        print(f"No data in {DATA}; nothing measured.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        base = options.folder or Path(folder)
        names = ("laws-with-codify-1200", "sections-before-all", "sections-after")
        if options.folder is None:
            for name in names:
                unpacked(name, base)
        acts = [dc_acts.read_act(p, codified=True) for p in (base / names[0]).rglob("*.xml")]
        before = {p.stem: dc_acts.section_of(p) for p in (base / names[1]).rglob("*.xml")}
        after = {p.stem: dc_acts.section_of(p) for p in (base / names[2]).rglob("*.xml")}
    measure(acts, before, after, options.show)
    return 0


def measure(  # noqa: C901, PLR0912
    acts: list[dc_acts.Act],
    before: dict[str, Provision],
    after: dict[str, Provision],
    show: int,
) -> None:
    began = time.perf_counter()
    code = Code(dict(before))
    for act in sorted(acts, key=lambda a: (a.effective or "9", a.name)):
        code.act(act)
    count: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for name in sorted(before.keys() & after.keys()):
        if as_one(before[name]) == as_one(after[name]):
            count["same before and after"] += 1
            continue
        if not code.touched[name]:
            count["changed by no act of the data"] += 1
            continue
        new = code.sections[name]
        if as_one(new) == as_one(after[name]):
            result = "exact"
        elif _unfunded(after[name]) != _unfunded(new):
            result = "the code notes that a part has no budget"
        elif not code.told[name] and not code.said[name]:
            result = "no sentence that was read names it"
        elif code.said[name]:
            result = "different, with a finding"
        else:
            result = "different, without a finding"
        count[result] += 1
        if result != "exact" and shown[result] < show:
            shown[result] += 1
            _show(name, result, new, after[name], [*code.said[name], *code.told[name]])
    took = time.perf_counter() - began
    print(f"{len(acts)} acts, {took:.1f} s; instructions: {dict(code.outcomes)}")
    for result, number in count.most_common():
        print(f"  {number:6,}  {result}")
    reached = sum(n for r, n in count.items() if r.startswith(("exact", "different")))
    print(f"  exact: {100 * count['exact'] / max(1, reached):.1f} % of {reached:,}")


def _show(name: str, result: str, new: Provision, after: Provision, said: list[str]) -> None:
    print(f"--- {name}: {result}")
    for line in said[:6]:
        print("    ", line[:420])
    ours, theirs = as_one(new), as_one(after)
    place = next(
        (i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b),
        min(len(ours), len(theirs)),
    )
    print("     ours:  ", ours[max(0, place - 60) : place + 120])
    print("     theirs:", theirs[max(0, place - 60) : place + 120])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
