"""Tables of counts on their way in, the figures that come of them, and who reads these."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import factories
from tests.courts import world

from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.courts.actions import releasing, tables
from hoseibi.courts.models import CaseCount, CaseTable
from hoseibi.courts.queries.figures import Narrowed, countries, flows, told
from hoseibi.partners import actions as partners

pytestmark = pytest.mark.django_db


def test_a_table_is_seen_before_it_counts() -> None:
    client = Client()
    client.force_login(factories.officer())
    sent = {"title": "Counts", "file": SimpleUploadedFile("c.csv", world.TABLE.encode())}
    world.court()

    answer = client.post(reverse("courts:bring", args=["xl"]), sent, follow=True)

    page = answer.content.decode()
    assert CaseCount.objects.count() == 0
    assert "6 rows were understood" in page
    assert "10 pending at the start + 90 filed − 95 resolved = 5, but 10 are pending" in page


def test_a_table_that_is_taken_over_counts_without_its_sums() -> None:
    table = world.a_table()

    figures = told(factories.officer(), world.country(), Narrowed())

    assert table.counts.count() == 6
    last = figures.periods[-1].figures
    assert (last.flow.filed, last.flow.terminated, last.flow.end) == (500, 525, 190)
    assert last.clearance == pytest.approx(105)
    assert last.backlog == 60
    assert [row.name for row in figures.types] == ["Civil", "Family"]


def test_courts_of_a_table_are_known_by_any_name() -> None:
    words = world.TABLE.replace("Court of Tavel", "Court of Tavel（日本語）")

    world.court()
    table = world.a_table(words=words)

    assert {one.court for one in table.counts.all()} == {world.court()}


def test_the_newest_table_counts() -> None:
    world.a_table()
    world.a_table(words=world.TABLE.replace("2024,200,410,430", "2024,200,410,440"))

    figures = told(factories.officer(), world.country(), Narrowed(case_type="Civil"))

    assert figures.periods[-1].figures.flow.terminated == 440


def test_a_bad_cell_keeps_a_table_out() -> None:
    table = world.a_table(words=world.TABLE.replace("410", "many"), taken=False)

    with pytest.raises(tables.CellsToMend):
        tables.take_over(factories.officer(), table)


def test_columns_are_said_where_they_are_not_known() -> None:
    words = "When,Came,Went\n2024,10,8\n"
    table = world.a_table(words=words, taken=False)
    officer = factories.officer()

    with pytest.raises(tables.NotUnderstood):
        tables.take_over(officer, table)
    tables.map_columns(officer, table, {"period": "When", "filed": "Came", "terminated": "Went"})
    table.refresh_from_db()

    assert tables.take_over(officer, table) == 1
    assert table.counts.get().court == world.court()


# --- who reads, who enters ---


def test_a_court_enters_its_own_and_nothing_else() -> None:
    judge = world.judge()
    other = world.TABLE.replace("Court of Tavel", "Court of Korim")
    world.court("Court of Korim")

    world.a_table(judge)
    with pytest.raises(tables.OtherCourt):
        world.a_table(judge, other)
    with pytest.raises(NotAllowed):
        tables.bring_table(judge, world.country(), world.brought(of=world.court("Court of Korim")))
    with pytest.raises(NotAllowed):
        tables.bring_table(world.judge(role="reader"), world.country(), world.brought())


def test_a_court_enters_nothing_in_another_country() -> None:
    judge, court, officer = world.judge(), world.court(), factories.officer()
    elsewhere = partners.country("xm")

    for user in (judge, officer):
        with pytest.raises(NotAllowed):
            tables.bring_table(user, elsewhere, world.brought(of=court))


def test_a_higher_court_reads_what_is_of_its_parts() -> None:
    world.a_table()

    assert len(flows(world.judge(world.supreme()), world.country())) == 4
    assert flows(world.judge(world.court("Court of Korim")), world.country()) == []


def test_a_court_reads_its_rows_in_a_table_of_all_courts() -> None:
    officer = factories.officer()
    world.court()
    came = world.brought()._replace(court=None)
    table = tables.bring_table(officer, world.country(), came)
    tables.take_over(officer, table)

    assert len(flows(world.judge(), world.country())) == 4
    assert flows(factories.reader(), world.country()) == []


def test_what_is_released_everybody_reads_until_it_is_withdrawn() -> None:
    table, officer, stranger = world.a_table(), factories.officer(), AnonymousUser()

    before = countries(stranger)
    releasing.release(officer, table, "President of the court")
    opened = countries(stranger)
    releasing.withdraw_release(officer, table)

    assert (before, [one.country for one in opened]) == ([], [world.country()])
    assert countries(stranger) == []
    verbs = JournalLine.objects.order_by("-number").values_list("verb", flat=True)[:2]
    assert list(verbs) == ["withdrew figures of courts", "released figures of courts"]


def test_a_table_that_was_not_looked_at_is_not_released() -> None:
    table = world.a_table(taken=False)

    with pytest.raises(releasing.NotTaken):
        releasing.release(factories.officer(), table, "President")
    with pytest.raises(releasing.WhoReleased):
        releasing.release(factories.officer(), world.a_table(), " ")


def test_what_is_released_is_not_taken_out() -> None:
    table, officer = world.a_table(), factories.officer()
    releasing.release(officer, table, "President")

    with pytest.raises(releasing.IsReleased):
        releasing.discard(officer, table)
    releasing.withdraw_release(officer, table)
    releasing.discard(officer, table)

    assert not CaseTable.objects.exists()


# --- pages ---


def test_figures_are_drawn_with_their_caveats_and_taken_away() -> None:
    world.a_table()
    client = Client()
    client.force_login(factories.officer())

    page = client.get(reverse("courts:figures", args=["xl"])).content.decode()
    csv = client.get(reverse("courts:figures-file", args=["xl", "csv"])).content.decode("utf-8-sig")
    word = client.get(reverse("courts:report", args=["xl", "docx"]))

    assert page.count('<svg class="fig"') == 5
    assert "it is not how long a case lasted" in page
    assert csv.splitlines()[3] == "2024,Court of Tavel,Civil,200,410,430,180,104.88,152.79,60"
    assert word.content[:2] == b"PK"


def queries_of(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


@pytest.mark.parametrize("name", ["courts:figures", "courts:country"])
def test_a_page_asks_a_fixed_number_of_queries(name: str) -> None:
    world.a_table()
    client = Client()
    client.force_login(factories.officer())
    address = reverse(name, args=["xl"])

    few = queries_of(client, address)
    world.a_table(words=world.TABLE.replace("2023", "2021").replace("2024", "2022"))

    assert queries_of(client, address) == few


def test_the_table_of_a_court_has_no_rows_of_another_whoever_brings_it() -> None:
    world.court("Court of Suna")
    world.court()
    words = f"{world.TABLE}Court of Suna,Civil,2024,1,2,2,1,,,\n"

    with pytest.raises(tables.OtherCourt):
        world.a_table(words=words)

    whole = tables.bring_table(
        factories.officer(), world.country(), world.brought(words)._replace(court=world.supreme())
    )
    assert tables.take_over(factories.officer(), whole) == 7


def test_a_country_with_sums_alone_has_no_figures_yet() -> None:
    world.a_table(words="Court,Year,Filed,Resolved\nTotal,2024,3,4\n")
    assert CaseCount.objects.filter(is_sum=True).count() == 1

    for name, args in (("courts", []), ("country", ["xl"]), ("figures", ["xl"])):
        client = Client()
        client.force_login(factories.officer())
        assert client.get(reverse(f"courts:{name}", args=args)).status_code == 200
