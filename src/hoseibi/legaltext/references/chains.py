"""Join the pieces of a chain into references: one grammar for every language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .items import ANNEX, ARTICLE, PART, POINT, SENTENCE, SUPPLEMENT, Item, Step
from .scan import LINK, NUMBER, Scanner, Token
from .split import Chain
from .vocabulary import Unit

_FROM_HERE = frozenset(("previous", "next", "this", "same", "before", "some"))
SAME_ARTICLE = Step(ARTICLE, "article", how="same")


class Grammar:
    """Reads one chain into items."""

    def __init__(self, scan: Scanner, text: str, chain: Chain) -> None:
        self.scan, self.text, self.chain = scan, text, chain
        self.items: list[Item] = []
        self.links: list[str] = []
        self.pending: list[tuple[Token, str]] = []
        self.row = 0
        self.rule = -1
        self.plain = -1
        self.last_end = -1
        self.attached: list[Item] = []

    def read(self) -> list[Item]:
        for token in self.chain.tokens:
            if token.what == LINK:
                self._link(token)
            elif token.what == NUMBER:
                if not self._number(token):
                    self.links, self.pending = [], []
                    self.rule = self.plain = -1
            else:
                row, count = self._flush(token), len(self.items)
                self._step(token, token.step)  # type: ignore[arg-type]
                if self.scan.goes_on(token.rule) or self.rule < 0:
                    other = self.scan.counterpart(token.step)  # type: ignore[arg-type]
                    self.rule, self.plain = (token.rule if other < 0 else other), -1
                if row or len(self.items) > count:
                    self.row = row
        self._inherit()
        return self.items

    # --- links ---

    def _link(self, token: Token) -> None:
        if token.how == "end":
            if self.items and self.items[-1].until and not self.links:
                self.items[-1].end = token.end
        elif token.how != "skip":
            self.links.append(token.how)

    def _how(self) -> str:
        """The strongest of the links since the last step; empty when it follows at once."""
        links, self.links = self.links, []
        return next((how for how in ("to", "list", "comma", "in", "of") if how in links), "")

    # --- numbers without a unit ---

    def _number(self, token: Token) -> bool:
        words = self.text[token.start : token.end]
        if self.pending or not self.items:
            self.pending.append((token, self._how()))
            return True
        if not self.links and token.start - self.last_end <= 1:
            return self._at_once(token, words)
        if self.plain >= 0 and words[:1] != "(" and self.links:
            self.rule, self.plain = self.plain, -1  # Articles 8(1) and (2), 9(2)
        step = self.scan.more(self.rule, words) if self.links and self.rule >= 0 else None
        if step is None and self.rule >= 0 and {"list", "comma"} & set(self.links):
            wider = self.scan.wider(self.rule, words)
            if wider is not None:
                self.rule, step = wider
        if step is None or not {"to", "list", "comma"} & set(self.links):
            if self.links:
                self.pending.append((token, self._how()))
            return bool(self.pending)
        self._bare(token, step)
        return True

    def _at_once(self, token: Token, words: str) -> bool:
        """A number without a link: one in brackets leads deeper, another goes on with a list."""
        below = self.scan.deeper(self.rule, words)
        if below is not None:
            self.plain = self.rule if self.plain < 0 else self.plain
            self.rule = below[0]
            if not self._goes_on_outside(token, below[1]):
                self._step(token, below[1])
            return True
        step = self.scan.more(self.rule, words) if self.scan.words.runs and self.rule >= 0 else None
        if step is not None:
            self.links = ["list"]
            self._bare(token, step)
        elif self.scan.leads:
            self.pending.append((token, ""))
        return step is not None or self.scan.leads

    def _bare(self, token: Token, step: Step) -> None:
        """One more number of a list; of an outer step, with all that the first one holds."""
        before = self.items[-1]
        shared = before.steps[1:] if before.closed and before.steps[0].level == step.level else []
        count = len(self.items)
        self._step(token, step)
        if shared and len(self.items) > count:
            self.items[-1].steps += shared
            self.items[-1].closed = True

    def _flush(self, token: Token) -> int:
        """Numbers that came before their unit: 5, 6 va 7-moddalar. How many they were."""
        pending, self.pending = self.pending, []
        if not pending:
            return 0
        rule = self.scan.rules[token.rule]
        if not isinstance(rule, Unit) or not rule.lead:
            self.links = ["list"] if self.items else []
            return 0
        links = self.links
        for number, how in pending:
            step = self.scan.bare(token.rule, self.text[number.start : number.end])
            if step is not None:
                self.links = [how] if how else []
                unit = self.text[token.start : token.end]
                self._step(number, self.scan.counted(token.rule, unit, step))
        self.links = links
        return len(pending)

    # --- steps ---

    def _step(self, token: Token, step: Step) -> None:
        how = self._how()
        self.last_end = token.end
        item = self.items[-1] if self.items else None
        if item is None:
            self._new(token, step)
        elif how == "to" and item.innermost < PART:
            self._until(item, token, step)
        elif self._goes_deeper(item, step, how):
            if how == "comma" and not item.until and not item.closed:
                item.comma = (len(item.steps), item.end, token.start)
            self._deepen(item, step)
            item.end = token.end
        elif self._goes_out(item, step, how):
            self._attach(token, step)
        elif how == "in":
            self._within(item, token, step)
        elif how == "of" and item.comma and item.steps[0].level == step.level:
            self._take_back(item, item.comma)
            self._attach(token, step)
        else:
            self._new(token, step)

    def _within(self, item: Item, token: Token, step: Step) -> None:
        """статья 5 дополнена частью шестой: a reference of its own, in the place before it."""
        self._new(token, step)
        self.items[-1].steps[:0] = [known for known in item.steps if known.level < step.level]

    def _deepen(self, last: Item, step: Step) -> None:
        """A step below the last place; below each of a row that came before its unit."""
        if last.closed:
            last.steps.insert(1, step)
            return
        row = self.items[-self.row - 1 : -1] if self.row else []
        for item in (*row, last):
            if item.steps[0].level == last.steps[0].level:
                (item.until or item.steps).append(step)

    def _is_shared(self, item: Item, inner: Item, step: Step) -> bool:
        """Article 646, paragraphs (1) and (2) of Article 650: bare numbers go with the first."""
        count = item.comma[0] if item.comma else 0
        same = len(item.steps) > count and item.steps[count].level == inner.outermost
        return same and item.steps[0].level == step.level

    def _take_back(self, item: Item, comma: tuple[int, int, int], after: int = 0) -> Item:
        """Article 859-3, paragraph (2) of Article 861: the paragraph is of the second.
        `after` is how many items have come since."""
        count, end, start = comma
        inner = Item(start, item.end, item.steps[count:], item.until, quoted=item.quoted)
        item.steps, item.until, item.end, item.comma = item.steps[:count], [], end, None
        self.items.insert(len(self.items) - after, inner)
        return inner

    def _goes_deeper(self, item: Item, step: Step, how: str) -> bool:
        if step.how in _FROM_HERE or item.closed:
            return how == "comma" and self._goes_between(item, step)
        if not how and step.sign != item.steps[-1].sign and step.level == ARTICLE == item.innermost:
            return True  # Artikel 250 § 3
        if not how and step.level == SENTENCE and item.innermost >= POINT:
            return True  # a line of a point
        descends = how in ("", "of") or (how == "comma" and self.scan.words.descends)
        return descends and step.level > item.innermost

    def _goes_between(self, item: Item, step: Step) -> bool:
        """The proviso of Article 5, paragraph (2): the proviso is the paragraph's."""
        parted = len(item.steps) == 2 and item.steps[1].level == PART and item.closed
        outer = parted and not item.until and item.steps[0].level == ARTICLE < step.level < PART
        return outer and not step.how and self.scan.words.descends

    def _goes_out(self, item: Item, step: Step, how: str) -> bool:
        linked = how in ("of", "to") or (self.scan.words.inward and how in ("", "comma"))
        if how == "comma" and step.level < ARTICLE == item.outermost:
            return False  # ст. 15, главу V: no article needs its chapter
        if how == "comma" and self.scan.climbs and not step.how:
            around = min(one.outermost for one in self.items)
            linked = ARTICLE <= step.level < around and not item.steps[0].how
        return linked and step.level < item.outermost

    def _new(self, token: Token, step: Step) -> None:
        self.items.append(
            Item(
                token.start,
                token.end,
                [step],
                quoted=self.chain.quoted,
            )
        )

    def _until(self, item: Item, token: Token, step: Step) -> None:
        if item.until:
            self._new(token, step)
            return
        outer = [known for known in item.steps if known.level < step.level]
        item.until = [*outer, step]
        item.end = token.end

    def _attach(self, token: Token, step: Step) -> None:
        """An outer step for every item that still waits for one."""
        waiting: list[Item] = []
        for item in reversed(self.items):
            if item.closed and item.outermost <= step.level:
                break
            if item.outermost > step.level and not _is_passed(item, waiting):
                waiting.append(item)
                continue
            if waiting and item.comma and self._is_shared(item, waiting[-1], step):
                if self.text[waiting[-1].start].isalpha():
                    item.open = True  # Article 646, paragraph (1) and paragraph (2) of Article 650
                else:
                    waiting.append(self._take_back(item, item.comma, len(waiting)))
            break
        between: list[Step] = []
        for item in reversed(waiting):
            # subsection (a)(2)(A) or (B) of this section: (B) is in (a)(2) too
            outer = [known for known in between if known.level < item.outermost]
            between = [known for known in (*outer, *(item.until or item.steps)) if not known.how]
            item.steps[:0] = [step, *outer]
            if item.until:
                item.until[:0] = [step, *outer]
            item.closed = True
        waiting[0].end = token.end
        self.attached = waiting

    def _goes_on_outside(self, token: Token, step: Step) -> bool:
        """Paragraph (a) of section 2(1): the bracket belongs to the outer step just attached."""
        items = self.attached
        if not items or items[0].end != token.start or items[0] is not self.items[-1]:
            return False
        if any(known.level == step.level for item in items for known in item.steps):
            return False
        for item in items:
            place = sum(known.level < step.level for known in item.steps)
            item.steps.insert(place, step)
            if item.until:
                item.until.insert(place, step)
        items[0].end = self.last_end = token.end
        return True

    # --- what the words leave out ---

    def _inherit(self) -> None:
        """第五条第一項及び第三項: the second is of Article 5 too."""
        self._inherit_from_host()
        for before, item in zip(self.items, self.items[1:], strict=False):
            first = item.steps[0]
            if first.how in _FROM_HERE:
                continue
            if before.steps[0].how == "same" and before.steps[0].level == first.level > ARTICLE:
                taken: list[Step] | None = [SAME_ARTICLE]
            else:
                taken = _inherited(before, first)
            if taken is None:
                item.open = not (_is_own(item, first) or self._returns(before))
                continue
            item.steps[:0] = taken
            item.follows = bool(taken)
            if item.until:
                item.until[:0] = [s for s in taken if s.level < item.until[0].level]

    def _returns(self, before: Item) -> bool:
        return self.scan.words.returns and before.innermost == ARTICLE and not before.closed

    def _inherit_from_host(self) -> None:
        """第九十三条（第三号を除く。）: what stands in brackets after a place is in that place."""
        if self.chain.host is None or not self.items:
            return
        chain, end = self.chain.host
        place = bisect_left(chain.items, end, key=lambda item: item.start) - 1
        if place < 0:
            return
        host, first = chain.items[place], self.items[0].steps[0]
        if self.scan.aside and self.scan.aside.match(self.text, self.chain.reach):
            return
        self.items[0].host = host
        outer = host.steps
        if outer[-1].how == "each" and outer[-1].level == first.level:
            outer = outer[:-1]  # 第五条各号（第三号を除く。）
        innermost = (host.until or outer or host.steps)[-1].level
        if first.level > max(innermost, ARTICLE) and first.how in ("", "each") and not host.until:
            self.items[0].steps[:0] = outer
            self.items[0].until[:0] = outer if self.items[0].until else []
            self.items[0].hosted = True
        self._share_host(first)

    def _share_host(self, first: Step) -> None:
        """All of a list in brackets is of the law that its first one is of."""
        hosted = self.items[0].hosted
        for item in self.items[1:]:
            step = item.steps[0]
            if step.how not in ("", "each") or first.how not in ("", "each"):
                return
            item.host = self.items[0].host
            item.hosted = hosted and step.level > ARTICLE


