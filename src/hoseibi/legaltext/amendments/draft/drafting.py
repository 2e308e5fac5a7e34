"""Instructions that make the new law of the old one, the smallest first.

For every article the smallest instructions are tried on that article alone; where they do not give
the new words, the paragraph and then the article is rewritten.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TypeAlias

import msgspec

from ...comparison.bare import bare_provision
from ...conventions import Convention
from ...model.instruction import (
    Add,
    Instruction,
    LawAmendment,
    Renumber,
    Repeal,
    Rewrite,
    Statement,
    Step,
    Target,
)
from ...model.law import DIVISIONS, Law, Provision, words
from ...render.to_plain import plain_runs
from ..apply import apply
from ..apply.places import is_of_amending_act
from ..read import read
from ..write import Unwritten, written
from . import gazette
from .fine import Fine
from .pairs import Pairs, unique
from .steps import Steps, anchor_steps, article_steps, in_turn, ordered, step, top_steps

_DIVISIONS = frozenset(DIVISIONS)


def draft(old: Law, new: Law, convention: Convention) -> LawAmendment:
    """What an act has to tell to make `new` of `old`.

    The supplementary provisions that amending acts left are theirs, and are not drafted.
    """
    two = unique(own(old)), unique(own(new))
    told = _MANNERS.get(convention.code, _one_by_one)(*two, convention)
    statements = tuple(Statement("", 0, one) for one in told if one)
    return LawAmendment(plain_runs(old.title), old.identity.number, statements)


def _one_by_one(old: Law, new: Law, convention: Convention) -> list[tuple[Instruction, ...]]:
    drafter = _Drafter(old, new, convention)
    drafter.law()
    return drafter.statements


_Manner: TypeAlias = Callable[[Law, Law, Convention], list[tuple[Instruction, ...]]]
_MANNERS: dict[str, _Manner] = {"jp-ja": gazette.statements}
"""How each convention orders its instructions, where it has an order of its own."""


def _renewed(
    tops: list[tuple[Provision | None, Provision | None]],
) -> list[tuple[Provision | None, Provision | None]]:
    """What goes and what comes under one name at the top is one that changes."""
    gone = {top_steps(old): old for old, new in tops if new is None and old is not None}
    came = {top_steps(new) for old, new in tops if old is None and new is not None}
    renewed = gone.keys() & came
    return [
        (gone[top_steps(new)] if old is None and new and top_steps(new) in renewed else old, new)
        for old, new in tops
        if new is not None or old is None or top_steps(old) not in renewed
    ]


def own(law: Law) -> Law:
    """The law without the supplementary provisions of the acts that amended it: its own come
    first, and in the forms that say so bear no act's number."""
    kept: list[Provision] = []
    for provision in law.provisions:
        if provision.kind == "supplement" and (
            is_of_amending_act(provision.heading, provision.form)
            or any(one.kind == "supplement" for one in kept)
        ):
            continue
        kept.append(provision)
    return msgspec.structs.replace(law, provisions=tuple(kept))


def _is_named(provision: Provision | None) -> bool:
    """Whether a provision can be cited, so that others are put beside it."""
    return provision is not None and bool(provision.number or provision.kind == "annex")


