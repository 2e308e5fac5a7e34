"""Places as Japanese acts name them, going on from the place named last: 同条第二項, 同項."""

from __future__ import annotations

from ....conventions import Convention, print_mark
from ....model.instruction import Step, Target

_UNITS = {
    "book": "編",
    "chapter": "章",
    "section": "節",
    "subsection": "款",
    "division": "目",
    "article": "条",
    "paragraph": "項",
}
_TOPS = {
    "supplement": "附則",
    "body": "本則",
    "toc": "目次",
    "lawtitle": "題名",
    "preface": "制定文",
    "preamble": "前文",
}
_PARTS = {
    "heading": "の見出し",
    "lead": "各号列記以外の部分",
    "untabled": "の表以外の部分",
    "main": "本文",
    "proviso": "ただし書",
    "first": "前段",
    "latter": "後段",
}
_SAME = {"article": "同条", "paragraph": "同項", "point": "同号"}

Steps = tuple[Step, ...]


class Names:
    """Names targets one after the other; `last` is the way that the last one went."""

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.last: Steps = ()

    def begin(self) -> None:
        """A new sentence names its first place in full."""
        self.last = ()

    def target(self, target: Target) -> str:
        """A target in words; it is then the place that 同条 means."""
        words = self.way(target.steps)
        self.last = target.steps
        if target.until:
            words += f"から{self.bare(target.until)}まで"
            self.last = target.until
        if target.part == "title":
            return f"{words}の{_UNITS[target.steps[-1].kind]}名"
        return (
            words
            + _PARTS.get(target.part, "")
            + ("（見出しを含む。）" if target.with_heading else "")
        )

    def targets(self, targets: tuple[Target, ...]) -> str:
        """Several in a list: the last is joined by 及び, and what stands beside the one before is
        named by its own number alone."""
        named = [self.target(targets[0])]
        for before, target in zip(targets, targets[1:], strict=False):
            beside = before.steps[:-1] == target.steps[:-1] and not before.part
            if beside and not target.until and not target.part and len(target.steps) > 1:
                named.append(self.bare(target.steps))
                self.last = target.steps
            else:
                named.append(self.target(target))
        return named[0] if len(named) == 1 else "、".join(named[:-1]) + "及び" + named[-1]

    def way(self, steps: Steps) -> str:
        """Steps in words, beginning with 同条 or 同項 where the last place shares them."""
        for depth in range(len(steps), 0, -1):
            kind = steps[depth - 1].kind
            if steps[:depth] == self.last[:depth] and self._may_be_same(steps, depth):
                return _SAME[kind] + self.full(steps[depth:], steps)
        return self.full(steps, steps)

    def _may_be_same(self, steps: Steps, depth: int) -> bool:
        """同号 is said of 号 and not of イ."""
        kinds = [step.kind for step in steps[:depth]]
        return kinds[-1] in _SAME and kinds.count("point") <= 1

    def bare(self, steps: Steps) -> str:
        """The last step alone, as the end of a range: 第五項."""
        return self.full(steps[-1:], steps)

    def full(self, steps: Steps, way: Steps) -> str:
        words = ""
        before = len(way) - len(steps)
        for place, step in enumerate(steps):
            depth = sum(other.kind == "point" for other in way[: before + place])
            words += self.step(step, depth, first=not words and not before)
        return words

    def step(self, step: Step, points_before: int, *, first: bool) -> str:
        """One step: 第五条の二, 第三号, イ."""
        if step.kind in _UNITS:
            return self._numbered(step.number, _UNITS[step.kind])
        if step.kind == "point":
            return self._point(step.number, points_before)
        if step.kind == "body" and not first:
            return ""
        named = {"table": "表" if first else "の表", "row": f"{step.words}の項", **_TOPS}
        return named.get(step.kind, step.words)

    def _point(self, number: str, depth: int) -> str:
        if number == "*":
            return "各号"
        if depth == 0:
            return self._numbered(number, "号")
        style = self.convention.point[min(depth, len(self.convention.point) - 1)]
        return print_mark(style.marks[0], number, self.convention.branches)

    def _numbered(self, number: str, sign: str) -> str:
        """`12-2` as 第十二条の二; a range as 第三条及び第四条."""
        first, to, last = number.partition("to")
        if to:
            return f"{self._numbered(first, sign)}から{self._numbered(last, sign)}まで"
        base, _, branch = number.partition("-")
        printed = print_mark(
            "{kanji}{branch}", f"{base}-{branch}" if branch else base, ("の{kanji}",)
        )
        head, no, tail = printed.partition("の")
        return f"第{head}{sign}{no}{tail}"


def place(steps: Steps, convention: Convention) -> str:
    """A place named in full."""
    return Names(convention).full(steps, steps)
