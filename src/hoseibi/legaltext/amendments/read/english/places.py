"""The places that an English amending sentence names, read against what stands above it."""

from __future__ import annotations

import re

import msgspec

from ....model.instruction import Step, Target
from . import vocabulary as v
from .marks import bare, normal, readings
from .scanner import Scanner

_ARTICLE = 100
_KEPT_ABOVE = ("annex", "division")
"""What articles are counted anew in; any other division goes without saying."""


_VERB = rf"(?:{v.BE})\s+(?:amended|added|revived|{v.REPEALED}|{v.REDESIGNATED}|designated)"
_THEN = r",\s*(?:there|insert|the following|for\s+[“\"‘]|after\s+|omit|substitute|[“\"‘])"
_OF_LAW = (
    r"(?:,\s*)?of\s+(?P<law>(?!title\s+\d|subtitle)(?:the\s+)?"
    rf"(?:[^“\"]|\"[^\"]*\"|“[^”]*”)*?)(?=,?\s*{_VERB}|{_THEN})"
)
"""The name of a law behind a place in it, up to the verb."""


class Context(msgspec.Struct, frozen=True):
    """Where the words above a sentence have led: steps with their depths, and a part."""

    steps: tuple[Step, ...] = ()
    depths: tuple[int, ...] = ()
    part: str = ""

    @property
    def target(self) -> Target:
        return Target(self.steps, part=self.part)


class Named(msgspec.Struct):
    """What a sentence names: places, the law if it says which, and whether a law was all."""

    contexts: list[Context]
    law: str = ""
    number: str = ""
    code: str = ""