class _Drafter:
    def __init__(self, old: Law, new: Law, convention: Convention) -> None:
        self.old, self.new = old, new
        self.convention = convention
        self.pairs = Pairs(old, new)
        self.statements: list[tuple[Instruction, ...]] = []
        self.units: list[tuple[Provision, Provision, Steps]] = []
        self.last: list[tuple[Instruction, ...]] = []

    def tell(self, *instructions: Instruction) -> None:
        self.statements.append(instructions)

    def law(self) -> None:
        """Title and contents, then the parts at the top from first to last."""
        if words(self.old.title) != words(self.new.title):
            target = Target((Step("lawtitle"),))
            self.tell(Rewrite(targets=(target,), words=plain_runs(self.new.title)))
        tops = self.pairs.children(
            Provision("law", children=self.old.provisions),
            Provision("law", children=self.new.provisions),
        )
        previous: Provision | None = None
        for before, after in _renewed(tops):
            if (
                before is not None
                and after is not None
                and bare_provision(before) != bare_provision(after)
            ):
                self.top(before, after)
            elif after is None and before is not None:
                self.tell(Repeal(targets=(Target(top_steps(before)),)))
            elif before is None and after is not None:
                self._new_top(after, previous)
            previous = after or previous

    def _new_top(self, after: Provision, previous: Provision | None) -> None:
        steps: Steps = (Step("lawtitle"),)
        if after.kind == "annex" and previous is not None:
            steps = top_steps(previous)
        self.tell(Add(target=Target(steps), where="after", content=(after,)))

    def top(self, before: Provision, after: Provision) -> None:
        steps = top_steps(before)
        if before.kind in ("body", "supplement"):
            self.holder(before, after, () if before.kind == "body" else steps)
            for old, new, here in ordered(self.units):
                self.unit(old, new, here)
            self.statements += self.last
            self.units, self.last = [], []
        else:
            self.tell(Rewrite(targets=(Target(steps),), content=(after,)))

    # --- divisions and articles ---

    def holder(self, before: Provision, after: Provision, steps: Steps) -> None:
        """What stands in the body, a division, or the supplementary provisions."""
        pairs = self.pairs.children(before, after)
        self._repeals(pairs, steps)
        for old, new in in_turn(pairs):
            if old.kind in _DIVISIONS:
                self._division(old, new, steps)
            else:
                here = article_steps(steps, old) if old.kind == "article" else (*steps, step(old))
                self.units.append((old, new, here))
        self._additions(pairs, steps)

    def _repeals(
        self, pairs: list[tuple[Provision | None, Provision | None]], steps: Steps
    ) -> None:
        gone = [old for old, new in pairs if new is None and old is not None]
        targets = tuple(
            Target(article_steps(steps, old) if old.kind == "article" else (*steps, step(old)))
            for old in gone
        )
        if targets:
            self.tell(Repeal(targets=targets))

    def _division(self, old: Provision, new: Provision, steps: Steps) -> None:
        here = (*steps, step(old))
        if words(old.heading) != words(new.heading):
            line = f"{old.num}　{plain_runs(new.heading)}"
            self.tell(Rewrite(targets=(Target(here, part="title"),), words=line))
        if self._has_unnamed_change(old, new):
            renumbered = msgspec.structs.replace(new, num=old.num, number=old.number)
            self.tell(Rewrite(targets=(Target(here),), content=(renumbered,)))
        else:
            self.holder(old, new, here)
        if old.number != new.number:
            to = Target((*steps, step(new)))
            self.last.append((Renumber(source=Target(here), to=to),))

    def _has_unnamed_change(self, old: Provision, new: Provision) -> bool:
        """Whether a line that nothing can cite came, went or changed directly in a division: the
        division is then rewritten."""
        return any(
            (before is None or after is None or bare_provision(before) != bare_provision(after))
            and not _is_named(before or after)
            for before, after in self.pairs.children(old, new)
        )

    def _additions(
        self, pairs: list[tuple[Provision | None, Provision | None]], steps: Steps
    ) -> None:
        """New provisions behind what stands before them, told last: numbers are then the new."""
        run: list[Provision] = []
        anchor: Provision | None = None
        there = [pair for pair in pairs if pair[0] is None or _is_named(pair[1])]
        there = [pair for pair in there if pair[1] is not None]
        for old, new in [*there, (None, None)]:
            if old is None and new is not None:
                run.append(new)
                continue
            if run:
                self._addition(run, anchor, new, steps)
            run, anchor = [], new or anchor

    def _addition(
        self, run: list[Provision], before: Provision | None, after: Provision | None, steps: Steps
    ) -> None:
        kinds = [tuple(some) for _, some in groupby(run, key=lambda one: one.kind)]
        if len(kinds) > 1:
            # What is of another kind than its neighbours goes where its kind does.
            for some in kinds:
                beside = [p if p and p.kind == some[0].kind else None for p in (before, after)]
                self._addition(list(some), beside[0], beside[1], steps)
            return
        content = tuple(run)
        if before is not None and before.kind == run[0].kind:
            target = Target(anchor_steps(steps, before))
            told = Add(target=target, where="after", content=content)
        elif after is not None:
            told = Add(target=Target(anchor_steps(steps, after)), where="before", content=content)
        else:
            target = Target(steps or (Step("body"),))
            told = Add(target=target, where="end", content=content)
        self.last.append((told,))

    # --- one article ---

    def unit(self, old: Provision, new: Provision, steps: Steps) -> None:
        """An article (or a paragraph of supplementary provisions): changes within, then number."""
        renumbered = msgspec.structs.replace(new, num=old.num, number=old.number)
        if bare_provision(old) != bare_provision(renumbered):
            self.statements += self._inside(old, renumbered, steps)
        if old.number == new.number:
            return
        if "to" in old.number + new.number:
            self.tell(Rewrite(targets=(Target(steps),), content=(new,)))
            return
        to = Target((*steps[:-1], step(new)))
        self.tell(Renumber(source=Target(steps), to=to))

    def _inside(
        self, old: Provision, new: Provision, steps: Steps
    ) -> list[tuple[Instruction, ...]]:
        spaced = self.convention.joiner == " "
        for depth in (2, 1, 0):
            told = Fine(self.pairs, depth, spaced=spaced).statements(old, new, steps)
            if told is not None and self._gives(old, new, steps, told):
                return told
        return [(Rewrite(targets=(Target(steps),), content=(new,)),)]

    def _gives(
        self, old: Provision, new: Provision, steps: Steps, told: list[tuple[Instruction, ...]]
    ) -> bool:
        """Whether instructions, written and read again, make the one of the other; tried on it
        alone."""
        kind = "supplement" if steps[0].kind == "supplement" else "body"
        law = Law(
            self.old.convention, self.old.language, provisions=(Provision(kind, children=(old,)),)
        )
        try:
            text = "\n".join(line for one in told for line in written(one, self.convention))
        except Unwritten:
            return False
        parts = read(text, self.convention).amendment.laws
        if len(parts) != 1:
            return False
        part = parts[0]
        amended = apply(law, part, self.convention)
        made = amended.law.provisions[0].children
        fits = amended.fits and not any(statement.unread for statement in part.statements)
        return fits and len(made) == 1 and bare_provision(made[0]) == bare_provision(new)
