"""Figures of case-flow, and whether the counts can be true."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from tests.caseflow.real import hawaii, municipal, needs_tables

from hoseibi.caseflow import counts
from hoseibi.caseflow.counts import Band, Flow, Slip

YEAR = (date(2024, 1, 1), date(2024, 12, 31))
HEAD = ["Court", "Case type", "Year", "Pending at start", "Filed", "Terminated", "Pending at end"]


def flow(start: int | None, filed: int | None, terminated: int | None, end: int | None) -> Flow:
    return Flow("Tavel", "Civil", *YEAR, start, filed, terminated, end, row=2)


def test_the_two_figures_of_the_cepej() -> None:
    found = counts.figures(flow(100, 400, 300, 200))

    assert (found.clearance, found.change) == (75.0, 100)
    assert found.disposition == pytest.approx(365 * 200 / 300)


def test_a_quarter_has_its_own_days() -> None:
    quarter = Flow("Tavel", "", date(2024, 1, 1), date(2024, 3, 31), end=91, terminated=91)

    assert counts.figures(quarter).disposition == 91


def test_what_is_not_known_is_not_reckoned() -> None:
    found = counts.figures(flow(None, 0, 5, None))

    assert (found.clearance, found.disposition, found.change) == (None, None, None)


def test_half_a_per_cent_is_rounded_up() -> None:
    assert [counts.whole(value) for value in (96.5, 97.5, 96.49, 0.5)] == [97, 98, 96, 1]


def test_ages_in_bands_of_sixty_days() -> None:
    bands = counts.in_bands([0, 60, 61, 120, 719, 720, 721, 4000])

    assert {(one.least, one.most): one.count for one in bands if one.count} == {
        (0, 60): 2, (61, 120): 2, (661, 720): 2, (721, None): 2,
    }  # fmt: skip
    assert counts.backlog(bands, 120) == 4


def test_a_count_that_cannot_be_true() -> None:
    slips = counts.check([flow(64, 34, 34, 98)])

    assert [(one.code, one.row) for one in slips] == [("does-not-add-up", 2)]
    assert slips[0].sentence == (
        "64 pending at the start + 34 filed − 34 resolved = 64, but 98 are pending at the end:"
        " +34 too many or too few. Ask the court which of the four is wrong."
    )


def test_an_empty_cell_is_not_none() -> None:
    found = counts.read([HEAD, ["Tavel", "Civil", "2024", "10", "", "3", "7"]])

    assert found.flows == (
        Flow("Tavel", "Civil", *YEAR, start=10, filed=None, terminated=3, end=7, row=2),
    )


def table(*rows: tuple[object, ...]) -> list[list[str]]:
    return [HEAD, *([str(cell) for cell in row] for row in rows)]


def codes(slips: list[Slip]) -> list[tuple[str, int]]:
    return [(one.code, one.row) for one in slips]


def test_rows_that_add_up_others_count_once() -> None:
    found = counts.read(
        table(
            ("Tavel", "Total", 2024, 30, 104, 90, 44),
            ("Tavel", "Civil actions", 2024, 20, 70, 60, 30),
            ("Tavel", "Contract", 2024, 15, 50, 45, 20),
            ("Tavel", "Tort", 2024, 5, 20, 15, 10),
            ("Tavel", "Family", 2024, 10, 34, 30, 14),
        )
    )

    total = counts.added_up(found.flows)

    assert [one.case_type for one in found.flows if one.is_sum] == ["Total", "Civil actions"]
    assert total is not None
    assert (total.flow.filed, total.flow.end, total.rows) == (104, 44, 3)


def test_a_sum_that_says_something_else_than_its_rows() -> None:
    found = counts.read(
        table(
            ("Tavel", "TOTAL CASES", 2024, 30, 120, 90, 60),
            ("Tavel", "Contract", 2024, 15, 50, 45, 20),
            ("Tavel", "Family", 2024, 15, 50, 45, 20),
        )
    )

    assert codes(counts.check(found.flows)) == [("sum-differs", 2), ("sum-row", 2)]


def test_a_sum_is_called_by_what_makes_it_one() -> None:
    found = counts.read(
        table(("All courts", "", 2024, 1, 1, 1, 1), ("Tavel", "Total", 2024, 1, 1, 1, 1))
    )

    names = [dict(one.arguments)["name"] for one in counts.check(found.flows)]

    assert names == ["All courts", "Total"]


def test_what_is_pending_is_carried_over() -> None:
    found = counts.read(
        table(("Tavel", "Civil", 2023, 10, 10, 10, 10), ("Tavel", "Civil", 2024, 12, 10, 10, 12))
    )

    assert codes(counts.check(found.flows)) == [("not-carried-over", 3)]


def test_the_same_is_counted_once() -> None:
    row = ("Tavel", "Civil", 2024, 10, 10, 10, 10)
    found = counts.read(table(row, row))

    assert codes(counts.check(found.flows)) == [("said-twice", 3)]
    assert len(counts.counted(found)) == 1


def test_of_several_years_the_first_start_and_the_last_end_stand() -> None:
    found = counts.read(
        table(("Tavel", "Civil", 2023, 10, 10, 5, 15), ("Tavel", "Civil", 2024, 15, 20, 5, 30))
    )

    total = counts.added_up(found.flows)

    assert total is not None
    assert (total.flow.start, total.flow.filed, total.flow.terminated, total.flow.end) == (
        10, 30, 10, 30,
    )  # fmt: skip


def test_a_cell_that_is_not_understood_is_told_with_its_place() -> None:
    found = counts.read(
        table(
            ("Tavel", "Civil", "last year", 1, 1, 1, 1),
            ("Tavel", "Civil", 2024, "about 20", 1, -3, 1),
            ("Tavel", "Civil", 2024, "2,070", "1 000", "5.0", "-"),
        )
    )

    assert [one.sentence for one in found.bad] == [
        "row 2, column Year: “last year” is no period. Write 2024, 2024-06, 2024Q2 or 2024H1.",
        "row 3, column Pending at start: “about 20” is no number of cases. Write a whole number, or"
        " leave it empty.",
        "row 3, column Terminated: -3 is less than none. A number of cases is 0 or more.",
    ]
    assert found.flows == (Flow("Tavel", "Civil", *YEAR, 2070, 1000, 5, None, row=4),)


def test_japanese_heads_and_bands_of_age() -> None:
    found = counts.read(
        [
            [
                "裁判所",
                "事件の種類",
                "年度",
                "旧受",
                "新受",
                "既済",
                "未済",
                "0-60",
                "61-120",
                "121+",
            ],
            ["湊地裁", "民事", "2024年度", "5", "10", "8", "7", "4", "2", "1"],
        ]
    )

    bands = (Band(0, 60, 4), Band(61, 120, 2), Band(121, None, 1))
    assert found.flows == (Flow("湊地裁", "民事", *YEAR, 5, 10, 8, 7, bands, row=2),)
    assert counts.check(found.flows) == []


def test_a_column_is_said_where_its_head_is_not_known() -> None:
    rows = [["Year", "Came", "Went"], ["2024", "10", "8"]]

    with pytest.raises(counts.BadTable, match="not understood"):
        counts.read(rows)
    with pytest.raises(counts.BadTable, match="No column is called “Gone”"):
        counts.read(rows, {"terminated": "Gone"})
    with pytest.raises(counts.BadTable, match=r"No column is called “\{0\}”"):
        counts.read(rows, {"terminated": "{0}"})
    assert counts.read(rows, {"filed": "Came", "terminated": "Went"}).flows == (
        Flow("", "", *YEAR, filed=10, terminated=8, row=2),
    )


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024.0", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024Q3", ("2024-07-01", "2024-09-30")),
        ("2024 H2", ("2024-07-01", "2024-12-31")),
        ("2024-04-01/2025-03-31", ("2024-04-01", "2025-03-31")),
        ("2024-13", None),
        ("spring", None),
    ],
)
def test_periods(words: str, days: tuple[str, str] | None) -> None:
    found = counts.period(words)

    assert (found and tuple(day.isoformat() for day in found)) == days


@needs_tables
@pytest.mark.corpus
@pytest.mark.parametrize(
    ("court", "complete", "wrong"),
    [("circuit", 3030, 39), ("family", 1903, 46), ("appeals", 211, 0)],
)
def test_the_accounting_errors_of_real_tables(court: str, complete: int, wrong: int) -> None:
    found = counts.read(hawaii(court))

    told = Counter(one.code for one in counts.check(found.flows))
    whole = [
        one for one in found.flows if None not in (one.start, one.filed, one.terminated, one.end)
    ]

    assert (found.bad, len(whole), told["does-not-add-up"]) == ((), complete, wrong)


@needs_tables
@pytest.mark.corpus
@pytest.mark.parametrize(("month", "published"), [("2017-06", 1656), ("2019-06", 1661)])
def test_published_clearance_rates_are_reproduced(month: str, published: int) -> None:
    found = counts.read(municipal(month))

    sums = ("criminalTotal", "trafficTotal", "grandTotal")
    told = [one for one in found.flows if one.case_type in sums and one.published is not None]
    rates = [(one, counts.clearance_rate(one.terminated, one.filed)) for one in told]
    known = [(one, rate) for one, rate in rates if rate is not None]

    assert len(known) == published
    assert [one for one, rate in known if counts.whole(rate) != one.published] == []
    assert [one for one in counts.check(found.flows) if one.code == "rate-differs"] == []


def test_what_is_divided_by_one_another_is_of_the_same_rows() -> None:
    rows = [
        Flow("A", "Civil", date(2024, 1, 1), date(2024, 12, 31), 10, 100, 90, 20),
        Flow("B", "Civil", date(2024, 1, 1), date(2024, 12, 31), 10, 100, None, 30),
    ]

    total = counts.added_up(rows)

    assert total is not None
    assert (total.flow.filed, total.flow.terminated, total.left_out) == (200, 90, {"terminated": 1})
    found = counts.figures_of_sum(total)
    assert found.clearance == 90
    assert found.disposition == pytest.approx(20 / 90 * 365)


def test_a_column_that_no_row_has_takes_no_figure_from_the_others() -> None:
    rows = [
        Flow(name, "Civil", date(2024, 1, 1), date(2024, 12, 31), None, 100, 90, 20)
        for name in ("A", "B")
    ]

    total = counts.added_up(rows)

    assert total is not None
    assert counts.figures_of_sum(total).clearance == 90
