"""One amending sentence, instruction by instruction."""

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
    Shift,
    Step,
    Target,
)
from ....model.law import Provision
from ..scanner import Unread
from . import vocabulary as v
from .places import Places, number_of
from .scanner import Scanner

_MOST_TRIES = 200
_DEEPEST = 8
"""How many places may stand inside one another by 中."""
_SENTENCES = {"ただし書": "proviso", "後段": "latter", "前段": "first", "項番号": "num"}
_CONTENTS, _BODY = Target((Step("toc"),)), Target((Step("body"),))
_TITLES = ("章名", "節名", "款名", "目名", "編名")


class New(msgspec.Struct, frozen=True):
    """The new text that follows a sentence, as provisions or as bare words."""

    content: tuple[Provision, ...] = ()
    words: str = ""


Block = Callable[[Target, str], New]
"""Gives the new text, told where it goes and what it is called (条, 項, ...; empty: not said)."""


class Read(msgspec.Struct, frozen=True):
    """What a sentence says; `unread` is where the grammar stopped, -1 when it was read whole."""

    instructions: tuple[Instruction, ...] = ()
    unread: int = -1
    wants_block: bool = False


def read_sentence(words: str, block: Block, most: int = _MOST_TRIES) -> Read:
    """The instructions of one sentence.

    Where a quotation can end in several places, the first reading that makes sense of the whole
    sentence is taken. The number of tries is bounded.
    """
    best = Read(unread=0)
    for scanner in Scanner.tries(words, most):
        sentence = _Sentence(scanner, block)
        read = sentence.read()
        if read.unread < 0:
            return read
        if read.unread > best.unread or not best.instructions:
            best = read
    return best


def begins_instruction(words: str) -> bool:
    """Whether words begin as an instruction about words does: 第三条第一項中「."""
    scanner = Scanner(words)
    try:
        targets = Places(scanner).targets()
    except Unread:
        return False
    return bool(targets) and scanner.at("(?:のうち|中)、?「") is not None


