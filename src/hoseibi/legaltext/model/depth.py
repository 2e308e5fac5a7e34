"""How deep a law goes: what walks over laws may rely on, whatever a reader was given."""

from __future__ import annotations

from .law import DEEPEST, Inline, Law, Provision, Runs

DEEPEST_INLINE = 128
"""How many pieces of running text may stand inside one another."""


def too_deep(law: Law) -> bool:
    """Whether provisions or pieces of text stand deeper inside one another than they may."""
    level: list[Provision] = list(law.provisions)
    runs: list[Runs] = [law.title]
    for _ in range(DEEPEST):
        for provision in level:
            runs.append(provision.heading)
            runs.extend(sentence.runs for sentence in provision.text)
        level = [child for provision in level for child in provision.children]
    return bool(level) or _runs_too_deep(runs)


def _runs_too_deep(level: list[Runs]) -> bool:
    for _ in range(DEEPEST_INLINE):
        level = [run.runs for runs in level for run in runs if isinstance(run, Inline)]
        if not level:
            return False
    return True
