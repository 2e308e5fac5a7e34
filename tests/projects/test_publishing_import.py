"""An IATI file becomes the beginning of a project, and what cannot be taken is told."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec
import pytest
from tests import factories
from tests.iati.samples import PROJECT

from hoseibi import iati
from hoseibi.accounts.models import User
from hoseibi.partners import actions as partners
from hoseibi.projects import actions
from hoseibi.projects.choices import ActualState, RowKind, Stage
from hoseibi.projects.queries.iati_import import offered
from hoseibi.projects.queries.iati_ready import readiness

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)


def an_officer() -> User:
    """An officer of the department who is a person, and so gets the seat of what they begin."""
    officer = User.objects.get(pk=factories.officer().pk)
    officer.person = officer.person or partners.person("Aoi Minase")
    officer.save()
    return User.objects.get(pk=officer.pk)


def test_a_file_is_looked_at_before_anything_is_made() -> None:
    reading = iati.read(iati.written([PROJECT], NOW))

    [one] = offered(reading)

    assert one.name == "XM-DAC-701-8-LANVARA-01"
    assert not one.known
    assert one.counts == {
        "results": 2, "indicators": 2, "budgets": 1, "payments": 2, "documents": 1
    }  # fmt: skip
    assert "planned disbursements: 1" in one.left
    assert "tags: 1" in one.left


def test_what_the_file_says_stands_in_the_project() -> None:
    taken = actions.take_activity(an_officer(), PROJECT)

    project = taken.project
    assert str(project.title) == "Civil Code of Lanvara"
    assert project.title.data["ja"] == "ランヴァラ民法典支援"
    assert project.country.code == "xl"
    assert (project.planned_from, project.planned_until) == (
        dt.date(2024, 4, 1),
        dt.date(2028, 3, 31),
    )
    assert project.stage == Stage.UNDER_WAY
    assert project.began_on == dt.date(2024, 5, 7)
    assert taken.left == ()


def test_results_become_rows_of_the_plan_with_their_indicators() -> None:
    project = actions.take_activity(an_officer(), PROJECT).project

    trained, reasoned = project.indicators.order_by("row__kind", "pk")

    assert trained.row.kind == RowKind.OUTPUT
    assert trained.baseline == 0
    assert trained.milestones.get().value == 40
    assert trained.actuals.get().state == ActualState.REPORTED
    assert trained.actuals.get().value == 44
    assert reasoned.row.kind == RowKind.PURPOSE
    assert str(reasoned.baseline_words) == "Reasons are rare."


def test_money_and_papers_are_entered() -> None:
    project = actions.take_activity(an_officer(), PROJECT).project

    assert project.budget_lines.get().planned == Decimal(90_000_000)
    assert project.transactions.count() == 2
    assert project.public_documents.get().kind == "A07"
    assert project.public_side.identifier == "XM-DAC-701-8-LANVARA-01"
    assert project.public_side.with_money


def test_what_is_refused_is_told_and_the_rest_stands() -> None:
    ahead = msgspec.structs.replace(PROJECT.transactions[1], day=dt.date(2050, 1, 1))
    one = msgspec.structs.replace(PROJECT, transactions=(PROJECT.transactions[0], ahead))

    taken = actions.take_activity(an_officer(), one)

    [left] = taken.left
    assert "This day has not come yet" in left
    assert taken.project.transactions.count() == 1


PAID, PAPER, BUDGET = PROJECT.transactions[1], PROJECT.documents[0], PROJECT.budgets[0]
HUGE = msgspec.structs.replace(PAID.value, amount=Decimal("1e30"))


@pytest.mark.database
@pytest.mark.parametrize(
    ("name", "one", "value", "said"),
    [
        ("transactions", PAID, {"value": HUGE}, "Payment: “1E+30” has more digits than are kept"),
        ("transactions", PAID, {"ref": "x" * 101}, "Payment: reference: Ensure this value has at"),
        ("transactions", PAID, {"flow": "x" * 11}, "Payment: type of flow: Ensure this value has"),
        ("budgets", BUDGET, {"value": HUGE}, "Budget: “1E+30” has more digits than are kept here."),
        ("documents", PAPER, {"format": "x" * 101}, "Document: format: Ensure this value has at"),
    ],
)
def test_what_no_field_can_keep_is_told_and_the_rest_stands(
    name: str, one: object, value: dict[str, object], said: str
) -> None:
    spoilt = msgspec.structs.replace(one, **value)

    taken = actions.take_activity(
        an_officer(), msgspec.structs.replace(PROJECT, **{name: (spoilt,)})
    )

    [left] = taken.left
    assert left.startswith(said)


@pytest.mark.database
@pytest.mark.parametrize("figure", ["NaN", "Infinity", "about 40", "1e999999"])
def test_a_figure_that_is_none_is_told_and_the_indicator_stands(figure: str) -> None:
    result, *_rest = PROJECT.results
    [measured] = result.indicators
    period = msgspec.structs.replace(
        measured.periods[0], targets=(), actuals=(iati.Measured(figure),)
    )
    spoilt = msgspec.structs.replace(measured, periods=(period,))
    result = msgspec.structs.replace(result, indicators=(spoilt,))

    taken = actions.take_activity(an_officer(), msgspec.structs.replace(PROJECT, results=(result,)))

    [left] = taken.left
    assert left.startswith(f"1-1 Judges trained: “{figure.replace('1e', '1E+')}”")
    assert not taken.project.indicators.get().actuals.exists()


@pytest.mark.parametrize("code", ["", "XLX", "1"])
def test_a_code_that_is_no_countrys_makes_no_country(code: str) -> None:
    one = msgspec.structs.replace(PROJECT, countries=(iati.Country(code),))

    with pytest.raises(actions.CountryMissing):
        actions.take_activity(an_officer(), one)


def test_the_same_activity_is_not_taken_twice() -> None:
    officer = an_officer()
    actions.take_activity(officer, PROJECT)

    with pytest.raises(actions.TakenAlready):
        actions.take_activity(officer, PROJECT)


def test_a_project_without_a_country_is_begun_by_hand() -> None:
    with pytest.raises(actions.CountryMissing):
        actions.take_activity(an_officer(), msgspec.structs.replace(PROJECT, countries=()))


def test_what_was_taken_is_told_again_the_same() -> None:
    """The circle closes: out of the file, into the project, out again."""
    project = actions.take_activity(an_officer(), PROJECT).project

    [state] = readiness([project])

    assert state.activity.title == PROJECT.title
    assert state.activity.budgets == PROJECT.budgets
    assert [(one.day, one.value.amount) for one in state.activity.transactions if one.value] == [
        (one.day, one.value.amount) for one in PROJECT.transactions if one.value
    ]
