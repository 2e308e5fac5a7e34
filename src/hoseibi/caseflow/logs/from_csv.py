"""An event log out of CSV: one event a row; which column says what is guessed, or given."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator, Mapping
from typing import IO

from ..counts.tables import NO_COLUMN
from .moments import reader_for
from .values import BadLog, Gathering, Log

WORDS = {
    "case": ("case:concept:name", "case_id", "case id", "caseid", "case", "case number", "事件番号",
             "số vụ án", "លេខសំណុំរឿង"),
    "activity": ("concept:name", "activity", "event", "task", "step", "手続", "段階", "hoạt động",
                 "សកម្មភាព"),
    "moment": ("time:timestamp", "timestamp", "time", "completed", "date", "日時", "日付",
               "thời gian", "កាលបរិច្ឆេទ"),
    "lifecycle": ("lifecycle:transition", "lifecycle"),
}  # fmt: skip
SAMPLE = 200
SHORT = "row {row}: {cells} cells, where the head has {width}"
NO_MOMENT = "row {row}: “{words}” is no moment"
NO_NAME = "row {row}: the case or the activity is empty"


def from_csv(source: IO[bytes], given: Mapping[str, str] | None = None) -> Log:
    """The log in a file of CSV (UTF-8; comma, semicolon or tab). `given` names the heads of the
    columns `case`, `activity` and `moment` where they are not to be guessed.

    Raises BadLog, with the column or the row that is wrong.
    """
    text = io.TextIOWrapper(source, encoding="utf-8-sig", errors="replace", newline="")
    first = text.readline(1_000_000)
    separator = max(",;\t", key=first.count)
    head = next(csv.reader([first], delimiter=separator), [])
    columns = _columns([cell.strip() for cell in head], given or {})
    rows = csv.reader(text, delimiter=separator)
    try:
        return _read(rows, columns, len(head))
    except csv.Error as trouble:
        raise BadLog("The file cannot be read as CSV: {trouble}.", trouble=trouble) from trouble
    finally:
        text.detach()


def _columns(head: list[str], given: Mapping[str, str]) -> dict[str, int]:
    plain = [cell.casefold() for cell in head]
    found = {
        name: plain.index(word)
        for name, words in WORDS.items()
        for word in reversed(words)
        if word in plain
    }
    for name, words in given.items():
        if words not in head:
            raise BadLog(NO_COLUMN, words=words, heads=", ".join(head[:30]))
        found[name] = head.index(words)
    missing = [name for name in ("case", "activity", "moment") if name not in found]
    if missing:
        raise BadLog(
            "No column is known to say the {missing} of an event. There are: {heads}. Say which is"
            " which.",
            missing=", ".join(missing),
            heads=", ".join(head[:30]),
        )
    return found


def _read(rows: Iterator[list[str]], columns: dict[str, int], width: int) -> Log:
    gathered = Gathering()
    case, activity, moment = columns["case"], columns["activity"], columns["moment"]
    lifecycle = columns.get("lifecycle")
    sample = list(itertools.islice(rows, SAMPLE))
    read = reader_for([row[moment].strip() for row in sample if len(row) > moment])
    needed = max(columns.values())
    for number, row in enumerate(itertools.chain(sample, rows), 2):
        if len(row) <= needed:
            if row:
                gathered.leave_out("row-short", SHORT, row=number, cells=len(row), width=width)
            continue
        if lifecycle is not None and row[lifecycle] not in ("complete", "COMPLETE", ""):
            gathered.leave_out("not-complete")
            continue
        when = read(row[moment].strip())
        if when is None:
            gathered.leave_out("no-moment", NO_MOMENT, row=number, words=row[moment][:40])
        elif not row[case] or not row[activity]:
            gathered.leave_out("no-name", NO_NAME, row=number)
        else:
            gathered.add(row[case], when, row[activity])
    return gathered.log()
