"""A law without what its source left in it: what is compared, and what comes back."""

from __future__ import annotations

from itertools import groupby

import msgspec

from ..model.law import Inline, Law, Provision, Runs, Sentence


def bare(law: Law) -> Law:
    """The law with every `form` empty and running text in as few pieces as it can be.

    Two laws of which this is equal say the same.
    """
    return msgspec.structs.replace(
        law,
        title=bare_runs(law.title),
        provisions=tuple(map(bare_provision, law.provisions)),
        form=(),
    )


def bare_provision(provision: Provision) -> Provision:
    """The same for one provision."""
    return Provision(
        provision.kind,
        provision.num,
        provision.number,
        bare_runs(provision.heading),
        tuple(Sentence(bare_runs(s.runs), s.function, s.column) for s in provision.text),
        tuple(map(bare_provision, provision.children)),
    )


def bare_runs(runs: Runs) -> Runs:
    """Runs without forms, ends of pages, empty strings and neighbouring strings."""
    if len(runs) == 1 and type(runs[0]) is str and runs[0]:
        return runs
    lean: list[str | Inline] = []
    inked = [run for run in runs if isinstance(run, str) or run.name != "eop"]
    for is_text, group in groupby(inked, lambda run: isinstance(run, str)):
        if is_text:
            text = "".join(run for run in group if isinstance(run, str))
            lean += [text] if text else []
        else:
            lean += [Inline(run.name, bare_runs(run.runs)) for run in group if type(run) is Inline]
    return tuple(lean)
