"""What befalls a case, drawn when it is filed.

Everything of a case is drawn at once and from a stream of its own, whether it is used or not: so a
reform is tried on the very cases of the court as it is (common random numbers), and the difference
between the two is that of the reform and not of luck.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from .values import YEAR, Court, Stage

Draw = Callable[[], float]


def draw_of(rng: random.Random, mean: float, spread: float) -> Draw:
    """Draws of a duration: gamma, with the given mean and spread; exponential at a spread of 1."""
    if mean == 0 or spread == 0:
        return lambda: mean
    if spread == 1:
        rate, exponential = 1 / mean, rng.expovariate
        return lambda: exponential(rate)
    shape = 1 / spread**2
    scale, gamma = mean / shape, rng.gammavariate
    return lambda: gamma(shape, scale)


class Cases:
    """Cases as they are filed: each a list of pauses and work by turns, the last visit first, so
    that the next one is taken from its end."""

    def __init__(self, court: Court, seed: int) -> None:
        self.court = court
        self.rng = random.Random(f"{seed} cases")
        self.clock = random.Random(f"{seed} filings")
        self.uniform = self.rng.random
        # A judge has fewer working days than a year has days: work takes so much longer on a
        # calendar.
        self.stretch = YEAR / court.working_days
        self.stages = [self._of(stage) for stage in court.stages]

    def _of(self, stage: Stage) -> tuple[Draw, Draw, float, float]:
        pause = draw_of(self.rng, stage.pause, stage.pause_spread)
        work = draw_of(self.rng, stage.work * self.stretch, stage.spread)
        return pause, work, stage.again, stage.ends

    def next_filing(self, now: float) -> float:
        """Days until the next case is filed, with filings by chance (Poisson)."""
        rate = self.court.filed / YEAR
        if self.court.growth:
            rate *= (1 + self.court.growth) ** max(0.0, now / YEAR)
        return self.clock.expovariate(rate)

    def case(self) -> list[float]:
        """The visits of a new case: work, pause, work, pause, to be taken from the end."""
        chance = self.uniform()
        return self._filtered(self._visits(), chance)

    def _visits(self) -> list[float]:
        """The visits of a case to the stages, the first first."""
        longest = self.court.longest_pause
        uniform = self.uniform
        visits: list[float] = []
        goes_on = True
        for pause, work, again, ends in self.stages:
            more = True
            while more:
                waits, takes = pause(), work()
                if goes_on:
                    visits.append(min(waits, longest) if longest else waits)
                    visits.append(takes)
                more = again > 0 and uniform() < again
            if ends and uniform() < ends:
                goes_on = False
        return visits

    def _filtered(self, visits: list[float], chance: float) -> list[float]:
        court = self.court
        if court.filter_share or court.filter_work or court.filter_pause:
            first = [court.filter_pause, court.filter_work * self.stretch]
            visits = first if chance < court.filter_share else first + visits
        visits.reverse()
        return visits

    def begun(self) -> tuple[float, list[float]]:
        """A case that is pending at the beginning: its age, and the visits that it has left. How
        far it has come is drawn evenly, and its age fits that. It is past the filter stage, which
        stands before all others."""
        visits = self._visits()
        visits.reverse()
        left = 2 * max(1, round(self.uniform() * len(visits) / 2))
        pace = self.court.pending / self.court.filed * YEAR
        age = pace * self.rng.expovariate(1.0)
        return age, visits[:left]
