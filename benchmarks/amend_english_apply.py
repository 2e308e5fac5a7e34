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
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from benchmarks import dc_acts, dc_cites, dc_history
from benchmarks.amend_english_causes import can_be_had, cause, grams, uncited
from benchmarks.amend_english_fits import pair_of
from benchmarks.dc_data import DATA, solid, unpacked

from hoseibi.legaltext.amendments import apply
from hoseibi.legaltext.amendments.read.english.reader import read_text
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.model.finding import HINT
from hoseibi.legaltext.model.instruction import (
    DeleteWords,
    InsertWords,
    Instruction,
    LawAmendment,
    ReplaceWords,
    Statement,
    targets_of,
)
from hoseibi.legaltext.model.law import Provision, text_of, words

RULES = convention("us-en")
CARRIED = ("find-replace", "insert", "replace", "repeal", "redesignate-para")


class Event(msgspec.Struct):
    """A sentence of an act and the sections that it changes on a day; `here` is its mark-up."""

    day: str
    act: dc_acts.Act
    law: LawAmendment
    statement: Statement
    here: list[dc_acts.Marked]
    sections: list[str]


class Code:
    """The sections as they stand, and what was said of each on the way."""

    def __init__(self, sections: dict[str, Provision], notes: dict[str, dc_history.Notes]) -> None:
        self.sections = sections
        self.notes = notes
        self.said: dict[str, list[str]] = defaultdict(list)
        self.told: dict[str, list[str]] = defaultdict(list)
        self.touched: Counter[str] = Counter()
        self.outcomes: Counter[str] = Counter()
        self.by_law: dict[str, dc_cites.Numbers] = defaultdict(dict)
        self.laws: dict[str, set[str]] = defaultdict(set)

    def numbers(self, section: str) -> dc_cites.Numbers:
        """The numbers in the code of the sections of the law that a section comes from."""
        return {own: code for law in self.laws[section] for own, code in self.by_law[law].items()}

    def carry(self, acts: list[dc_acts.Act]) -> None:
        """Apply what the acts carry into the code, day by day."""
        events = [event for act in acts for event in self.events(act)]
        for event in sorted(events, key=lambda e: (e.day or "9", e.act.effective, e.act.name)):
            self._apply(event)

    def events(self, act: dc_acts.Act) -> Iterator[Event]:
        """What an act carries into the code, by sentence and day."""
        carried = self._carried(act)
        if not carried:
            return
        told = read_text("\n".join(act.lines), RULES)
        dc_cites.note_numbers(told.amendment, self.by_law)
        found = {s.line for law in told.amendment.laws for s in law.statements}
        for marked in act.marked:
            if marked.line in carried and marked.line not in found:
                self.touched[_section(marked)] += 1
        for law in told.amendment.laws:
            for statement in law.statements:
                if statement.line in carried:
                    yield from self._events(act, law, statement, carried[statement.line])

    def _carried(self, act: dc_acts.Act) -> dict[int, list[dc_acts.Marked]]:
        """What is carried into the code, by the line of its sentence: what is marked for a section,
        or for the old act that a sentence cites the section of, where the section's notes name the
        new act."""
        carried: dict[int, list[dc_acts.Marked]] = defaultdict(list)
        for marked in act.marked:
            if marked.what in CARRIED and marked.line and self._is_carried(act, marked):
                for line in range(marked.line, marked.until + 1):
                    carried[line].append(marked)
        return carried

    def _is_carried(self, act: dc_acts.Act, marked: dc_acts.Marked) -> bool:
        section = _section(marked)
        if section not in self.notes and marked.doc != "D.C. Code":
            return False
        return self._day(act, marked, section) is not None

    def _day(self, act: dc_acts.Act, marked: dc_acts.Marked, section: str) -> str | None:
        """The day from which what is marked applies to a section; None where it does not."""
        if section not in self.notes:
            return act.effective
        day = dc_history.day_of(self.notes.get(section, {}), act.name, marked.own)
        return None if day in (None, dc_history.UNFUNDED) else day or act.effective

    def _events(
        self, act: dc_acts.Act, law: LawAmendment, statement: Statement, here: list[dc_acts.Marked]
    ) -> Iterator[Event]:
        """The sections that a sentence names, by day; notes what is said of the sections that it
        or its mark-up names."""
        where = _where(act, statement)
        marked, named = {_section(one) for one in here}, _named(statement, self.sections)
        for section in marked | named:
            self.touched[section] += 1
        for section in marked if statement.unread else marked - named:
            what = "unread" if statement.unread else f"names {', '.join(sorted(named)) or 'none'}"
            self.said[section].append(f"{what}: {where}")
        days: dict[str, list[str]] = defaultdict(list)
        for section in sorted(named & self.sections.keys(), key=_in_order):
            day = self._day(act, here[0], section)
            if day is not None:
                days[day].append(section)
        if not days:
            self.outcomes["in no section of the data"] += 1
            self._said_of_all(act, statement, here, where)
        told = tuple(adapted(one, here) for one in statement.instructions)
        for day, sections in days.items():
            said = msgspec.structs.replace(statement, instructions=told)
            yield Event(day, act, law, said, here, sections)

    def _said_of_all(
        self, act: dc_acts.Act, statement: Statement, here: list[dc_acts.Marked], where: str
    ) -> None:
        """What a sentence says of a whole act is not done in a code: a finding for each section
        that its notes say it changed and that has the words."""
        old = [solid(pair[0]) for pair in map(pair_of, statement.instructions) if pair and pair[0]]
        for section, notes in self.notes.items() if old else ():
            paths = [path for path, _ in notes.get(act.name, ()) if path]
            changed = any((here[0].own + "|").startswith(path) for path in paths)
            text = as_one(self.sections[section]) if changed and section in self.sections else ""
            if any(each in text for each in old):
                self.touched[section] += 1
                self.said[section].append(f"names no section: {where}")

    def _apply(self, event: Event) -> None:
        part = msgspec.structs.replace(event.law, statements=(event.statement,))
        held = dc_acts.code_of([self.sections[name] for name in event.sections])
        where = _where(event.act, event.statement)
        amended = apply(held, part, RULES)
        for outcome in amended.outcomes:
            self.outcomes["applied" if outcome.applied else "did not fit"] += 1
        said = [f"{f.code}: {f.sentence[:200]}" for f in amended.findings if f.severity != HINT]
        for name, new in zip(event.sections, amended.law.provisions[0].children, strict=False):
            self.told[name].append(where)
            self.laws[name].add(event.law.title or event.law.number)
            self.sections[name] = new
            self.said[name] += [f"{one} | {where}" for one in said]