class Places:
    """Reads places in one drafting style."""

    def __init__(self, scanner: Scanner, style: v.Style, above: Context) -> None:
        self.scanner = scanner
        self.style = style
        self.above = above
        names = sorted(style.ranks, key=len, reverse=True)
        self.ranks = "|".join(names)
        self._many = False

    # --- one or several places ---

    def named(self) -> Named | None:
        """Places with what law they stand in; None when none is named here."""
        part = self._part()
        if part and not self.scanner.accept(r"(?:of|in|to|for)\b"):
            self._cited_part()
            return Named([self._with(self.above, part)])
        contexts = self._list()
        if contexts is None:
            if part:
                raise self.scanner.unread()
            return None
        named = Named([self._with(c, part) for c in contexts])
        self._of_law(named)
        return named

    def _cited_part(self) -> None:
        self.scanner.accept(r"\([^()]*\)(?=\s+(?:is|are)\b)")

    def _part(self) -> str:
        self.scanner.accept(r"the\b")
        for pattern, part in v.PARTS.items():
            if self.scanner.word(pattern):
                return part
        sentence = self.scanner.word(v.SENTENCE)
        if sentence is not None:
            return f"sentence:{v.ORDINALS[sentence['ordinal'].lower()]}"
        return ""

    def _with(self, context: Context, part: str) -> Context:
        return msgspec.structs.replace(context, part=part) if part else context

    def toc(self) -> Context | None:
        """The table of contents."""
        for pattern, kind in v.FROM_THE_LAW.items():
            if self.scanner.accept(rf"(?:the\s+)?(?:{pattern})\b"):
                self.scanner.accept(
                    rf"(?:of|for)\s+(?:the\s+)?(?:{self.ranks})\s+(?:{v.NUMBER})?\b"
                )
                return Context((Step(kind),), (0,))
        return None

    def _list(self) -> list[Context] | None:
        """`Sections 5, 6(a), and 7`, `Paragraph (1)(A) of subsection (b)`, ranges."""
        self.scanner.accept(v.NEWLY)
        self.scanner.accept(r"(?:existing|current|the|such|that)\s+(?=\w)")
        self.scanner.accept(v.NEWLY)
        rank = self._rank()
        if rank is None:
            return None
        chains = [self._chain(rank)]
        cites = [self._own_cite()]
        while True:
            here = self.scanner.position
            if not self.scanner.accept(r"(?:,\s*)?(?:and|or|through|to|,|&)(?=\s)"):
                break
            between = self.scanner.text[here : self.scanner.position]
            again = self._rank() or rank
            if not self._at_number(again):
                self.scanner.position = here
                break
            until = "through" in between or re.search(r"\bto\b", between) is not None
            before = "" if again == rank else again
            chain = self._sibling(chains[-1]) if not before else None
            chain = chain or self._chain(again, chains[-1])
            if until:
                chains[-1] = _range(chains[-1], chain)
            else:
                chains.append(chain)
                cites.append(self._own_cite())
        below = self._inside()
        composed = [self._composed(below, chain) for chain in chains]
        if len(chains) > 1 and all(cites):
            return [_of_cite(c, cite, self.style) for c, cite in zip(composed, cites, strict=True)]
        return composed

    def _sibling(self, before: _Chain) -> _Chain | None:
        """`(d)(2) and (3)`, `5(b) and (c)`: a mark like the last of those before it."""
        found = self.scanner.at(v.IN_BRACKETS)
        if found is None or len(before.steps) < 2:
            return None
        systems = {reading.system for reading in readings(found[0])}
        for place in range(len(before.steps) - 1, 0, -1):
            if before.depths[place] <= _ARTICLE:
                break
            if systems & {r.system for r in readings(before.steps[place].words.split("..")[-1])}:
                chain = _Chain(before.steps[:place], before.depths[:place])
                while mark := self.scanner.accept(v.IN_BRACKETS):
                    self._deeper(chain, mark[0])
                return chain
        return None

    def _own_cite(self) -> str:
        """The place in a code that stands behind one section of several."""
        here = self.scanner.position
        cite = self.scanner.accept(
            r"\((?P<cite>(?:[^()]|\([^()]*\))*)\)(?=\s*(?:,|and\b|is\b|are\b))"
        )
        if cite is None or not _CITE.search(cite["cite"]):
            self.scanner.position = here
            return ""
        if not self.scanner.at(r",?\s*(?:and\s+)?(?:sections?\s+)?[0-9]") and not self._many:
            self.scanner.position = here
            return ""
        self._many = True
        return cite["cite"]

    def _rank(self) -> str | None:
        found = self.scanner.accept(
            rf"(?P<rank>{self.ranks})(?P<many>s|es)?(?=\s*(?:[(\d§]|(?-i:[IVXLC]+\b))|\s+{v.LETTER})"
        ) or self.scanner.accept(r"(?P<rank>§)§?(?=\s*\d)")
        if found is None:
            return None
        name = found["rank"].lower()
        return "section" if name == "§" else name

    def _at_number(self, rank: str) -> bool:
        if self.style.ranks[rank].depth > _ARTICLE:
            return self.scanner.at(v.IN_BRACKETS) is not None
        return self.scanner.at(rf"(?:{v.NUMBER}|{v.LETTER}|{v.IN_BRACKETS})") is not None

    def _chain(self, rank: str, before: _Chain | None = None) -> _Chain:
        """A number and the marks that follow it: `5(b)(2)`."""
        known = self.style.ranks[rank]
        chain = _Chain([], [])
        if known.depth <= _ARTICLE:
            found = self.scanner.accept(rf"(?:{v.NUMBER}|{v.LETTER}|\([0-9]{{1,5}}[A-Za-z]?\))")
            if found is not None:
                number = found[0].strip(" ().").replace("–", "-")
                chain.add(_step(known.kind, number), known.depth)
            elif before is not None and before.steps:
                chain.add(before.steps[0], before.depths[0])
            else:
                raise self.scanner.unread()
        else:
            found = self.scanner.accept(v.IN_BRACKETS) or self.scanner.accept(v.NUMBER)
            if found is None:
                raise self.scanner.unread()
            chain.add(
                Step(known.kind, normal(found[0], known.systems), _mark(found[0])), known.depth
            )
        while self.scanner.text[self.scanner.position : self.scanner.position + 1] == "(":
            here = self.scanner.position
            found = self.scanner.accept(v.IN_BRACKETS)
            if found is None:
                self.scanner.position = here
                break
            self._deeper(chain, found[0])
        return chain

    def _deeper(self, chain: _Chain, mark: str) -> None:
        """A mark without a name is of the next rank whose numbers look like it."""
        last = chain.depths[-1]
        systems = {reading.system for reading in readings(mark)}
        deeper = sorted(
            {
                (r.depth, r.kind, r.systems)
                for r in self.style.ranks.values()
                if r.depth > max(last, 100)
            }
        )
        fitting = [rank for rank in deeper if systems & set(rank[2])]
        depth, kind, wanted = (fitting or deeper or [(last + 10, "point", ())])[0]
        chain.add(Step(kind, normal(mark, wanted), _mark(mark)), depth)

    def _inside(self) -> Context:
        """`of subsection (b)`, `in section 5`: what the places named before stand in."""
        inside = self.above
        chains = []
        while True:
            here = self.scanner.position
            if not self.scanner.accept(r"(?:of|in|to|under)\s+(?:the\s+)?(?:existing\s+)?"):
                break
            rank = self._rank()
            if rank is None:
                self.scanner.position = here
                break
            self._cite()
            chains.append(self._chain(rank))
        for chain in reversed(chains):
            inside = self._composed(inside, chain)
        return inside

    def _composed(self, above: Context, chain: _Chain) -> Context:
        """Steps below those above them; what is of the same depth or deeper is left."""
        top = chain.depths[0]
        kept = [
            (step, depth)
            for step, depth in zip(above.steps, above.depths, strict=True)
            if depth < top and (top != _ARTICLE or step.kind in _KEPT_ABOVE)
        ]
        steps = (*(step for step, _ in kept), *chain.steps)
        return Context(steps, (*(depth for _, depth in kept), *chain.depths))

    # --- which law ---

    def law_named(self, named: Named) -> None:
        """`of the X Act of 1988 (...)` behind new provisions."""
        if self.scanner.at(r"of\b"):
            self._of_law(named)

    def _of_law(self, named: Named) -> None:
        """The law's name and the place in a code by which a section is also known."""
        self._cite(named)
        tail = self.scanner.accept(_OF_LAW)
        if tail is not None:
            set_law(named, tail["law"], self.style)
        self.scanner.accept(r",(?=\s*(?:is|are|there|as)\b)")

    def _cite(self, named: Named | None = None) -> None:
        cite = self.scanner.accept(r"\(+(?P<cite>(?:[^()]|\([^()]*\))*)\)?\)")
        if cite is not None and named is not None:
            _recite(named, cite["cite"], self.style)


