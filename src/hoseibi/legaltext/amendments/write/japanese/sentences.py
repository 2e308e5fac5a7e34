"""Instructions written as a Japanese amending act says them (改め文), in the gazette's layout."""

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
    Shift,
    Step,
)
from ....model.law import Provision
from ....render.to_plain import plain_provision
from ..grouping import ABOUT_WORDS, grouped
from .names import Names

_ENDINGS = {
    "改め": "改める",
    "加え": "加える",
    "削り": "削る",
    "とし": "とする",
    "付し": "付する",
    "繰り下げ": "繰り下げる",
    "繰り上げ": "繰り上げる",
}
_COUNTERS = {
    "book": "編",
    "chapter": "章",
    "section": "節",
    "subsection": "款",
    "division": "目",
    "article": "条",
    "paragraph": "項",
    "point": "号",
    "annex": "表",
}
_ALONE = {"toc": "目次", "preface": "制定文", "preamble": "前文"}
_SENTENCES = {
    "proviso": "次のただし書",
    "latter": "後段として次のように",
    "first": "前段として次のように",
}


def write(amendment: LawAmendment, convention: Convention) -> str:
    """The text of an amendment of one law, from 「…の一部を次のように改正する。」 on."""
    number = f"（{amendment.number}）" if amendment.number else ""
    lines = [f"{amendment.title}{number}の一部を次のように改正する。"] if amendment.title else []
    for statement in amendment.statements:
        lines += written(statement.instructions, convention)
    return "\n".join(lines) + "\n"


def written(instructions: tuple[Instruction, ...], convention: Convention) -> list[str]:
    """One sentence, and the new text that follows it."""
    writer = _Sentence(convention)
    for group in grouped(instructions):
        writer.group(group)
    return writer.lines()


class _Sentence:
    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.names = Names(convention)
        self.clauses: list[str] = []
        self.block: list[str] = []

    def lines(self) -> list[str]:
        sentence = "、".join(self.clauses)
        for going_on, ending in _ENDINGS.items():
            if sentence.endswith(going_on):
                sentence = sentence.removesuffix(going_on) + ending
                break
        return [f"　{sentence}。", *self.block]

    def group(self, group: list[Instruction]) -> None:
        first = group[0]
        if isinstance(first, ABOUT_WORDS):
            place = f"{self.names.targets(first.targets)}中" if first.targets else ""
            self.clauses.append(place + self._words(group))
        elif isinstance(first, Rewrite):
            self._rewrite(first)
        elif isinstance(first, Add):
            self._add(first)
        elif isinstance(first, Repeal):
            self.clauses.append(f"{self.names.targets(first.targets)}を削り")
        elif isinstance(first, Renumber):
            self._renumber(first)
        else:
            self._shift(first)

    # --- words ---

    def _words(self, group: list[Instruction]) -> str:
        """Pairs of one verb share it: 「A」を「B」に、「C」を「D」に改め."""
        said: list[tuple[str, str]] = []
        for one in group:
            if isinstance(one, ReplaceWords):
                said.append((f"「{one.old}」を「{one.new}」に", "改め"))
            elif isinstance(one, InsertWords):
                place = f"「{one.anchor}」の{'前' if one.before else '下'}に" if one.anchor else ""
                said.append((f"{place}「{one.new}」を", "加え"))
            elif isinstance(one, DeleteWords):
                said.append((f"「{one.old}」を", "削り"))
        out = ""
        for index, (words, verb) in enumerate(said):
            next_verb = said[index + 1][1] if index + 1 < len(said) else ""
            shared = verb == next_verb and verb != "削り"
            out += words + ("" if shared else verb) + ("、" if next_verb else "")
        return out

    # --- provisions ---

    def _rewrite(self, told: Rewrite) -> None:
        place = self.names.targets(told.targets)
        part = told.targets[0].part
        if told.content or part not in ("heading",):
            self.clauses.append(f"{place}を次のように改め")
            self._block(told.content, told.words)
        else:
            self.clauses.append(f"{place}を「{told.words}」に改め")

    def _add(self, told: Add) -> None:
        target = told.target
        if target.part:
            self._add_part(told)
            return
        where = {"after": "の次", "before": "の前"}.get(told.where, "")
        place = self.names.target(target) + where
        as_what = ""
        if told.where == "number":
            as_what = f"{self.names.bare((*target.steps, _step_of(told.content[0])))}として"
        self.clauses.append(f"{place}に{as_what}{self._counted(told)}加え")
        self._block(told.content, told.words)

    def _counted(self, told: Add) -> str:
        """次の二項を; of イ and of rows, 次のように."""
        kind = told.content[0].kind if told.content else ""
        if kind in _ALONE:
            return f"次の{_ALONE[kind]}を"
        points = sum(step.kind == "point" for step in told.target.steps)
        inside = points - (told.where in ("after", "before"))
        if kind not in _COUNTERS or (kind == "point" and inside > 0):
            return "次のように"
        count = print_mark("{kanji}", str(len(told.content)), ())
        return f"次の{count}{_COUNTERS[kind]}を"

    def _add_part(self, told: Add) -> None:
        target = told.target
        bare = self.names.way(target.steps)
        self.names.last = target.steps
        if target.part == "heading":
            self.clauses.append(f"{bare}に見出しとして「{told.words}」を付し")
            return
        if target.part == "title":
            self.clauses.append(f"{bare}の前に次の{_division_sign(told.words)}名を付し")
        else:
            said = _SENTENCES[target.part]
            self.clauses.append(f"{bare}に{said}{'を' if said.startswith('次') else ''}加え")
        self._block((), told.words)

    def _renumber(self, told: Renumber) -> None:
        source = self.names.target(told.source)
        to = self.names.way(told.to.steps)
        self.clauses.append(f"{source}を{to}とし")

    def _shift(self, told: Instruction) -> None:
        if not isinstance(told, Shift):
            return
        place = self.names.targets(told.targets)
        counter = _COUNTERS[told.targets[0].steps[-1].kind]
        by = print_mark("{kanji}", str(abs(told.by)), ())
        self.clauses.append(f"{place}を{by}{counter}ずつ繰り{'下' if told.by > 0 else '上'}げ")

    def _block(self, content: tuple[Provision, ...], words: str) -> None:
        for provision in content:
            text = plain_provision(provision, self.convention)
            self.block += [line for line in text.split("\n") if line.strip()]
        if not content:
            self.block += words.split("\n")


def _step_of(provision: Provision) -> Step:
    return Step(provision.kind, provision.number)


def _division_sign(words: str) -> str:
    """章 of 「第四章　雑則」."""
    return next((sign for sign in words if sign in "編章節款目"), "章")
