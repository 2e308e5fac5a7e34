"""An amending text cut into the laws that it amends, their sentences, and the new text of each."""

from __future__ import annotations

import re

import msgspec

from ....conventions import Convention, grammar
from ....conventions.grammar import ARTICLE, CAPTION, ITEM
from ....model.instruction import Target
from . import vocabulary as v
from .clauses import New, begins_instruction, read_sentence
from .places import number_of

_HEAD = re.compile(v.HEAD)
_PLACE = re.compile(
    rf"(?:「|第{v.NUMBER}(?:編|章|節|款|目|条|項|号){v.BRANCH}(?![ 　])"
    rf"|(?:{v.ANNEX}|附則|本則|目次|題名|制定文|前文)(?![ 　])|同[条項号表章節款編])"
)
_ENDS = re.compile(v.ENDS)
_OWN_PART = re.compile(v.OWN_PART)
_NEW_PART = re.compile(r"附則を次の(?:ように|とおり)改める。$|次の附則を(?:加える|付する)。$")
_OWN_ARTICLE = re.compile(rf"第({v.NUMBER})条{v.BRANCH}[ 　]")
_NEW_TABLE = re.compile(v.NEW_TABLE)
_TELLS = re.compile(rf"」[をに]|次の(?:{v.NUMBER}|ように)|ずつ")
_ANNOUNCED = re.compile(rf"{v.AS_FOLLOWS}|{v.COUNTED}")
_QUOTED = re.compile(r"「[^「」]*+」")
_ELEMENT = re.compile(r"【[A-Za-z0-9]{1,40}】")


class Piece(msgspec.Struct):
    """A sentence and the lines of new text that follow it."""

    words: str
    line: int
    block: list[str]


class Section(msgspec.Struct):
    """What is told about one law: `head` is the line that names it, and `unread` the same when it
    says what is not read."""

    title: str
    number: str
    line: int
    pieces: list[Piece]
    head: str = ""
    unread: str = ""
    strays: list[tuple[int, str]] = msgspec.field(default_factory=list)


def sections_of(text: str, convention: Convention) -> list[Section]:
    """The laws that a plain amending text amends. A text without a head is one section."""
    return _Cutter(text, convention).cut()


class _Cutter:
    def __init__(self, text: str, convention: Convention) -> None:
        self.rules = grammar(convention)
        self.lines = _whole_lines(text)
        self.sections: list[Section] = []
        self.open = not any(_HEAD.match(line) for _, line in self.lines)
        if self.open:
            self.sections.append(Section("", "", 1, []))

    def cut(self) -> list[Section]:
        for place, (number, line) in enumerate(self.lines):
            head = _HEAD.match(line)
            if head:
                self._begin(head, number, line)
            elif not self.open or self._closes(place, line):
                self.open = False
                self._stray(place, line)
            elif self._is_sentence(place, line):
                self.sections[-1].pieces.append(Piece(line, number, []))
            elif self.sections[-1].pieces and not self._leads_to_head(place):
                self.sections[-1].pieces[-1].block.append(line)
            elif not self._leads_to_head(place):
                self.sections[-1].pieces.append(Piece(line, number, []))
        return self.sections

    def _begin(self, head: re.Match[str], number: int, line: str) -> None:
        section = Section(head["title"], head["number"] or "", number, [], line)
        if head["extent"] == "全部":
            section.unread = line
        self.sections.append(section)
        self.open = True
        if head["table"]:
            section.pieces.append(Piece(head[0], number, []))
        rest = line[head.end() :].strip(" 　")
        if rest:
            section.pieces.append(Piece(rest, number, []))

    def _stray(self, place: int, line: str) -> None:
        """A line of the act's own that tells to amend all the same is kept to be reported."""
        if self.sections and self._is_sentence(place, line):
            self.sections[-1].strays.append((self.lines[place][0], line))

    def _closes(self, place: int, line: str) -> bool:
        """Whether the act's own text goes on here: its supplementary provisions, or an article of
        its own that amends nothing."""
        if _OWN_PART.match(line):
            last = self.sections[-1].pieces[-1] if self.sections[-1].pieces else None
            return last is None or not ("目次" in last.words or _awaits_part(last))
        if self._leads_to_head(place) and self._is_caption(line):
            return True
        return self._is_next_article(place)

    def _is_next_article(self, place: int) -> bool:
        """Whether the article of the act behind the one that amends begins here, under its caption
        or without one, where no new text is announced."""
        section = self.sections[-1]
        last = section.pieces[-1] if section.pieces else None
        if last is None or last.block or _ANNOUNCED.search(_QUOTED.sub("", last.words)):
            return False
        at = place + 1 if self._is_caption(self.lines[place][1]) else place
        found = _OWN_ARTICLE.match(self.lines[at][1]) if at < len(self.lines) else None
        mark = _OWN_ARTICLE.match(section.head)
        if found is None or mark is None:
            return False
        own, next_one = number_of(mark[1]), number_of(found[1])
        return own.isdecimal() and next_one in (own, str(int(own) + 1))

    def _leads_to_head(self, place: int) -> bool:
        """`（関税定率法の一部改正）` stands before the article that amends it."""
        _, line = self.lines[place]
        following = self.lines[place + 1][1] if place + 1 < len(self.lines) else ""
        return self._is_caption(line) and _HEAD.match(following) is not None

    def _is_caption(self, line: str) -> bool:
        label = self.rules.label(line)
        return label is not None and label.what == CAPTION

    def _is_sentence(self, place: int, line: str) -> bool:
        """Whether a line tells to amend. What follows a mark that stands alone is its words, and
        the words of law themselves end in とする too."""
        if _NEW_TABLE.match(line):
            return True
        if _PLACE.match(line) is None or self._follows_mark(place):
            return False
        if begins_instruction(line):
            return True
        if _ENDS.search(line) is None:
            return False
        return _TELLS.search(line) is not None or read_sentence(line, _nothing, 8).unread < 0

    def _follows_mark(self, place: int) -> bool:
        before = self.lines[place - 1][1] if place else ""
        found = self.rules.match(before)
        label = self.rules.label(before)
        marked = label is not None and label.what in (ARTICLE, ITEM)
        return marked and found is not None and found.end() == len(before)


def _whole_lines(text: str) -> list[tuple[int, str]]:
    """Lines with words; a quotation that runs over several lines is one line again, with its own
    breaks inside it."""
    lines: list[tuple[int, str]] = []
    open_from = -1
    text = _ELEMENT.sub("", text)  # element names that some exports of e-Gov leave in the text
    raw = [(n, line.strip(" 　\t\r")) for n, line in enumerate(text.splitlines(), start=1)]
    for number, line in raw:
        if not line:
            continue
        if open_from >= 0 and number - lines[open_from][0] < 60:
            lines[open_from] = (lines[open_from][0], f"{lines[open_from][1]}\n{line}")
            if _ends_whole(lines[open_from][1]):
                open_from = -1
            continue
        lines.append((number, line))
        open_from = -1
        if _PLACE.match(line) and not line.endswith("。") and line.count("「") > line.count("」"):
            open_from = len(lines) - 1
    return lines


def _ends_whole(words: str) -> bool:
    return words.endswith("。") and _ENDS.search(words) is not None


def _awaits_part(piece: Piece) -> bool:
    """Whether new supplementary provisions are announced, and none stand there yet."""
    return not piece.block and _NEW_PART.search(piece.words) is not None


def _nothing(_target: Target, _unit: str) -> New:
    return New()