def _is_passed(item: Item, waiting: list[Item]) -> bool:
    """Articles 5 et 6 et chapitre III du titre II: the title is the chapter's alone, and what is
    named by where the words stand needs none."""
    if not waiting:
        return False
    return waiting[0].outermost < ARTICLE <= item.outermost or item.steps[0].how in _FROM_HERE


def _is_own(item: Item, first: Step) -> bool:
    """Whether an item needs nothing from those before it."""
    return first.level <= ARTICLE or item.closed


def _inherited(before: Item, first: Step) -> list[Step] | None:
    """The outer steps that an item takes from the one before it; None when it cannot be told."""
    steps = before.until or before.steps
    outer = [step for step in steps if step.level < first.level]
    if first.level in (ANNEX, ARTICLE):
        return [step for step in outer if step.level == SUPPLEMENT]
    if first.level < ARTICLE:
        return outer
    alike = next((place for place, step in enumerate(steps) if step.level == first.level), -1)
    if alike >= 0 and steps[0].level >= ARTICLE:
        outer = steps[:alike]
        if not alike:
            return []
    if before.closed or all(step.level < first.level for step in steps):
        return None
    return outer


def items_of(scan: Scanner, text: str, chains: list[Chain]) -> Iterator[tuple[Chain, list[Item]]]:
    """The items of each chain; a chain that says nothing is left out."""
    for chain in sorted(chains, key=lambda chain: chain.tokens[0].start):
        items = Grammar(scan, text, chain).read()
        items = [item for item in items if item.steps[0].level < PART or _stands(scan, chain)]
        chain.items = items
        if items:
            yield chain, items


def _stands(scan: Scanner, chain: Chain) -> bool:
    return scan.may_begin(chain.tokens[0])
