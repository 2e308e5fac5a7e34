"""Every reference in a law, resolved: one pass over its words."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.law import Law
from ..model.reference import (
    DANGLING,
    EXTERNAL,
    INTERNAL,
    OTHER_LAW,
    QUOTED,
    RELATIVE,
    RESOLVED,
    UNDECIDED,
    Reference,
)
from ..model.span import Span
from .carried import Carried
from .chains import SAME_ARTICLE, items_of
from .counted import counter
from .doubt import doubt_of
from .items import (
    ARTICLE,
    PARAGRAPH,
    PARTS,
    POINT,
    SENTENCE,
    TABLE,
    Item,
    Scope,
    address_of,
    is_alike,
    is_inner,
    is_within,
    part_of,
    unmarked,
)
from .laws import Namer
from .mentions import Mention, Mentions
from .places import Places
from .resolve import Outcome, Resolver
from .scan import BESIDE, NEAR, Scanner, scanner
from .split import Chain, Split
from .titles import Titles

_SILENT = frozenset(("toc", "tocitem"))
_AMENDING = frozenset(("AmendProvision", "NewProvision"))

Meaning = tuple[str, str, tuple[str, ...], str]
"""Kind, status, targets, law."""


def references(law: Law) -> tuple[Reference, ...]:
    """Every reference in the words of a law's provisions, in reading order.

    None for a convention that has no vocabulary of references. Headings and tables of contents are
    not read.
    """
    scan = scanner(law.convention)
    return tuple(Finder(law, scan).all()) if scan else ()


class Finder:
    """One law, read once."""

    def __init__(self, law: Law, scan: Scanner, places: Places | None = None) -> None:
        self.scan = scan
        self.places = places or Places(law, counter(scan))
        self.resolver = Resolver(self.places, scan)
        self.namer = Namer(scan.words.laws)
        self.titles = Titles(law, self.namer)
        self.defined: list[tuple[int, str, str]] = []
        self.named = Mentions()
        self.paragraph = -1
        self.carried: Carried

    def all(self) -> list[Reference]:
        """Every reference, in reading order."""
        return [reference for here in self.spoken() for reference in self.read(here)]

    def spoken(self) -> Iterator[int]:
        """The places whose words are read, in reading order."""
        silent: set[int] = set()
        for here, place in enumerate(self.places.placed):
            if place.provision.kind in _SILENT or place.parent in silent:
                silent.add(here)
            elif place.provision.text:
                yield here

    def read(self, here: int) -> list[Reference]:
        """The references in the words of one place, once those before it have been read."""
        text = self.places.words(here)
        paragraph = self.places.within(here, PARAGRAPH + 1)
        if paragraph != self.paragraph:
            self.paragraph, self.named = paragraph, Mentions()
        split = Split(self.scan, text)
        self._laws(here, text, split)
        if not split.chains:
            return []
        amending = self.namer.amends_in(text)
        replaced = self._is_replaced(here)
        self.carried = Carried(self.namer, text, split, self.titles.short)
        ready: list[Item] = []
        for chain, items in items_of(self.scan, text, split.chains):
            self._scopes(text, split, chain, items)
            self.carried.prepare(chain, items)
            if amending:
                self._amend(text, items)
            ready += items
        ready.sort(key=lambda item: item.start)
        if self.places.is_bare(here):
            ready = unmarked(text, ready, self.scan.headed)
        if self.scan.torn and self.scan.torn.fullmatch(text):
            _tear(ready)
        self._rows(text, ready)
        note = self.places.is_amendment(here)
        for item in ready:
            item.noted = note
            item.quoted = item.quoted or replaced
        return [self._reference(here, text, item) for item in ready]

    # --- laws ---

    def _scopes(self, text: str, split: Split, chain: Chain, items: list[Item]) -> None:
        """Say of each item which law it is in, where words beside the chain tell."""
        scope = self._scope(text, split, chain, items[0])
        naming = self.namer.unknown
        unknown = scope is None and naming and naming.match(text, chain.reach)
        for item in items:
            if scope is not None and not item.steps[0].how and not item.open:
                # paragraph 2 thereof: of the article named before
                item.open = scope.how == "same" and is_inner(item.steps[0])
                if item is items[-1] or is_alike(item, items[-1]):
                    item.scope = None if item.open else scope
            if self.namer.revising and self.namer.revising.match(text, chain.reach):
                item.revised = True
            if unknown and item.outermost <= ARTICLE and not item.steps[0].how:
                item.open = True
        if self.namer.gone and self.namer.gone.match(text, chain.reach):
            items[-1].gone = items[-1].innermost > ARTICLE

    def _rows(self, text: str, items: list[Item]) -> None:
        """Leave open the points of a row of a table, and those that are named after them."""
        rowed, inside = self.scan.rowed, False
        for item in items if rowed else ():
            if item.outermost <= POINT or item.steps[0].how:
                inside = False
            elif rowed and rowed.search(text, max(0, item.start - NEAR), item.start):
                inside = True
            item.open = item.open or inside

    def _scope(self, text: str, split: Split, chain: Chain, first: Item) -> Scope | None:
        if first.hosted and first.host is not None:
            return first.host.scope
        scope = None
        if not first.steps[0].how:
            begin = first.start
            while begin in split.brackets or self._is_after(text, split, begin):
                begin = split.brackets[begin if begin in split.brackets else begin - 1]
            scope = self.namer.before(text, begin)
        return scope or self.namer.after(text, chain.reach)

    def _is_after(self, text: str, split: Split, begin: int) -> bool:
        """Whether only a space stands between a place and the brackets before it."""
        return begin - 1 in split.brackets and text[begin - 1].isspace()

    def _laws(self, here: int, text: str, split: Split) -> None:
        """Remember the laws that are named with their number, and what abbreviations stand for."""
        for token in split.citations:
            scope = self.namer.before(text, token.start - 1) if token.start else None
            if scope is not None and scope.how == "title":
                self.named.law = scope.title
        if self.namer.define is None or not split.brackets:
            return
        for defined in self.namer.define.finditer(text):
            opening = split.opening(defined.start())
            scope = self.namer.before(text, opening) if opening > 0 else None
            if scope is not None and scope.how == "title":
                self.titles.short[defined["short"]] = scope.title
                self.defined.append((here, defined["short"], scope.title))

    def _is_replaced(self, here: int) -> bool:
        """Whether the words are new words of another law, or in a table of words to be replaced."""
        namer, places = self.namer, self.places
        if places.placed[here].provision.kind == "cell" and namer.replacing:
            above = places.within(here, PARAGRAPH + 1)
            return above >= 0 and namer.replacing.search(places.words(above)) is not None
        while here >= 0:
            form = dict(places.placed[here].provision.form)
            if form.get("egov-tag") in _AMENDING:
                return True
            here = places.placed[here].parent
        return False

    def _amend(self, text: str, items: list[Item]) -> None:
        """What a sentence names that amends is in another law, unless it holds the amendments."""
        directing, begin = self.namer.directing, items[0].start
        if directing and directing.search(text, max(0, begin - BESIDE), begin):
            return
        for item in items:
            item.quoted = item.quoted or not self._is_elsewhere(item)

    def _is_elsewhere(self, item: Item) -> bool:
        """Whether the words beside an item name the other law that it is in."""
        return item.scope is not None and item.scope.how == "title" and bool(self._law(item, None))

    # --- one reference ---

    def _reference(self, here: int, text: str, item: Item) -> Reference:
        address = self.places.address(here)
        span = Span(address, item.start, item.end)
        said = text[item.start : item.end]
        part = next((part_of(step) for step in item.steps if step.level in PARTS), "")
        if item.quoted:
            return Reference(address, span, said, QUOTED, UNDECIDED, part=part)
        kind, status, targets, law = self._meaning(here, item)
        self.carried.told.append(item)
        doubt = self.places.address(item.doubt) if item.doubt >= 0 else ""
        return Reference(address, span, said, kind, status, targets, law, part, doubt)

    def _meaning(self, here: int, item: Item) -> Meaning:
        mention = None
        if item.noted:
            self._complete(item)
        first = item.steps[0]
        if first.how in ("same", "those"):
            mention = self.named.last(first)
            if mention is not None and self._is_another(mention, here, item):
                return RELATIVE, UNDECIDED, (), ""
            if mention is None and first.level == ARTICLE and len(item.steps) > 1 and item.follows:
                # 同項第二号、第三項: no article was named, so it is the one that this stands in.
                item.steps = item.steps[1:]
                first = item.steps[0]
            elif mention is None or not mention.is_numbered(first):
                return RELATIVE, UNDECIDED, (), ""
        item.open = item.open or (mention is not None and mention.open)
        bare = mention is None and not first.how
        around = bare and (item.scope is None or item.through)
        law = self._around(here, item) if around else self._law(item, mention)
        if law is not None:
            return self._outside(here, item, mention, law)
        return self._inside(here, item, mention)

    def _is_another(self, mention: Mention, here: int, item: Item) -> bool:
        """第七条に規定する俸給表…同表: a table that words alone named since is meant."""
        tables = self.scan.tables
        if tables is None or item.outermost != TABLE:
            return False
        since = mention.end if mention.here == here else 0
        return tables.search(self.places.words(here), since, item.start) is not None

    def _outside(self, here: int, item: Item, mention: Mention | None, law: str) -> Meaning:
        item.law = law
        steps = tuple(item.steps) if mention is None else mention.followed_by(item.steps)
        self.named.add(Mention(steps, law, open=item.open, here=here, end=item.end))
        status = UNDECIDED if item.open or item.revised else OTHER_LAW
        return EXTERNAL, status, address_of(steps), law

    def _inside(self, here: int, item: Item, mention: Mention | None) -> Meaning:
        first = item.steps[0]
        kind = RELATIVE if first.how or first.level > ARTICLE else INTERNAL
        outcome = self._outcome(item, here, mention)
        if outcome.amending is not None:
            item.law = outcome.amending
            self.named.add(Mention(tuple(item.steps), outcome.amending))
            status = OTHER_LAW if outcome.amending and not item.revised else UNDECIDED
            return EXTERNAL, status, address_of(tuple(item.steps)), outcome.amending
        if outcome.status == RESOLVED and self.places.breaks:
            item.doubt = doubt_of(self.places, item, here, outcome.places, mention)
        self._remember(here, item, outcome)
        targets = tuple(self.places.address(place) for place in outcome.places)
        return kind, outcome.status, targets, ""

    # --- notes ---

    def _complete(self, item: Item) -> None:
        """(5-modda ... ikkinchi qism bilan to‘ldirilgan): all in a note on an amendment is in the
        article that it named."""
        first = item.steps[0]
        if first.how or first.level <= ARTICLE or item.scope is not None:
            return
        mention = self.named.last(SAME_ARTICLE)
        if mention is not None and mention.law is None:
            taken = [step for step in mention.steps if not is_within(step, first)]
            item.steps[:0] = taken
            item.open = False
            if item.until:
                item.until[:0] = taken

    # --- places ---

    def _outcome(self, item: Item, here: int, mention: Mention | None) -> Outcome:
        first = item.steps[0]
        if item.gone or item.open or self._is_torn(item, here):
            return Outcome(DANGLING if item.gone else UNDECIDED)
        if mention is not None and first.how == "those":
            return Outcome(RESOLVED if mention.all else UNDECIDED, mention.all)
        if first.level == SENTENCE and first.how:
            return self.resolver.sentence_before(here, self.places.words(here)[: item.start])
        return self._found(item, here, mention)

    def _found(self, item: Item, here: int, mention: Mention | None) -> Outcome:
        """Where the steps of an item lead, if anywhere."""
        outcome = self._from_here(item, here, mention)
        if self._is_tabled(item, here) and outcome.amending is None:
            return Outcome(UNDECIDED, outcome.places)
        if outcome.status == DANGLING:
            outcome = self._listed(item) or outcome
        if outcome.status == DANGLING and outcome.amending is None and self.places.is_loose(here):
            return Outcome(UNDECIDED)
        return outcome

    def _is_torn(self, item: Item, here: int) -> bool:
        """An article in the brackets after a place in another law: of this law, or of that one."""
        host = item.host
        if host is None or item.hosted or host.law is None or item.scope is not None:
            return False
        return item.steps[0].level == ARTICLE and not item.steps[0].how

    def _is_tabled(self, item: Item, here: int) -> bool:
        """An article in a table may be one of a law that another cell names."""
        bare = item.scope is None and item.steps[0].level == ARTICLE and not item.steps[0].how
        return bare and self.places.placed[here].provision.kind == "cell"

    def _from_here(self, item: Item, here: int, mention: Mention | None) -> Outcome:
        main = item.scope is not None and item.scope.how in ("own", "title")
        start = mention.place(item.steps[0]) if mention else -1
        until = -1
        if item.until and item.until[0].how == "same":
            other = self.named.last(item.until[0])
            until = other.places.get(item.until[0].level, -1) if other else start
        outcome = self.resolver.item(item, here, (start, until), main=main)
        if item.noted and self.places.is_disputed(here, outcome.places):
            return Outcome(UNDECIDED, outcome.places)
        return self._in_amending_law(outcome, here, main=main)

    def _in_amending_law(self, outcome: Outcome, here: int, *, main: bool) -> Outcome:
        """An amending law's supplement speaks of the law as it was then, and is kept in part."""
        number = self.places.amending_law(self.places.tops[here])
        if number is None:
            return outcome
        if main:
            latest = self.places.tops[here] == self.places.supplements[-1]
            return outcome if latest else Outcome(UNDECIDED, outcome.places)
        return Outcome(UNDECIDED, (), number) if outcome.status == DANGLING else outcome

    def _listed(self, item: Item) -> Outcome | None:
        """当該イ: a letter that is not below is one of the list that was named before."""
        first = item.steps[0]
        named = self.named.last(first) if first.level > POINT + 1 and not first.how else None
        place = named.places.get(first.level, -1) if named else -1
        row = self.places.placed[place].parent if place >= 0 else -1
        return self.resolver.item(item, row, (-1, -1)) if row >= 0 else None

    def _remember(self, here: int, item: Item, outcome: Outcome) -> None:
        places: dict[int, int] = {}
        for step in item.steps if outcome.status == RESOLVED else ():
            above = {self.places.up(place, step.level) for place in outcome.places}
            if len(above) == 1 and -1 not in above:
                places[step.level] = above.pop()
        whole = outcome.places if item.steps[-1].how in ("each", "those") else ()
        steps = tuple(item.steps)
        self.named.add(
            Mention(steps, None, places, whole, here=here, end=item.end, doubt=item.doubt)
        )

    # --- the other law ---

    def _around(self, here: int, item: Item) -> str | None:
        """The other law that the words around an item leave it; an item that this law may have as
        well is left open."""
        law = self.carried.law(item) if item.scope is None else self._law(item, None)
        if law is not None and item.through:
            outcome = self._from_here(item, here, None)
            if outcome.amending == law:
                return None
            item.open = outcome.status != DANGLING
        return law

    def _law(self, item: Item, mention: Mention | None) -> str | None:
        """The other law that an item is in; None when it is this one."""
        scope = item.scope
        if mention is not None and scope is None:
            return mention.law
        if scope is None or scope.how in ("this", "own"):
            return None
        if scope.how == "former":
            return self.titles.first
        return self.named.law if scope.how == "same" else self.titles.other(scope)


def _tear(items: list[Item]) -> None:
    """The law that items are in may be named in the words that are missing after them."""
    for item in items:
        item.open = item.open or (item.scope is None and not item.steps[0].how)