class _Sentence:
    def __init__(self, scanner: Scanner, block: Block) -> None:
        self.scanner = scanner
        self.places = Places(scanner)
        self.block = block
        self.found: list[Instruction] = []
        self.begin = 0
        self.wants_block = False

    def read(self) -> Read:
        scanner = self.scanner
        try:
            while not scanner.ended:
                self.begin = scanner.position
                self.places.begin()
                self._clause()
                scanner.expect("[、。]|$")
        except Unread as trouble:
            done = tuple(i for i in self.found if i.end <= self.begin)
            return Read(done, max(trouble.position, self.begin), self.wants_block)
        return Read(tuple(self.found), -1, self.wants_block)

    def _tell(self, instruction: Instruction) -> None:
        end = self.scanner.position
        self.found.append(msgspec.structs.replace(instruction, start=self.begin, end=end))

    # --- a clause: places, a particle, what to do ---

    def _clause(self, depth: int = 0) -> None:
        scanner = self.scanner
        if scanner.at("「"):
            self._words(())
            return
        targets = self.places.targets()
        if not targets or depth > _DEEPEST:
            raise scanner.unread()
        if scanner.accept("(?:のうち|中)、?"):
            if scanner.at("「"):
                self._words(targets)
            else:
                self._clause(depth + 1)
        elif scanner.accept("を、?"):
            self._object(targets)
        else:
            self._into(targets)

    # --- 「A」を「B」に改め ---

    def _words(self, targets: tuple[Target, ...]) -> None:
        """Every quotation that follows belongs to the same places."""
        scanner = self.scanner
        while True:
            self._pair(targets)
            begin = scanner.position
            if not (scanner.accept("、") and scanner.at("「")):
                scanner.position = begin
                return
            self.begin = scanner.position

    def _pair(self, targets: tuple[Target, ...]) -> None:
        """One or several quotations and what is done with them."""
        olds = self._quotations()
        scanner = self.scanner
        if scanner.accept(f"を{v.VERBS['delete']}"):
            told: list[Instruction] = [DeleteWords(targets=targets, old=old) for old in olds]
        elif scanner.accept(f"を{v.VERBS['add']}"):
            told = [InsertWords(targets=targets, new=new) for new in olds]
        elif scanner.accept(f"を{v.EACH}(?=「|次の)"):
            new = self._replacement(targets)
            told = [ReplaceWords(targets=targets, old=old, new=new) for old in olds]
        else:
            told = self._insertion(targets, olds)
        for instruction in told:
            self._tell(instruction)

    def _replacement(self, targets: tuple[Target, ...]) -> str:
        if self.scanner.accept(f"{v.AS_FOLLOWS}{v.VERBS['rewrite']}"):
            return self._block(targets[0] if targets else Target(), "words").words
        new = self.scanner.quotation()
        self.scanner.expect(f"(?:に|と)(?:{v.VERBS['rewrite']})?|{v.VERBS['become']}")
        return new

    def _insertion(self, targets: tuple[Target, ...], anchors: list[str]) -> list[Instruction]:
        scanner = self.scanner
        before = next((b for pattern, b in v.ANCHORED if scanner.accept(pattern)), None)
        if before is None:
            raise scanner.unread()
        if scanner.accept(f"{v.AS_FOLLOWS}{v.VERBS['add']}"):
            new = self._block(targets[0] if targets else Target(), "words").words
        else:
            new = scanner.quotation()
            scanner.expect(f"を(?:{v.VERBS['add']})?")
        return [
            InsertWords(targets=targets, anchor=anchor, new=new, before=before)
            for anchor in anchors
        ]

    def _quotations(self) -> list[str]:
        found = [self.scanner.quotation()]
        while self.scanner.accept(rf"{v.LIST}(?=「)"):
            found.append(self.scanner.quotation())
        return found

    # --- 第三項を ... ---

    def _object(self, targets: tuple[Target, ...]) -> None:
        scanner = self.scanner
        if scanner.accept(v.VERBS["delete"]):
            self._tell(Repeal(targets=targets))
        elif scanner.accept(f"{v.AS_FOLLOWS}{v.VERBS['rewrite']}"):
            new = self._block(targets[0], "")
            self._tell(Rewrite(targets=targets, content=new.content, words=new.words))
        elif scanner.at("「"):
            words = scanner.quotation()
            scanner.expect(f"(?:に|と){v.VERBS['rewrite']}|{v.VERBS['become']}")
            self._tell(Rewrite(targets=targets, words=words))
        else:
            self._count_on(targets)

    def _count_on(self, targets: tuple[Target, ...]) -> None:
        counted = self.scanner.accept(rf"({v.NUMBER})(?:[編章節款目条項号表]|様式)ずつ、?")
        if counted is None:
            self._renumber(targets)
            return
        down = self.scanner.accept(v.VERBS["down"])
        if not down:
            self.scanner.expect(v.VERBS["up"])
        by = int(number_of(counted[1]))
        self._tell(Shift(targets=targets, by=by if down else -by))

    def _renumber(self, targets: tuple[Target, ...]) -> None:
        """The new number is read from the old place, and 同条 goes on meaning the old place."""
        way = self.places.way
        to = self.places.targets()
        self.scanner.expect(v.VERBS["become"])
        self.places.way = way
        if len(to) != len(targets):
            raise self.scanner.unread()
        for source, target in zip(targets, to, strict=True):
            self._tell(Renumber(source=source, to=target))

    # --- 第三条の次に ..., 第三条に ... ---

    def _into(self, targets: tuple[Target, ...]) -> None:
        where = next((w for words, w in v.WHERE if self.scanner.accept(words)), "")
        if not where:
            self.scanner.expect("に、?")
        for target in targets:
            self._addition(target, where or "end")

    def _addition(self, target: Target, where: str) -> None:
        scanner = self.scanner
        named = scanner.accept("(見出し|ただし書|後段|前段|項番号)として、?")
        if named:
            part = _SENTENCES.get(named[1], "heading")
            self._sentence_or_heading(msgspec.structs.replace(target, part=part), where)
            return
        if self._as_numbered(target, where):
            return
        if scanner.at("「"):
            words = scanner.quotation()
            scanner.expect(f"を{v.VERBS['add']}")
            if where != "end":
                raise scanner.unread()
            self._tell(InsertWords(targets=(target,), new=words))
            return
        unit = self._unit()
        scanner.expect(v.VERBS["add"])
        if unit.startswith("目次及び"):
            self._contents_and_head(unit)
            return
        part = _SENTENCES.get(unit, "heading" if unit == "見出し" else "")
        if part:
            target = msgspec.structs.replace(target, part=part)
        new = self._block(target, unit)
        self._tell(Add(target=target, where=where, content=new.content, words=new.words))

    def _unit(self) -> str:
        """What `次の二項を` or `次のように` says of the new text."""
        counted = self.scanner.accept(f"{v.COUNTED}を、?")
        if counted:
            return counted[1]
        self.scanner.expect(f"{v.AS_FOLLOWS}、?")
        return ""

    def _contents_and_head(self, unit: str) -> None:
        """次の目次及び章名を付する: the contents, and the head of what the body begins with."""
        contents, head = self._block(_CONTENTS, unit), self._block(_BODY, f"{unit[-2:]}")
        lines = head.words.rsplit("\n", 1)
        toc = Add(target=Target((Step("lawtitle"),)), where="after", content=contents.content)
        self._tell(toc)
        self._tell(Add(target=_BODY, where="after", words=lines[-1]))

    def _sentence_or_heading(self, target: Target, where: str) -> None:
        scanner = self.scanner
        if scanner.at("「"):
            words = scanner.quotation()
            scanner.expect(f"を{v.VERBS['add']}")
        else:
            self._unit()
            scanner.expect(v.VERBS["add"])
            words = self._block(target, "後段").words
        self._tell(Add(target=target, where=where, words=words))

    def _as_numbered(self, target: Target, where: str) -> bool:
        """第一項として次の一項を加える: the number says where."""
        scanner, way = self.scanner, self.places.way
        begin = scanner.position
        as_what = self.places.targets()
        self.places.way = way
        if not as_what or not scanner.accept("として、?"):
            scanner.position = begin
            return False
        unit = self._unit()
        scanner.expect(v.VERBS["add"])
        new = self._block(as_what[0], unit)
        where = "number" if where == "end" else where
        content = _labelled(as_what[0], new.content)
        self._tell(Add(target=target, where=where, content=content, words=new.words))
        return True

    def _block(self, target: Target, unit: str) -> New:
        self.wants_block = True
        return self.block(target, unit)


def _labelled(target: Target, content: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """別表として次のように加える: the new text may leave out the label."""
    step = target.steps[-1]
    if step.kind != "annex" or not content or content[0].kind == "annex":
        return content
    return (Provision("annex", step.words, children=content),)
