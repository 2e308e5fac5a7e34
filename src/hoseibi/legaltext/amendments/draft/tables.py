"""Instructions about the rows and cells of a table, and about an annex that holds some."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

import msgspec

from ...comparison.bare import bare_provision, bare_runs
from ...model.instruction import Add, Instruction, Repeal, Step, Target
from ...model.law import Provision, text_of, words
from .steps import Steps
from .wording import passages, replacement

Statements = list[tuple[Instruction, ...]]
_MOST_ROWS = 2_000


class Quoting(msgspec.Struct, frozen=True):
    """What is quoted of a table: whole words in scripts with spaces between them (`spaced`), and
    whether its rows are named (`rows`)."""

    spaced: bool = False
    rows: bool = True


def annex_changes(
    old: Provision, new: Provision, steps: Steps, quoting: Quoting
) -> Statements | None:
    """What makes one annex of another; None where that is not told by rows and words."""
    if len(old.children) != len(new.children) or old.num != new.num:
        return None
    told: list[Instruction] = []
    scope = [words(old.heading), *texts_of(old)]
    if bare_runs(old.heading) != bare_runs(new.heading):
        place = _Place(Target(steps), scope, quoting.spaced)
        found = place.words(words(old.heading), words(new.heading))
        if found is None:
            return None
        told += found
    statements: Statements = []
    for before, after in zip(old.children, new.children, strict=True):
        if bare_provision(before) == bare_provision(after):
            continue
        changes = table_changes(before, after, (steps, scope), quoting)
        if changes is None:
            return None
        statements += changes
    first = [tuple(told)] if told else []
    return [*first, *statements]


def table_changes(
    old: Provision, new: Provision, place: tuple[Steps, list[str]], quoting: Quoting
) -> Statements | None:
    """What makes one table of another. `place` is the way to what is named (the table or its
    annex), and the texts that stand there."""
    if old.kind != "table" or new.kind != "table" or old.heading != new.heading:
        return None
    rows = _Rows(*place, quoting)
    keys = ([_key(row) for row in old.children], [_key(row) for row in new.children])
    if max(map(len, keys)) > _MOST_ROWS:
        return None
    counts = Counter(keys[0])
    for how, i, end, j, stop in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        olds, news = old.children[i:end], new.children[j:stop]
        if how == "equal" or (how == "replace" and len(olds) == len(news)):
            done = all(rows.row(a, b, counts) for a, b in zip(olds, news, strict=True))
        else:
            anchor = old.children[i - 1] if i else None
            done = rows.gone(olds, counts) and rows.came(anchor, news, counts)
        if not done:
            return None
    return rows.statements


class _Rows:
    """`statements` are what was told so far about one table."""

    def __init__(self, steps: Steps, scope: list[str], quoting: Quoting) -> None:
        self.steps = steps
        self.scope = scope
        self.quoting = quoting
        self.statements: Statements = []

    def row(self, old: Provision, new: Provision, counts: Counter[str]) -> bool:
        """The words of a row's cells, found once in the table or else in the row."""
        if bare_provision(old) == bare_provision(new):
            return True
        if frame_of(old) != frame_of(new):
            return False
        spaced = self.quoting.spaced
        everywhere = _Place(Target(self.steps), self.scope, spaced).cells(old, new)
        told = everywhere
        if self.quoting.rows and counts[_key(old)] == 1 and _key(old):
            told = _Place(Target(self._way(old)), texts_of(old), spaced).cells(old, new)
            told = told or everywhere
        if told:
            self.statements.append(tuple(told))
        return told is not None

    def gone(self, rows: tuple[Provision, ...], counts: Counter[str]) -> bool:
        if any(counts[_key(row)] != 1 or not _key(row) for row in rows):
            return False
        if rows and not self.quoting.rows:
            return False
        if rows:
            targets = tuple(Target(self._way(row)) for row in rows)
            self.statements.append((Repeal(targets=targets),))
        return True

    def came(
        self, anchor: Provision | None, rows: tuple[Provision, ...], counts: Counter[str]
    ) -> bool:
        if not rows:
            return True
        if anchor is None or counts[_key(anchor)] != 1 or not self.quoting.rows:
            return False
        content = (Provision("table", children=rows),)
        target = Target(self._way(anchor))
        self.statements.append((Add(target=target, where="after", content=content),))
        return True

    def _way(self, row: Provision) -> Steps:
        return (*self.steps, Step("row", "", _key(row)))


def _key(row: Provision) -> str:
    """What a row goes by: the words of its first cell."""
    cell = row.children[0] if row.children else row
    return "".join("".join(texts_of(cell)).split())


class _Place(msgspec.Struct, frozen=True):
    """Where words change, and the texts in which what is quoted must be found once."""

    target: Target
    scope: list[str]
    spaced: bool

    def cells(self, old: Provision, new: Provision) -> list[Instruction] | None:
        told: list[Instruction] = []
        for before, after in zip(texts_of(old), texts_of(new), strict=True):
            if before != after:
                found = self.words(before, after)
                if found is None:
                    return None
                told += found
        return told

    def words(self, old: str, new: str) -> list[Instruction] | None:
        found = passages(old, new, self.scope, spaced=self.spaced)
        return [replacement(passage, self.target) for passage in found] if found else None


def texts_of(provision: Provision) -> list[str]:
    """The words of all that has words, in reading order."""
    own = [text_of(provision)] if provision.text else []
    return own + [text for child in provision.children for text in texts_of(child)]


def frame_of(provision: Provision) -> object:
    """A provision's kind, number and children, without words."""
    children = tuple(map(frame_of, provision.children))
    heading = bare_runs(provision.heading)
    return (provision.kind, provision.num, heading, bool(provision.text), children)
