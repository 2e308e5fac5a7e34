"""Instructions written as English amending acts say them, each sentence with its new text."""

from __future__ import annotations

from ....conventions import Convention, print_mark
from ....model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    LawAmendment,
    Renumber,
    Repeal,
    ReplaceWords,
    Rewrite,
    Step,
    Target,
)
from ....model.law import Provision
from ....render.to_plain import plain_provision
from ...read.english.words import spaced
from ...unwritten import Unwritten
from ..grouping import ABOUT_WORDS, grouped
from .idioms import IDIOMS
from .names import Names
from .ranges import joined, ranged

_OPEN, _CLOSE = "“", "”"


def write(amendment: LawAmendment, convention: Convention) -> str:
    """The text of an amendment of one law: a line that names it, and numbered sentences."""
    idiom = IDIOMS[convention.code]
    title = amendment.title or "law"
    number = f" ({amendment.number})" if amendment.number else ""
    law = title if title.startswith(("The ", "the ")) else f"The {title}"
    lines = [idiom.head.format(law=law + number)]
    count = 0
    for told in joined(amendment.statements):
        for sentence, block in _Sentences(convention).told(told):
            count += 1
            mark = print_mark(f"({{{idiom.item}}})", str(count), ())
            lines += [f"{mark} {sentence}", *block]
    return "\n".join(lines) + "\n"


def written(instructions: tuple[Instruction, ...], convention: Convention) -> list[str]:
    """The sentences, and the new text that follows each."""
    told = _Sentences(convention).told(instructions)
    return [line for sentence, block in told for line in (sentence, *block)]