class _Chain(msgspec.Struct):
    steps: list[Step]
    depths: list[int]
    until: list[Step] = []

    def add(self, step: Step, depth: int) -> None:
        self.steps.append(step)
        self.depths.append(depth)


def _range(first: _Chain, last: _Chain) -> _Chain:
    """A range keeps its end in the last step, as `a..c`."""
    end = last.steps[-1]
    step = first.steps[-1]
    ranged = Step(step.kind, f"{step.number}to{end.number}", f"{step.words}..{end.words}")
    return _Chain([*first.steps[:-1], ranged], first.depths)


def _mark(printed: str) -> str:
    return f"({bare(printed)})"


def _step(kind: str, number: str) -> Step:
    return Step(kind, normal(number) if number.isalnum() else number, number)


def spread(context: Context) -> Target:
    """The target of a context, ranges told as ranges."""
    last = context.steps[-1] if context.steps else None
    if last is None or ".." not in last.words:
        return context.target
    (n1, n2), (w1, w2) = last.number.split("to"), last.words.split("..")
    head = context.steps[:-1]
    return Target(
        (*head, Step(last.kind, n1, w1)), until=(*head, Step(last.kind, n2, w2)), part=context.part
    )


_CITE = re.compile(
    rf"(?:{v.CODE})\s*(?:§+|[Ss]ections?|,\s*§)?\s*(?P<number>{v.NUMBER})(?P<marks>(?:\({v.MARK}\))*)"
    r"(?P<more>\s*(?:<em>)?et\s*\.?\s*seq|\s*(?:and|through|-|,|to)\s*[(§\d])?",
    re.IGNORECASE,
)


def _recite(named: Named, cite: str, style: v.Style) -> None:
    """Name sections by the code that also holds them, when one is cited."""
    found = _CITE.search(cite)
    if found is None:
        return
    code = next(name for pattern, name in v.CODES.items() if re.search(pattern, found[0]))
    named.code = named.code or code
    if found["more"] or len(named.contexts) != 1:
        _recite_many(named, cite)
        return
    named.contexts = [_under(named.contexts[0], found, style)]


