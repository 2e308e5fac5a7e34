"""Put right what certainly is wrong, and nothing else: edits by span, from the end backwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from msgspec.structs import replace

from ..model.address import Placed, walk
from ..model.finding import Finding
from ..model.law import Law, Provision, Runs, Sentence, text_of, words
from .registry import CHECKS

Edit = tuple[int, int, str]


def fixed(law: Law, findings: Collection[Finding]) -> tuple[Law, tuple[Finding, ...]]:
    """The law with every certain fix made, and the findings that are fixed by it.

    A fix that would cross a mark inside the words (ruby, a quotation) is not made.
    """
    edits = _Edits(law, findings)
    if not edits.wanted:
        return law, ()
    provisions = edits.made(law.provisions)
    return replace(law, provisions=provisions), tuple(edits.done)


class _Edits:
    """One pass over a law in the order of its walk, so that addresses need no second look."""

    def __init__(self, law: Law, findings: Collection[Finding]) -> None:
        fixes = {one.code: one.fix for one in CHECKS if one.fix}
        self.wanted: dict[str, list[Finding]] = defaultdict(list)
        self.done: list[Finding] = []
        self._fixes = fixes
        for finding in findings:
            if finding.span and finding.code in fixes:
                self.wanted[finding.address].append(finding)
        self._walk: Iterator[Placed] = iter(walk(law))

    def made(self, provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
        return tuple(self._provision(provision) for provision in provisions)

    def _provision(self, provision: Provision) -> Provision:
        findings = self.wanted.get(next(self._walk).address, [])
        text = self._text(provision, findings) if findings else provision.text
        children = self.made(provision.children) if provision.children else ()
        return replace(provision, text=text, children=children)

    def _text(self, provision: Provision, findings: list[Finding]) -> tuple[Sentence, ...]:
        sentences, said = list(provision.text), text_of(provision)
        last = len(said)
        for finding in sorted(findings, key=lambda one: -one.span.start):  # type: ignore[union-attr]
            span, fix = finding.span, self._fixes[finding.code]
            if span is None or fix is None or span.end > last:
                continue
            old = said[span.start : span.end]
            new = fix(old)
            if new != old and _edit(sentences, (span.start, span.end, new)):
                self.done.append(finding)
                last = span.start
        return tuple(sentences)


def _edit(sentences: list[Sentence], edit: Edit) -> bool:
    start, end, new = edit
    at = 0
    for number, sentence in enumerate(sentences):
        length = len(words(sentence.runs))
        if at <= start and end <= at + length:
            runs = _runs(sentence.runs, (start - at, end - at, new))
            if runs is not None:
                sentences[number] = replace(sentence, runs=runs)
            return runs is not None
        at += length
    return False


def _runs(runs: Runs, edit: Edit) -> Runs | None:
    start, end, new = edit
    at = 0
    for number, run in enumerate(runs):
        length = len(words((run,)))
        if isinstance(run, str) and at <= start and end <= at + length:
            changed = run[: start - at] + new + run[end - at :]
            return (*runs[:number], changed, *runs[number + 1 :])
        at += length
    return None
