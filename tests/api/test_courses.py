"""Training courses over the interface: those that everybody sees, the same for every token."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import factories
from tests.api.calls import a_key, ask
from tests.training.opened import a_full_course, an_open_course, hide, opened
from tests.training.world import teaching

from hoseibi.training.actions import releasing
from hoseibi.training.models import Course

pytestmark = pytest.mark.django_db
CANARY = "Zzykelar"


def names(path: str, key: str = "") -> list[str]:
    return [one["course"] for one in ask(path, key).json()["items"]]


def test_a_course_is_told_as_its_page_shows_it() -> None:
    course = an_open_course()

    told: dict[str, Any] = ask(f"/courses/{course.slug}").json()

    (material,) = told.pop("material")
    assert material["titles"] == {"en": "Handout"}
    assert told == {
        "course": course.slug,
        "titles": {"en": "Law of obligations in practice", "ja": "債権法の実務"},
        "begins_on": course.begins_on.isoformat(),
        "ends_on": course.ends_on.isoformat(),
        "is_called_off": False,
        "countries": ["xl"],
        "field_of_law": "civil",
        "place": {"en": "Tavel", "ja": "タベル"},
        "host": {"en": "Legal Cooperation Department", "ja": "法務協力部"},
        "about": {"en": "Two weeks for judges.", "ja": "裁判官のための二週間。"},
        "purpose": {"en": "Trainees can write a judgment on a contract."},
        "released_on": told["released_on"],
        "programme": [
            {"on": told["begins_on"], "sessions": [{"en": "Non-performance", "ja": "債務不履行"}]},
            {
                "on": told["programme"][1]["on"],
                "sessions": [{"en": "Visit to a court", "ja": "裁判所見学"}],
            },
        ],
        "trainees": 2,
    }


def test_nobody_is_told_of_what_is_not_open_whatever_their_token() -> None:
    bare = opened(a_full_course(), shows=(), host={}, about={}, field_of_law="")
    closed, gone = a_full_course(), an_open_course()
    releasing.take_back(teaching(gone.circle), gone, "A mistake.")
    for one in Course.objects.all():
        hide(one, CANARY)
    Course.objects.update(place={"en": CANARY}, objective={"en": CANARY})
    key = a_key(teaching(closed.circle), "results:read")

    assert names("/courses") == names("/courses", key) == [bare.slug]
    for one in (closed, gone):
        assert ask(f"/courses/{one.slug}", key).status_code == 404
    said = [ask(f"/courses/{bare.slug}", each).json() for each in ("", key)]
    assert said[0] == said[1]
    assert CANARY not in json.dumps([said, ask("/courses", key).json()])


def test_courses_are_narrowed_and_come_in_pages() -> None:
    course = an_open_course()
    a_full_course(titles={"en": "Closed"})

    year = course.begins_on.year
    assert names(f"/courses?country=xl&year={year}&field_of_law=civil") == [course.slug]
    assert names("/courses?country=xm") == names("/courses?field_of_law=labour") == []
    assert ask("/courses?page=2").status_code == 404
    assert ask("/courses?year=x").status_code == 422
    assert ask("/courses?circle=1").status_code == 422


def test_a_token_for_something_else_opens_nothing_here() -> None:
    an_open_course()

    assert ask("/courses", a_key(factories.officer(), "laws:read")).status_code == 403


def test_as_much_is_asked_for_many_as_for_few() -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert ask("/courses").status_code == 200
        return len(seen)

    an_open_course()
    few = queries()
    for number in range(3):
        an_open_course(titles={"en": f"Course {number}"})

    assert queries() == few
