"""What came of a load, as a table for benchmarks/README.md."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from statistics import median, quantiles
from typing import Any

LIMIT = 300.0
"""Milliseconds within which 95 of 100 answers are to come."""


def report(name: str, found: dict[str, Any], chosen: argparse.Namespace) -> int:
    """Print it; 1 when something was lost, failed or took too long."""
    times: dict[str, list[float]] = defaultdict(list)
    for kind, taken, _status in found["times"]:
        times[kind].append(taken * 1000)
    every = [taken for several in times.values() for taken in several]
    kinds = sorted(times, key=lambda kind: -len(times[kind]))
    print(
        f"\n{name}: {chosen.readers} readers, {chosen.editors} editors, {chosen.seconds} s,"
        f" {chosen.workers} processes of the server, a draft of {chosen.articles} articles"
    )
    print("\n| milliseconds | count | median | 95 % | 99 % | worst |\n" + "| --- " * 6 + "|")
    for kind in kinds:
        print(f"| {kind} | {_figures(times[kind])} |")
    print(f"| **all, {len(every) / chosen.seconds:.1f} a second** | {_figures(every)} |\n")
    return int(not _told(found, chosen, every))


def _figures(several: list[float]) -> str:
    parts = quantiles(several, n=100) if len(several) > 1 else several * 99
    shown = (median(several), parts[94], parts[98], max(several))
    return " | ".join((str(len(several)), *(f"{each:.0f}" for each in shown)))


def _told(found: dict[str, Any], chosen: argparse.Namespace, every: list[float]) -> bool:
    """What is not about time, in lines; whether all is in order."""
    proof, saved = found["proof"], found["saved"]
    kinds = Counter(_kind(one["at"]) for one in saved)
    # While the server is away nobody gets an answer; what counts then is what was told as saved.
    failed = [] if chosen.kill else found["troubles"]
    print("told as saved:", ", ".join(f"{kind} {count}" for kind, count in kinds.items()))
    print(f"put together with others': {found['merges']}; clashes: {found['clashes']}")
    print(f"in the history word for word: {proof['checked'] - len(proof['wrong'])}")
    print(f"journal: {proof['lines']} lines; {found['journal']}")
    print(f"answers that failed: {len(found['troubles'])}; errors in the log: {len(found['log'])}")
    parts = ("server", "database", "processor")
    shares = [f"{100 * found[part] / chosen.seconds / 2:.0f} %" for part in parts]
    print("share of two cores: server {}, PostgreSQL {}, the people {}".format(*shares))
    print("seconds of each process of the server:", [round(each) for each in found["processes"]])
    for line in (*proof["wrong"][:10], *found["troubles"][:10], *found["log"][:10]):
        print(f"  {line}")
    slow = quantiles(every, n=100)[94] > LIMIT
    return not (proof["wrong"] or failed or found["log"] or slow)


def _kind(at: str) -> str:
    """What was saved, by its address."""
    if at.startswith("/meetings/"):
        return "minutes"
    return "proposals" if "/proposals/" in at else "articles"
