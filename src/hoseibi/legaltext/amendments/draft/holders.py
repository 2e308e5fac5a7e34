"""Instructions about the articles of the body or of supplementary provisions, and the divisions
that they stand in: one row, whatever division holds them."""

from __future__ import annotations

from ...comparison.bare import bare_provision, bare_runs
from ...conventions import Convention
from ...model.instruction import Add, Renumber, Repeal, Rewrite, Step, Target
from ...model.law import DIVISIONS, Provision
from ...render.to_plain import plain_runs
from ..apply.numbers import printed
from ..apply.tree import Node
from ..write import manner
from .fine import Fine
from .heads import Heads
from .pairs import Pairs
from .rows import CAME, GONE, HEADED, INSTEAD, KEPT, Item, chains, items_of
from .steps import Steps
from .telling import Statements, Telling, repealed, with_number
from .trial import gives

_DIVISIONS = frozenset(DIVISIONS)


class Holders:
    """Drafts one part of a law."""

    def __init__(self, pairs: Pairs, convention: Convention, *, heads: bool = True) -> None:
        """With `heads` only the line is told of a division put over articles that stand."""
        self.pairs = pairs
        self.convention = convention
        self.manner = manner(convention)
        self.spaced = convention.joiner == " "
        self.telling = Telling(self.manner)
        self.heads = Heads(pairs, alone=heads)
        self.divisions: list[list[Item]] = []
        self.rewritten: set[int] = set()
        self.above: dict[int, tuple[Provision, ...]] = {}
        self.top: Steps = ()

    def drafted(self, before: Provision, after: Provision, top: Steps) -> Statements:
        """What makes the one part of the other; `top` are the steps to it, none to the body."""
        self.top = top
        self._one_paragraph(before, after)
        row = self._row(before, after, ())
        for items in self.divisions:
            self._tell([item for item in items if item.what == GONE])
        self._tell(self.heads.apart(row))
        for items in self.divisions:
            self._tell([item for item in items if item.what != GONE])
        self.telling.close()
        return self.telling.statements

    def _tell(self, row: list[Item]) -> None:
        for direction, chain in chains(row):
            for item in chain:
                before = self.telling.count
                self._item(item)
                if self.telling.count > before and not direction:
                    self.telling.close()
            if direction:
                self.telling.close()

    def _row(self, old: Provision, new: Provision, above: tuple[Provision, ...]) -> list[Item]:
        """The articles of all divisions in one row. What becomes of the divisions themselves is
        kept apart, the innermost first."""
        self.above[id(old)] = above
        row: list[Item] = []
        divisions: list[Item] = []
        for item in items_of(self.pairs.children(old, new), old):
            if (item.old + item.new)[0].kind not in _DIVISIONS:
                row.append(item)
            elif item.what != KEPT:
                alone, others = self.heads.sorted(item, old, new)
                row += alone
                divisions += others
            else:
                divisions.append(item)
                if self._has_unnamed_change(item.old[0], item.new[0]):
                    self.rewritten.add(id(item.old[0]))
                else:
                    row += self._row(item.old[0], item.new[0], (*above, item.old[0]))
        self.divisions.append(divisions)
        return row

    def _has_unnamed_change(self, old: Provision, new: Provision) -> bool:
        """Whether a line that nothing can cite came, went or changed directly in a division: the
        division is then rewritten."""
        return any(
            (before is None or after is None or bare_provision(before) != bare_provision(after))
            and not (before or after or old).number
            for before, after in self.pairs.children(old, new)
        )

    # --- places ---

    def _way(self, item: Item, provision: Provision) -> Steps:
        """An article is named without its divisions, all else with those above it."""
        step = self.pairs.step(provision, self.telling.step(provision))
        if self._is_all(item, provision):
            return self.top
        above = self.top if provision.kind == "article" else self._divisions(item)
        return (*above, step)

    def _is_all(self, item: Item, provision: Provision) -> bool:
        """Whether a paragraph without a printed number is all that its part has."""
        alone = len(item.holder.children) == 1 and provision.kind == "paragraph"
        bare = not provision.num and not provision.heading
        return bool(self.top) and alone and bare and self.telling.is_as_it_was(provision)

    def _divisions(self, item: Item) -> Steps:
        above = self.above.get(id(item.holder), ())
        return (*self.top, *map(self.telling.step, above))

    # --- items ---

    def _item(self, item: Item) -> None:
        if item.what == GONE:
            ways = [self._way(item, old) for old in item.old]
            self.telling.tell(Repeal(targets=repealed(ways)))
        elif item.what == INSTEAD:
            self._instead(item)
        elif item.what == CAME:
            self._came(item)
        elif item.what == HEADED:
            self._head(item)
        elif item.old[0].kind in _DIVISIONS:
            self._division(item)
        else:
            self._kept(item)

    def _instead(self, item: Item) -> None:
        first, last = (self._way(item, old) for old in (item.old[0], item.old[-1]))
        target = Target(first, last if len(item.old) > 1 else ())
        self.telling.tell(Rewrite(targets=(target,), content=item.new))

    def _head(self, item: Item) -> None:
        """The line that heads a division, without what stands below it."""
        if item.old:
            target = Target(self._way(item, item.old[0]), part="title")
            self.telling.tell(Repeal(targets=(target,)))
        elif item.before is not None:
            target = Target(self._way(item, item.before), part="title")
            line = f"{item.new[0].num}　{plain_runs(item.new[0].heading)}"
            self.telling.tell(Add(target=target, where="before", words=line))

    def _division(self, item: Item) -> None:
        old, new = item.old[0], item.new[0]
        here = self._way(item, old)
        if id(old) in self.rewritten:
            told = Rewrite(targets=(Target(here),), content=(with_number(new, old),))
            self.telling.tell(told)
            here = self._way(item, old)
        elif _heading(old) != _heading(new):
            line = f"{old.num}　{plain_runs(new.heading)}"
            self.telling.tell(Rewrite(targets=(Target(here, part="title"),), words=line))
            here = self._way(item, old)
        if old.number != new.number:
            self.telling.renumber(old, new, here, here[:-1])

    def _came(self, item: Item) -> None:
        """Behind what stands before it; else before what stands behind; else inside."""
        at_end = self.top and item.last and self.manner.ends
        if item.anchor is not None and not at_end:
            told = Add(target=Target(self._way(item, item.anchor)), where="after", content=item.new)
        elif item.before is not None:
            told = Add(
                target=Target(self._way(item, item.before)), where="before", content=item.new
            )
        else:
            steps = self._divisions(item) or (Step("body"),)
            told = Add(target=Target(steps), where="end", content=item.new)
        self.telling.tell(told)

    def _kept(self, item: Item) -> None:
        """Changes within, then the number."""
        old, new = item.old[0], item.new[0]
        here = self._way(item, old)
        alike = with_number(new, old)
        if self._is_printed_otherwise(old, new):
            # What is printed beside a number is told by no words of its own.
            if old.number != new.number:
                self.telling.renumber(old, new, here, here[:-1])
                here = self._way(item, old)
            self.telling.tell(Rewrite(targets=(Target(here),), content=(new,)))
            return
        if bare_provision(old) != bare_provision(alike):
            self.telling.join(self._inside(old, alike, here))
        if old.number != new.number:
            here = self._way(item, old)
            self.telling.renumber(old, new, here, here[:-1])

    def _is_printed_otherwise(self, old: Provision, new: Provision) -> bool:
        """Whether an article's number is not printed as a renumbering prints it: `§ 5 –` for
        `§ 5`."""
        if not self.spaced or new.kind != "article":
            return False
        if old.number == new.number:
            return old.num != new.num
        return printed(Node(old, None), new.number, self.convention) != new.num

    def _inside(self, old: Provision, new: Provision, steps: Steps) -> Statements:
        if self.manner.restated:
            return [(Rewrite(targets=(Target(steps),), content=(new,)),)]
        within = "supplement" if self.top else "body"
        for depth in (3, 2, 1, 0):
            told = Fine(self.pairs, depth, self.convention).statements(old, new, steps)
            if told is not None and gives(old, new, told, self.convention, within=within):
                return told
        return [(Rewrite(targets=(Target(steps),), content=(new,)),)]

    def _one_paragraph(self, before: Provision, after: Provision) -> None:
        """Supplementary provisions of one paragraph bear no number: 附則を附則第一項とする."""
        if not self.top or not (before.children and after.children):
            return
        old, new = before.children[0], after.children[0]
        if old.kind != "paragraph" or new.kind != "paragraph" or bool(old.num) == bool(new.num):
            return
        if self.pairs.mate(new) is not old or new.number != "1":
            return
        ways = Target(self.top), Target((*self.top, Step("paragraph", "1")))
        source, to = ways if new.num else tuple(reversed(ways))
        self.telling.tell(Renumber(source=source, to=to))


def _heading(provision: Provision) -> object:
    return bare_runs(provision.heading)
