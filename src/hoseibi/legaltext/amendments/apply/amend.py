"""Do what an amendment tells, statement by statement, and say what became of each instruction."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ...conventions import Convention
from ...model.address import walk
from ...model.finding import Finding
from ...model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    LawAmendment,
    Renumber,
    Repeal,
    ReplaceWords,
    Rewrite,
    Shift,
    Statement,
    Target,
    targets_of,
)
from ...model.law import Law
from .adding import Adding
from .applied_already import applied_already
from .collisions import collisions
from .contents import change_contents, change_title_line
from .edit import Batch, WordsTold
from .left_behind import left_behind
from .numbering import Numbering
from .outcome import Amended, Misfit, Outcome, conditional, place_missing
from .places import Missing, find, is_stretch, said
from .rows import disordered, gaps
from .shown import require_shown
from .standing import Standing
from .tree import Node, cut, grow

_WORDS = (ReplaceWords, InsertWords, DeleteWords)
_Found = dict[Target, list[Node]]


def apply(
    law: Law,
    amendment: LawAmendment,
    convention: Convention,
    *,
    look_back: bool = True,
    before: Callable[[Statement, Node], Statement] | None = None,
) -> Amended:
    """The law as amended. An instruction that does not fit changes nothing and is a finding; so is,
    with `look_back`, a reference that the act left behind what it means. `before` sees each
    statement with the tree as it then stands, and gives the one that is done."""
    addresses = {id(each.provision): each.address for each in walk(law)}
    work = _Work(grow(law), convention, addresses)
    for statement in amendment.statements:
        work.statement(before(statement, work.root) if before else statement)
    left = left_behind(work.root, law, addresses, convention) if look_back else []
    return Amended(cut(work.root, law), (*work.findings, *left), tuple(work.outcomes))


class _Work:
    def __init__(self, root: Node, convention: Convention, addresses: dict[int, str]) -> None:
        self.root = root
        self.addresses = addresses
        self.convention = convention
        self.standing = Standing(convention)
        self.adding = Adding(convention)
        self.numbering = Numbering(root, convention)
        self.findings: list[Finding] = []
        self.outcomes: list[Outcome] = []
        self.told = Statement("")
        self.found: _Found = {}
        self.collide: dict[int, Misfit] = {}

    def statement(self, statement: Statement) -> None:
        """Places are read against the law as it stands when the statement begins."""
        self.told = statement
        self.found = {}
        for instruction in statement.instructions:
            for target in targets_of(instruction):
                self._look_up(target)
        if statement.when is not None:
            self._hold_back(statement, conditional(statement.when.words))
            return
        collide = collisions(self.root, statement.instructions, self.found)
        twice = applied_already(statement.instructions, self.found, collide)
        if twice is not None:
            self._hold_back(statement, twice)
            return
        self.collide = {id(statement.instructions[at]): wrong for at, wrong in collide.items()}
        for group in _groups(statement.instructions):
            self._group(group)
        self.numbering.settle()

    def _hold_back(self, statement: Statement, misfit: Misfit) -> None:
        """Nothing of a sentence is done, which is said once."""
        said_before = len(self.findings)
        for instruction in statement.instructions:
            self._done(instruction, [misfit])
        del self.findings[said_before + 1 :]

    def _look_up(self, target: Target) -> None:
        try:
            self.found[target] = find(self.root, target)
        except Missing:
            return

    def _nodes(self, target: Target) -> list[Node]:
        """The nodes of a target; raises Misfit when there are none."""
        nodes = self.found.get(target)
        if nodes is None:
            try:
                nodes = find(self.root, target)
            except Missing as trouble:
                raise place_missing(trouble, said(target)) from trouble
        left_out = [n for without in target.without for n in self._nodes(without)]
        kept = [node for node in nodes if not node.gone and node not in left_out]
        if not kept:
            raise Misfit(
                "amend-place-missing",
                "{address} was taken out of the law before; nothing was changed.",
                address=said(target),
            )
        return kept

    def _refuse_stretch(self, told: Instruction) -> None:
        """A division of an act that is a row of sections in a code can only be repealed there."""
        for target in () if isinstance(told, Repeal) else targets_of(told):
            if target.steps and is_stretch(target.steps[-1], self.found.get(target, [])):
                raise Misfit(
                    "amend-unsupported",
                    "{address} of the act is a row of sections here; only its repeal is done.",
                    address=said(target),
                )

    # --- words ---

    def _group(self, group: list[Instruction]) -> None:
        first = group[0]
        if not isinstance(first, _WORDS):
            for instruction in group:
                self._one(instruction)
        elif not first.targets:
            for instruction in group:
                self._title_line(instruction)
        else:
            troubles: list[list[Misfit]] = [[] for _ in group]
            told = [self._told_together(one) for one in group if isinstance(one, _WORDS)]
            for target in first.targets:
                self._words(target, told, troubles)
            for instruction, found in zip(group, troubles, strict=True):
                self._done(instruction, found)

    def _told_together(self, told: WordsTold) -> WordsTold:
        """`Subsections (b) and (c) ... both times it appears`: once in each."""
        if told.times != len(told.targets) or any(
            target not in self.found for target in told.targets
        ):
            return told
        counts = [
            Batch(target, self.found[target], self.convention).count(told)
            for target in told.targets
        ]
        return msgspec.structs.replace(told, times=0) if set(counts) == {1} else told

    def _words(self, target: Target, told: list[WordsTold], troubles: list[list[Misfit]]) -> None:
        try:
            nodes = self._nodes(target)
        except Misfit as misfit:
            for found in troubles:
                found.append(misfit)
            return
        if nodes[0].kind == "toc":
            for found, trouble in zip(
                troubles, change_contents(nodes[0], told, self.convention), strict=True
            ):
                found += [trouble] if trouble else []
            return
        self._batch(target, nodes, told, troubles)

    def _batch(
        self,
        target: Target,
        nodes: list[Node],
        told: list[WordsTold],
        troubles: list[list[Misfit]],
    ) -> None:
        batch = Batch(target, nodes, self.convention)
        for instruction, found in zip(told, troubles, strict=True):
            try:
                batch.claim(instruction, self.told.line)
            except Misfit as misfit:
                found.append(misfit)
        batch.carry_out(self.told.line)
        self.findings += batch.hints

    def _title_line(self, instruction: Instruction) -> None:
        try:
            if isinstance(instruction, _WORDS):
                change_title_line(self.root, instruction, self.convention)
        except Misfit as misfit:
            self._done(instruction, [misfit])
        else:
            self._done(instruction, [])

    # --- provisions ---

    def _one(self, instruction: Instruction) -> None:
        troubles: list[Misfit] = []
        try:
            self._provisions(instruction)
        except Misfit as misfit:
            troubles.append(misfit)
        self._done(instruction, troubles)

    def _provisions(self, instruction: Instruction) -> None:
        if id(instruction) in self.collide:
            raise self.collide[id(instruction)]
        self._refuse_stretch(instruction)
        if isinstance(instruction, Add):
            beside = self._nodes(instruction.target)
            self.adding.add(instruction, beside)
            self.numbering.follow(beside, self.adding.added)
            self.findings += gaps(self.adding.added, self.told.line)
            self.findings += disordered(self.adding.added, self.told.line)
        elif isinstance(instruction, Renumber):
            self.numbering.renumber(instruction, self._nodes(instruction.source))
        elif isinstance(instruction, Rewrite):
            self._rewrite(instruction)
        elif isinstance(instruction, Repeal):
            self._repeal(instruction)
        elif isinstance(instruction, Shift):
            for target, nodes in [(each, self._nodes(each)) for each in instruction.targets]:
                self.numbering.shift(instruction, target, nodes)

    def _repeal(self, instruction: Repeal) -> None:
        found = [(target, self._nodes(target)) for target in instruction.targets]
        self._require_shown(instruction, found)
        for target, nodes in found:
            self.standing.repeal(instruction, target, nodes)

    def _rewrite(self, instruction: Rewrite) -> None:
        """Several provisions rewritten together are one stretch of new text."""
        found = [(target, self._nodes(target)) for target in instruction.targets]
        self._require_shown(instruction, found)
        if instruction.content and not any(target.part for target, _ in found):
            nodes = [node for _, some in found for node in some]
            self.standing.rewrite(instruction, found[0][0], nodes)
            return
        for target, nodes in found:
            self.standing.rewrite(instruction, target, nodes)

    def _require_shown(
        self, instruction: Rewrite | Repeal, found: list[tuple[Target, list[Node]]]
    ) -> None:
        if instruction.shown:
            nodes = [node for _, some in found for node in some]
            require_shown(instruction.shown, nodes, self.convention)

    def _done(self, instruction: Instruction, troubles: list[Misfit]) -> None:
        words = self.told.words[instruction.start : instruction.end]
        targets = targets_of(instruction)
        address = targets[0].address if targets else ""
        told = [t.finding(words, self.told.line, address) for t in troubles]
        self.findings += told
        because = " ".join(finding.sentence for finding in told)
        named = [node for target in targets for node in self.found.get(target, ())]
        near = [node for trouble in troubles for node in trouble.near]
        self.outcomes.append(
            Outcome(
                instruction,
                not told,
                because,
                self.told,
                self._addresses(named),
                self._addresses(near),
                tuple(told),
            )
        )

    def _addresses(self, nodes: list[Node]) -> tuple[str, ...]:
        """Where nodes stood in the law that was given; nothing for what is new in it."""
        known = (self.addresses.get(id(node.origin)) for node in nodes)
        return tuple(dict.fromkeys(address for address in known if address))


def _groups(instructions: tuple[Instruction, ...]) -> list[list[Instruction]]:
    """Instructions that follow one another about the words of the same places go together."""
    groups: list[list[Instruction]] = []
    for instruction in instructions:
        last = groups[-1][-1] if groups else None
        if (
            isinstance(instruction, _WORDS)
            and isinstance(last, _WORDS)
            and last.targets == instruction.targets
        ):
            groups[-1].append(instruction)
        else:
            groups.append([instruction])
    return groups
