"""Whether the counts of a table can be true: what must add up, and what counts cases twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from .figures import COLUMNS, clearance_rate, whole
from .values import Flow, Slip, slip

_SUM_NAMES = re.compile(
    r"\b(?:sub)?totals?\b|\ball (?:cases|types|courts)\b|^(?:総計|合計|小計|総数|計)$"
    r"|tổng (?:số|cộng)|សរុប|ລວມ|\bитого\b|\bвсего\b|\bjami\b|\bensemble\b",
    re.IGNORECASE,
)
NEARLY, VERY_NEARLY = 0.1, 0.02
"""By so much of itself a sum may miss its parts in a column and is still known as one."""
LEAST = 40
"""Cases in all columns under which rows that add up to one another may do so by chance."""
HEADINGS = {
    "start": "pending at the start",
    "filed": "filed",
    "terminated": "resolved",
    "end": "pending at the end",
}


def called_sum(name: str) -> bool:
    """Whether a row is called a sum, in one of the languages of the house."""
    return bool(_SUM_NAMES.search(name.strip()))


def marked(flows: Sequence[Flow]) -> list[Flow]:
    """The counts with those marked that are sums: by their name, or because the rows that follow
    add up to them in every column (a heading such as `Civil actions` before its kinds)."""
    found: list[Flow] = []
    for group in _groups(flows):
        found.extend(_marked(group))
    return sorted(found, key=lambda flow: flow.row)


def _groups(flows: Iterable[Flow]) -> list[list[Flow]]:
    by: dict[tuple[object, ...], list[Flow]] = {}
    for flow in flows:
        by.setdefault((flow.court, flow.begins, flow.ends), []).append(flow)
    return list(by.values())


def _marked(group: list[Flow]) -> list[Flow]:
    sums = [called_sum(one.case_type) or called_sum(one.court) or one.is_sum for one in group]
    counts: list[tuple[int, ...]] = [
        tuple(int(getattr(one, name) or 0) for name in COLUMNS) for one in group
    ]
    for at in range(len(group) - 3, -1, -1):
        if not sums[at] and any(counts[at]) and _follows(at, counts, sums):
            sums[at] = True
    return [
        msgspec.structs.replace(one, is_sum=is_sum) for one, is_sum in zip(group, sums, strict=True)
    ]


def _follows(at: int, counts: list[tuple[int, ...]], sums: list[bool]) -> bool:
    """Whether two or more rows after one add up to it. A sum may have slips of its own: two columns
    to the last case and the others nearly are enough, or all of them very nearly. Sums among the
    rows are passed over."""
    left = list(counts[at])
    parts = 0
    for after in range(at + 1, len(counts)):
        if sums[after] or not any(counts[after]):
            continue
        left = [have - take for have, take in zip(left, counts[after], strict=True)]
        parts += 1
        if any(one < -NEARLY * of for one, of in zip(left, counts[at], strict=True)):
            return False
        if parts > 1 and _adds_up_to(left, counts[at]):
            return True
    return False


def _adds_up_to(left: Sequence[int], counts: Sequence[int]) -> bool:
    if sum(counts) < LEAST:
        return False
    missed = [
        abs(one) / of if of else float(one != 0) for one, of in zip(left, counts, strict=True)
    ]
    exact = sum(one == 0 < of for one, of in zip(left, counts, strict=True))
    return (exact > 1 and max(missed) <= NEARLY) or max(missed) <= VERY_NEARLY


def check(flows: Sequence[Flow]) -> list[Slip]:
    """Everything odd in counts that were marked, by row."""
    told = {name for name in COLUMNS if any(getattr(one, name) is not None for one in flows)}
    found = [one for flow in flows for one in _of_row(flow, told)]
    found += _not_carried_over(flows)
    found += _twice(flows)
    found += _sums(flows)
    return sorted(found, key=lambda one: (one.row, one.code))


def _of_row(flow: Flow, told: set[str]) -> Iterator[Slip]:
    empty = [name for name in COLUMNS if getattr(flow, name) is None]
    missing = [HEADINGS[name] for name in empty if name in told]
    if missing:
        yield slip("cell-empty", flow.row, columns=", ".join(missing))
    if not empty:
        yield from _adds_up(flow)
    yield from _caseload(flow)
    if flow.bands and flow.end is not None:
        reckoned = sum(band.count for band in flow.bands)
        if reckoned != flow.end:
            yield slip("bands-differ", flow.row, reckoned=reckoned, end=flow.end)
    yield from _published(flow)


def _adds_up(flow: Flow) -> Iterator[Slip]:
    start, filed, terminated, end = (getattr(flow, name) for name in COLUMNS)
    reckoned = start + filed - terminated
    if reckoned != end:
        difference = f"{end - reckoned:+d}"
        yield slip(
            "does-not-add-up", flow.row, start=start, filed=filed, terminated=terminated,
            reckoned=reckoned, end=end, difference=difference,
        )  # fmt: skip


def _caseload(flow: Flow) -> Iterator[Slip]:
    if flow.caseload is None or flow.start is None or flow.filed is None:
        return
    reckoned = flow.start + flow.filed
    if reckoned != flow.caseload:
        yield slip(
            "caseload-differs", flow.row, start=flow.start, filed=flow.filed,
            reckoned=reckoned, caseload=flow.caseload,
        )  # fmt: skip


def _published(flow: Flow) -> Iterator[Slip]:
    rate = clearance_rate(flow.terminated, flow.filed)
    if flow.published is None or rate is None or whole(rate) == whole(flow.published):
        return
    yield slip(
        "rate-differs", flow.row, published=f"{flow.published:g}", terminated=flow.terminated,
        filed=flow.filed, reckoned=whole(rate),
    )  # fmt: skip


def _not_carried_over(flows: Iterable[Flow]) -> Iterator[Slip]:
    ended = {(one.court, one.case_type, one.ends.toordinal() + 1): one for one in flows}
    for flow in flows:
        before = ended.get((flow.court, flow.case_type, flow.begins.toordinal()))
        if before is None or None in (before.end, flow.start) or before.end == flow.start:
            continue
        yield slip(
            "not-carried-over", flow.row, start=flow.start, period=flow.period, before=before.end
        )


def _twice(flows: Iterable[Flow]) -> Iterator[Slip]:
    first: dict[tuple[object, ...], int] = {}
    for flow in flows:
        key = (flow.court, flow.case_type, flow.begins, flow.ends)
        if key in first:
            yield slip(
                "said-twice", flow.row, court=flow.court, case_type=flow.case_type,
                period=flow.period, first=first[key],
            )  # fmt: skip
        first.setdefault(key, flow.row)


def once(flows: Iterable[Flow]) -> list[Flow]:
    """The counts without those that say a second time what stands already."""
    first: dict[tuple[object, ...], Flow] = {}
    for flow in flows:
        first.setdefault((flow.court, flow.case_type, flow.begins, flow.ends), flow)
    return list(first.values())


def _sums(flows: Iterable[Flow]) -> Iterator[Slip]:
    for group in _groups(flows):
        parts = sum(one.filed or 0 for one in group if not one.is_sum)
        sums = [one for one in group if one.is_sum]
        for flow in sums:
            yield slip("sum-row", flow.row, name=_name_of(flow))
        most = max(sums, key=lambda one: one.filed or 0, default=None)
        if most is not None and parts and called_sum(most.case_type) and most.filed != parts:
            yield slip(
                "sum-differs", most.row, name=_name_of(most), said=most.filed or 0, reckoned=parts
            )


def _name_of(flow: Flow) -> str:
    """What a sum is called: all courts, where it is the court that is a sum."""
    return flow.court if called_sum(flow.court) or not flow.case_type else flow.case_type
