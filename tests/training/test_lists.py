"""Nominees come in from a list, journeys and papers go out, and former trainees are found only
when they agreed."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import factories
from tests.training import world

from hoseibi.accounts.models import User
from hoseibi.library.storage.lists import NoList
from hoseibi.printing import Grid
from hoseibi.projects.queries.papers.annexes import TRAINEES
from hoseibi.projects.queries.papers.dataset import Dataset
from hoseibi.projects.queries.papers.tongue import Tongue
from hoseibi.training.actions import bringing, courses, former, journeys
from hoseibi.training.choices import CourseState
from hoseibi.training.models import Course, Nomination
from hoseibi.training.queries import sheets
from hoseibi.training.queries.booklet import Wished, booklet
from hoseibi.training.queries.former import Sought
from hoseibi.training.queries.former import former as found

pytestmark = pytest.mark.django_db

LIST = b"""Organ,Name as in the passport,Years of practice
Ministry of Justice,TEVAN Dara,7
Bar of Nowhere,VELDEN Mira,
Ministry of Justice,,seven
Ministry of Justice,TEVAN Dara,3
"""


def test_each_cell_that_has_to_be_mended_is_named() -> None:
    target, _sender = world.called()
    by = world.teaching(target.course.circle)

    read = sheets.understand(by, target.course, LIST)

    assert [(one.row, one.column) for one in read.troubles] == [
        (3, "Organ"),
        (4, "Name as in the passport"),
        (4, "Years of practice"),
        (5, "Name as in the passport"),
    ]
    assert [one.values["name"] for one in read.nominees] == ["TEVAN Dara"]
    with pytest.raises(bringing.ListNotMended):
        bringing.bring_nominees(by, target.course, LIST)
    assert not Nomination.objects.exists()


@pytest.mark.parametrize("content", [b"PK\x03\x04 no workbook", b"\xff\xfe\x00", b"a,b\n1,2\n"])
def test_what_is_no_list_is_refused(content: bytes) -> None:
    target, _sender = world.called()
    by = world.teaching(target.course.circle)

    with pytest.raises(NoList):
        sheets.understand(by, target.course, content)


def test_the_empty_workbook_comes_back_filled_in_and_is_seen_before_it_is_entered(
    client: Client,
) -> None:
    target, _sender = world.called()
    slug, by = target.course.slug, world.teaching(target.course.circle)
    client.force_login(by)

    empty = client.get(reverse("training:blank-list", args=(slug, "xlsx"))).content
    book = openpyxl.load_workbook(io.BytesIO(empty))
    book.active.append(["Ministry of Justice", "TEVAN Dara", "ដារ៉ា", "Judge", 7])
    out = io.BytesIO()
    book.save(out)
    file = SimpleUploadedFile("list.xlsx", out.getvalue())
    seen = client.post(reverse("training:bring", args=(slug,)), {"file": file}, follow=True)
    before = Nomination.objects.count()
    client.post(seen.redirect_chain[-1][0])

    assert [one.values["years"] for one in seen.context["read"].nominees] == [7]
    assert before == 0
    assert Nomination.objects.get().own_name == "ដារ៉ា"


def test_journeys_stand_by_the_clock_of_the_place_and_leave_as_lists(client: Client) -> None:
    course = world.a_course()
    (trainee,) = world.trained(course, "TEVAN Dara")
    by = world.teaching(course.circle)
    arrives = datetime(2027, 2, 14, 6, 40, tzinfo=UTC)
    journeys.plan_journey(by, trainee, journeys.Travelling(arrives, "HA 512"))
    client.force_login(by)

    listed = client.get(reverse("training:journeys-file", args=(course.slug, "csv")))

    assert "14 February 2027 15:40,HA 512" in listed.content.decode("utf-8-sig")
    back = journeys.Travelling(arrives, departs_at=datetime(2027, 2, 13, tzinfo=UTC))
    with pytest.raises(journeys.LeavesBeforeComing):
        journeys.plan_journey(by, trainee, back)


def test_former_trainees_are_found_only_when_they_agreed() -> None:
    course = world.a_course()
    first, _second = world.trained(course, "TEVAN Dara", "VELDEN Mira")
    Course.objects.update(state=CourseState.ENDED)
    by = world.teaching(course.circle)
    other = factories.seated(factories.circle(name="Another"), "reader")

    nobody = list(found(other, Sought()))
    former.agree(by, first)
    former.say_now(by, first, "Teaches at the Academy")
    agreed = list(found(other, Sought(words="academy")))
    former.take_back(by, first)
    first.refresh_from_db()

    assert (nobody, agreed) == ([], [first])
    assert list(found(other, Sought())) == []
    assert first.does_now == ""


def test_a_day_that_cannot_be_read_is_not_taken_for_today(client: Client) -> None:
    course = world.a_course()
    (trainee,) = world.trained(course, "TEVAN Dara")
    Course.objects.update(state=CourseState.ENDED)
    client.force_login(world.teaching(course.circle))
    address = reverse("training:be-found", args=(trainee.pk,))

    told = client.post(address, {"on": "31 February"}, follow=True)
    trainee.refresh_from_db()
    assert trainee.agreed_to_be_found is None
    assert [str(one.level_tag) for one in told.context["messages"]] == ["error"]
    client.post(address, {"on": "2026-01-15"})

    trainee.refresh_from_db()
    assert str(trainee.agreed_to_be_found) == "2026-01-15"


def test_the_booklet_has_both_languages_side_by_side() -> None:
    course = world.a_course(texts={"goal": {"en": "Judged foreseeably.", "ja": "予測可能に裁く。"}})
    by = world.teaching(course.circle)

    paper = booklet(by, course, Wished(("en", "ja"), beside=True))

    assert paper.title == "Law of obligations in practice"
    assert {"Judged foreseeably.", "予測可能に裁く。", "債権法の実務"} <= set(_words(paper))
    grids = [one for one in paper.blocks if isinstance(one, Grid)]
    # A head is one, so that no page ends with it alone.
    assert {one.heads for one in grids} == {1}


def _words(value: object) -> list[str]:
    """Every text of a paper."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [words for each in value for words in _words(each)]
    names = getattr(value, "__struct_fields__", ())
    return [words for name in names for words in _words(getattr(value, name))]


def test_the_completion_report_names_who_was_trained() -> None:
    project, expert = factories.a_project()
    activity = project.activities.create(number="1-1", title="Train the judges.")
    describing = world.DESCRIBING
    course = courses.begin(expert, courses.Belonging(project.circle, activity), describing)
    world.trained(course, "TEVAN Dara")
    Course.objects.update(state=CourseState.ENDED)

    data = Dataset(project, course.ends_on)
    told = [
        words for tell in TRAINEES for block in tell(data, Tongue("en")) for words in _words(block)
    ]

    assert "TEVAN Dara" in told
    assert "1-1" in told


def test_pages_of_many_nominees_take_as_many_queries_as_of_few(
    client: Client,
) -> None:
    course = world.a_course(places=9)
    (one,) = world.trained(course, "TEVAN Dara")
    client.force_login(User.objects.get(pk=world.teaching(course.circle).pk))
    urls = [
        reverse(f"training:{name}", args=(course.slug,))
        for name in ("course", "trainees", "selection", "journeys")
    ]

    few = [_queries(client, url) for url in urls]
    for number in range(20):
        Nomination.objects.create(
            course=course, target=one.target, name=f"Person {number}", state="selected",
            person=factories.seated(course.circle, "reader").person, changed_at=one.changed_at,
        )  # fmt: skip

    assert [_queries(client, url) for url in urls] == few


def _queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)
