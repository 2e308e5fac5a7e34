"""Instructions within one article, as small as a given depth allows."""

from __future__ import annotations

import msgspec

from ...comparison.bare import bare_provision, bare_runs
from ...model.instruction import (
    Add,
    Instruction,
    Renumber,
    Repeal,
    Rewrite,
    Step,
    Target,
)
from ...model.law import DIVISIONS, Provision, text_of
from ...render.to_plain import plain_runs
from .pairs import Pairs
from .steps import Steps, child_steps, in_turn
from .wording import passages, replacement

_UNITS = ("article", "paragraph", "point", *DIVISIONS)


class Fine:
    """Instructions within one article; `depth` says how deep it goes before it rewrites: 2 down to
    words, 1 points, 0 paragraphs. `spaced` says that the script has spaces between words."""

    def __init__(self, pairs: Pairs, depth: int, *, spaced: bool = False) -> None:
        self.pairs = pairs
        self.depth = depth
        self.spaced = spaced
        self.told: list[list[Instruction]] = [[]]

    def statements(
        self, old: Provision, new: Provision, steps: Steps
    ) -> list[tuple[Instruction, ...]] | None:
        """None when the change cannot be told at this depth."""
        if not self._provision(old, new, steps):
            return None
        return [tuple(one) for one in self.told if one]

    def _tell(self, instruction: Instruction, *, block: bool = False) -> None:
        self.told[-1].append(instruction)
        if block:
            self.told.append([])

    def _provision(self, old: Provision, new: Provision, steps: Steps) -> bool:
        self._heading(old, new, steps)
        changed = text_of(old) != text_of(new) or _shape(old) != _shape(new)
        if changed and not self._text(old, new, steps):
            return False
        return self._children(old, new, steps)

    def _heading(self, old: Provision, new: Provision, steps: Steps) -> None:
        if bare_runs(old.heading) == bare_runs(new.heading):
            return
        target = Target(steps, part="heading")
        if not new.heading:
            self._tell(Repeal(targets=(target,)))
        elif not old.heading:
            self._tell(Add(target=target, words=plain_runs(new.heading)))
        else:
            self._tell(Rewrite(targets=(target,), words=plain_runs(new.heading)))

    def _text(self, old: Provision, new: Provision, steps: Steps) -> bool:
        """Words changed; in a paragraph with points, in what stands before them."""
        part = "lead" if any(child.kind == "point" for child in old.children) else ""
        if self.depth < 2:
            return False
        scope = [text_of(old)] if part else list(_texts(old))
        found = passages(text_of(old), text_of(new), scope, spaced=self.spaced)
        if not found:
            return False
        target = Target(steps, part=part)
        for passage in found:
            self._tell(replacement(passage, target))
        return True

    def _children(self, old: Provision, new: Provision, steps: Steps) -> bool:
        pairs = self.pairs.children(old, new)
        for before, after in pairs:
            if before is None and after is not None and after.kind not in _UNITS:
                return False
            if after is None and before is not None and before.kind not in _UNITS:
                return False
        gone = tuple(
            Target(self.pairs.way(steps, o)) for o, n in pairs if n is None and o is not None
        )
        if gone and len(gone) == len(old.children):
            return False
        if gone:
            self._tell(Repeal(targets=gone))
        return all(self._child(o, n, steps) for o, n in in_turn(pairs)) and self._new(pairs, steps)

    def _child(self, old: Provision, new: Provision, steps: Steps) -> bool:
        here = self.pairs.way(steps, old)
        same_number = msgspec.structs.replace(new, num=old.num, number=old.number)
        if bare_provision(old) != bare_provision(same_number):
            if old.kind not in _UNITS:
                return self._table(old, new, steps)
            if not self._within(old, same_number, here):
                return False
        if old.number != new.number:
            to = Target(child_steps(steps, new))
            self._tell(Renumber(source=Target(here), to=to))
        return True

    def _table(self, old: Provision, new: Provision, steps: Steps) -> bool:
        """Words of a table's cells, where its rows are the same."""
        cells = list(zip(_cells(old), _cells(new), strict=False))
        if self.depth < 2 or old.kind != "table" or _frame(old) != _frame(new):
            return False
        scope = [text_of(cell) for cell in _cells(old)]
        target = Target((*steps, Step("table")))
        for before, after in cells:
            if text_of(before) == text_of(after):
                continue
            found = passages(text_of(before), text_of(after), scope, spaced=self.spaced)
            if not found:
                return False
            for passage in found:
                self._tell(replacement(passage, target))
        return True

    def _within(self, old: Provision, new: Provision, steps: Steps) -> bool:
        """As small as the depth allows; else the paragraph or point is rewritten."""
        kept = [list(one) for one in self.told]
        if self.depth and self._provision(old, new, steps):
            return True
        self.told = kept
        if old.kind == "paragraph" and old.heading != new.heading:
            return False
        self._tell(Rewrite(targets=(Target(steps),), content=(new,)), block=True)
        return True

    def _new(self, pairs: list[tuple[Provision | None, Provision | None]], steps: Steps) -> bool:
        """What came, behind what stands before it."""
        run: list[Provision] = []
        anchor: Provision | None = None
        for old, new in [*pairs, (None, None)]:
            if old is None and new is not None:
                run.append(new)
                continue
            if run:
                self._add(run, (anchor, old), steps)
                run = []
            if new is not None and new.kind in _UNITS:
                # What bears no number is cited by its place in the old law.
                anchor = new if new.number else old
        return True

    def _add(
        self,
        run: list[Provision],
        beside: tuple[Provision | None, Provision | None],
        steps: Steps,
    ) -> None:
        content = tuple(run)
        anchor, after = beside
        if anchor is not None and anchor.kind == run[0].kind:
            target = Target(self.pairs.way(steps, anchor, beside=True))
            told = Add(target=target, where="after", content=content)
        elif not run[0].number and after is not None and after.kind == run[0].kind:
            target = Target(self.pairs.way(steps, after, beside=True))
            told = Add(target=target, where="before", content=content)
        else:
            told = Add(target=Target(steps), where="number", content=content)
        self.told.append([])
        self._tell(told, block=True)


def _cells(table: Provision) -> list[Provision]:
    """The cells and what stands in them, row by row."""
    below = [each for child in table.children for each in _cells(child)]
    return [table, *below] if table.text else below


def _frame(provision: Provision) -> object:
    """A provision's kind, number and children, without words."""
    frame = tuple(map(_frame, provision.children))
    return (
        provision.kind,
        provision.num,
        bare_runs(provision.heading),
        bool(provision.text),
        frame,
    )


def _texts(provision: Provision) -> list[str]:
    """The words of a provision and of all below it."""
    return [text_of(provision), *(text for child in provision.children for text in _texts(child))]


def _shape(provision: Provision) -> tuple[tuple[str, int], ...]:
    return tuple((sentence.function, sentence.column) for sentence in provision.text)
