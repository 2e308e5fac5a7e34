"""What an action refuses by itself, whoever calls it: things of other projects, steps backwards."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories

from hoseibi.accounts.actions import Place, give_seat
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import User
from hoseibi.meetings.models import Meeting
from hoseibi.projects import actions, queries
from hoseibi.projects.choices import CostKind, PdmState, RiskState, Stage
from hoseibi.projects.models import (
    Activity,
    BudgetLine,
    JccMeeting,
    Milestone,
    PdmVersion,
    Period,
    Project,
    Risk,
    Transaction,
)

DAY = date(2024, 4, 24)


def budgeting(currency: str = "JPY", activity: Activity | None = None) -> actions.Budgeting:
    return actions.Budgeting(
        2024, Side.HOME, CostKind.EXPERTS, Decimal(100), currency, activity=activity
    )


def paying(line: BudgetLine, currency: str = "JPY") -> actions.Paying:
    return actions.Paying("expenditure", DAY, Decimal(10), currency, {"en": "Air fares"}, line=line)


def neighbours() -> tuple[Project, User, Project]:
    """A project with who plans it, and another one, in which the same person only reads."""
    other, _expert, _version = factories.planned()
    project, expert = factories.a_project("lanvara-procedure")
    give_seat(factories.officer(), other.circle, Place(expert.person, Role.READER, Side.HOME))
    return project, User.objects.get(pk=expert.pk), other


@pytest.mark.django_db
def test_who_plans_in_one_project_changes_no_budget_of_another(client: Client) -> None:
    project, expert, other = neighbours()
    line = BudgetLine.objects.create(project=other, **budgeting().fields())

    with pytest.raises(actions.OtherProject):
        actions.budget(expert, project, budgeting("EUR"), line)
    client.force_login(expert)
    page = client.get(reverse("projects:line", args=(project.slug, line.pk)))

    assert page.status_code == 404
    assert BudgetLine.objects.get().currency == "JPY"


@pytest.mark.django_db
def test_what_is_named_together_is_of_one_project() -> None:
    project, expert, other = neighbours()
    theirs = other.activities.first()
    row = project.pdm_versions.get().lines.get(number="1").row
    indicator = actions.set_indicator(expert, row, actions.Measuring({"en": "Laws"}, "number"))
    period = Period.objects.create(project=other, name="2024", begins_on=DAY, ends_on=DAY)
    risk = Risk.objects.create(
        project=other, text="War", likelihood=1, impact=1, changed_at=timezone.now()
    )
    risking = actions.Risking({"en": "Peace"}, 1, 1, {})

    for refused in (
        lambda: actions.budget(expert, project, budgeting(activity=theirs)),
        lambda: actions.set_milestone(expert, indicator, period, Decimal(1), {}),
        lambda: actions.watch(expert, project, risking, risk),
        lambda: actions.name_product(
            expert, project, actions.Naming({"en": "Commentary"}, "commentary", activity=theirs)
        ),
    ):
        with pytest.raises(actions.OtherProject):
            refused()

    assert not Milestone.objects.exists()


@pytest.mark.django_db
def test_a_committee_of_another_project_adopts_and_locks_nothing() -> None:
    project, expert, other = neighbours()
    jcc = JccMeeting(project=other, number=1)
    draft = project.pdm_versions.get()
    drafter = factories.seated(project.circle, Role.DRAFTER)
    stretch = actions.Stretch("2024", date(2024, 1, 1), date(2024, 12, 31))
    period = actions.open_period(expert, project, stretch)

    with pytest.raises(actions.OtherProject):
        actions.adopt(expert, draft, actions.Adoption(DAY, {"en": "JCC"}, jcc))
    with pytest.raises(actions.OtherProject):
        actions.lock_period(drafter, period, jcc)


@pytest.mark.django_db
def test_a_line_against_which_was_paid_keeps_its_currency() -> None:
    project, expert = factories.a_project()
    line = actions.budget(expert, project, budgeting())
    actions.pay(expert, project, paying(line))

    with pytest.raises(actions.CurrencyPaid):
        actions.budget(expert, project, budgeting("EUR"), line)

    assert [(one.currency, one.spent) for one in queries.whole(expert, project)] == [("JPY", 10)]


@pytest.mark.django_db
def test_the_reason_for_which_a_payment_was_taken_back_stays() -> None:
    project, expert = factories.a_project()
    line = actions.budget(expert, project, budgeting())
    payment = actions.pay(expert, project, paying(line))
    actions.take_back_payment(expert, payment, "Paid twice.")

    with pytest.raises(actions.TakenBackAlready):
        actions.take_back_payment(expert, payment, "No reason.")

    assert Transaction.objects.get().taken_back_because == "Paid twice."


@pytest.mark.django_db
def test_an_adopted_version_never_becomes_a_draft_again() -> None:
    _project, expert, version = factories.planned()

    with pytest.raises(actions.VersionFixed):
        actions.take_up(expert, version)

    assert PdmVersion.objects.get().state == PdmState.ADOPTED


@pytest.mark.django_db
def test_activities_follow_a_first_draft_that_is_set_aside_and_taken_up() -> None:
    project, expert = factories.a_project()
    first = project.pdm_versions.get()

    def planned_now() -> list[str]:
        return [one.number for one in queries.activities(expert, project)]

    actions.set_aside(expert, first)
    again = actions.begin_version(expert, project)
    assert planned_now() == []
    actions.set_aside(expert, again)
    actions.take_up(expert, first)

    assert planned_now() == ["1-1", "1-2", "2-1"]


@pytest.mark.django_db
def test_no_stage_is_taken_back_from_under_a_later_one() -> None:
    project, expert = factories.a_project()
    for stage in (Stage.PLANNING, Stage.EX_ANTE, Stage.AGREED, Stage.UNDER_WAY):
        actions.enter_step(expert, project, stage, actions.Reaching(done_on=DAY))

    with pytest.raises(actions.StagesAfter):
        actions.enter_step(expert, project, Stage.AGREED, actions.Reaching(planned_on=DAY))
    actions.enter_step(expert, project, Stage.UNDER_WAY, actions.Reaching(planned_on=DAY))
    actions.enter_step(expert, project, Stage.AGREED, actions.Reaching(planned_on=DAY))

    project.refresh_from_db()
    assert project.stage == Stage.EX_ANTE


@pytest.mark.django_db
def test_a_completed_project_does_not_end_early() -> None:
    project, expert = factories.a_project()
    for stage in (Stage.PLANNING, Stage.EX_ANTE, Stage.AGREED, Stage.UNDER_WAY,
                  Stage.JOINT_REVIEW, Stage.COMPLETED):  # fmt: skip
        actions.enter_step(expert, project, stage, actions.Reaching(done_on=DAY))

    with pytest.raises(actions.CompletedAlready):
        actions.end_early(expert, project, DAY, "No money.")

    project.refresh_from_db()
    assert (project.stage, project.ended_on) == (Stage.COMPLETED, DAY)


@pytest.mark.django_db
def test_facts_that_are_put_right_leave_where_the_project_stands() -> None:
    project, expert = factories.a_project()
    seen_before = Project.objects.get()
    actions.enter_step(expert, project, Stage.PLANNING, actions.Reaching(done_on=DAY))
    facts = actions.ProjectFacts({"en": "Obligations"}, {}, currency="jpy")

    actions.change_facts(expert, seen_before, facts)

    project.refresh_from_db()
    assert (str(project.title), project.stage) == ("Obligations", Stage.PLANNING)
    assert project.currency == "JPY"
    wrong = actions.ProjectFacts({"en": "Obligations"}, {}, year_begins=13)
    with pytest.raises(actions.NoMonth):
        actions.change_facts(expert, project, wrong)


@pytest.mark.django_db
def test_a_review_of_an_earlier_day_leaves_how_the_risk_stands_now() -> None:
    project, expert = factories.a_project()
    risk = actions.watch(expert, project, actions.Risking({"en": "Elections"}, 2, 2, {}))
    today = timezone.localdate()

    def look(on: date, state: str) -> None:
        actions.review(expert, risk, actions.Reviewing(on, 1, 1, state, "Seen."))

    look(today, RiskState.TRUE)
    look(today - timedelta(days=30), RiskState.OVER)
    with pytest.raises(actions.ReviewAhead):
        look(today + timedelta(days=1), RiskState.OVER)

    risk.refresh_from_db()
    assert (risk.state, risk.reviews.count()) == (RiskState.TRUE, 2)


@pytest.mark.django_db
def test_what_has_come_true_stands_first_and_what_is_over_last() -> None:
    project, expert = factories.a_project()
    for state in (RiskState.OVER, RiskState.WATCHED, RiskState.TRUE):
        Risk.objects.create(
            project=project, text=state, likelihood=3, impact=3, state=state,
            changed_at=timezone.now(),
        )  # fmt: skip

    states = [one.state for one in queries.risks(expert, project)]

    assert states == [RiskState.TRUE, RiskState.WATCHED, RiskState.OVER]


@pytest.mark.django_db
def test_what_others_hung_on_an_activity_hangs_on_when_somebody_who_cannot_see_it_saves() -> None:
    project, expert, _version = factories.planned()
    activity = project.activities.get(number="1-1")
    now = timezone.now()
    elsewhere = Meeting.objects.create(
        circle=factories.circle(), title={"en": "Elsewhere"}, begins_at=now,
        ends_at=now + timedelta(hours=1),
        series=uuid.uuid4(), changed_at=now,
    )  # fmt: skip
    activity.meetings.add(elsewhere)

    with pytest.raises(actions.NotOfTheCircle):
        actions.hang(expert, activity, actions.Hanging(meetings=(elsewhere,)))
    actions.hang(expert, activity, actions.Hanging())

    assert list(activity.meetings.all()) == [elsewhere]


@pytest.mark.django_db
def test_a_row_that_another_removed_can_be_moved_and_removed_no_more() -> None:
    project, expert = factories.a_project()
    version = project.pdm_versions.get()
    line = version.lines.select_related("row", "version").get(number="2-1")
    actions.remove_row(expert, version.lines.get(number="2-1"))

    with pytest.raises(actions.RowRemoved):
        actions.move_row(expert, line, -1)
    with pytest.raises(actions.RowRemoved):
        actions.remove_row(expert, line)
    with pytest.raises(actions.NotTakenOut):
        actions.bring_back_row(expert, version, version.lines.first().row)


@pytest.mark.django_db
def test_stages_are_reached_one_after_the_other() -> None:
    project, expert = factories.a_project()
    later = DAY + timedelta(days=10)

    def reach(stage: Stage, day: date) -> None:
        actions.enter_step(expert, project, stage, actions.Reaching(done_on=day))

    reach(Stage.PLANNING, DAY)
    reach(Stage.EX_ANTE, later)
    for stage, day in ((Stage.AGREED, DAY), (Stage.PLANNING, later + timedelta(days=1))):
        with pytest.raises(actions.StagesCrossed):
            reach(stage, day)
    with pytest.raises(actions.StagesCrossed):
        actions.end_early(expert, project, DAY, "No money.")
    reach(Stage.AGREED, later)

    project.refresh_from_db()
    assert project.stage == Stage.AGREED


@pytest.mark.django_db
def test_no_share_is_less_than_nothing() -> None:
    project, expert, _indicator, period = factories.with_indicator()
    row = project.pdm_versions.get().lines.get(number="2").row
    judges = actions.set_indicator(expert, row, actions.Measuring({"en": "Judges"}, "number"))
    parts = (actions.Part("sex", "women", Decimal(60)), actions.Part("sex", "men", Decimal(-10)))

    with pytest.raises(actions.ShareBelow):
        actions.report(expert, judges, period, actions.Reporting(Decimal(50), parts=parts))


def sent_by(page: object) -> dict[str, str]:
    """What the form of a page sends when nobody types anything."""
    form = page.context["form"]  # type: ignore[attr-defined]
    return {one.html_name: str(one.value()) for one in form if one.value() not in (None, "")}


@pytest.mark.django_db
@pytest.mark.parametrize("what", ["indicator", "risk"])
def test_who_saves_second_is_told_and_writes_over_nothing_unseen(client: Client, what: str) -> None:
    project, expert, indicator, _period = factories.with_indicator()
    risk = actions.watch(expert, project, actions.Risking({"en": "Elections"}, 2, 2, {}))
    key, field, of = {
        "indicator": (indicator.pk, "title_en", "title"),
        "risk": (risk.pk, "text_en", "text"),
    }[what]
    address = reverse(f"projects:change-{what}", args=(key,))
    client.force_login(expert)
    opened = sent_by(client.get(address))

    first = client.post(address, opened | {field: "The first."})
    second = client.post(address, opened | {field: "The second."})
    kept = str(getattr(type(risk if what == "risk" else indicator).objects.get(pk=key), of))
    again = client.post(address, sent_by(second))

    assert (first.status_code, second.status_code, kept) == (302, 422, "The first.")
    assert "Somebody saved this after you opened it." in second.content.decode()
    assert again.status_code == 302
    assert str(getattr(type(risk if what == "risk" else indicator).objects.get(pk=key), of)) == (
        "The second."
    )


@pytest.mark.django_db
def test_every_line_of_a_long_budget_can_be_read(client: Client) -> None:
    project, expert = factories.a_project()
    BudgetLine.objects.bulk_create(
        BudgetLine(project=project, **budgeting().fields() | {"note": f"Line {each:03}."})
        for each in range(201)
    )
    client.force_login(expert)
    address = reverse("projects:money", args=(project.slug,))

    pages = [client.get(f"{address}?lines={page}").content.decode() for page in (1, 2, 3)]

    assert [page.count(">Line ") for page in pages] == [100, 100, 1]
    assert "?lines=2#lines" in pages[0]