def _of_cite(context: Context, cite: str, style: v.Style) -> Context:
    found = _CITE.search(cite)
    return context if found is None else _under(context, found, style)


def _recite_many(named: Named, cite: str) -> None:
    """Several sections, each with its own number in the code: only when they can be paired."""
    if "seq" in cite or not all(context.steps for context in named.contexts):
        return
    numbers = re.findall(rf"{v.NUMBER}", re.sub(rf"(?:{v.CODE})", "", cite.split(";")[-1]))
    numbers = [number for number in numbers if "-" in number or "." in number]
    ranged = len(named.contexts) == 1 and ".." in named.contexts[0].steps[-1].words
    if ranged and len(numbers) == 2 and named.contexts[0].depths[-1] == _ARTICLE:
        context = named.contexts[0]
        step = msgspec.structs.replace(context.steps[-1], words="..".join(numbers))
        named.contexts = [msgspec.structs.replace(context, steps=(*context.steps[:-1], step))]
        return
    if len(numbers) != len(named.contexts):
        return
    named.contexts = [
        _renamed(context, number) for context, number in zip(named.contexts, numbers, strict=True)
    ]


def _renamed(context: Context, number: str) -> Context:
    steps = tuple(
        Step("article", step.number, number) if depth == _ARTICLE else step
        for step, depth in zip(context.steps, context.depths, strict=True)
    )
    return msgspec.structs.replace(context, steps=steps)


def _under(context: Context, found: re.Match[str], style: v.Style) -> Context:
    """The place as the code numbers it: its section, and its marks where it cites them."""
    if _ARTICLE not in context.depths:
        return _cited(context, found, style)
    context = _renamed(context, found["number"])
    cited = re.findall(rf"\({v.MARK}\)", found["marks"])
    own = [s.words for s, d in zip(context.steps, context.depths, strict=True) if d > _ARTICLE]
    if not cited or own[: len(cited)] == cited or any(".." in words for words in own):
        return context
    place = context.depths.index(_ARTICLE)
    return _with_marks(context, place, cited, style)


def _cited(context: Context, found: re.Match[str], style: v.Style) -> Context:
    """`Subsection 5(a) (Code § 7-105(a))`: what is named wrongly is where the code says."""
    if not context.depths or context.depths[0] < _ARTICLE:
        return context
    step = Step("article", found["number"], found["number"])
    marks = re.findall(rf"\({v.MARK}\)", found["marks"])
    return _with_marks(Context((step,), (_ARTICLE,), context.part), 0, marks, style)


def _with_marks(context: Context, place: int, cited: list[str], style: v.Style) -> Context:
    chain = _Chain(list(context.steps[: place + 1]), list(context.depths[: place + 1]))
    reader = Places(Scanner(""), style, Context())
    for mark in cited:
        reader._deeper(chain, mark)
    return Context(tuple(chain.steps), tuple(chain.depths), context.part)


_LAW = re.compile(rf"(?:the\s+)?(?P<title>.+?)(?:{v.ACT_TAIL}.*)?$", re.IGNORECASE | re.DOTALL)
_LAW_NUMBER = re.compile(
    r"\b(?:(?:D\.C\.|Public|Pub\.)\s+L(?:aw|\.)|Act|Law)\s+(?:No\.?\s*)?(\d[\d/-]*)"
)


def set_law(named: Named, words: str, style: v.Style) -> None:
    """Note the name of a law, its number, and by the code it cites, its sections."""
    words = words.strip(" ,")
    found = _LAW.match(words)
    number = _LAW_NUMBER.search(words)
    cited = _CITE.search(words)
    if cited and not named.code:
        named.code = next(name for p, name in v.CODES.items() if re.search(p, cited[0]))
        if cited["more"] or len(named.contexts) != 1:
            _recite_many(named, words)
        elif _ARTICLE in named.contexts[0].depths:
            named.contexts = [_under(named.contexts[0], cited, style)]
    for pattern, name in v.CODES.items():
        if re.search(rf"(?:{pattern})$", words):
            named.law = named.code = name
    named.law = named.law or (found["title"] if found else words)
    named.number = number[1] if number else ""
