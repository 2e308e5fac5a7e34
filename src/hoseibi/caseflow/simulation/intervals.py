"""Means of several runs, with the interval in which the true mean lies nineteen times of twenty."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

import msgspec


class Told(msgspec.Struct, frozen=True):
    """A mean and its interval of 95 per cent (Student's t over the runs)."""

    mean: float
    low: float
    high: float

    @property
    def is_apart(self) -> bool:
        """Of a difference: whether it is there beyond luck, the interval on one side of nothing."""
        return self.low > 0 or self.high < 0


def told(values: Sequence[float]) -> Told:
    """The mean of runs and its interval; of one run there is none, and both ends are the mean."""
    mean = statistics.fmean(values)
    if len(values) < 2:
        return Told(mean, mean, mean)
    half = student(len(values) - 1) * statistics.stdev(values) / math.sqrt(len(values))
    return Told(mean, mean - half, mean + half)


_FEW = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228)


def student(freedom: int) -> float:
    """The 97.5 % point of Student's t, to three digits (Cornish and Fisher above ten degrees)."""
    if freedom <= len(_FEW):
        return _FEW[freedom - 1]
    z = statistics.NormalDist().inv_cdf(0.975)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    return z + first / freedom + second / freedom**2
