"""What differs between two versions of the PDM, place by place, with the reason of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256

from django.utils.formats import date_format

from hoseibi.ui.languages import by_language, own_name

from ..choices import Column, RowKind
from ..models import PdmLine, PdmReason, PdmVersion

HEADER = ("title", "agency", "target_group", "site", "model_site", "period_from", "period_until")


@dataclass(frozen=True)
class Change:
    """One difference. `what` is `added`, `removed`, `moved`, `changed`, or `header`; texts are by
    language. `place` names it for people."""

    what: str
    place: str
    row_id: int | None
    column: str
    old: dict[str, str]
    new: dict[str, str]
    kind: str = ""
    old_number: str = ""
    new_number: str = ""
    reason: PdmReason | None = None

    @property
    def key(self) -> str:
        """How a form names the place."""
        return f"{self.row_id or 0}:{self.column}"


def header_values(version: PdmVersion) -> dict[str, dict[str, str]]:
    """What the header says, by field and language; days stand under no language."""
    return {name: _value(getattr(version, name)) for name in HEADER}


def _value(value: object) -> dict[str, str]:
    if value is None:
        return {}
    return {"": date_format(value, "Y-m-d")} if hasattr(value, "year") else by_language(value)


def header_mark(version: PdmVersion) -> str:
    """A mark of what the header says, so that a form tells whether it was changed meanwhile."""
    said = json.dumps(header_values(version), sort_keys=True)
    return sha256(said.encode()).hexdigest()[:16]


def changes(old: PdmVersion | None, new: PdmVersion) -> list[Change]:
    """What differs, in the order of the form; nothing where there is no version before. Rows are
    followed by their identity, so that a mere renumbering is no change."""
    if old is None:
        return []
    reasons = {(one.row_id, one.column): one for one in new.reasons.select_related("by")}
    before, after = _lines(old), _lines(new)
    found = [*_of_header(old, new), *_of_rows(before, after)]
    return [_with_reason(one, reasons) for one in found]


def _with_reason(change: Change, reasons: dict[tuple[int | None, str], PdmReason]) -> Change:
    reason = reasons.get((change.row_id, change.column))
    return Change(**{**change.__dict__, "reason": reason}) if reason else change


def _lines(version: PdmVersion) -> dict[int, PdmLine]:
    lines = version.lines.select_related("row").order_by("position", "pk")
    return {line.row_id: line for line in lines}


def _of_header(old: PdmVersion, new: PdmVersion) -> list[Change]:
    before, after = header_values(old), header_values(new)
    return [
        Change("header", str(PdmVersion._meta.get_field(name).verbose_name), None, name,
               before[name], after[name])
        for name in HEADER
        if before[name] != after[name]
    ]  # fmt: skip


def _of_rows(before: dict[int, PdmLine], after: dict[int, PdmLine]) -> list[Change]:
    moved = _moved(before, after)
    found: list[Change] = []
    for key, line in after.items():
        known = before.get(key)
        if known is None:
            found.append(_whole("added", None, line))
            continue
        if key in moved:
            found.append(_whole("moved", known, line))
        found += _of_cells(known, line)
    return found + [
        _whole("removed", line, None) for key, line in before.items() if key not in after
    ]


def _whole(what: str, old: PdmLine | None, new: PdmLine | None) -> Change:
    line = new or old
    assert line is not None
    return Change(
        what,
        place(line),
        line.row_id,
        "",
        by_language(old.narrative) if old else {},
        by_language(new.narrative) if new else {},
        line.row.kind,
        old.number if old else "",
        new.number if new else "",
    )


def _of_cells(old: PdmLine, new: PdmLine) -> list[Change]:
    found = []
    for column in Column:
        before, after = by_language(getattr(old, column)), by_language(getattr(new, column))
        if before != after:
            where = f"{place(new)}, {Column(column).label}"
            found.append(
                Change("changed", where, new.row_id, column, before, after, new.row.kind,
                       old.number, new.number)
            )  # fmt: skip
    return found


def _moved(before: dict[int, PdmLine], after: dict[int, PdmLine]) -> set[int]:
    """The rows that stand under another output, or elsewhere among their fellows."""
    both = [key for key in after if key in before]
    found = {key for key in both if before[key].under_id != after[key].under_id}
    for kind in RowKind:
        new = [key for key in both if after[key].row.kind == kind and key not in found]
        old = sorted(new, key=lambda key: list(before).index(key))
        kept = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        still = {key for block in kept for key in new[block.b : block.b + block.size]}
        found |= set(new) - still
    return found


def place(line: PdmLine) -> str:
    """How a row is named: `Output 2`, `Activity 1-3`."""
    return f"{line.row.get_kind_display()} {line.number}".strip()


@dataclass(frozen=True)
class Unsaid:
    """A change that some languages of the plan do not follow: `silent` where they say nothing,
    else they keep the former words."""

    place: str
    languages: str
    silent: bool


def unsaid(old: PdmVersion | None, new: PdmVersion) -> list[Unsaid]:
    """The changes that were not written in every language of the plan, so that whoever adopts it
    sees it."""
    spoken = {*by_language(new.title), *by_language(new.project.title)}
    found = []
    for change in changes(old, new):
        silent = change.what == "added"
        behind = (
            spoken - change.new.keys()
            if silent
            else {code for code, words in change.old.items() if change.new.get(code) == words}
        )
        if change.what in ("added", "changed", "header") and behind:
            names = ", ".join(own_name(code) for code in sorted(behind))
            found.append(Unsaid(change.place, names, silent))
    return found


def unexplained(version: PdmVersion) -> list[Change]:
    """The changes of a draft that have no reason yet."""
    return [one for one in changes(version.based_on, version) if one.reason is None]


def reason_texts(change: Change) -> dict[str, str]:
    """The reason of a change by language; empty where none was given."""
    return by_language(change.reason.reason) if change.reason else {}
