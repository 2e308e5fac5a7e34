"""Instructions within one article, as small as a given depth allows."""

from __future__ import annotations

import re

from ...comparison.bare import bare_provision, bare_runs
from ...conventions import Convention
from ...model.instruction import Add, InsertWords, Repeal, Rewrite, Step, Target
from ...model.law import DIVISIONS, Provision, text_of
from ...render.to_plain import plain_runs
from ..write import manner
from .pairs import Pairs
from .rows import CAME, GONE, INSTEAD, Item, chains, items_of
from .steps import Steps
from .tables import Quoting, table_changes, texts_of
from .telling import Statements, Telling, repealed, with_number
from .wording import Passage, passages, replacement

_ALIKE = 3
_ENDS = (".", "!", "?")
_SENTENCES = re.compile(r" \S.*[.!?]", re.DOTALL)
_UNITS = ("article", "paragraph", "point", *DIVISIONS)


class Fine:
    """Instructions within one article; `depth` says how deep it goes before it rewrites: 2 down to
    words, 1 points, 0 paragraphs; with 3 the same change of words is told once."""

    def __init__(self, pairs: Pairs, depth: int, convention: Convention) -> None:
        self.pairs = pairs
        self.depth = depth
        self.manner = manner(convention)
        self.quoting = Quoting(convention.joiner == " ", self.manner.rows)
        self.telling = Telling(self.manner)

    def statements(self, old: Provision, new: Provision, steps: Steps) -> Statements | None:
        """None when the change cannot be told at this depth."""
        if not self._provision(old, new, steps):
            return None
        self.telling.close()
        return self.telling.statements

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
            self.telling.tell(Repeal(targets=(target,)))
        elif not old.heading:
            self.telling.tell(Add(target=target, words=plain_runs(new.heading)))
        else:
            self.telling.tell(Rewrite(targets=(target,), words=plain_runs(new.heading)))

    def _text(self, old: Provision, new: Provision, steps: Steps) -> bool:
        """Words changed; in a paragraph with points, in what stands before them."""
        part = "lead" if any(child.kind == "point" for child in old.children) else ""
        if self.depth < 2:
            return False
        if self.manner.sentences and not old.children:
            come = _sentences_that_come(text_of(old), text_of(new))
            if come:
                self.telling.tell(InsertWords(targets=(Target(steps),), new=come))
                return True
        found = self._passages(old, new, [text_of(old)] if part else texts_of(old))
        if not found:
            return False
        if part and self._passages(old, new, texts_of(old)) == found:
            # What is quoted stands nowhere else in the whole of it either.
            part = ""
        for passage in found:
            self.telling.tell(replacement(passage, Target(steps, part=part)))
        return True

    def _passages(self, old: Provision, new: Provision, scope: list[str]) -> list[Passage] | None:
        spaced, once = self.quoting.spaced, self.depth < _ALIKE
        return passages(text_of(old), text_of(new), scope, spaced=spaced, once=once)

    # --- what stands inside ---

    def _children(self, old: Provision, new: Provision, steps: Steps) -> bool:
        pairs = self.pairs.children(old, new)
        fates = [one or other for one, other in pairs if one is None or other is None]
        if any(one is not None and one.kind not in _UNITS for one in fates):
            return False
        if old.children and not any(one is not None and other is not None for one, other in pairs):
            return False
        row = items_of(pairs, old)
        return all(self._item(i, steps) for _, chain in chains(row) for i in chain)

    def _item(self, item: Item, steps: Steps) -> bool:
        if item.what == GONE:
            ways = [self._way(one, item, steps) for one in item.old]
            self.telling.tell(Repeal(targets=repealed(ways)))
        elif item.what == INSTEAD:
            first, last = (self._way(one, item, steps) for one in (item.old[0], item.old[-1]))
            target = Target(first, last if len(item.old) > 1 else ())
            self.telling.tell(Rewrite(targets=(target,), content=item.new))
        elif item.what == CAME:
            self._came(item, steps)
        else:
            return self._kept(item, steps)
        return True

    def _way(self, old: Provision, item: Item, steps: Steps, *, named: bool = False) -> Steps:
        """The steps to a child. The only paragraph of an article goes without saying where its
        number is not printed, unless it has to be `named`."""
        only = sum(child.kind == "paragraph" for child in item.holder.children) == 1
        bare = old.kind == "paragraph" and not old.num and item.holder.kind == "article"
        if only and bare and not named:
            return steps
        return (*steps, self.pairs.step(old, self.telling.step(old)))

    def _kept(self, item: Item, steps: Steps) -> bool:
        old, new = item.old[0], item.new[0]
        here = self._way(old, item, steps)
        alike = with_number(new, old)
        if bare_provision(old) != bare_provision(alike):
            if old.kind not in _UNITS:
                return self._table(old, new, steps)
            if not self._within(old, alike, here):
                return False
        if old.number != new.number:
            here = self._way(old, item, steps, named=True)
            self.telling.renumber(old, new, here, steps)
        return old.number != new.number or old.num == new.num

    def _came(self, item: Item, steps: Steps) -> None:
        """At the end of what holds it, behind what stands before it, or by its number."""
        new = item.new[0]
        deep = new.kind == "point" and any(step.kind == "point" for step in steps)
        inside = new.kind != "paragraph" or item.holder.kind == "article"
        if self.manner.ends and item.last and inside:
            told = Add(target=Target(steps), where="end", content=item.new)
        elif item.anchor is not None:
            here = self._way(item.anchor, item, steps, named=True)
            told = Add(target=Target(here), where="after", content=item.new)
        elif (deep or not new.number) and item.before is not None:
            here = self._way(item.before, item, steps, named=True)
            told = Add(target=Target(here), where="before", content=item.new)
        else:
            told = Add(target=Target(steps), where="number", content=item.new)
        self.telling.tell(told)

    def _table(self, old: Provision, new: Provision, steps: Steps) -> bool:
        """Rows and words of a table."""
        place = (*steps, Step("table")), texts_of(old)
        told = table_changes(old, new, place, self.quoting)
        if self.depth < 2 or told is None:
            return False
        self.telling.join(told)
        return True

    def _within(self, old: Provision, new: Provision, steps: Steps) -> bool:
        """As small as the depth allows; else the paragraph or point is rewritten."""
        mark = self.telling.mark()
        if self.depth and self._provision(old, new, steps):
            return True
        self.telling.back(mark)
        if old.kind == "paragraph" and (old.heading != new.heading or steps[-1].kind == "article"):
            return False
        self.telling.tell(Rewrite(targets=(Target(steps),), content=(new,)))
        return True


def _sentences_that_come(old: str, new: str) -> str:
    """Whole sentences behind a text, with the space before them; nothing for any other change."""
    come = new.removeprefix(old)
    is_whole = _SENTENCES.fullmatch(come) is not None and come.strip()[:1].isupper()
    return come if come != new and old[-1:] in _ENDS and is_whole else ""


def _shape(provision: Provision) -> tuple[tuple[str, int], ...]:
    return tuple((sentence.function, sentence.column) for sentence in provision.text)
