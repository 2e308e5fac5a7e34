"""Instructions that make the new law of the old one, the smallest first.

For every article the smallest instructions are tried on that article alone; where they do not give
the new words, the paragraph and then the article is rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...comparison.bare import bare_provision
from ...conventions import Convention
from ...model.instruction import Add, LawAmendment, Repeal, Rewrite, Statement, Step, Target
from ...model.law import Law, Provision, words
from ...render.to_plain import plain_runs
from ..apply.places import is_of_amending_act
from ..write import manner
from .alike import together
from .contents import contents_changes
from .holders import Holders
from .pairs import Pairs, unique
from .rows import Pair
from .steps import top_steps
from .tables import Quoting, annex_changes
from .telling import Statements
from .trial import can_be_written, gives

_DEEP = ("body", "supplement")
"""Parts that hold articles."""


def draft(old: Law, new: Law, convention: Convention, *, wholes: bool = True) -> LawAmendment:
    """What an act has to tell to make `new` of `old`; without `wholes`, neither the body nor
    supplementary provisions are rewritten whole where nothing smaller does.

    The supplementary provisions that amending acts left are theirs, and are not drafted; so are
    those that come to a law without any (see `left_by_act`).
    """
    after = own(new) if _has_supplement(old) else _without_supplements(new)
    drafter = _Drafter(unique(own(old)), unique(after), convention)
    drafter.wholes = drafter.wholes and wholes
    drafter.law()
    statements = tuple(Statement("", 0, told) for told in drafter.statements if told)
    return LawAmendment(plain_runs(old.title), old.identity.number, statements)


def left_by_act(old: Law, new: Law) -> Provision | None:
    """The supplementary provisions that the amending act itself leaves in the new law; None where
    no such provisions came, or those of several acts."""
    before = [bare_provision(top) for top in old.provisions if top.kind == "supplement"]
    came = [
        top
        for top in new.provisions
        if top.kind == "supplement" and bare_provision(top) not in before
    ]
    more = sum(top.kind == "supplement" for top in new.provisions) - len(before)
    return came[-1] if more == 1 else None


def _has_supplement(law: Law) -> bool:
    return any(top.kind == "supplement" for top in law.provisions)


def _without_supplements(law: Law) -> Law:
    kept = tuple(top for top in law.provisions if top.kind != "supplement")
    return msgspec.structs.replace(law, provisions=kept)


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


def _renewed(tops: list[Pair]) -> list[Pair]:
    """What goes and what comes under one name at the top is one that changes."""
    gone = {top_steps(old): old for old, new in tops if new is None and old is not None}
    came = {top_steps(new) for old, new in tops if old is None and new is not None}
    renewed = gone.keys() & came
    return [
        (gone[top_steps(new)] if old is None and new and top_steps(new) in renewed else old, new)
        for old, new in tops
        if new is not None or old is None or top_steps(old) not in renewed
    ]


class _Drafter:
    """Title and contents, then the parts at the top from first to last."""

    def __init__(self, old: Law, new: Law, convention: Convention) -> None:
        self.old, self.new = old, new
        self.convention = convention
        self.manner = manner(convention)
        self.wholes = self.manner.wholes
        self.quoting = Quoting(convention.joiner == " ", self.manner.rows)
        self.pairs = Pairs(old, new, numbered=self.manner.restated)
        self.statements: Statements = []

    def law(self) -> None:
        if words(self.old.title) != words(self.new.title):
            target = Target((Step("lawtitle"),))
            told = Rewrite(targets=(target,), words=plain_runs(self.new.title))
            self.statements.append((told,))
        tops = self.pairs.children(
            Provision("law", children=self.old.provisions),
            Provision("law", children=self.new.provisions),
        )
        anchor: Provision | None = None
        came: list[Provision] = []
        for before, after in [*_renewed(tops), (None, None)]:
            joins = before is None and after is not None
            if came and not (joins and after is not None and after.kind == came[0].kind == "annex"):
                self._came(came, anchor)
                anchor, came = came[-1], []
            if before is not None and after is not None:
                if bare_provision(before) != bare_provision(after):
                    self.statements += self._top(before, after)
                anchor = after
            elif before is not None:
                self.statements.append((Repeal(targets=(Target(top_steps(before)),)),))
            elif after is not None:
                came.append(after)

    def _came(self, came: list[Provision], anchor: Provision | None) -> None:
        """New parts behind what stands before them."""
        kind = came[0].kind
        if kind == "annex" and anchor is not None and anchor.kind == "annex":
            steps = top_steps(anchor)
            if any(self._stands(one) for one in came):
                # Nothing is added beside what bears its label: the new text of the one before
                # brings it along.
                told = Rewrite(targets=(Target(steps),), content=(anchor, *came))
                self.statements.append((told,))
                return
        elif kind == "annex":
            steps = (Step("supplement" if self._has("supplement") else "body"),)
        else:
            steps = (Step("body" if kind == "supplement" else "lawtitle"),)
        added = Add(target=Target(steps), where="after", content=tuple(came))
        self.statements.append((added,))

    def _stands(self, annex: Provision) -> bool:
        """Whether another annex bears the label in the old law."""
        return _label(annex) in {_label(top) for top in self.old.provisions if top.kind == "annex"}

    def _has(self, kind: str) -> bool:
        return any(top.kind == kind for top in self.new.provisions)

    def _top(self, before: Provision, after: Provision) -> Statements:
        """The smallest that gives the new part; the whole of it where nothing smaller does. Where
        acts do not rewrite whole parts, the smallest that can be written."""
        told: Statements = []
        for told in filter(None, self._attempts(before, after)):
            if self.wholes or before.kind not in _DEEP:
                if gives(before, after, told, self.convention):
                    return told
            elif can_be_written(told, self.convention):
                return told
        if before.kind in _DEEP and not self.wholes:
            return told
        return [(Rewrite(targets=(Target(top_steps(before)),), content=(after,)),)]

    def _attempts(self, before: Provision, after: Provision) -> Iterator[Statements | None]:
        steps = top_steps(before)
        if before.kind in _DEEP:
            top = () if before.kind == "body" else steps
            told = Holders(self.pairs, self.convention).drafted(before, after, top)
            if self.manner.joins and (alike := together(told)) != told:
                yield alike
            yield told
            whole = Holders(self.pairs, self.convention, heads=False)
            yield whole.drafted(before, after, top)
        elif before.kind == "toc":
            yield contents_changes(before, after, self.convention)
        elif before.kind == "annex":
            yield annex_changes(before, after, steps, self.quoting)


def _label(annex: Provision) -> str:
    """An annex's label with what it says to concern, wherever its source has put that."""
    return "".join(f"{annex.num}{words(annex.heading)}".split())
