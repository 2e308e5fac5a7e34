"""Runs as words on one line."""

from __future__ import annotations

from ...model.law import Inline, Runs


def plain_runs(runs: Runs) -> str:
    """The words of some runs with ruby spelled `｜民《たみ》`; page ends are left out."""
    if len(runs) == 1 and type(runs[0]) is str:
        return runs[0]
    return "".join(run if isinstance(run, str) else _inline(run) for run in runs)


def _inline(inline: Inline) -> str:
    if inline.name in ("eop", "comment"):
        return ""
    if inline.name == "ruby":
        base = tuple(r for r in inline.runs if isinstance(r, str) or r.name != "rt")
        above = [r for r in inline.runs if isinstance(r, Inline) and r.name == "rt"]
        reading = "".join(plain_runs(r.runs) for r in above)
        return f"｜{plain_runs(base)}《{reading}》"
    return plain_runs(inline.runs)


def unbroken(runs: Runs) -> str:
    """Some runs on one line."""
    text = plain_runs(runs)
    lines = text.splitlines()
    return text if len(lines) < 2 else " ".join(line.strip() for line in lines)


def line_of(runs: Runs) -> str:
    """Some runs on one line, without white space around them."""
    return unbroken(runs).strip()
