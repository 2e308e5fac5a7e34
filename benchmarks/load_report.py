"""What came of a load, as a table for benchmarks/README.md."""

from __future__ import annotations

import argparse
import os
from collections import Counter, defaultdict
from statistics import median, quantiles
from typing import Any

from benchmarks.load_people import FILES

LIMIT = 300.0
"""Milliseconds within which 95 of 100 answers are to come, files apart: they are quick."""


def report(name: str, found: dict[str, Any], chosen: argparse.Namespace) -> int:
    """Print it; 1 when something was lost, failed or took too long."""
    times: dict[str, list[float]] = defaultdict(list)
    for kind, taken, status in found["times"]:
        if status:  # what got no answer is told by itself
            times[kind].append(taken * 1000)
    every = [taken for kind, several in times.items() if kind != FILES for taken in several]
    kinds = sorted(times, key=lambda kind: -len(times[kind]))
    print(
        f"\n{name}: {chosen.readers} readers, {chosen.editors} editors, {chosen.seconds} s,"
        f" {chosen.workers} processes of the server, a draft of {chosen.articles} articles"
    )
    print("\n| milliseconds | count | median | 95 % | 99 % | worst |\n" + "| --- " * 6 + "|")
    for kind in kinds:
        print(f"| {kind} | {_figures(times[kind])} |")
    rate = len(every) / chosen.seconds
    print(f"| **pages and savings, {rate:.1f} a second** | {_figures(every)} |\n")
    return int(not _told(found, chosen, every))


def _figures(several: list[float]) -> str:
    parts = quantiles(several, n=100, method="inclusive") if len(several) > 1 else several * 99
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
    cores = os.cpu_count() or 1
    shares = [f"{100 * found[part] / chosen.seconds / cores:.0f} %" for part in parts]
    print(f"share of {cores} cores:", end=" ")
    print("server {}, PostgreSQL {}, the people {}".format(*shares))
    each = 1000 * found["server"] / len(every)
    print(f"processor time of the server: {each:.0f} ms a request, by process", end=" ")
    print(", ".join(f"{seconds:.0f} s" for seconds in found["processes"]))
    for line in (*proof["wrong"][:10], *found["troubles"][:10], *found["log"][:10]):
        print(f"  {line}")
    slow = quantiles(every, n=100, method="inclusive")[94] > LIMIT
    return not (proof["wrong"] or failed or found["log"] or slow)


def _kind(at: str) -> str:
    """What was saved, by its address."""
    if at.startswith("/meetings/"):
        return "minutes"
    return "proposals" if "/proposals/" in at else "articles"
