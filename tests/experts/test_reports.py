"""What an expert notes, what a report is drafted from, and who receives it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.experts.posts import account_of, an_opinion, sent
from tests.experts.roster import on_roster

from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.experts import actions, queries
from hoseibi.experts.actions import Noting, Texts
from hoseibi.experts.choices import LogKind, ReportState
from hoseibi.experts.models import Assignment, Report
from hoseibi.experts.queries.reports import owed
from hoseibi.ui.templatetags.reading import day_words

pytestmark = pytest.mark.django_db


def all_owed(post: Assignment, last: Report | None = None) -> list[queries.Owed]:
    """Every report that an assignment owes, after one that there is already."""
    found, one = [], owed(post, last)
    while one is not None:
        found.append(one)
        one = owed(post, one)
    return found


def test_reports_are_owed_every_six_months_until_the_last_day() -> None:
    post = sent(begins_on=date(2026, 8, 31), ends_on=date(2027, 9, 30))

    assert [(one.begins_on, one.ends_on, one.due_on) for one in all_owed(post)] == [
        (date(2026, 8, 31), date(2027, 2, 27), date(2027, 3, 13)),
        (date(2027, 2, 28), date(2027, 8, 30), date(2027, 9, 13)),
        (date(2027, 8, 31), date(2027, 9, 30), date(2027, 10, 14)),
    ]


def test_a_short_assignment_owes_one_report() -> None:
    post = sent(term="short", begins_on=date(2026, 9, 1), ends_on=date(2026, 9, 14))

    assert all_owed(post) == [
        queries.Owed(post, 1, date(2026, 9, 1), date(2026, 9, 14), date(2026, 9, 28))
    ]


@pytest.mark.parametrize(
    ("terms", "reported", "periods"),
    [
        # Ten months became fourteen: what lies after the tenth is reported too.
        (
            {"ends_on": date(2027, 2, 28)},
            date(2026, 10, 31),
            [(date(2026, 11, 1), date(2026, 12, 31)), (date(2027, 1, 1), date(2027, 2, 28))],
        ),
        # A short stay that goes on owes a second report.
        (
            {"term": "short", "ends_on": date(2026, 1, 31)},
            date(2026, 1, 14),
            [(date(2026, 1, 15), date(2026, 1, 31))],
        ),
        # From half-years to quarters: no day is reported twice.
        (
            {"report_months": 3, "ends_on": date(2026, 12, 31)},
            date(2026, 6, 30),
            [(date(2026, 7, 1), date(2026, 9, 30)), (date(2026, 10, 1), date(2026, 12, 31))],
        ),
    ],
)
def test_every_day_is_reported_once_however_the_terms_change(
    terms: dict[str, Any], reported: date, periods: list[tuple[date, date]]
) -> None:
    post = sent(begins_on=date(2026, 1, 1), **terms)

    after = all_owed(post, Report(number=1, ends_on=reported))

    assert [(one.begins_on, one.ends_on) for one in after] == periods


def test_a_report_is_begun_once_however_often_it_is_pressed() -> None:
    post = sent(begins_on=date(2026, 1, 1))
    user = account_of(post)
    actions.begin_report(user, post, "en")

    with pytest.raises(actions.StillWritten):
        actions.begin_report(user, post, "en")
    assert post.reports.count() == 1


def test_a_report_that_says_nothing_is_not_submitted() -> None:
    post = sent()
    user = account_of(post)
    report = actions.begin_report(user, post, "en")
    actions.write_report(user, report, Texts("", " ", ""))

    with pytest.raises(actions.NothingReported):
        actions.submit_report(user, report)


def test_what_was_typed_into_a_submitted_report_comes_back(client: Client) -> None:
    post = sent()
    user = account_of(post)
    report = actions.begin_report(user, post, "en")
    actions.write_report(user, report, Texts("Two lectures.", "", ""))
    actions.submit_report(user, report)
    client.force_login(user)

    page = client.post(reverse("experts:report", args=(report.pk,)), {"progress": "And a third."})

    assert page.status_code == 422
    assert "And a third." in page.content.decode()
    assert "it is changed only when it is sent back" in page.content.decode()


def test_every_line_of_a_long_log_can_be_read(client: Client) -> None:
    post = sent()
    user = account_of(post)
    for number in range(51):
        actions.note(user, post, Noting(f"Day {number}.", on=date(2026, 4, 1)))
    client.force_login(user)

    last = client.get(reverse("experts:log", args=(post.pk,)), {"page": 2}).content.decode()

    assert "Day 0." in last


def test_a_line_of_the_log_lies_in_a_year_of_ours() -> None:
    post = sent()

    with pytest.raises(actions.DaysFarOff):
        actions.note(account_of(post), post, Noting("Met the Minister.", on=date(202, 6, 4)))


def test_a_report_is_drafted_from_the_log_and_from_what_one_took_part_in() -> None:
    began = timezone.localdate() - timedelta(days=60)
    post = sent(begins_on=began, ends_on=began + timedelta(days=700))
    user = account_of(post)
    an_opinion(user, post.circle, "Too short.")
    for kind, text, day in (
        (LogKind.DONE, "Spoke at the Academy.", 5),
        (LogKind.ISSUE, "The interpreter is ill.", 6),
        (LogKind.NEXT, "Commentary on Article 36.", 7),
    ):
        actions.note(user, post, Noting(text, kind, began + timedelta(days=day)))

    report = actions.begin_report(user, post, "en")

    first, second, third = (day_words(began + timedelta(days=day)) for day in (5, 6, 7))
    assert report.progress.startswith(f"- {first}: Spoke at the Academy.\n\nOpinions (1)\n")
    assert "Sample Code, Article 3: Too short." in report.progress
    assert report.issues == f"- {second}: The interpreter is ill."
    assert report.plan.startswith(f"- {third}: Commentary on Article 36.")
    assert report.facts == 4


def test_a_report_goes_to_an_officer_who_receives_it_or_sends_it_back() -> None:
    post, officer = sent(), factories.officer()
    user = account_of(post)
    report = actions.begin_report(user, post, "en")
    assert queries.report(officer, report.pk) is None
    actions.write_report(user, report, Texts("Two lectures.", "", ""))
    actions.submit_report(user, report)
    assert queries.to_receive(officer) == [report]

    actions.send_report_back(officer, report, "Say what became of output 3.")
    assert (report.state, queries.being_written(user)) == (ReportState.DRAFT, [report])
    actions.submit_report(user, report)
    actions.receive_report(officer, report)

    assert (report.state, report.received_by) == (ReportState.RECEIVED, officer)
    with pytest.raises(actions.Submitted):
        actions.write_report(user, report, Texts("More.", "", ""))


def test_nobody_writes_anothers_log_or_receives_their_own_report() -> None:
    post = sent()
    user, other = account_of(post), factories.seated(post.circle, "expert")
    report = actions.begin_report(user, post, "en")
    actions.write_report(user, report, Texts("Two lectures.", "", ""))
    actions.submit_report(user, report)

    with pytest.raises(NotAllowed):
        actions.note(other, post, Noting("Mine."))
    with pytest.raises(NotAllowed):
        actions.receive_report(user, report)
    assert queries.report(other, report.pk) is None


def test_the_log_is_the_experts_alone_and_its_words_stay_out_of_the_journal() -> None:
    post = sent()
    actions.note(account_of(post), post, Noting("The Minister hesitates."))

    assert list(queries.log(factories.officer(), post)) == []
    assert not JournalLine.objects.filter(subject__contains="Minister hesitates").exists()


def test_a_report_that_is_due_stands_on_the_first_page() -> None:
    began = timezone.localdate() - timedelta(days=200)
    post = sent(on_roster("Asuka"), begins_on=began, ends_on=began + timedelta(days=700))

    (due,) = queries.due(account_of(post))

    assert (due.number, due.begins_on) == (1, began)
    assert queries.due(factories.officer()) == []
