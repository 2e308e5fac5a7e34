"""Places as English acts name them: section 5(b)(2), Article 5, paragraph (2), item (i)."""

from __future__ import annotations

import re

from ....conventions import Convention, print_mark
from ....model.instruction import Step, Target
from ...bare_number import shown
from ...unwritten import Unwritten
from .idioms import IDIOMS, NTH, Idiom

_TOPS = {
    "lawtitle": "the title",
    "toc": "the table of contents",
    "preamble": "the preamble",
    "preface": "the preamble",
    "supplement": "the Supplementary Provisions",
    "body": "the law",
}
_BELOW = ("paragraph", "point")
_LATIN = re.compile(r"[A-Za-z0-9]")

Steps = tuple[Step, ...]


class Names:
    """Names targets in the idiom of a convention."""

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.idiom: Idiom = IDIOMS[convention.code]

    def target(self, target: Target) -> str:
        """A provision, or several in a range, in words. Raises Unwritten for what bears no
        number."""
        if not target.part and target.steps and _is_nameless(target.steps[-1]):
            raise Unwritten(target.steps[-1].kind)
        return self.place(target)

    def place(self, target: Target) -> str:
        """Where words stand. A paragraph without a number is named by what it stands in."""
        name = self._range(target) if target.until else self.way(target.steps)
        return self._part(target, name)

    def targets(self, targets: tuple[Target, ...]) -> str:
        """Several in a list."""
        named = [self.target(target) for target in targets]
        if len(named) > 1 and len({target.steps[:-1] for target in targets}) == 1:
            named = self._together(targets) or named
        return _listed(named)

    def _together(self, targets: tuple[Target, ...]) -> list[str] | None:
        """`sections 5, 6, and 7`: articles beside one another, each by its bare number."""
        steps = [target.steps[-1] for target in targets]
        plain = all(not target.part and not target.until for target in targets)
        if not plain or any(step.kind != "article" for step in steps) or len(targets[0].steps) > 1:
            return None
        name = self.idiom.ranks[0]
        numbers = [self.number(step) for step in steps]
        return [f"{name}s {numbers[0]}", *numbers[1:]]

    def _part(self, target: Target, name: str) -> str:
        phrases = {
            "heading": self.idiom.heading,
            "title": self.idiom.heading,
            "lead": self.idiom.lead,
            "untabled": self.idiom.lead,
        }
        if target.part and target.part not in phrases:
            raise Unwritten(target.part)
        return phrases[target.part].format(place=name) if target.part else name

    def _range(self, target: Target) -> str:
        """`subsections (b) to (e) of section 5`."""
        row = self.row(target)
        inside = self.way(target.steps[:-1]) if len(target.steps) > 1 else ""
        return f"{row} of {inside}" if inside else row

    def row(self, target: Target) -> str:
        """`subsections (b) to (e)`, without what they stand in."""
        first, last = target.steps[-1], target.until[-1]
        two = first.number.isdecimal() and last.number == str(int(first.number) + 1)
        until = "and" if two else self.idiom.until
        return f"{self.rank(target.steps)}s {self.marked(first)} {until} {self.marked(last)}"

    def way(self, steps: Steps) -> str:
        """Steps in words, the innermost behind those that it stands in."""
        named = [n for n, step in enumerate(steps) if not _is_nameless(step)]
        words = inside = ""
        for place in named:
            step = steps[place]
            if step.kind in _TOPS:
                inside = _TOPS[step.kind]
            elif step.kind == "table":
                words = self.idiom.table.format(place=words) if words else "the table"
            elif _is_counted(step) and words:
                words = self._counted(step, words)
            elif step.kind in _BELOW and words:
                inner = any(_is_counted(other) for other in steps[:place])
                words = (
                    f"{self._alone(steps[: place + 1])} of {words}"
                    if inner
                    else words + self._cited(steps[: place + 1])
                )
            else:
                words = self._alone(steps[: place + 1])
        if inside and words and inside != _TOPS["body"]:
            return f"{words} of {inside}"
        if not words and not inside:
            raise Unwritten("law")
        return words or inside

    def _alone(self, steps: Steps) -> str:
        """A provision by its rank: `section 5`, `Chapter II`, `Annex 1`, `paragraph (2)`."""
        step = steps[-1]
        if step.kind == "annex":
            return _spaced(step.words)
        return f"{self.rank(steps)} {self.marked(step)}"

    def _counted(self, step: Step, words: str) -> str:
        """A paragraph without a number, by its place: `the second paragraph of Article 6`."""
        if not step.number.isdecimal() or int(step.number) > len(NTH):
            raise Unwritten(f"paragraph {step.number}")
        return self.idiom.counted.format(nth=NTH[int(step.number) - 1], place=words)

    def _cited(self, steps: Steps) -> str:
        number = self.number(steps[-1])
        if not _LATIN.search(number):
            raise Unwritten(number)
        cited = self.idiom.cited
        return cited[min(self._level(steps), len(cited)) - 1].format(n=number)

    def _level(self, steps: Steps) -> int:
        """1 for paragraphs, 2 for points, 3 for points in points."""
        if steps[-1].kind == "paragraph":
            return 1
        return 1 + sum(step.kind == "point" for step in steps)

    def rank(self, steps: Steps) -> str:
        """What the provision at the end of some steps is called."""
        ranks = self.idiom.ranks
        last = steps[-1]
        if last.kind in _BELOW:
            return ranks[min(self._level(steps), len(ranks) - 1)]
        if last.kind == "article":
            return ranks[0]
        if last.kind in self.idiom.divisions:
            return self.idiom.divisions[last.kind]
        raise Unwritten(last.kind)

    def marked(self, step: Step) -> str:
        """A number as it stands behind the name of its rank: `5`, `(b)`."""
        number = self.number(step)
        if not _LATIN.search(number):
            raise Unwritten(step.words)
        return f"({number})" if step.kind in _BELOW else number

    def number(self, step: Step) -> str:
        """The number as printed, without label and brackets."""
        if step.words:
            return shown(step.words)
        if step.kind == "article":
            return shown(print_mark("{arabic}{branch}", step.number, self.convention.branches))
        raise Unwritten(step.kind)


def _is_nameless(step: Step) -> bool:
    return step.kind in _BELOW and not step.number and not step.words


def _is_counted(step: Step) -> bool:
    return step.kind == "paragraph" and bool(step.number) and not step.words


def _listed(named: list[str]) -> str:
    if len(named) < 3:
        return " and ".join(named)
    return ", ".join(named[:-1]) + ", and " + named[-1]


def _spaced(words: str) -> str:
    """`AppendedTable1` as `Appended Table 1`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z\d])", " ", words)


def place(steps: Steps, convention: Convention) -> str:
    """A place named in full. Raises Unwritten for what the convention has no name for."""
    return Names(convention).way(steps)
