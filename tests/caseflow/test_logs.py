"""Event logs: what is taken from them, and what is refused."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from tests.caseflow.real import LOGS, needs_logs

from hoseibi.caseflow import logs
from hoseibi.caseflow.logs import BadLog, Log, Trace

CSV = """case,activity,timestamp
1,File,2024-01-01
2,File,2024-01-02T09:00:00+09:00
1,Hear,2024-01-11 12:00
"""
XES = """<?xml version="1.0"?>
<log xmlns="http://www.xes-standard.org/">
  <global scope="event"><string key="concept:name" value="name"/></global>
  <trace><string key="concept:name" value="1"/>
    <event><string key="concept:name" value="File"/>
      <date key="time:timestamp" value="2024-01-01T00:00:00Z"/></event>
    <event><string key="concept:name" value="Hear"/><string key="org:resource" value="Somebody"/>
      <string key="lifecycle:transition" value="start"/>
      <date key="time:timestamp" value="2024-01-02T00:00:00Z"/></event>
    <event><string key="concept:name" value="Hear"/>
      <string key="lifecycle:transition" value="complete"/>
      <date key="time:timestamp" value="2024-01-11T12:00:00Z"/></event>
  </trace>
</log>
"""
FIRST = 1_704_067_200
ONE = Trace("1", ((FIRST, 0), (FIRST + 10 * logs.DAY + 43_200, 1)))


def test_a_table_of_events() -> None:
    assert logs.read_log(CSV.encode()) == Log(
        ("File", "Hear"), (ONE, Trace("2", ((FIRST + logs.DAY, 0),))), {}
    )


def test_a_log_in_xes_counts_what_was_completed() -> None:
    assert logs.read_log(XES.encode()) == Log(("File", "Hear"), (ONE,), {"not-complete": 1})


def test_a_packed_log_is_the_same() -> None:
    assert logs.read_log(gzip.compress(XES.encode())) == logs.read_log(XES.encode())


def test_events_are_put_in_the_order_of_time() -> None:
    turned = "case;activity;timestamp\n1;Hear;2024-01-11 12:00\n1;File;2024-01-01\n"

    assert logs.read_log(turned.encode()).traces[0].events == ((FIRST, 1), ONE.events[1][:1] + (0,))


def test_days_are_read_as_partner_countries_write_them() -> None:
    found = logs.read_log(b"case,activity,date\n1,File,01/02/2024\n1,Hear,13/02/2024\n")

    assert found.span is not None
    assert [day.isoformat() for day in found.span] == ["2024-02-01", "2024-02-13"]


def test_rows_that_cannot_be_taken_are_told_with_their_place() -> None:
    found = logs.read_log(CSV.encode() + b"3,File,soon\n4\n,File,2024-01-01\n")

    assert found.left_out == {"no-moment": 1, "row-short": 1, "no-name": 1}
    assert found.bad == (
        "row 5: “soon” is no moment",
        "row 6: 1 cells, where the head has 3",
        "row 7: the case or the activity is empty",
    )


def test_a_name_that_is_too_long_is_cut_and_stays_one_name() -> None:
    case, activity = "7" * 300, "Hear the parties " * 20
    events = "".join(f"{case},{activity},2024-01-0{day}\n" for day in (1, 2, 3))

    found = logs.read_log(f"case,activity,timestamp\n{events}".encode())

    assert (found.activities, found.events) == ((activity[:200],), 3)
    assert [trace.case for trace in found.traces] == [case[:200]]


def test_columns_that_are_not_known_are_asked_for() -> None:
    source = b"Number,What,When\n1,File,2024-01-01\n"

    with pytest.raises(BadLog, match="No column is known to say the case, activity, moment"):
        logs.read_log(source)
    given = {"case": "Number", "activity": "What", "moment": "When"}
    assert logs.read_log(source, given).events == 1


def test_entities_are_not_opened(tmp_path: Path) -> None:
    other = tmp_path / "other.xml"
    other.write_text(
        '<event><string key="concept:name" value="Stolen"/>'
        '<date key="time:timestamp" value="2024-01-01T00:00:00Z"/></event>'
    )
    entity = f'<!DOCTYPE log [<!ENTITY own SYSTEM "{other.as_uri()}">]>'
    source = XES.replace("<log", entity + "<log", 1)
    source = source.replace("</trace>", "&own;</trace>")

    assert logs.read_log(source.encode()).traces == (ONE,)


def test_a_bomb_of_entities_is_refused() -> None:
    names = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 50}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE log [<!ENTITY e0 "x">{names}]>'
    source = XES.replace("<log", bomb + "<log", 1).replace('"File"', '"&e8;"')

    with pytest.raises(BadLog):
        logs.read_log(source.encode())


@pytest.mark.parametrize(
    "source", [b"", b"<log><trace>", b"<html/>", b"\x1f\x8bno", b"case,activity,timestamp\n"]
)
def test_what_is_no_log_is_refused(source: bytes) -> None:
    with pytest.raises(BadLog):
        logs.read_log(source)


@needs_logs
@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "cases", "events", "activities"),
    [
        ("helpdesk.xes.gz", 4580, 21348, 14),
        ("receipt.csv.gz", 1434, 8577, 27),
        ("roadtraffic100traces.xes", 100, 390, 10),
        ("running-example.xes", 6, 42, 8),
        ("traffic_fines_6667.csv.gz", 6666, 23163, 11),
    ],
)
def test_real_logs_are_read_whole(name: str, cases: int, events: int, activities: int) -> None:
    with (LOGS / name).open("rb") as file:
        found = logs.read_log(file)

    assert (len(found.traces), found.events, len(found.activities)) == (cases, events, activities)
    assert found.left_out == {}