class _Sentences:
    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.idiom = IDIOMS[convention.code]
        self.names = Names(convention)

    def told(self, instructions: tuple[Instruction, ...]) -> list[tuple[str, list[str]]]:
        """Each sentence with the lines of its new text."""
        found: list[tuple[str, list[str]]] = []
        for group in grouped(tuple(ranged(instructions))):
            first = group[0]
            if isinstance(first, ABOUT_WORDS):
                found.append((self._words(first.targets, group), []))
            else:
                found.append(self._provisions(first))
        return [(sentence[:1].upper() + sentence[1:], block) for sentence, block in found]

    def _provisions(self, told: Instruction) -> tuple[str, list[str]]:
        if isinstance(told, Rewrite):
            return self._rewrite(told)
        if isinstance(told, Add):
            return self._add(told)
        if isinstance(told, Repeal):
            kept = self.idiom.vacate if told.instead else self.idiom.repeal
            return self._of(kept, told.targets), []
        if isinstance(told, Renumber):
            return self._renumber(told), []
        raise Unwritten(type(told).__name__)

    def _of(self, phrase: str, targets: tuple[Target, ...], **more: str) -> str:
        place = self.names.targets(targets)
        is_ = "are" if len(targets) > 1 or targets[0].until else "is"
        return phrase.format(place=place, Place=_capital(place), **{"is": is_}, **more)

    # --- words ---

    def _words(self, targets: tuple[Target, ...], group: list[Instruction]) -> str:
        if not targets:
            raise Unwritten("a line that heads a division")
        place = _listed([self.names.place(target) for target in targets])
        told = [self._clause(one) for one in group]
        idiom = self.idiom
        row = told[0] if len(told) == 1 else idiom.each.join(told[:-1]) + idiom.last + told[-1]
        return idiom.words.format(place=place, Place=_capital(place), told=row)

    def _clause(self, told: Instruction) -> str:
        idiom = self.idiom
        if isinstance(told, DeleteWords):
            return idiom.delete.format(old=_quoted(told.old))
        if isinstance(told, InsertWords) and not told.anchor:
            return idiom.append.format(new=_quoted(told.new))
        inserted = _insertion(told)
        if inserted is not None:
            new, anchor, before = inserted
            phrase = idiom.insert_before if before else idiom.insert
            return phrase.format(new=_quoted(new), anchor=_quoted(anchor))
        old, put = _replacement(told)
        return idiom.replace.format(old=_quoted(old), new=_quoted(put))

    # --- provisions ---

    def _rewrite(self, told: Rewrite) -> tuple[str, list[str]]:
        if told.content and not told.targets[0].part:
            return self._of(self.idiom.rewrite, told.targets), self._block(told.content)
        words = told.words
        if told.targets[0].part == "title":
            words = words.partition("\u3000")[2]
        return self._of(self.idiom.reword, told.targets, new=_quoted(words)), []

    def _add(self, told: Add) -> tuple[str, list[str]]:
        target = told.target
        if target.part == "heading":
            return self._of(self.idiom.reword, (target,), new=_quoted(told.words)), []
        if target.part or not told.content:
            raise Unwritten(target.part or "words")
        block = self._block(told.content)
        if told.where in ("after", "before"):
            rank = self._rank(target.steps[:-1], told.content)
            where = told.where.capitalize()
            return self._of_new(self.idiom.add_beside, told, rank, Where=where), block
        rank = self._rank(target.steps, told.content)
        return self._of_new(self.idiom.add_inside, told, rank), block

    def _of_new(self, phrase: str, told: Add, rank: str, **more: str) -> str:
        place = self.names.target(told.target)
        is_ = "are" if len(told.content) > 1 else "is"
        values = {"place": place, "Place": _capital(place), "rank": rank, "is": is_, **more}
        return phrase.format(**values)

    def _rank(self, above: tuple[Step, ...], content: tuple[Provision, ...]) -> str:
        kinds = {provision.kind for provision in content}
        if len(kinds) > 1:
            raise Unwritten("provisions of several kinds")
        if content[0].kind in _NAMED:
            name = _NAMED[content[0].kind]
        else:
            name = self.names.rank((*above, Step(content[0].kind, content[0].number, "x")))
        return name if len(content) == 1 else f"{name}s"

    def _renumber(self, told: Renumber) -> str:
        source, to = told.source, told.to
        if source.steps[:-1] != to.steps[:-1]:
            raise Unwritten("a provision that moves elsewhere")
        name = self.names.row(to) if to.until else self.names.target(to)
        return self._of(self.idiom.renumber, (source,), to=name)

    def _block(self, content: tuple[Provision, ...]) -> list[str]:
        """New text in the layout of the law, a quotation mark before each line and one at the
        end."""
        lines = []
        for provision in content:
            text = plain_provision(provision, self.convention)
            lines += [line for line in text.split("\n") if line.strip()]
        opened = [_opened(line) for line in lines]
        return [*opened[:-1], f"{opened[-1]}{_CLOSE}{self.idiom.closed}"]


_NAMED = {"annex": "Annex", "preamble": "Preamble", "supplement": "Supplementary Provision"}


def _insertion(told: Instruction) -> tuple[str, str, bool] | None:
    """New words, those they go beside, and whether before them: where a reader puts the same space
    between."""
    old, new = _replacement(told)
    if not new.startswith(old) and not new.endswith(old):
        return None
    before = not new.startswith(old)
    put = new[: -len(old)] if before else new[len(old) :]
    return (put.strip(), old, before) if spaced(put.strip(), before=before) == put else None


def _replacement(told: Instruction) -> tuple[str, str]:
    if isinstance(told, ReplaceWords):
        return told.old, told.new
    if isinstance(told, InsertWords):
        both = told.new + told.anchor if told.before else told.anchor + told.new
        return told.anchor, both
    raise Unwritten(type(told).__name__)


def _opened(line: str) -> str:
    words = line.lstrip()
    return f"{line[: len(line) - len(words)]}{_OPEN}{words}"


def _quoted(words: str) -> str:
    """Words in quotation marks. Raises Unwritten where those inside do not come in pairs."""
    depth = 0
    for sign in words:
        depth += (sign == _OPEN) - (sign == _CLOSE)
        if depth < 0:
            break
    if depth or not words.strip():
        raise Unwritten(words)
    return f"{_OPEN}{words.strip()}{_CLOSE}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _listed(named: list[str]) -> str:
    return " and ".join(named) if len(named) < 3 else ", ".join(named[:-1]) + f", and {named[-1]}"
