"""Queues whose answers are known, after Kleinrock, Queueing Systems I."""

from __future__ import annotations

import math


def waits_mmc(rate: float, service: float, servers: int) -> float:
    """Mean wait in M/M/c (Erlang C), in the unit of `service`, its mean; `rate` per that unit."""
    offered = rate * service
    share = offered / servers
    top = offered**servers / math.factorial(servers) / (1 - share)
    below = sum(offered**n / math.factorial(n) for n in range(servers)) + top
    return top / below * service / (servers - offered)


def waits_mg1(rate: float, service: float, spread: float) -> float:
    """Mean wait in M/G/1 (Pollaczek and Khinchine); `spread` is the coefficient of variation."""
    share = rate * service
    return share * service * (1 + spread**2) / (2 * (1 - share))
