"""Figures of courts over the interface: the released to all, the rest to who may see it."""

from __future__ import annotations

import pytest
from tests import factories
from tests.api.calls import a_key, ask
from tests.courts import world

from hoseibi.courts.actions import releasing

pytestmark = pytest.mark.django_db


def test_what_is_not_released_is_for_who_may_see_it() -> None:
    table = world.a_table()
    own = a_key(world.judge(), "courts:read")
    other = a_key(world.judge(world.court("Court of Suna")), "courts:read")

    assert ask("/courts").json()["items"] == []
    assert ask("/courts/xl/figures").json()["total"] == 0
    assert ask("/courts/xl/figures", other).json()["total"] == 0
    assert ask("/courts/xl/figures", own).json()["total"] == 4
    assert ask("/courts/xl/figures", a_key(factories.officer(), "laws:read")).status_code == 403

    releasing.release(factories.officer(), table, "President")

    (country,) = ask("/courts").json()["items"]
    assert (country["country"], country["courts"], country["last"]["period"]) == ("xl", 1, "2024")


def test_figures_come_by_count_period_court_and_type_with_how_to_read_them() -> None:
    releasing.release(factories.officer(), world.a_table(), "President")

    counts = ask("/courts/xl/figures").json()
    periods = ask("/courts/xl/figures?by=period").json()["items"]
    types = ask("/courts/xl/figures?by=case_type").json()["items"]
    civil = ask("/courts/xl/figures?case_type=Civil&since=2024-01-01").json()["items"]

    assert counts["items"][0] == {
        "court": "Court of Tavel", "case_type": "Civil", "period": "2023",
        "begins_on": "2023-01-01", "ends_on": "2023-12-31", "pending_before": 100, "filed": 400,
        "resolved": 300, "pending_after": 200, "clearance_rate": 75.0, "disposition_time": 243.33,
        "over_a_year": 90,
        "bands": [
            {"least": 0, "most": 60, "count": 50}, {"least": 61, "most": 360, "count": 60},
            {"least": 361, "most": None, "count": 90},
        ],
        "left_out": {},
    }  # fmt: skip
    assert any("CEPEJ" in each for each in counts["caveats"])
    assert [(one["period"], one["filed"]) for one in periods] == [("2023", 490), ("2024", 500)]
    assert [(one["case_type"], one["filed"]) for one in types] == [("Civil", 410), ("Family", 90)]
    assert [one["period"] for one in civil] == ["2024"]


def test_a_country_that_is_not_known_and_a_word_that_is_not_understood_are_told() -> None:
    world.country()

    assert ask("/courts/zz/figures").json()["error"]["where"] == "path.country"
    assert ask("/courts/xl/figures?by=judge").status_code == 422
