"""What an expert notes, what a report is drafted from, and who receives it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests import factories
from tests.experts.posts import account_of, an_opinion, sent
from tests.experts.roster import on_roster

from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.experts import actions, queries
from hoseibi.experts.actions import Noting, Texts
from hoseibi.experts.choices import LogKind, ReportState
from hoseibi.experts.queries.reports import owed
from hoseibi.ui.templatetags.reading import day_words

pytestmark = pytest.mark.django_db


def test_reports_are_owed_every_six_months_until_the_last_day() -> None:
    post = sent(begins_on=date(2026, 8, 31), ends_on=date(2027, 9, 30))

    periods = [owed(post, after) for after in range(4)]

    assert [(one.begins_on, one.ends_on, one.due_on) for one in periods if one] == [
        (date(2026, 8, 31), date(2027, 2, 27), date(2027, 3, 13)),
        (date(2027, 2, 28), date(2027, 8, 30), date(2027, 9, 13)),
        (date(2027, 8, 31), date(2027, 9, 30), date(2027, 10, 14)),
    ]
    assert periods[3] is None


def test_a_short_assignment_owes_one_report() -> None:
    post = sent(term="short", begins_on=date(2026, 9, 1), ends_on=date(2026, 9, 14))

    assert (owed(post), owed(post, 1)) == (
        queries.Owed(post, 1, date(2026, 9, 1), date(2026, 9, 14), date(2026, 9, 28)),
        None,
    )


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
