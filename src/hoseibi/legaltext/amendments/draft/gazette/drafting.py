"""Instructions that make the new law of the old one, the smallest first.

For every article the smallest instructions are tried on that article alone; where they do not give
the new words, the paragraph and then the article is rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....comparison.bare import bare_provision
from ....conventions import Convention
from ....model.instruction import Add, Repeal, Rewrite, Step, Target
from ....model.law import Law, Provision, words
from ....render.to_plain import plain_runs
from ..pairs import Pairs
from .contents import contents_changes
from .holders import Holders
from .steps import top_steps
from .tables import annex_changes
from .telling import Statements
from .trial import gives


def statements(old: Law, new: Law, convention: Convention) -> Statements:
    """What an act has to tell to make `new` of `old`, sentence by sentence. Every provision of the
    two must be an object of its own."""
    drafter = _Drafter(old, new, convention)
    drafter.law()
    return [told for told in drafter.statements if told]


class _Drafter:
    """Title and contents, then the parts at the top from first to last."""

    def __init__(self, old: Law, new: Law, convention: Convention) -> None:
        self.old, self.new = old, new
        self.convention = convention
        self.pairs = Pairs(old, new)
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
        for before, after in [*tops, (None, None)]:
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
        elif kind == "annex":
            steps = (Step("supplement" if self._has("supplement") else "body"),)
        else:
            steps = (Step("body" if kind == "supplement" else "lawtitle"),)
        told = Add(target=Target(steps), where="after", content=tuple(came))
        self.statements.append((told,))

    def _has(self, kind: str) -> bool:
        return any(top.kind == kind for top in self.new.provisions)

    def _top(self, before: Provision, after: Provision) -> Statements:
        """The smallest that gives the new part; the whole of it where nothing smaller does."""
        for told in self._attempts(before, after):
            if told and gives(before, after, told, self.convention):
                return told
        return [(Rewrite(targets=(Target(top_steps(before)),), content=(after,)),)]

    def _attempts(self, before: Provision, after: Provision) -> Iterator[Statements | None]:
        steps = top_steps(before)
        if before.kind in ("body", "supplement"):
            top = () if before.kind == "body" else steps
            yield Holders(self.pairs, self.convention).drafted(before, after, top)
            whole = Holders(self.pairs, self.convention, heads=False)
            yield whole.drafted(before, after, top)
        elif before.kind == "toc":
            yield contents_changes(before, after, self.convention)
        elif before.kind == "annex":
            yield annex_changes(before, after, steps)