def _where(act: dc_acts.Act, statement: Statement) -> str:
    return f"{act.name} line {statement.line}: {statement.words[:160]}"


def _section(marked: dc_acts.Marked) -> str:
    if marked.doc != "D.C. Code":
        return marked.cited
    return next((p[1:] for p in reversed(marked.path) if p[:1] == "§"), "")


_HELD = re.compile(r"\((\S+) to (\S+)\)")
"""The sections of the code that a division of an act is known by."""


def _named(statement: Statement, sections: Iterable[str]) -> set[str]:
    """The sections that the instructions of a sentence name; of a range, all in the code."""
    named: set[str] = set()
    for target in (t for told in statement.instructions for t in targets_of(told)):
        first, last = (
            [step.words for step in steps if step.kind == "article"]
            for steps in (target.steps, target.until)
        )
        held = [f for step in target.steps for f in _HELD.findall(step.words)]
        first, last = ([held[0][0]], [held[0][1]]) if held and not first else (first, last)
        named |= {*first, *last}
        if first and last and first != last:
            low, high = _in_order(first[-1]), _in_order(last[-1])
            named |= {section for section in sections if low < _in_order(section) < high}
    return named


def _in_order(section: str) -> list[tuple[int, str]]:
    """Numbers of sections as the code orders them: 9 before 10, 3 before 3a."""
    return [(int(n or 0), word) for n, word in re.findall(r"(\d*)([^\d.:-]*)[.:-]?", section)]


def adapted(told: Instruction, here: list[dc_acts.Marked]) -> Instruction:
    """The instruction with citations as the code has them: where the mark-up has the same words in
    all but what it marks as citations."""
    pair = pair_of(told)
    if pair is None or not isinstance(told, ReplaceWords | InsertWords | DeleteWords):
        return told
    for marked in here:
        old, new = dc_acts.squeezed(marked.find), dc_acts.squeezed(marked.replace)
        if (solid(old), solid(new)) == (solid(pair[0]), solid(pair[1])):
            return told
        if _alike(old, pair[0]) and (_alike(new, pair[1]) or _open(marked, pair[1])):
            return ReplaceWords(
                told.start, told.end, told.targets, old, new, told.which, told.times
            )
    return told


def _alike(one: str, other: str) -> bool:
    """The same words in all but how they cite sections, acts, and parts of the code."""
    return solid(one) == solid(other) or solid(uncited(one)) == solid(uncited(other))


def _open(marked: dc_acts.Marked, words: str) -> bool:
    """Words that a mark-up has in all but what it marks as citations."""
    if marked.words is None:
        return False
    return re.fullmatch(dc_acts.with_open_cites(marked.words), solid(words)) is not None


