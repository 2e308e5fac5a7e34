"""Training courses on the public site: at addresses that stay, in its languages, for programs."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from time import process_time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree
from tests import factories
from tests.training import world
from tests.training.opened import a_full_course, an_open_course, opened

from hoseibi.results.views.speaking import SPOKEN
from hoseibi.training.actions import releasing, states
from hoseibi.training.choices import CourseState
from hoseibi.training.models import Course
from hoseibi.web import kept_pages

pytestmark = pytest.mark.django_db
MOST = 0.03
"""Seconds of the processor in which the page of a course is made anew."""


@pytest.fixture(autouse=True)
def looked_at_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was done is seen at once."""
    monkeypatch.setattr(kept_pages, "SECONDS", -1.0)


def page(url: str) -> str:
    answer = Client().get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def of(course: Course, language: str = "en") -> str:
    return f"/public/{language}/courses/{course.slug}/"


def test_a_course_is_read_at_an_address_of_its_own() -> None:
    course = an_open_course()

    shown = page(of(course))

    for said in ("Law of obligations in practice", "Tavel", "Legal Cooperation Department",
                 "Two weeks for judges.", "Trainees can write a judgment on a contract.",
                 "2 trainees", "Visit to a court", "Handout", "Civil law"):  # fmt: skip
        assert said in shown
    for closed in ("Sok Dara", "Slides", "Wada", "Director of the department"):
        assert closed not in shown
    assert of(course) in page("/public/en/courses/")


@pytest.mark.parametrize("language", SPOKEN)
def test_it_speaks_every_language_of_the_site(language: str) -> None:
    course = an_open_course()

    shown = page(of(course, language))

    assert f'<html lang="{language}">' in shown
    if language != "en":
        assert "Training courses" not in shown
        assert "Released on" not in shown
        assert "Narrow the list" not in page(f"/public/{language}/courses/")
    if language not in ("en", "ja"):
        assert '<bdi lang="en">Law of obligations in practice</bdi>' in shown
    if language == "ja":
        assert "裁判所見学" in shown


def test_what_is_not_open_is_not_there_and_what_was_taken_back_is_gone() -> None:
    closed, course = a_full_course(titles={"en": "Closed"}), an_open_course()
    assert Client().get(of(closed)).status_code == 404
    before = page("/public/en/courses/")

    releasing.take_back(world.teaching(course.circle), course, "A mistake.")

    assert Client().get(of(course)).status_code == 404
    after = page("/public/en/courses/")
    assert course.slug in before
    assert course.slug not in after
    assert "No course was released yet." in after


def test_a_course_that_is_called_off_says_so_at_once() -> None:
    course = an_open_course()
    assert "called off" not in page(of(course))

    moving = states.Moving(CourseState.CANCELLED, "Flood in the capital.")
    states.move(world.teaching(course.circle), course, moving)

    assert "called off" in page(of(course))
    assert "Flood" not in page(of(course))


def test_the_list_is_narrowed_by_country_year_and_field() -> None:
    course = an_open_course(titles={"en": "Obligations"})
    later = world.BEGINS_ON + timedelta(days=366)
    other = opened(
        a_full_course(titles={"en": "Insolvency"}, begins_on=later, ends_on=later),
        field_of_law="insolvency",
    )
    Course.objects.filter(pk=other.pk).update(country=factories.organ("xm", "Court").country)

    def found(asked: str) -> list[str]:
        shown = page(f"/public/en/courses/?{asked}")
        return [one.slug for one in (course, other) if of(one) in shown]

    assert found("") == [course.slug, other.slug]
    assert found("country=xl") == found("field=civil") == [course.slug]
    assert found(f"year={later.year}") == found("country=xm&field=insolvency") == [other.slug]
    assert found("country=zz") == []
    assert "No course is so." in page("/public/en/courses/?field=criminal")
    assert found("year=99999999&field=nothing&country=-") == found("")


