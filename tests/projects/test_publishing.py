"""A project is told of in public: by whom, ready or not, and only what was published."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone
from tests import factories
from tests.factories.projects import with_indicator
from tests.iati.published import HERE, OFFICIAL, REASON

from hoseibi import iati
from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.partners import actions as partners
from hoseibi.projects import actions
from hoseibi.projects.choices import CostKind, Stage, TransactionKind
from hoseibi.projects.models import Project, Published
from hoseibi.projects.queries.iati import Sieve, public_file, published_now, to_publish
from hoseibi.projects.queries.iati_ready import readiness

pytestmark = pytest.mark.django_db

WHO = Releasing("Minister of Justice of Lanvara")
PUBLISHER = actions.PublisherNaming(
    "XM-DAC-701-99", {"en": "Hoshima Institute", "ja": "ホシマ研究所"}, email="a@hoshima.example"
)


def department() -> User:
    return User.objects.get(pk=factories.officer().pk)


def a_public_project() -> tuple[Project, User]:
    """A project with everything that it needs to be published, and its expert."""
    project, expert, indicator, period = with_indicator()
    country = project.country
    Project.objects.filter(pk=project.pk).update(
        organ=partners.organ(country, {"en": "Ministry of Justice"}, "ministry"),
        stage=Stage.UNDER_WAY,
        began_on=dt.date(2022, 10, 3),
    )
    project.refresh_from_db()
    indicator.baseline_on = dt.date(2022, 4, 1)
    indicator.save()
    actual = actions.report(expert, indicator, period, actions.Reporting(Decimal(45)))
    drafter = factories.seated(project.circle, Role.DRAFTER)
    actions.approve(drafter, actual)
    actions.name_publisher(department(), PUBLISHER)
    told = actions.Telling("LANVARA-1", {"en": "The law is applied.", "ja": "法の運用。"})
    actions.tell_publicly(expert, project, told)
    return project, expert


def test_a_project_with_gaps_is_told_what_to_mend_and_where() -> None:
    project, _expert, _indicator, _period = with_indicator()

    [state] = readiness([project])

    assert {(one.finding.field, one.place) for one in state.errors} == {
        ("Project · identifier", "public-side"),
        ("Project · publishing organisation", "publisher"),
        ("Project · description", "public-side"),
        ("Project · sector", "public-side"),
        ("Project · participating organisation", "facts"),
        ("Outcome · indicator · baseline · year", "indicator"),
    }


def test_a_complete_project_is_ready() -> None:
    project, _expert = a_public_project()

    [state] = readiness([project])

    assert state.errors == []
    assert [one.finding.rule for one in state.advice][:1] == ["own.code"]  # an invented country


@pytest.mark.skipif(not HERE, reason=REASON)
def test_the_official_files_agree() -> None:
    project, expert = a_public_project()
    _with_money(project, expert)

    [state] = readiness([project], iati.official(OFFICIAL))

    assert state.errors == []
    assert state.proved


def _with_money(project: Project, expert: User) -> None:
    line = actions.Budgeting(2025, Side.HOME, CostKind.EXPERTS, Decimal(9_000_000), "JPY")
    actions.budget(expert, project, line)
    paid = actions.Paying(
        TransactionKind.EXPENDITURE,
        dt.date(2025, 6, 1),
        Decimal(1_000_000),
        "JPY",
        {"en": "Two experts"},
    )
    actions.pay(expert, project, paid)
    told = actions.Telling("LANVARA-1", {"en": "The law is applied."}, with_money=True)
    actions.tell_publicly(expert, project, told)


def test_only_what_was_approved_is_told() -> None:
    project, expert = a_public_project()
    indicator = project.indicators.get()
    later = actions.open_period(
        expert, project, actions.Stretch("2026H1", dt.date(2026, 1, 1), dt.date(2026, 6, 30))
    )
    actions.report(expert, indicator, later, actions.Reporting(Decimal(60)))

    [state] = readiness([project])
    periods = state.activity.results[0].indicators[0].periods

    assert [one.value for period in periods for one in period.actuals] == ["45"]


def test_money_is_told_only_where_it_is_to_be() -> None:
    project, expert = a_public_project()
    [before] = readiness([project])
    _with_money(project, expert)
    [after] = readiness([project])

    assert before.activity.budgets == before.activity.transactions == ()
    assert after.activity.budgets[0].end == dt.date(2026, 3, 31)
    assert after.activity.transactions[0].type == "4"


def test_a_missing_baseline_day_leads_to_its_indicator() -> None:
    project, _expert = a_public_project()
    indicator = project.indicators.get()
    indicator.baseline_on = None
    indicator.save()

    [state] = readiness([project])

    [mend] = state.errors
    assert (mend.place, mend.key) == ("indicator", indicator.pk)
    assert mend.finding.field == "Outcome · indicator · baseline · year"


def test_nothing_is_published_while_there_are_errors() -> None:
    project, expert = a_public_project()
    Project.objects.filter(pk=project.pk).update(planned_from=None, began_on=None)

    with pytest.raises(actions.NotReady, match="things? to be mended|thing is to be mended"):
        actions.publish(expert, project, WHO)

    assert not Published.objects.exists()


def test_what_is_published_stays_until_it_is_published_anew() -> None:
    project, expert = a_public_project()
    actions.publish(expert, project, WHO)
    first = b"".join(public_file(timezone.now()))
    told = actions.Telling("LANVARA-1", {"en": "A secret plan."})
    actions.tell_publicly(expert, project, told)

    still = b"".join(public_file(timezone.now()))
    actions.publish(expert, project, WHO)
    then = b"".join(public_file(timezone.now()))

    assert b"The law is applied." in first
    assert b"A secret plan." not in still
    assert b"A secret plan." in then
    assert published_now().get().number == 2
    assert iati.check(then, timezone.localdate()).valid


def test_the_same_is_not_published_twice() -> None:
    project, expert = a_public_project()
    actions.publish(expert, project, WHO)

    with pytest.raises(actions.NothingNew):
        actions.publish(expert, project, WHO)


def test_a_project_taken_out_is_in_no_public_file_and_not_its_older_state_either() -> None:
    project, expert = a_public_project()
    actions.publish(expert, project, WHO)
    told = actions.Telling("LANVARA-1", {"en": "Another."})
    actions.tell_publicly(expert, project, told)
    actions.publish(expert, project, WHO)

    actions.take_out(expert, project, "The partner asked for it.")

    assert b"iati-identifier" not in b"".join(public_file(timezone.now()))
    with pytest.raises(actions.NotPublished):
        actions.take_out(expert, project, "Again.")


def test_who_may_not_release_publishes_nothing() -> None:
    project, _expert = a_public_project()
    reader = factories.seated(project.circle, Role.READER)

    for act in (
        lambda: actions.publish(reader, project, WHO),
        lambda: actions.tell_publicly(reader, project, actions.Telling("X", {})),
        lambda: actions.name_publisher(reader, PUBLISHER),
    ):
        with pytest.raises(NotAllowed):
            act()


@pytest.mark.parametrize("typed", ["", "two words", "a/b", "a|b"])
def test_an_identifier_has_no_signs_that_the_standard_refuses(typed: str) -> None:
    project, expert = a_public_project()

    with pytest.raises(actions.IdentifierSigns):
        actions.tell_publicly(expert, project, actions.Telling(typed, {"en": "A."}))


def test_a_paper_lies_open_on_the_web() -> None:
    project, expert = a_public_project()
    with pytest.raises(actions.NotOnTheWeb):
        actions.add_paper(expert, project, actions.Paper({"en": "PDM"}, "file:///pdm", "A02"))

    actions.add_paper(
        expert, project, actions.Paper({"en": "PDM"}, "https://hoshima.example/pdm.pdf", "A02")
    )

    [state] = readiness([project])
    assert state.activity.documents[0].categories == ("A02",)


def test_nobody_learns_of_an_unpublished_project_by_its_parent() -> None:
    project, expert = a_public_project()
    inner = Project.objects.create(
        slug="inner", title="Inner", country=project.country, circle=project.circle,
        parent=project, changed_at=timezone.now(),
    )  # fmt: skip
    actions.tell_publicly(expert, inner, actions.Telling("SECRET-2", {"en": "Not yet."}))
    [state] = readiness([project])
    assert state.activity.related == ()

    actions.publish(expert, project, WHO)
    [below] = readiness([inner])

    assert [(one.ref, one.type) for one in below.activity.related] == [
        ("XM-DAC-701-99-LANVARA-1", "1")
    ]


def test_many_projects_are_looked_at_in_as_many_queries_as_one(
    django_assert_num_queries,  # type: ignore[no-untyped-def]
) -> None:
    project, expert = a_public_project()
    others = [
        Project.objects.create(
            slug=f"p{number}",
            title=project.title,
            country=project.country,
            circle=project.circle,
            changed_at=timezone.now(),
        )
        for number in range(5)
    ]
    wanted = list(Project.objects.select_related("country", "organ", "home_organ"))

    with django_assert_num_queries(13):
        states = readiness(wanted)

    assert len(states) == len(others) + 1
    assert to_publish(expert, Sieve(state="open")).count() == len(states)