def lines_of(provision: Provision, numbers: dc_cites.Numbers) -> list[str]:
    """Number, heading and words of a section and all below it, for comparing, with the citations
    as the code has them."""
    text = f"{provision.num} {words(provision.heading)} {text_of(provision)}"
    own = solid(dc_cites.in_code_form(text, numbers))
    below = (line for child in provision.children for line in lines_of(child, numbers))
    return [line for line in (own, *below) if line]


_SIGNS = str.maketrans("", "", "§[]")
_OWN_NAME = re.compile(r"(this|This)(?:act|title|subtitle|chapter|subchapter|part|subpart|unit)")


def _unfunded(provision: Provision) -> bool:
    return "notfunded" in as_one(provision).lower()


def as_one(provision: Provision, numbers: dc_cites.Numbers | None = None) -> str:
    """All of it; where an act calls itself `this act`, the code says `this chapter`."""
    lines = lines_of(provision, numbers or {})
    return _OWN_NAME.sub(r"\1 act", "".join(lines)).translate(_SIGNS)


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
        notes = dc_history.histories(base / names[2])
    measure(acts, Code(before, notes), after, options.show)
    return 0


def measure(acts: list[dc_acts.Act], code: Code, after: dict[str, Provision], show: int) -> None:
    """Apply all acts, and print how many sections read as the code does, and why others do not."""
    began = time.perf_counter()
    before = dict(code.sections)
    code.carry(acts)
    rows: dict[str, set[tuple[str, ...]]] = {}
    count: Counter[str] = Counter()
    kept_apart: Counter[tuple[bool, str]] = Counter()
    causes: dict[str, list[str]] = defaultdict(list)
    for name in sorted(before.keys() & after.keys()):
        result = _result(code, name, before[name], after[name])
        count[result] += 1
        if result == "exact" or result.startswith("different"):
            told = _rows_of(code, name, acts, rows)
            texts = code.sections[name], after[name], before[name], told
            had = result == "exact" or can_be_had(*texts)
            part = "exact" if result == "exact" else "to be had" if had else "not to be had"
            kept_apart[dc_acts.is_kept_apart(name), part] += 1
        if result == SILENT:
            causes[cause(*texts)].append(name)
        apart = dc_acts.is_kept_apart(name)
        if result.startswith("different") and not apart and count[result] <= show:
            _show(name, result, code, after[name])
    took = time.perf_counter() - began
    print(f"{len(acts)} acts, {took:.1f} s; instructions: {dict(code.outcomes)}")
    for result, number in count.most_common():
        print(f"  {number:6,}  {result}")
    for why, names in sorted(causes.items(), key=lambda one: -len(one[1])):
        shown = f": {', '.join(names)}" if show or len(names) < 13 else ""
        print(f"          {len(names):4}  {why}{shown}")
    _print_shares(kept_apart)


def _print_shares(count: Counter[tuple[bool, str]]) -> None:
    for title, sides in (("all", (False, True)), ("others", (False,)), ("apart", (True,))):
        exact, had, other = (
            sum(count[side, part] for side in sides)
            for part in ("exact", "to be had", "not to be had")
        )
        reached, ceiling = exact + had + other, exact + had
        print(
            f"  {title:6} exact {exact:,} of {reached:,} = {100 * exact / max(1, reached):.1f} %;"
            f" of the {ceiling:,} whose words the acts have {100 * exact / max(1, ceiling):.1f} %"
        )


SILENT = "different, without a finding; because of"


def _result(code: Code, name: str, before: Provision, after: Provision) -> str:
    if as_one(before) == as_one(after):
        return "same before and after"
    if not code.touched[name]:
        return "changed by no act of the data"
    new, numbers = code.sections[name], code.numbers(name)
    if as_one(new, numbers) == as_one(after, numbers):
        return "exact"
    if _unfunded(after) != _unfunded(new):
        return "the code notes that a part has no budget"
    return "different, with a finding" if code.said[name] else SILENT


def _rows_of(
    code: Code, name: str, acts: list[dc_acts.Act], rows: dict[str, set[tuple[str, ...]]]
) -> set[tuple[str, ...]]:
    """Every row of three words in the acts that the code's notes name for a section."""
    named = set(code.notes.get(name, {}))
    for act in acts:
        if act.name in named and act.name not in rows:
            rows[act.name] = grams(uncited(line) for line in act.lines)
    return set().union(*(rows.get(act, ()) for act in named))


def _show(name: str, result: str, code: Code, after: Provision) -> None:
    new = code.sections[name]
    print(f"--- {name}: {result}")
    for line in [*code.said[name], *code.told[name]][:6]:
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
