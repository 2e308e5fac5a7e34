"""Runs as words on one line."""

from __future__ import annotations

from collections.abc import Callable

from ...conventions.paper import SPELLED_PAGE, page_mark
from ...model.law import Inline, Runs


def plain_runs(runs: Runs) -> str:
    """The words of some runs with ruby spelled `｜民《たみ》`; page ends are left out."""
    if len(runs) == 1 and type(runs[0]) is str:
        return runs[0]
    return "".join(run if isinstance(run, str) else _inline(run, plain_runs) for run in runs)


def _paged(runs: Runs) -> str:
    """The same with the ends of pages, and a backslash before words that look like one."""
    pieces: list[str] = [""]
    behind = False
    for run in runs:
        if isinstance(run, Inline) and run.name == "eop":
            behind = behind or pieces[-1][-1:] == " "
            pieces.append(page_mark(run))
            continue
        words = _words(run) if isinstance(run, str) else _inline(run, _paged)
        if words:
            pieces.append(f" {words}" if behind else words)
            behind = False
    return "".join(pieces)


def _words(text: str) -> str:
    return SPELLED_PAGE.sub(lambda found: "\\" + found[0], text) if "[" in text else text


def _inline(inline: Inline, inner: Callable[[Runs], str]) -> str:
    if inline.name in ("eop", "comment"):
        return ""
    if inline.name == "ruby":
        base = tuple(r for r in inline.runs if isinstance(r, str) or r.name != "rt")
        above = [r for r in inline.runs if isinstance(r, Inline) and r.name == "rt"]
        reading = "".join(inner(r.runs) for r in above)
        return f"｜{inner(base)}《{reading}》"
    return inner(inline.runs)


def unbroken(runs: Runs) -> str:
    """Some runs on one line."""
    text = _words(runs[0]) if len(runs) == 1 and type(runs[0]) is str else _paged(runs)
    lines = text.splitlines()
    return text if len(lines) < 2 else " ".join(line.strip() for line in lines)


def line_of(runs: Runs) -> str:
    """Some runs on one line, without white space around them."""
    return unbroken(runs).strip()
