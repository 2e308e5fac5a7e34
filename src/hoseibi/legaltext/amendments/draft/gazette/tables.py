"""Instructions about the rows and cells of a table, and about an annex that holds some."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from ....comparison.bare import bare_provision, bare_runs
from ....model.instruction import Add, Instruction, Repeal, Step, Target
from ....model.law import Provision, text_of, words
from ..wording import passages, replacement
from .steps import Steps

Statements = list[tuple[Instruction, ...]]
_MOST_ROWS = 2_000


def annex_changes(old: Provision, new: Provision, steps: Steps) -> Statements | None:
    """What makes one annex of another; None where that is not told by rows and words."""
    if len(old.children) != len(new.children) or old.num != new.num:
        return None
    told: list[Instruction] = []
    scope = [words(old.heading), *texts_of(old)]
    if bare_runs(old.heading) != bare_runs(new.heading):
        found = _words(words(old.heading), words(new.heading), scope, Target(steps))
        if found is None:
            return None
        told += found
    statements: Statements = []
    for before, after in zip(old.children, new.children, strict=True):
        if bare_provision(before) == bare_provision(after):
            continue
        changes = table_changes(before, after, steps, scope)
        if changes is None:
            return None
        statements += changes
    first = [tuple(told)] if told else []
    return [*first, *statements]


def table_changes(
    old: Provision, new: Provision, steps: Steps, scope: list[str]
) -> Statements | None:
    """What makes one table of another. `steps` lead to what is named (the table or its annex),
    `scope` are the texts that stand there."""
    if old.kind != "table" or new.kind != "table" or old.heading != new.heading:
        return None
    rows = _Rows(steps, scope)
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

    def __init__(self, steps: Steps, scope: list[str]) -> None:
        self.steps = steps
        self.scope = scope
        self.statements: Statements = []

    def row(self, old: Provision, new: Provision, counts: Counter[str]) -> bool:
        """The words of a row's cells, found once in the table or else in the row."""
        if bare_provision(old) == bare_provision(new):
            return True
        if frame_of(old) != frame_of(new):
            return False
        everywhere = _cells(old, new, self.scope, Target(self.steps))
        told = everywhere
        if counts[_key(old)] == 1 and _key(old):
            told = _cells(old, new, texts_of(old), Target(self._way(old))) or everywhere
        if told:
            self.statements.append(tuple(told))
        return told is not None

    def gone(self, rows: tuple[Provision, ...], counts: Counter[str]) -> bool:
        if any(counts[_key(row)] != 1 or not _key(row) for row in rows):
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
        if anchor is None or counts[_key(anchor)] != 1:
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


def _cells(
    old: Provision, new: Provision, scope: list[str], target: Target
) -> list[Instruction] | None:
    told: list[Instruction] = []
    for before, after in zip(texts_of(old), texts_of(new), strict=True):
        if before != after:
            found = _words(before, after, scope, target)
            if found is None:
                return None
            told += found
    return told


def _words(old: str, new: str, scope: list[str], target: Target) -> list[Instruction] | None:
    found = passages(old, new, scope)
    return [replacement(passage, target) for passage in found] if found else None


def texts_of(provision: Provision) -> list[str]:
    """The words of all that has words, in reading order."""
    own = [text_of(provision)] if provision.text else []
    return own + [text for child in provision.children for text in texts_of(child)]


def frame_of(provision: Provision) -> object:
    """A provision's kind, number and children, without words."""
    children = tuple(map(frame_of, provision.children))
    heading = bare_runs(provision.heading)
    return (provision.kind, provision.num, heading, bool(provision.text), children)
