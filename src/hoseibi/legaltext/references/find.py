"""Every reference in a law, resolved: one pass over its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model.law import Law, words
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
from .chains import Chain, Split, items_of
from .items import ARTICLE, PARAGRAPH, POINT, Item, Scope, Step
from .laws import Namer
from .places import Places
from .resolve import PARTS, Outcome, Resolver
from .scan import Scanner, scanner

_SILENT = frozenset(("toc", "tocitem"))
_FOREIGN = ("title", "same", "former")


def references(law: Law) -> tuple[Reference, ...]:
    """Every reference in the words of a law's provisions, in reading order.

    None for a convention that has no vocabulary of references. Headings and tables of contents are
    not read.
    """
    scan = scanner(law.convention)
    return tuple(_Finder(law, scan).all()) if scan else ()


@dataclass(slots=True)
class _Mention:
    """What was named before, for words such as 同条."""

    item: Item
    law: str | None
    places: dict[int, int] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()


class _Finder:
    """One law; `mentions` are those since the paragraph began."""

    def __init__(self, law: Law, scan: Scanner) -> None:
        self.scan = scan
        self.places = Places(law)
        self.resolver = Resolver(self.places)
        self.namer = Namer(scan.words.laws)
        self.titles = {words(law.title), *(title for _, title in law.identity.titles)} - {""}
        self.short: dict[str, str] = {}
        self.mentions: list[_Mention] = []
        self.last_law = ""
        self.paragraph = -1
        self.found: list[Reference] = []

    def all(self) -> list[Reference]:
        silent = -1
        for here, place in enumerate(self.places.placed):
            if place.provision.kind in _SILENT:
                silent = here
            elif place.provision.text and not (silent >= 0 and place.parent == silent):
                self._provision(here)
        return self.found

    def _provision(self, here: int) -> None:
        text = self.places.words(here)
        paragraph = self.places.within(here, PARAGRAPH + 1)
        if paragraph != self.paragraph:
            self.paragraph, self.mentions, self.last_law = paragraph, [], ""
        split = Split(self.scan, text)
        if split.citations or (self.namer.define and split.brackets):
            self._definitions(text, split)
        amended = self._is_amended(here, text) if split.chains else False
        ready = []
        for chain, items in items_of(self.scan, text, split.chains):
            self._scopes(text, split, chain, items)
            ready += items
        ready.sort(key=lambda item: item.start)
        for item in ready:
            item.quoted = item.quoted or amended
            self.found.append(self._reference(here, text, item))

    # --- laws ---

    def _scopes(self, text: str, split: Split, chain: Chain, items: list[Item]) -> None:
        """Say of each item which law it is in, where words beside the chain tell."""
        first = items[0]
        scope = None
        if not first.steps[0].how:
            begin = first.start
            while begin in split.brackets:
                begin = split.brackets[begin]
            scope = self.namer.before(text, begin)
        if scope is None:
            after = self.namer.after(text, chain.end)
            scope = after[0] if after else None
        if scope is None:
            return
        for item in items:
            if not item.steps[0].how and not item.open:
                item.scope = scope

    def _definitions(self, text: str, split: Split) -> None:
        """Remember the laws that are named with their number, and what abbreviations stand for."""
        for token in split.citations:
            scope = self.namer.before(text, token.start - 1) if token.start else None
            if scope is not None and scope.how == "title":
                self.last_law = scope.title
        if self.namer.define is None:
            return
        for defined in self.namer.define.finditer(text):
            opening = split.opening(defined.start())
            scope = self.namer.before(text, opening) if opening > 0 else None
            if scope is not None and scope.how == "title":
                self.short[defined["short"]] = scope.title

    def _is_amended(self, here: int, text: str) -> bool:
        """Whether the words amend another law, or stand in a table of words to be replaced."""
        namer, places = self.namer, self.places
        if namer.amending and namer.amending.search(text):
            return True
        if places.placed[here].provision.kind == "cell" and namer.replacing:
            above = places.within(here, PARAGRAPH + 1)
            return above >= 0 and namer.replacing.search(places.words(above)) is not None
        while here >= 0:
            form = dict(places.placed[here].provision.form)
            if form.get("egov-tag") in ("AmendProvision", "NewProvision"):
                return True
            here = places.placed[here].parent
        return False

    # --- one reference ---

    def _reference(self, here: int, text: str, item: Item) -> Reference:
        address = self.places.address(here)
        span = Span(address, item.start, item.end)
        said = text[item.start : item.end]
        part = next((_part(step) for step in item.steps if step.level in PARTS), "")
        if item.quoted:
            return Reference(address, span, said, QUOTED, UNDECIDED, part=part)
        kind, status, targets, law = self._meaning(here, item)
        return Reference(address, span, said, kind, status, targets, law or "", part)

    def _meaning(self, here: int, item: Item) -> tuple[str, str, tuple[str, ...], str | None]:
        first = item.steps[0]
        mention = None
        if first.how == "same":
            mention = self._antecedent(item, first)
            if mention is None:
                return RELATIVE, UNDECIDED, (), None
        law = self._law(item, mention)
        if law is not None:
            steps = _outside(item.steps, mention, first)
            self.mentions.append(_Mention(item, law, {}, steps))
            return EXTERNAL, OTHER_LAW, _address(steps), law
        kind = RELATIVE if first.how or first.level > ARTICLE else INTERNAL
        start = mention.places.get(first.level, -1) if mention else -1
        outcome = self._outcome(item, here, start)
        if outcome.amending is not None:
            return self._amending(item, outcome.amending)
        self._mention(item, outcome)
        targets = tuple(self.places.address(place) for place in outcome.places)
        return kind, outcome.status, targets, None

    def _amending(self, item: Item, number: str) -> tuple[str, str, tuple[str, ...], str | None]:
        """In the supplement of an amending law, its own articles are meant."""
        steps = tuple(item.steps)
        self.mentions.append(_Mention(item, number, {}, steps))
        return EXTERNAL, OTHER_LAW if number else UNDECIDED, _address(steps), number

    def _outcome(self, item: Item, here: int, start: int) -> Outcome:
        if item.open:
            return Outcome(UNDECIDED)
        outcome = self._from_here(item, here, start)
        first = item.steps[0]
        if outcome.status == DANGLING and first.level > POINT + 1 and not first.how:
            # 当該イ: a letter that is not below is one of the list that was named before.
            named = self._antecedent(item, first)
            row = (
                self.places.placed[named.places[first.level]].parent
                if named and first.level in named.places
                else -1
            )
            outcome = self.resolver.item(item, row) if row >= 0 else outcome
        return outcome

    def _from_here(self, item: Item, here: int, start: int) -> Outcome:
        main = item.scope is not None and item.scope.how in ("own", "title")
        outcome = self.resolver.item(item, here, start, main=main)
        if outcome.status == DANGLING and not main:
            # Of an amending law's supplement only a part is kept with the law that it amended.
            number = self.places.amending_law(self.places.tops[here])
            return outcome if number is None else Outcome(UNDECIDED, (), number)
        return outcome

    def _mention(self, item: Item, outcome: Outcome) -> None:
        mention = _Mention(item, None, {}, tuple(item.steps))
        for step in item.steps if outcome.status == RESOLVED else ():
            above = {self.places.up(place, step.level) for place in outcome.places}
            if len(above) == 1 and -1 not in above:
                mention.places[step.level] = above.pop()
        self.mentions.append(mention)

    def _antecedent(self, item: Item, first: Step) -> _Mention | None:
        """The last one named that has a step of the kind."""
        for mention in reversed(self.mentions):
            if any(step.level == first.level for step in mention.steps):
                return mention
        return None

    def _law(self, item: Item, mention: _Mention | None) -> str | None:
        """The other law that an item is in; None when it is this one."""
        scope = item.scope
        if mention is not None and scope is None:
            return mention.law
        if scope is None or scope.how in ("this", "own"):
            return None
        if scope.how == "former":
            return next(iter(self.titles), "")
        if scope.how == "same":
            return self._same_law()
        return self._titled(scope)

    def _same_law(self) -> str:
        named = (mention.law for mention in reversed(self.mentions) if mention.law)
        return next(named, self.last_law)

    def _titled(self, scope: Scope) -> str | None:
        title = (
            self.short.get(scope.title) or self.short.get(_last_word(scope.title)) or scope.title
        )
        state, bare = self.namer.state(title)
        if bare in self.titles and state != "former":
            return None
        return title


def _last_word(title: str) -> str:
    return title.rsplit("の", 1)[-1]


def _part(step: Step) -> str:
    if step.kind == "part":
        return step.number
    return f"{step.kind}-{step.number}" if step.number else step.kind


def _outside(steps: list[Step], mention: _Mention | None, first: Step) -> tuple[Step, ...]:
    """The steps inside another law, those that `same` stands for included."""
    if mention is None:
        return tuple(steps)
    kept = tuple(step for step in mention.steps if step.level <= first.level)
    return (*kept, *steps[1:])


def _address(steps: tuple[Step, ...]) -> tuple[str, ...]:
    known = [step.segment for step in steps if step.level not in PARTS and step.kind != "body"]
    return ("__".join(known),) if known else ()
