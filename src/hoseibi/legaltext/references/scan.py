"""Cut the words of a provision into the pieces that references are made of, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..conventions import Compiler, convention, print_mark
from .items import FIGURE, LETTER, PART, Step, label, level_of
from .marks import PLACE, MarkReader, system_pattern
from .vocabulary import Part, Relative, Unit, Vocabulary, Words, vocabulary

UNIT, RELATIVE, NUMBER, LINK, OPEN, CLOSE, QUOTE, UNQUOTE, CITATION, TOGGLE = range(10)
_MEMO_LIMIT = 50_000
NEAR = 3
"""How many spaces may stand between two pieces."""
BESIDE = 24
"""How many characters beside a piece may go with it."""


_LETTER = re.compile(r"(?<![a-z0-9])(?:[a-z]{1,2}|[ivxl]+)\)?$", re.IGNORECASE)
"""How words end whose number is a letter."""
_FIGURE = re.compile("[0-9]")
_LINKED = (UNIT, RELATIVE, NUMBER, CLOSE)


class Token(NamedTuple):
    """A piece: `step` is None for links, brackets and quotation marks; `how` is the link."""

    what: int
    start: int
    end: int
    rule: int
    step: Step | None = None
    how: str = ""


class Scanner:
    """The compiled vocabulary of one convention."""

    def __init__(self, words: Vocabulary, compiler: Compiler, code: str = "") -> None:
        self.words = words
        self.code = code
        self.compiler = compiler
        self.rules: list[Words | None] = []
        self.what: list[int] = []
        self.readers: list[MarkReader | None] = []
        pieces = "|".join([*self._fixed(), *self._entries()])
        gate = f"(?={words.gate})" if words.gate else ""
        self.expression = re.compile(f"{gate}(?:{pieces})")
        self._hows = [link.how for link in words.link]
        links = "|".join(f"({self._pattern(link)})" for link in words.link)
        self._links = re.compile(rf"\s{{0,{NEAR}}}(?:{links})")
        self._steps: dict[tuple[int, str], Step | None] = {}
        self._bare: dict[tuple[int, str], Step | None] = {}
        self._bares = [
            MarkReader(rule.bare or rule.lead, compiler, 0 if rule.cased else re.IGNORECASE)
            if isinstance(rule, Unit)
            else None
            for rule in self.rules
        ]
        self._bracketed = self._brackets()
        self.rows = MarkReader(words.rows, compiler, 0) if words.rows else None
        self.alike = [(re.compile(one), other) for one, other in words.alike]
        self.coded = re.compile(words.coded) if words.coded else None
        self.torn = re.compile(words.torn) if words.torn else None
        self.aside = re.compile(words.aside) if words.aside else None
        self.rowed = re.compile(words.rowed) if words.rowed else None
        self.tables = re.compile(words.tables) if words.tables else None
        self.headed = re.compile(words.headed) if words.headed else None
        self.climbs = code in words.climbs
        self.leads = any(unit.lead for unit in words.unit)

    # --- compiling ---

    def _add(self, what: int, pattern: str, rule: Words | None = None) -> str:
        self.what.append(what)
        self.rules.append(rule)
        flags = re.IGNORECASE if rule is not None and rule.any_case else 0
        reads = what in (UNIT, RELATIVE) and rule is not None
        self.readers.append(MarkReader(rule.marks, self.compiler, flags) if reads else None)  # type: ignore[union-attr]
        return f"({pattern})"

    def _fixed(self) -> Iterator[str]:
        words = self.words
        if words.laws.citation:
            yield self._add(CITATION, words.laws.citation)
        for what, place in ((QUOTE, 0), (UNQUOTE, 1)):
            signs = "".join(pair[place] for pair in words.quotes if pair[0] != pair[1])
            if signs:
                yield self._add(what, self._quoting(signs, what))
        alike = "".join(pair[0] for pair in words.quotes if pair[0] == pair[1])
        if alike:
            yield self._add(TOGGLE, f"[{re.escape(alike)}]")

    def _quoting(self, signs: str, what: int) -> str:
        """Quotation marks; those around a letter alone are part of it where numbers are so
        written: пункты «а» и «б»."""
        either = f"[{re.escape(signs)}]"
        if not any(sign in self.words.number for sign in signs):
            return either
        first, last = ("".join(pair[place] for pair in self.words.quotes) for place in (0, 1))
        return rf"{either}(?!\w[{last}])" if what == QUOTE else rf"(?<![{first}]\w){either}"

    def _entries(self) -> Iterator[str]:
        words = self.words
        for what, rules in ((RELATIVE, words.relative), (UNIT, words.unit), (RELATIVE, words.part)):
            for rule in rules:
                if not rule.only or self.code in rule.only:
                    yield self._add(what, self._pattern(rule), rule)
        if words.number:
            yield self._add(NUMBER, self._filled(words.number))
        yield self._add(OPEN, f"[{re.escape(words.opening)}]")
        yield self._add(CLOSE, f"[{re.escape(words.closing)}]")

    def _pattern(self, rule: Words) -> str:
        marks = "|".join(self._filled(mark) for mark in rule.marks)
        core = f"(?i:{marks})" if rule.any_case else f"(?:{marks})"
        return f"{rule.before}{core}{rule.follow}"

    def _filled(self, mark: str) -> str:
        """The expression of a mark, without groups."""
        source = PLACE.sub(lambda place: f"(?:{system_pattern(place[1], self.compiler)})", mark)
        return re.sub(r"(?<!\\)\((?!\?)", "(?:", source)

    def _brackets(self) -> dict[str, tuple[int, ...]]:
        """By kind and depth, the rules that may read a bracket."""
        return {
            name: tuple(
                place
                for place, rule in enumerate(self.rules)
                if isinstance(rule, Unit) and rule.bare and _name(rule) == name
            )
            for name in self.words.brackets
        }

    # --- scanning ---

    def tokens(self, text: str) -> Iterator[Token]:
        """The pieces in reading order; all other words are passed over. Linear.

        Links count only where they follow another piece or closing brackets.
        """
        search, end = self.expression.search, 0
        found = search(text)
        while found is not None:
            place = (found.lastindex or 1) - 1
            kind = self.what[place]
            start, end = found.span()
            if kind > RELATIVE:
                yield Token(kind, start, end, place)
            else:
                step = self._step(place, found.group())
                if step is not None:
                    yield Token(kind, start, end, place, step)
            if kind in _LINKED:
                for link in self._following(text, end):
                    yield link
                    end = link.end
            found = search(text, end)

    def _following(self, text: str, end: int) -> Iterator[Token]:
        found = self._links.match(text, end)
        while found is not None:
            place = (found.lastindex or 1) - 1
            yield Token(
                LINK, found.start(found.lastindex or 0), found.end(), place, None, self._hows[place]
            )
            found = self._links.match(text, found.end())

    def _step(self, place: int, words: str) -> Step | None:
        key = (place, words)
        if key not in self._steps:
            if len(self._steps) > _MEMO_LIMIT:
                self._steps.clear()
            self._steps[key] = self._read_step(place, words)
        return self._steps[key]

    def _read_step(self, place: int, words: str) -> Step | None:
        rule, reader = self.rules[place], self.readers[place]
        number = reader.read(words) if reader else None
        if number is None:
            return None
        if isinstance(rule, Part):
            name = f"{rule.name}-{number}" if number else rule.name
            return Step(PART, "part", name)
        if isinstance(rule, Relative):
            many = int(number) if number.isdecimal() else rule.many
            own = number if rule.how in ("same", "this") else ""
            level = level_of(rule.kind, rule.depth, self.code)
            return Step(level, rule.kind, own, rule.how, many)
        assert isinstance(rule, Unit)
        if rule.kind == "annex":
            number = label(words)
        return self.counted(place, words, self._numbered(rule, number, words))

    def counted(self, place: int, words: str, step: Step) -> Step:
        """A step of a unit whose words may say that there are several."""
        rule = self.rules[place]
        if isinstance(rule, Unit) and rule.several and rule.several in words.lower():
            first, _, last = step.number.partition("-")
            if first.isdecimal() and last.isdecimal() and int(first) < int(last):
                return step._replace(until=True)
        return step

    def _numbered(self, rule: Unit, number: str, words: str) -> Step:
        sign = "line" if rule.lines else rule.sign
        if rule.kind == "point" and number and not sign:
            sign = LETTER if _LETTER.search(words) else FIGURE if _FIGURE.search(words) else ""
        number = number.replace(" ", "-")
        return Step(level_of(rule.kind, rule.depth, self.code), rule.kind, number, sign=sign)

    def more(self, place: int, words: str) -> Step | None:
        """A number after a unit that goes on with a list of its kind."""
        rule = self.rules[place]
        return self.bare(place, words) if isinstance(rule, Unit) and rule.bare else None

    def goes_on(self, place: int) -> bool:
        """Whether a list may go on after a step of a rule with numbers of its kind; after a
        sentence or another part, with those of the step before it."""
        rule = self.rules[place]
        return not isinstance(rule, Part) and (
            not isinstance(rule, Unit) or rule.kind != "sentence" or bool(rule.bare)
        )

    def counterpart(self, step: Step) -> int:
        """The rule of the unit that a step named by where it stands and by its number is: this
        Article 5 goes on as Article 5 does; -1 for none."""
        numbered = step.how == "this" and step.number
        return next(iter(self._bracketed.get(step.kind, ())), -1) if numbered else -1

    def bare(self, place: int, words: str) -> Step | None:
        """A number without its unit, read as the kind that a rule is about."""
        key = (place, words)
        if key not in self._bare:
            self._bare[key] = self._read_bare(place, words)
        return self._bare[key]

    def _read_bare(self, place: int, words: str) -> Step | None:
        rule, reader = self.rules[place], self._bares[place]
        if reader is None or not isinstance(rule, Unit):
            return None
        number = reader.read(words)
        return self._numbered(rule, number, words) if number else None

    def deeper(self, place: int, words: str) -> tuple[int, Step] | None:
        """A number in brackets after a step of a rule: a step below it, and its rule."""
        if place < 0:
            return None
        order, rank = self.words.brackets, self._rank(place)
        some = 2 if rank == 0 else 1  # an article without paragraphs has points
        return self._bracket(words, order[rank + 1 : rank + 1 + some])

    def wider(self, place: int, words: str) -> tuple[int, Step] | None:
        """A number in brackets that goes on with a list of an outer kind, and its rule."""
        order = self.words.brackets
        return self._bracket(words, order[max(self._rank(place), 1) - 1 : 0 : -1])

    def _rank(self, place: int) -> int:
        """Where a rule stands among those that brackets may stand for; at the end of all others."""
        rule, order = self.rules[place], self.words.brackets
        name = _name(rule) if isinstance(rule, Unit) else ""
        return order.index(name) if name in order else len(order)

    def _bracket(self, words: str, names: Sequence[str]) -> tuple[int, Step] | None:
        for name in names if words[:1] == "(" else ():
            for rule in self._bracketed[name]:
                step = self.bare(rule, words)
                if step is not None:
                    return rule, step
        return None

    def reads(self, words: str, step: Step) -> bool:
        """Whether a number without its unit may be read as a step."""
        return self.rewritten(words, step, step.number) is not None

    def rewritten(self, words: str, step: Step, number: str) -> str | None:
        """Words that name a step, with another number, written as these are; None when they cannot
        say it."""
        for place, rule in enumerate(self.rules):
            if not isinstance(rule, Unit) or rule.kind != step.kind:
                continue
            for reader in (self.readers[place], self._bares[place]):
                if reader is None or reader.read(words) != step.number:
                    continue
                new = reader.rewritten(words, number)
                if new is not None and reader.read(new) == number:
                    return new
        return None

    def named(self, text: str, token: Token, number: str, num: str) -> tuple[int, int, str] | None:
        """A place named by where it stands, named by its number instead (`num` as printed): from
        where to where, and what stands there then. None where the language does not say how."""
        rule = self.rules[token.rule]
        for expression, template in rule.named if isinstance(rule, Relative) else ():
            if not number or ("{printed}" in template and not num):
                continue
            flags = re.IGNORECASE if rule is not None and rule.any_case else 0
            around = text[max(0, token.start - BESIDE) : token.end + BESIDE]
            for found in re.finditer(expression, around, flags):
                start = max(0, token.start - BESIDE) + found.start()
                if start <= token.start and token.end <= start + len(found[0]):
                    said = found.expand(template).replace("{printed}", num)
                    put = print_mark(said, number, convention(self.code).branches)
                    capital = found[0][:1].isupper() and not start
                    put = put[:1].upper() + put[1:] if capital else put
                    return start, start + len(found[0]), put
        return None

    def may_begin(self, token: Token) -> bool:
        """Whether a piece may stand at the beginning of a reference."""
        rule = self.rules[token.rule]
        return (
            token.what == NUMBER
            or (isinstance(rule, Unit | Part) and rule.alone)
            or (isinstance(rule, Relative))
        )


def _name(rule: Unit) -> str:
    return f"point-{rule.depth}" if rule.kind == "point" else rule.kind


@cache
def scanner(code: str) -> Scanner | None:
    """The scanner of a convention; None where no vocabulary serves it."""
    words = vocabulary(code)
    if words is None:
        return None
    rules = convention(code)
    return Scanner(words, Compiler(rules.branches, rules.kept), code)
