"""What was named before, for words such as 同条 and 同法."""

from __future__ import annotations

from dataclasses import dataclass, field

from .items import ANNEX, TABLE, Step

_ALIKE = {TABLE: (TABLE, ANNEX)}
"""同表 may go back to an annex."""


@dataclass(slots=True)
class Mention:
    """A place that was named: its steps; the other law that it is in; where each step led, by its
    level; all that `each` meant; `open` when it may be in this law after all; the provision whose
    words they are, and where in them they end; the `doubt` that its item had."""

    steps: tuple[Step, ...]
    law: str | None = None
    places: dict[int, int] = field(default_factory=dict)
    all: tuple[int, ...] = ()
    open: bool = False
    here: int = -1
    end: int = -1
    doubt: int = -1

    def place(self, step: Step) -> int:
        """Where the step of its level led; -1 when that is not known."""
        levels = _ALIKE.get(step.level, (step.level,))
        return next((self.places[level] for level in levels if level in self.places), -1)

    def is_numbered(self, step: Step) -> bool:
        """Whether it has the number that a step such as "that paragraph 2" has; most have none."""
        return not step.number or any(
            own.level == step.level and own.number == step.number for own in self.steps
        )

    def followed_by(self, steps: list[Step]) -> tuple[Step, ...]:
        """The steps after `same`, with those that it stands for."""
        levels = _ALIKE.get(steps[0].level, (steps[0].level,))
        return (*(step for step in self.steps if step.level <= max(levels)), *steps[1:])


class Mentions:
    """Those since the paragraph began. `law` is the last other law that was named."""

    def __init__(self) -> None:
        self._by_level: dict[int, Mention] = {}
        self._each: dict[int, Mention] = {}
        self.law = ""

    def add(self, mention: Mention) -> None:
        """Remember a mention as the last of each of its levels."""
        for step in mention.steps:
            if step.level == TABLE and step.how == "same":
                continue  # it goes back to the one before, which stays the last
            self._by_level[step.level] = mention
            if step.level == ANNEX:
                self._by_level[TABLE] = mention
        if mention.steps[-1].how in ("each", "those"):
            self._each[mention.steps[-1].level] = mention
        self.law = mention.law or self.law

    def last(self, step: Step) -> Mention | None:
        """The last one that has a step of the kind."""
        if step.how == "those":
            return self._each.get(step.level)
        levels = _ALIKE.get(step.level, (step.level,))
        return next((self._by_level[level] for level in levels if level in self._by_level), None)
