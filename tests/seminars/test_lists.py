"""A list of participants comes in whole: what is wrong is told by row and column."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories.seminars import an_event, somebody

from hoseibi.library.storage.lists import NoList, NothingInIt, sheets
from hoseibi.printing.tables import Table, to_workbook
from hoseibi.seminars import actions, queries
from hoseibi.seminars.models import BroughtList, Event

pytestmark = pytest.mark.django_db

LIST = """Name,Organisation,E-mail,Language,Group,May be listed,Shoe size
Sophea Rin,Court,sophea@example.org,km,Judges,yes,38
,Court,,,Judges,,
Dara Noun,Bar,dara(at)example.org,km,Judges,,
Vanna Sok,Bar,vanna@example.org,Klingon,Cooks,perhaps,
Sophea Rin,Court,SOPHEA@example.org,,Judges,,
Bopha Meas,Court,bopha@example.org,,Judges,no,
"""


def brought(content: bytes | None = None) -> tuple[Event, BroughtList]:
    event, officer = an_event(capacity=1)
    actions.set_quota(officer, event, actions.Share({"en": "Judges", "ja": "裁判官"}, 9))
    return event, actions.bring(officer, event, content or LIST.encode(), "list.csv")


def planner(event: Event):
    return event.circle.seats.get(role="officer").person.user


def test_what_is_wrong_is_told_by_line_and_column_with_what_to_do() -> None:
    event, made = brought()

    seen = queries.understood(planner(event), made)

    assert [line.number for line in seen.good] == [2, 7]
    assert seen.unknown == ["Shoe size"]
    assert [(line.number, one.heading, one.said) for line in seen.faulty for one in line.wrong] == [
        (3, "Name", "The name is missing. Write it."),
        (
            4,
            "E-mail",
            "This is no e-mail address. Write one like name@example.org, or leave the cell empty.",
        ),
        (
            5,
            "Language",
            "“Klingon” is no language that is known here. Write its code, such as en or ja.",
        ),
        (5, "Group", "There is no such group. It is one of: Judges."),
        (
            5,
            "May be listed",
            "Write yes or no. A consent is taken for given only where it says yes.",
        ),
        (6, "", "The same as line 2. Set one of them aside."),
    ]


def test_the_page_tells_what_a_cell_says_once(client: Client) -> None:
    event, made = brought()
    client.force_login(planner(event))

    page = client.get(reverse("seminars:brought", args=(event.slug, made.pk))).content.decode()

    assert page.count("“Klingon”") == 1
    assert "“dara(at)example.org”" in page


def test_what_is_good_is_entered_and_the_rest_waits_until_it_is_put_right_or_set_aside() -> None:
    event, made = brought()
    officer = planner(event)

    first = actions.take_in(officer, made)
    actions.put_right(officer, made, {(4, 2): "dara@example.org"})
    made.refresh_from_db()
    second = actions.take_in(officer, made)
    made.refresh_from_db()
    left = [line[0] for line in made.lines]
    stays = actions.set_aside(officer, made, {5})
    gone = actions.set_aside(officer, made)

    assert (first, second) == (actions.Entered(2, 1, 4), actions.Entered(1, 1, 3))
    assert (left, stays, gone) == ([3, 5, 6], 2, 0)
    kept = event.registrations.order_by("number")
    assert [(one.name, one.state, one.listed_on is None) for one in kept] == [
        ("Sophea Rin", "confirmed", False),
        ("Bopha Meas", "waiting", True),
        ("Dara Noun", "waiting", True),
    ]
    assert not BroughtList.objects.exists()


def test_nobody_is_entered_who_registered_already() -> None:
    event, officer = an_event()
    actions.register(event, somebody(1, name="Sophea Rin", email="sophea@example.org"))
    made = actions.bring(officer, event, b"Name,E-mail\nSophea Rin,sophea@example.org\n", "a.csv")

    (line,) = queries.understood(officer, made).faulty

    assert line.wrong[0].said == (
        "This name is registered with this address already. Set the line aside."
    )
    with pytest.raises(actions.NothingToEnter):
        actions.take_in(officer, made)


@pytest.mark.parametrize(
    "content",
    [
        "氏名（ローマ字）,氏名,所属\nAkari Tomose,友瀬 灯,天瀬大学\n".encode("cp932"),
        "氏名（ローマ字）\t氏名\t所属\nAkari Tomose\t友瀬 灯\t天瀬大学\n".encode("utf-16"),
        "氏名（ローマ字）;氏名;所属\nAkari Tomose;友瀬 灯;天瀬大学\n".encode("utf-8-sig"),
        to_workbook(
            {
                "list": Table(
                    ("氏名（ローマ字）", "氏名", "所属"), [("Akari Tomose", "友瀬 灯", "天瀬大学")]
                )
            }
        ),
    ],
    ids=["Japanese Excel", "UTF-16", "semicolons", "workbook"],
)
def test_a_list_is_read_as_offices_save_it(content: bytes) -> None:
    event, officer = an_event()
    made = actions.bring(officer, event, content, "名簿.csv")

    (line,) = queries.understood(officer, made).good

    assert line.said == {"name": "Akari Tomose", "own_name": "友瀬 灯", "organ_name": "天瀬大学"}


@pytest.mark.parametrize(
    ("content", "refusal"),
    [(b"", NothingInIt), (b"Name\n", NothingInIt), (b"PK broken", NoList), (b"\x00\x01", NoList)],
)
def test_what_is_no_list_is_refused_with_a_sentence(
    content: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        sheets(content)


def test_the_empty_list_is_understood_in_every_column() -> None:
    event, officer = an_event()
    table = queries.blank_table(event)
    content = to_workbook({"list": Table(table.head, [["Sophea Rin", *[""] * 10]])})

    seen = queries.understood(officer, actions.bring(officer, event, content, "list.xlsx"))

    assert (seen.unknown, len(seen.good)) == ([], 1)
