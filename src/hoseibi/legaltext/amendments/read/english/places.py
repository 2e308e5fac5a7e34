"""The places that an English amending sentence names, read against what stands above it."""

from __future__ import annotations

import re

import msgspec

from ....model.instruction import Step
from . import vocabulary as v
from .citations import CITE, of_cite, recite, set_law
from .marks import normal, readings
from .scanner import Scanner
from .steps import ARTICLE, Chain, Context, Named, deeper, mark_of, ranged, step_of

_KEPT_ABOVE = ("annex", "division", "supplement")
"""What articles are counted anew in; any other division goes without saying."""


_VERB = (
    rf"(?:{v.BE})\s+(?:by\s+(?:striking|inserting|adding|deleting)"
    rf"|amended|added|revived|{v.REPEALED}|{v.REDESIGNATED}|designated)"
)
_THEN = r",\s*(?:there|insert|the following|for\s+[“\"‘]|after\s+|omit|substitute|[“\"‘])"
_INTO = r"(?:of|in(?!\s+(?:its|their)\b)|to(?!\s+read)|for)\b"
_OF_LAW = (
    r"(?:,\s*)?of\s+(?P<law>(?!title\s+\d|subtitle)(?:the\s+)?"
    rf"(?:[^“\"]|\"[^\"]*\"|“[^”]*”)*?)(?=,?\s*(?:{_VERB}|{v.EXPIRES})|{_THEN})"
)
"""The name of a law behind a place in it, up to the verb."""


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
        top = self.top()
        if top is not None:
            return Named([top])
        row = self._row()
        if row is not None:
            return row
        in_table = self.scanner.accept(v.TABLE) is not None
        if in_table:
            self.scanner.expect(r"in|of|to|at|under")
        elif self.above.steps and self.scanner.accept(v.TABLE_THERE):
            return Named([_table_in(self.above)])
        named = self._named()
        if in_table and named is not None:
            named.contexts = [_table_in(context) for context in named.contexts]
        return named

    def _row(self) -> Named | None:
        """`the row labeled “X”`, of the table that the words above lead to or that is named."""
        if self.scanner.accept(v.ROW) is None:
            return None
        label = self.scanner.quotation()
        above = self.above
        if self.scanner.accept(r"(?:of|in)\b"):
            named = self.named()
            if named is None or len(named.contexts) != 1:
                raise self.scanner.unread()
            above = named.contexts[0]
        if not label or not above.steps:
            raise self.scanner.unread()
        table = above if above.steps[-1].kind == "table" else _table_in(above)
        steps, depths = (*table.steps, Step("row", "", label)), (*table.depths, 210)
        return Named([Context(steps, depths)])

    def _named(self) -> Named | None:
        if self.above.steps and self.scanner.accept(v.OWN_TEXT):
            return Named([self.above])
        parts = self._parts()
        if parts and not self.scanner.accept(_INTO):
            self._cited_part()
            return Named(self._with(self.above, parts))
        contexts = self._counted() or self._list()
        if contexts is None:
            if parts:
                raise self.scanner.unread()
            return None
        named = Named([one for context in contexts for one in self._with(context, parts)])
        self._of_law(named)
        return named

    def _counted(self) -> list[Context] | None:
        """`the second paragraph of Article 6`, which bears no number."""
        here = self.scanner.position
        nth = self.scanner.accept(v.COUNTED_PARAGRAPH)
        if nth is None or not self.scanner.accept(r"(?:of|in)\b"):
            self.scanner.position = here
            return None
        holders = self._list()
        if holders is None or len(holders) != 1 or not holders[0].steps:
            self.scanner.position = here
            return None
        step = Step("paragraph", str(v.NTH[nth["nth"].lower()]))
        holder = holders[0]
        return [Context((*holder.steps, step), (*holder.depths, holder.depths[-1] + 10))]

    def _cited_part(self) -> None:
        self.scanner.accept(r"\([^()]*\)(?=\s+(?:is|are)\b)")

    def _parts(self) -> list[str]:
        """The heading, the lead-in, one sentence or several; empty when the whole is meant."""
        self.scanner.accept(r"the\b")
        for pattern, part in v.PARTS.items():
            if self.scanner.word(pattern):
                return [part]
        sentence = self.scanner.word(v.SENTENCE)
        if sentence is None:
            return []
        named = re.findall(r"\w+", sentence["ordinal"].lower())
        return [f"sentence:{v.ORDINALS[word]}" for word in named if word != "and"]

    def _with(self, context: Context, parts: list[str]) -> list[Context]:
        return [msgspec.structs.replace(context, part=part) for part in parts] or [context]

    def top(self) -> Context | None:
        """The title, the table of contents, the preamble: what no number is needed for."""
        for pattern, kind in v.FROM_THE_LAW.items():
            if self.scanner.word(pattern):
                if kind == "toc":
                    self.scanner.accept(
                        rf"(?:of|for)\s+(?:the\s+)?(?:{self.ranks})\s+(?:{v.NUMBER})?\b"
                    )
                return Context((Step(kind),), (0,)) if kind != "body" else Context()
        here = self.scanner.position
        parts = self._parts()
        if parts and self.scanner.accept(_INTO) is None:
            self.scanner.position = here
            return None
        part = parts[0] if parts else ""
        if self.scanner.word(v.SUPPLEMENT):
            return Context((Step("supplement"),), (1,), part)
        annex = self.scanner.accept(rf"{v.UNNUMBERED_ANNEX}\b(?!\s+(?:{v.NUMBER}|{v.LETTER}))")
        if annex is not None:
            return Context((Step("annex", "", annex["annex"]),), (5,), part)
        self.scanner.position = here
        return None

    def _list(self) -> list[Context] | None:
        """`Sections 5, 6(a), and 7`, `Paragraph (1)(A) of subsection (b)`, ranges."""
        self.scanner.accept(v.NEWLY)
        self.scanner.accept(r"(?:existing|current|the|such|that)\s+(?=\w)")
        self.scanner.accept(rf"(?:{v.CODE})\s*(?=§)")
        self.scanner.accept(v.NEWLY)
        self.scanner.accept(v.ONE_OF_TWO)
        nth = self.scanner.accept(v.NTH_OF_A_NUMBER)
        rank = self._rank()
        if rank is None:
            return None
        many = self.scanner.text[: self.scanner.position].endswith("s")
        chains = [_counted_out(self._chain(rank), nth)]
        cites = [self._own_cite()]
        while True:
            here = self.scanner.position
            if not self.scanner.accept(
                r"(?:,\s*)?(?:and|or|through|to|,|&)(?=\s)|,(?=\d)"
            ) and not (many and self.scanner.accept(rf"(?=\s{v.IN_BRACKETS})")):
                break
            between = self.scanner.text[here : self.scanner.position]
            again = self._rank() or rank
            if between.strip() == "," and self._goes_deeper(chains[-1], again):
                rank = again
                continue
            if not self._at_number(again):
                self.scanner.position = here
                break
            until = "through" in between or re.search(r"\bto\b", between) is not None
            before = "" if again == rank else again
            chain = self._sibling(chains[-1], rank) if not before else None
            chain = chain or self._chain(again, chains[-1])
            if until:
                chains[-1] = ranged(chains[-1], chain)
            else:
                chains.append(chain)
                cites.append(self._own_cite())
        below = self._inside()
        composed = [self._composed(below, chain) for chain in chains]
        if len(chains) > 1 and all(cites):
            return [of_cite(c, cite, self.style) for c, cite in zip(composed, cites, strict=True)]
        return composed

    def _goes_deeper(self, chain: Chain, rank: str) -> bool:
        """`Article 8, paragraph 2, point (a)`: each stands in the one before."""
        if self.style.ranks[rank].depth <= chain.depths[-1] or not self._at_number(rank):
            return False
        deeper = self._chain(rank)
        chain.steps += deeper.steps
        chain.depths += deeper.depths
        return True

    def _sibling(self, before: Chain, rank: str) -> Chain | None:
        """`(d)(2) and (3)`, `5(b) and (c)`: a mark like the last of those before it; of `Article 8,
        paragraphs 2 and 3`, another of the rank."""
        depth = self.style.ranks[rank].depth
        if depth > ARTICLE >= before.depths[0]:
            chain = self._chain(rank)
            above = [n for n, other in enumerate(before.depths) if other < depth]
            steps = [before.steps[n] for n in above] + chain.steps
            return Chain(steps, [before.depths[n] for n in above] + chain.depths)
        found = self.scanner.at(v.IN_BRACKETS)
        if found is None or len(before.steps) < 2:
            return None
        systems = {reading.system for reading in readings(found[0])}
        for place in range(len(before.steps) - 1, 0, -1):
            if before.depths[place] <= ARTICLE:
                break
            if systems & {r.system for r in readings(before.steps[place].words.split("..")[-1])}:
                chain = Chain(before.steps[:place], before.depths[:place])
                while mark := self.scanner.accept(v.IN_BRACKETS):
                    deeper(chain, mark[0], self.style)
                return chain
        return None

    def _own_cite(self) -> str:
        """The place in a code that stands behind one section of several."""
        here = self.scanner.position
        cite = self.scanner.accept(
            r"\((?P<cite>(?:[^()]|\([^()]*\))*)\)(?=\s*(?:,|and\b|is\b|are\b))"
        )
        if cite is None or not CITE.search(cite["cite"]):
            self.scanner.position = here
            return ""
        if not self.scanner.at(r",?\s*(?:and\s+)?(?:sections?\s+)?[0-9]") and not self._many:
            self.scanner.position = here
            return ""
        self._many = True
        return cite["cite"]

    def _rank(self) -> str | None:
        found = self.scanner.accept(
            rf"(?P<rank>{self.ranks})(?P<many>s|es)?"
            rf"(?=\s*(?:[(\d§]|(?-i:[IVXLC]+\b))|\s+(?:{v.LETTER}|{v.IN_WORDS}))"
        ) or self.scanner.accept(r"(?P<rank>§)§?(?=\s*\d)")
        if found is None:
            return None
        name = found["rank"].lower()
        return "section" if name == "§" else name

    def _at_number(self, rank: str) -> bool:
        if self.style.ranks[rank].depth > ARTICLE:
            return self.scanner.at(rf"{v.IN_BRACKETS}|{v.NUMBER}") is not None
        number = rf"(?:{v.NUMBER}|{v.LETTER}|{v.IN_WORDS}|{v.IN_BRACKETS})"
        return self.scanner.at(number) is not None

    def _chain(self, rank: str, before: Chain | None = None) -> Chain:
        """A number and the marks that follow it: `5(b)(2)`, `25-374 (b)`."""
        known = self.style.ranks[rank]
        if known.depth > ARTICLE and self.scanner.at(v.OF_CODE):
            known = self.style.ranks.get("section", known)
        chain = self._article(known, before) if known.depth <= ARTICLE else self._unit(known)
        if known.depth == ARTICLE and self.scanner.at(rf"(?<=[\da-z])\s{v.IN_BRACKETS}"):
            self.scanner.accept("")
        while self.scanner.text.startswith("(", self.scanner.position):
            found = self.scanner.accept(v.IN_BRACKETS)
            if found is None:
                break
            deeper(chain, found[0], self.style)
        return chain

    def _article(self, known: v.Rank, before: Chain | None) -> Chain:
        """The number of an article or a division; of `and (c)`, that of the one before."""
        chain = Chain([], [])
        found = self.scanner.accept(
            rf"(?:{v.IN_WORDS}|{v.NUMBER}|{v.LETTER}|\([0-9]{{1,5}}[A-Za-z]?\))"
        )
        if found is not None:
            number = found[0].strip(" ().").replace("–", "-")
            chain.add(self._numbered(known, number), known.depth)
        elif mark := self.scanner.accept(v.IN_BRACKETS):
            deeper(chain, mark[0], self.style)
        elif before is not None and before.steps:
            chain.add(before.steps[0], before.depths[0])
        else:
            raise self.scanner.unread()
        return chain

    def _numbered(self, known: v.Rank, number: str) -> Step:
        """A step to an article or a division; to an annex, by the words that head it."""
        if known.kind != "annex":
            return step_of(known.kind, number)
        before = self.scanner.text[: self.scanner.position].rsplit(number, 1)[0]
        found = re.search(rf"(?:{self.ranks})s?\s*$", before, re.IGNORECASE)
        return Step("annex", "", f"{found[0].strip()} {number}" if found else number)

    def _unit(self, known: v.Rank) -> Chain:
        found = self.scanner.accept(v.IN_BRACKETS) or self.scanner.accept(v.NUMBER)
        if found is None:
            raise self.scanner.unread()
        step = Step(known.kind, normal(found[0], known.systems), mark_of(found[0]))
        return Chain([step], [known.depth])

    def _inside(self) -> Context:
        """`of subsection (b)`, `in section 5`: what the places named before stand in."""
        inside = self.above
        chains = []
        while True:
            here = self.scanner.position
            if not self.scanner.accept(r"(?:of|in|to|under)\s+(?:the\s+)?(?:existing\s+)?"):
                break
            if self.scanner.word(v.SUPPLEMENT.removeprefix(r"the\s+")):
                chains.append(Chain([Step("supplement")], [1]))
                break
            counted = self._counted()
            if counted is not None:
                chains.append(Chain(list(counted[0].steps), list(counted[0].depths)))
                break
            rank = self._rank()
            if rank is None:
                self.scanner.position = here
                break
            self._cite()
            chains.append(self._chain(rank))
            while self._deeper(chains[-1]):
                pass
        for chain in reversed(chains):
            inside = self._composed(inside, chain)
        return inside

    def _deeper(self, chain: Chain) -> bool:
        """`of Article 1, paragraph (2)`."""
        here = self.scanner.position
        rank = self._rank() if self.scanner.accept(",") else None
        if rank is not None and self._goes_deeper(chain, rank):
            return True
        self.scanner.position = here
        return False

    def _composed(self, above: Context, chain: Chain) -> Context:
        """Steps below those above them; what is of the same depth or deeper is left."""
        top = chain.depths[0]
        kept = [
            (step, depth)
            for step, depth in zip(above.steps, above.depths, strict=True)
            if depth < top and (top != ARTICLE or step.kind in _KEPT_ABOVE)
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
        self.scanner.accept(r",(?=\s*(?:is|are|there|as|shall|will)\b)")

    def _cite(self, named: Named | None = None) -> None:
        cite = self.scanner.accept(
            r"\(+(?P<cite>(?:[^()]|\([^()]*\))*)(?:\)?\)|(?=,?\s+(?:is|are)\s+(?:amended|repealed)\b))"
        )
        if cite is None:
            cite = self.scanner.accept(
                rf"(?P<cite>(?:{v.CODE})\s*§[^()]{{1,40}}(?:\([0-9A-Za-z]{{1,5}}\))*)\)"
            )
        if cite is not None and named is not None:
            recite(named, cite["cite"], self.style)


def _counted_out(chain: Chain, nth: re.Match[str] | None) -> Chain:
    """The first or second of those that bear a number."""
    if nth is not None:
        chain.steps[-1] = msgspec.structs.replace(chain.steps[-1], nth=v.NTH[nth["nth"].lower()])
    return chain


def _table_in(context: Context) -> Context:
    return msgspec.structs.replace(
        context, steps=(*context.steps, Step("table")), depths=(*context.depths, 200)
    )
