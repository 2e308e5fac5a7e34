"""What a sentence has told so far, and the ways to tell more."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ....model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    Renumber,
    Repeal,
    ReplaceWords,
    Rewrite,
    Target,
)
from ....model.law import Provision
from ....model.timeline import When
from ..scanner import Unread
from . import vocabulary as v
from .places import Places
from .scanner import Scanner
from .steps import ARTICLE, Context, Named, spread
from .words import WordReader, Words, spaced


class New(msgspec.Struct, frozen=True):
    """New text as provisions, and as words."""

    content: tuple[Provision, ...] = ()
    words: str = ""


NewText = Callable[[Context, str], New]
"""New text that goes to a place, being of the kind that a word names (`paragraph`)."""


class Read(msgspec.Struct):
    """What a sentence was read as. `below` is what the sentences under it are read against;
    `opens` is the same where new text was announced and further amendments follow instead.
    `unread` is where reading stopped, -1 when all was read. `when` is the day or the event that the
    sentence sets, and `lapses` tells that it says when something ends by itself. `own`: the law is
    one that the act itself enacts."""

    instructions: tuple[Instruction, ...] = ()
    below: Context | None = None
    opens: Context | None = None
    law: str = ""
    number: str = ""
    code: str = ""
    wants_block: bool = False
    unread: int = -1
    when: When | None = None
    lapses: bool = False
    own: bool = False


class Telling:
    """The state of one reading of one sentence: what was told, of which places."""

    def __init__(self, scanner: Scanner, above: Context, style: v.Style, new: NewText) -> None:
        self.scanner = scanner
        self.above = above
        self.style = style
        self.new = new
        self.told: list[Instruction] = []
        self.contexts = [above]
        self.read = Read()
        self.began = 0
        self.renamed: list[Context] = []
        self.reader = WordReader(scanner)

    def _span(self) -> tuple[int, int]:
        """Where the words stand that are being read."""
        return self.began, self.scanner.position

    def _delete(self, contexts: list[Context], words: str, old: Words) -> None:
        which = old.which or "only"
        self.told.append(DeleteWords(*self._span(), targets(contexts), words, which, old.times))

    def _replace_words(self, contexts: list[Context], old: Words, new: list[str]) -> None:
        if len(new) == 1:
            new = new * len(old.words)
        if len(new) != len(old.words):
            raise self.scanner.unread()
        for one, other in zip(old.words, new, strict=True):
            self.told.append(
                ReplaceWords(
                    *self._span(), targets(contexts), one, other, old.which or "only", old.times
                )
            )

    def _append(self, contexts: list[Context]) -> None:
        """New words at the end: quoted in the sentence, or below it."""
        self.scanner.accept("[:—-]")
        quoted = self.scanner.quotation()
        if quoted is None:
            self.read.wants_block = True
            quoted = self.new(contexts[0], "words").words
        new = spaced(quoted, before=False)
        self.told.append(InsertWords(*self._span(), targets(contexts), "", new, False, "end"))

    def _amended(self) -> None:
        """What follows `is amended`: told by the reader of sentences."""
        raise self.scanner.unread()

    def _repeal(self, contexts: list[Context]) -> None:
        if not all(context.steps for context in contexts) and not self.read.law:
            raise self.scanner.unread()
        self.told.append(Repeal(*self._span(), targets(contexts), instead=self.style.repealed))

    def _take_out(self, contexts: list[Context]) -> None:
        """Provisions are struck, and leave no number behind."""
        if not all(context.steps for context in contexts):
            raise self.scanner.unread()
        self.told.append(Repeal(*self._span(), targets(contexts)))

    def _redesignate(self, contexts: list[Context], *, inside: bool = False) -> None:
        """Other numbers for provisions; or, `inside`, all words as the first provision below."""
        self.scanner.accept(r"as\b|at\b|to\b")
        self.scanner.accept(r",\s*respectively,")
        self.scanner.accept(r"(?:a\s+)?new\b")
        beside = contexts[0] if inside else _outside(contexts[0])
        named = self._places(beside).named()
        if named is None:
            named = self._bare_marks(contexts[0])
        self.scanner.accept(r",?\s*respectively")
        sources, goals = contexts, named.contexts
        if len(sources) != len(goals):
            raise self.scanner.unread()
        for source, goal in zip(sources, goals, strict=True):
            self.told.append(Renumber(*self._span(), spread(source), spread(goal)))
        self.contexts = goals if inside else contexts
        self.renamed = goals

    def _bare_marks(self, like: Context) -> Named:
        """`as (e) through (g)`: of the same rank as what is renumbered."""
        depth = like.depths[-1] if like.depths else 0
        name = next((name for name, rank in self.style.ranks.items() if rank.depth == depth), None)
        number = v.NUMBER if depth == ARTICLE else v.IN_BRACKETS
        if name is None or not self.scanner.at(number):
            raise self.scanner.unread()
        text = f"{name} {self.scanner.text[self.scanner.position :].strip()}"
        inner = Scanner(text)
        named = Places(inner, self.style, _outside(like)).named()
        if named is None:
            raise self.scanner.unread()
        self.scanner.position = len(self.scanner.text) - len(text) + inner.position
        return named

    def _rewrite(self, contexts: list[Context]) -> None:
        """New text for places: below the sentence, or quoted in it."""
        self.scanner.accept("[:—-]")
        quoted = self.scanner.quotation()
        if quoted is None:
            self.read.wants_block = True
            self.read.opens = contexts[0] if len(contexts) == 1 else None
            new = self.new(contexts[0], "")
        else:
            new = New((), quoted)
        words = new.words if contexts[0].part or not new.content else ""
        content = () if contexts[0].part else new.content
        self.told.append(Rewrite(*self._span(), targets(contexts), content=content, words=words))

    def _add(self, rank: str, where: tuple[str, Context] | None) -> None:
        self.scanner.accept("[:—-]")
        self.read.wants_block = True
        if len(self.contexts) != 1:
            raise self.scanner.unread()
        above = self.contexts[0]
        self.read.opens = above
        new = self.new(where[1] if where else above, rank or ("" if where else "words"))
        if where is not None:
            target, place = where[1].target, where[0]
        else:
            target, place = _outer(above, rank, self.style), "number" if rank else "end"
        words = "" if new.content else new.words
        self.told.append(Add(*self._span(), target, place, new.content, words))

    def _named(self) -> Named | None:
        return self._places(self.contexts[0]).named()

    def _places(self, above: Context) -> Places:
        return Places(self.scanner, self.style, above)

    def _named_below(self) -> Named | None:
        if len(self.contexts) != 1:
            return None
        try:
            return self._named()
        except Unread:
            return None

    def _located(self) -> list[Context]:
        """`in paragraph (2)`, `from the section heading` behind the words."""
        here = self.scanner.position
        if self.scanner.accept(r"(?:in|from)\s+(?!its\b|their\b|lieu\b|place\b)"):
            named = self._named_below()
            if named is not None:
                return named.contexts
        self.scanner.position = here
        return self.contexts

    def _new_rank(self) -> str | None:
        """`a new paragraph (7B)`, `new sections 5 and 6`, `the following Article 7a`."""
        here = self.scanner.position
        if not self.scanner.accept(
            r"(?:a\s+new|new(?:\s+a)?|an?(?=\s+(?:sub-?)*(?:paragraph|section)s?\s*\()|the\s+following(?:\s+new)?|an\s+additional)\b"
        ):
            return None
        found = self.scanner.accept(
            rf"(?P<rank>{'|'.join(sorted(self.style.ranks, key=len, reverse=True))})(?:s|es)?\b"
        )
        if found is None or self.scanner.at(r"(?:headings?|designations?|title)\b"):
            self.scanner.position = here
            return None
        number = rf"(?:\({v.MARK}\)|{v.NUMBER}|{v.LETTER})(?:\({v.MARK}\))*"
        if self.scanner.accept(number):
            rank = "|".join(self.style.ranks)
            while self.scanner.accept(
                rf"(?:,\s*(?:and\s+)?|and\s+|through\s+|to\s+|or\s+|\s(?=\())(?:(?:{rank})\s+)?{number}"
            ):
                pass
        self.scanner.accept(r"\((?:[^()]|\([^()]*\))*\)")
        self.scanner.accept(r"(?:to|of)\s+(?=(?:sub)*section)")
        return found["rank"].lower()

    def _beside(self) -> tuple[str, Context] | None:
        """`after Article 7`, `before subsection (b)`."""
        here = self.scanner.position
        found = self.scanner.accept(
            r",?\s*(?:immediately\s+|directly\s+)?(?P<where>after|before|following)\b"
        )
        if found is None:
            return None
        named = self._places(self.contexts[0]).named()
        if named is None:
            self.scanner.position = here
            return None
        self.scanner.accept(",")
        return ("before" if found["where"].lower() == "before" else "after"), named.contexts[-1]


def _outer(above: Context, rank: str, style: v.Style) -> Target:
    """What provisions of a rank go into: the steps above it."""
    if not rank:
        return above.target
    depth = style.ranks[rank].depth
    steps = tuple(s for s, d in zip(above.steps, above.depths, strict=True) if d < depth)
    return Target(steps)


def _outside(context: Context) -> Context:
    """What the place stands in."""
    return Context(context.steps[:-1], context.depths[:-1])


def targets(contexts: list[Context]) -> tuple[Target, ...]:
    return tuple(spread(context) for context in contexts)