def test_programs_are_told_what_it_is() -> None:
    course = an_open_course()

    [said] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page(of(course)))

    told = json.loads(said)
    assert told == {
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": f"http://127.0.0.1:8000{of(course)}",
        "url": f"http://127.0.0.1:8000{of(course)}",
        "name": "Law of obligations in practice",
        "description": "Two weeks for judges.",
        "about": "Civil law",
        "provider": {"@type": "Organization", "name": "Legal Cooperation Department"},
        "hasCourseInstance": {
            "@type": "CourseInstance",
            "courseMode": "onsite",
            "startDate": course.begins_on.isoformat(),
            "endDate": course.ends_on.isoformat(),
            "location": {"@type": "Place", "name": "Tavel"},
            "organizer": {"@type": "Organization", "name": "Legal Cooperation Department"},
        },
    }


def test_programs_are_told_nothing_that_the_page_does_not_show() -> None:
    course = opened(a_full_course(), shows=(), host={}, about={}, field_of_law="")

    [said] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page(of(course)))

    assert set(json.loads(said)) == {"@context", "@type", "@id", "url", "name", "hasCourseInstance"}
    assert "Tavel" not in said


def test_feed_sitemap_and_search_lead_to_it() -> None:
    course = an_open_course()
    a_full_course(titles={"en": "Closed obligations"})

    feed = etree.fromstring(Client().get("/public/ja/feed.atom").content)
    sitemap = etree.fromstring(Client().get("/public/sitemap.xml").content)

    assert [one.text for one in feed.iterfind("{*}entry/{*}title")] == ["債権法の実務"]
    days = [one.text for one in feed.iterfind("{*}entry/{*}updated")]
    assert days == [f"{timezone.localdate()}T00:00:00Z"]
    addresses = [one.text or "" for one in sitemap.iter("{*}loc")]
    assert sum("/courses/" in one for one in addresses) == 2 * len(SPOKEN)
    shown = page("/public/en/search/?text=obligations+judges")
    assert of(course) in shown
    assert "Closed" not in shown
    assert of(course) in page("/public/en/search/?text=civil+TAVEL")
    assert of(course, "ja") in page("/public/ja/search/?text=民法+タベル")


@pytest.mark.parametrize("typed", ["Обязательства", "обязательства", "ОБЯЗАТЕЛЬСТВА"])
def test_a_word_is_found_however_it_is_written(typed: str) -> None:
    course = an_open_course(titles={"en": "Obligations", "ru": "Обязательства в практике"})

    assert of(course, "ru") in page(f"/public/ru/search/?text={typed}")


def test_nothing_is_found_by_what_is_not_shown() -> None:
    course = opened(a_full_course(), shows=(), host={}, about={}, field_of_law="")

    assert of(course) not in page("/public/en/search/?text=tavel")
    assert of(course) in page("/public/en/search/?text=obligations")


def test_the_file_of_material_is_given_to_everybody_who_reads_of_it() -> None:
    course = an_open_course()

    [address] = re.findall(r'href="(/courses/materials/\d+/)"', page(of(course)))

    assert Client().get(address).content == b"of a course"


def test_the_same_page_is_one_press_away_in_another_language() -> None:
    course = an_open_course()

    assert f'href="{of(course, "km")}" lang="km"' in page(of(course))
    narrowed = page("/public/en/courses/?country=xl")
    assert 'href="/public/vi/courses/?country=xl" lang="vi"' in narrowed


def test_the_first_page_names_the_last_courses() -> None:
    course = an_open_course()

    assert of(course) in page("/public/en/")


def _queries(url: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert Client().get(url).status_code == 200
    return len(seen)


def test_lists_and_pages_ask_as_much_for_many_courses_as_for_few() -> None:
    course = an_open_course()
    urls = ("/public/en/courses/", of(course))
    few = [_queries(f"{url}?few") for url in urls]

    for number in range(4):
        an_open_course(titles={"en": f"Course {number}"})

    assert [_queries(f"{url}?many") for url in urls] == few
    assert max(few) <= 12


def test_a_page_is_made_anew_in_little_time() -> None:
    course = an_open_course()
    times = []
    for number in range(8):
        begun = process_time()
        page(f"{of(course)}?{number}")
        times.append(process_time() - begun)

    assert sorted(times)[len(times) // 2] < MOST
