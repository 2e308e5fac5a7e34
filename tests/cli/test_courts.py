"""Courts on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.exhibits import hoseibi

TABLE = """Court,Case type,Year,Pending at start,Filed,Terminated,Pending at end
Tavel,Civil,2024,100,400,300,200
Tavel,Family,2024,10,90,95,6
"""
LOG = "case,activity,timestamp\n1,File,2024-01-01\n1,Judge,2024-02-01\n2,File,2024-01-01\n"
PROCEDURE = """name = "Ordinary"
[[step]]
key = "file"
name = "File"
begins = true
next = ["hear"]
[[step]]
key = "hear"
name = "Hear"
next = ["judge"]
[[step]]
key = "judge"
name = "Judge"
ends = true
"""
COURT = """[court]
judges = 3
filed = 900
pending = 200
[[court.stages]]
name = "Case"
work = 1.0
pause = 30
[reform]
judges = 4
[plan]
years = 2
warm_up = 0
runs = 3
"""


def test_figures_of_a_table_and_what_cannot_be_true() -> None:
    done = hoseibi("courts", "figures", "-", typed=TABLE)

    assert done.exit_code == 1
    assert "2024 · Tavel · Civil        400      300      200    75.0 %    243" in done.stdout
    assert "row 3: error does-not-add-up: 10 pending at the start + 90 filed" in done.stderr


def test_figures_for_programs() -> None:
    done = hoseibi("courts", "figures", "-", "--type", "Civil", "--format", "json", typed=TABLE)

    found = json.loads(done.stdout)
    assert [one["clearance"] for one in found["figures"]] == [75.0]
    assert [one["code"] for one in found["slips"]] == ["does-not-add-up"]


def test_a_column_is_named() -> None:
    typed = "When,Came,Went\n2024,10,8\n"
    named = ("--column", "period=When", "--column", "filed=Came", "--column", "terminated=Went")

    assert hoseibi("courts", "figures", "-", typed=typed).exit_code == 1
    assert "80.0 %" in hoseibi("courts", "figures", "-", *named, typed=typed).stdout
    assert hoseibi("courts", "figures", "-", "--column", "x=Y", typed=typed).exit_code == 2


def test_a_map_with_its_picture_against_the_procedure(tmp_path: Path) -> None:
    procedure, picture = tmp_path / "p.toml", tmp_path / "map.svg"
    procedure.write_text(PROCEDURE)

    done = hoseibi("courts", "map", "-", "--against", procedure, "-o", picture, typed=LOG)

    assert done.exit_code == 0
    assert "2 cases, 3 events, 2024-01-01 to 2024-02-01" in done.stdout
    assert "1 cases: File is followed by Judge, which the procedure does not allow" in done.stdout
    assert 'class="pm-arc pm-off"' in picture.read_text()


def test_what_is_no_log_is_said_in_a_sentence() -> None:
    done = hoseibi("courts", "map", "-", typed="a,b\n1,2\n")

    assert done.exit_code == 1
    assert "No column is known to say the case, activity, moment of an event." in done.stderr


def test_a_reform_is_simulated(tmp_path: Path) -> None:
    file = tmp_path / "court.toml"
    file.write_text(COURT)

    done = hoseibi("courts", "simulate", file, "--workers", 1, "--format", "json")

    found = json.loads(done.stdout)
    assert found["difference"]["pending"][-1]["high"] < 0
    assert found["plan"] == {"years": 2, "warm_up": 0, "runs": 3, "seed": 1}


def test_a_court_takes_its_cases_from_a_table(tmp_path: Path) -> None:
    file, table = tmp_path / "court.toml", tmp_path / "table.csv"
    file.write_text(COURT)
    table.write_text(TABLE)

    done = hoseibi("courts", "simulate", file, "--from", table, "--workers", 1, "--runs", 2)

    assert "490 filed a year" in done.stderr
    assert "After 2 years, 2 runs of each" in done.stdout
    assert "Assumed:" in done.stdout


def test_a_court_that_cannot_be_is_said_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "court.toml"
    file.write_text(COURT.replace("judges = 3", "judges = 0"))

    done = hoseibi("courts", "simulate", file, "--workers", 1)

    assert done.exit_code == 1
    assert "A court has 1 to 2,000 judges." in done.stderr
