"""Real tables and logs of ../shared/data, where they lie beside the project."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data"
TABLES, LOGS = _BESIDE / "court-stats", _BESIDE / "event-logs"
needs_tables = pytest.mark.skipif(not TABLES.exists(), reason="no court-stats in ../shared/data")
needs_logs = pytest.mark.skipif(not LOGS.exists(), reason="no event-logs in ../shared/data")


def hawaii(court: str) -> list[list[str]]:
    """The rows of a caseload table; the years until 2014."""
    with (TABLES / f"hawaii_{court}_court.csv").open(newline="") as file:
        return list(csv.reader(file))


KINDS = ("indictables", "dpAndPdp", "otherCriminal", "criminalTotal", "dwi", "trafficMoving",
         "parking", "trafficTotal", "grandTotal")  # fmt: skip


def municipal(month: str) -> list[list[str]]:
    """The municipal courts of New Jersey as a table, with the clearance rate that was published."""
    with gzip.open(TABLES / f"nj_municipal_{month}.json.gz") as file:
        courts = json.load(file)
    rows = [
        ["Municipality", "Case type", "Year", "Filed", "Resolved", "Pending at end", "Clearance %"]
    ]
    rows += [
        [f"{one['municipality']}, {one['county']}", kind, month[:4], *_cells(one, kind)]
        for one in courts
        for kind in KINDS
    ]
    return rows


def _cells(court: dict[str, Any], kind: str) -> list[str]:
    columns = ("filings", "resolutions", "activePending", "clearancePercent")
    return [
        ((court.get(name) or {}).get("currentPeriod") or {}).get(kind) or "" for name in columns
    ]
