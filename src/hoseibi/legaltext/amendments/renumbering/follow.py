"""References that follow what they mean to its new number, and those that went astray."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ...model.finding import Finding
from ...model.reference import EXTERNAL, OTHER_LAW, QUOTED, RESOLVED, UNDECIDED, Reference
from ...references.cited import Citing
from ...references.places import Places
from ...references.scan import UNIT
from .result import TextEdit, astray, left, unwritable


class Followed(NamedTuple):
    """What has moved: new numbers and printed numbers by position, the places of the law as it was,
    and which law the words stand in (0 for that law itself)."""

    numbers: dict[int, str]
    nums: dict[int, str]
    places: Places
    which: int


def follow(
    citing: Citing, moved: Followed, names: frozenset[str]
) -> tuple[list[TextEdit], list[Finding]]:
    """The edits by which references follow, and findings for those that were left."""
    edits: dict[tuple[int, int], TextEdit] = {}
    findings: list[Finding] = []
    doubtful = {
        (moved.places.placed[place].provision.kind, moved.places.labels[place]): place
        for place in moved.numbers
    }
    for one, reference in enumerate(citing.references):
        targets = _targets(citing, one, moved, names)
        if targets:
            findings += _rewrite(citing, one, targets, (moved, edits))
        elif moved.which == 0:
            findings += _doubtful(citing, reference, doubtful, moved)
    return list(edits.values()), findings


def _targets(citing: Citing, one: int, moved: Followed, names: frozenset[str]) -> tuple[int, ...]:
    reference = citing.references[one]
    if moved.which == 0:
        return citing.own(one)
    if reference.status == OTHER_LAW and reference.law.strip().casefold() in names:
        return citing.abroad(one, moved.places)
    return ()


def _rewrite(
    citing: Citing,
    one: int,
    targets: tuple[int, ...],
    into: tuple[Followed, dict[tuple[int, int], TextEdit]],
) -> list[Finding]:
    moved, edits = into
    reference = citing.references[one]
    if not _concerned((targets[0], targets[-1]), moved):
        return []
    findings: list[Finding] = []
    here = citing.place(one)
    text = citing.places.words(here)
    for cited in citing.numbers(one, targets, moved.places):
        if cited.place not in moved.numbers:
            continue
        number, said = moved.numbers[cited.place], text[cited.start : cited.end]
        new = None
        if moved.places.labels[cited.place] == cited.step.number:
            new = citing.scan.rewritten(said, cited.step, number)
        if new is None:
            findings.append(unwritable(reference.address, reference.span, said, number))
        elif new != said:
            edit = TextEdit(moved.which, reference.address, "text", cited.start, cited.end, new)
            edits[here, cited.start] = edit
    return findings


def _concerned(targets: tuple[int, ...], moved: Followed) -> bool:
    for target in targets:
        place = target
        while place >= 0:
            if place in moved.numbers:
                return True
            place = moved.places.placed[place].parent
    return False


def _doubtful(
    citing: Citing,
    reference: Reference,
    moved_numbers: dict[tuple[str, str], int],
    moved: Followed,
) -> list[Finding]:
    """Words that name the number of what moved, in quoted text or where the place is not sure."""
    if reference.status != UNDECIDED or reference.kind not in (QUOTED, "internal", "relative"):
        return []
    places = citing.places
    here = places.tops[citing.at(reference.address)]
    if places.amending_law(here) is not None:
        return []
    for token in citing.scan.tokens(reference.words):
        step = token.step
        if token.what == UNIT and step is not None and step.kind == "article":
            place = moved_numbers.get((step.kind, step.number))
            if place is not None:
                span = reference.span
                return [left(reference.address, span, reference.words, moved.nums[place])]
    return []


def strays(before: Citing, after: Citing, now: dict[int, int]) -> list[Finding]:
    """A finding for each reference that means something else than it meant."""
    later: dict[int, list[int]] = defaultdict(list)
    for one in range(len(after.references)):
        later[after.place(one)].append(one)
    findings: list[Finding] = []
    counts: dict[int, int] = defaultdict(int)
    for one, reference in enumerate(before.references):
        here = now[before.place(one)]
        rank = counts[here]
        counts[here] += 1
        row = later.get(here, [])
        meant = tuple(sorted(now[place] for place in before.own(one)))
        means = tuple(sorted(after.own(row[rank]))) if rank < len(row) else ()
        if meant != means and reference.kind != EXTERNAL:
            findings.append(_astray(before, after, one, (meant, means)))
    return findings


def _astray(
    before: Citing, after: Citing, one: int, sides: tuple[tuple[int, ...], tuple[int, ...]]
) -> Finding:
    reference = before.references[one]
    meant, means = (", ".join(after.places.placed[p].short for p in side[:3]) for side in sides)
    if reference.status == RESOLVED and not sides[1]:
        means = ""
    return astray(reference.address, reference.span, reference.words, meant, means)
