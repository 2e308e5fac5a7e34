"""Where what comes belongs: by its number, in the division under whose head the table shows it."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.instruction import Add, Step, Target
from ...model.law import DIVISIONS, Law, Provision, text_of, words
from .columns import leaves_out

_DIVISIONS = frozenset(DIVISIONS)
_BODY = Target((Step("body"),))


class Heads:
    """The heads of divisions in the new column. The table need not show what stands before a new
    provision, so that where it stands is told by these and by its number."""

    def __init__(self, new: Law) -> None:
        self.begun: dict[str, Target] = {}
        self.divisions: list[tuple[Provision, Target]] = []
        for top in new.provisions:
            if top.kind == "body":
                self._take(top, ())

    def _take(self, holder: Provision, above: tuple[Step, ...]) -> None:
        for place, child in enumerate(holder.children):
            if child.kind in _DIVISIONS:
                self.divisions.append((child, Target(above) if above else _BODY))
                self._take(child, (*above, Step(child.kind, child.number)))
            elif above and not place and child.kind == "article" and not _is_left_out(holder):
                self.begun[child.number] = Target(above)

    def place_of(self, told: Add) -> Target | None:
        """The part or division into which articles or a division come by number; None for what is
        added otherwise. An article may stand in an earlier division than the last head says, unless
        it is the first below that head."""
        first = told.content[0] if told.content else None
        if first is None or not first.number:
            return None
        if first.kind == "article":
            if told.target.steps[0].kind == "supplement":
                return Target((Step("supplement"),))
            return self.begun.get(first.number, _BODY)
        if first.kind in _DIVISIONS:
            found = list(self._of(first))
            return found[0] if len(found) == 1 else None
        return None

    def _of(self, division: Provision) -> Iterator[Target]:
        for one, above in self.divisions:
            if (one.kind, one.number, one.heading) == (
                division.kind,
                division.number,
                division.heading,
            ):
                yield above


def _is_left_out(division: Provision) -> bool:
    return leaves_out(words(division.heading) + text_of(division))
