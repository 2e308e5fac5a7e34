"""Numbers and languages are entered as people have them; nothing warns too early."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from i18nfield.strings import LazyI18nString
from tests import factories

from hoseibi.accounts.choices import Role
from hoseibi.projects import queries
from hoseibi.projects.choices import IndicatorKind
from hoseibi.projects.forms.money import money_field
from hoseibi.projects.models import Project
from hoseibi.projects.queries.own import projects_panel


@pytest.mark.parametrize("typed", ["1,250,000.50", "1250000.50", "1 250 000.5"])
def test_thousands_may_stand_apart(typed: str) -> None:
    assert money_field("Amount").clean(typed) == Decimal("1250000.50")


@pytest.mark.parametrize("typed", ["1.250.000,50", "12,50", "much"])
def test_what_can_be_read_in_two_ways_is_asked_again(typed: str) -> None:
    with pytest.raises(Exception, match=r"1250000\.50"):
        money_field("Amount").clean(typed)


@pytest.mark.parametrize(("kept", "shown"), [("0.0000", "0"), ("20.5000", "20.5"), ("100", "100")])
def test_a_number_is_shown_without_needless_zeros(kept: str, shown: str) -> None:
    assert money_field("Amount").prepare_value(Decimal(kept)) == shown


def test_little_spent_is_told_once_the_year_is_well_on() -> None:
    project = Project(year_begins=4)
    told = {(2026, "experts", "home", "JPY"): [Decimal(100), Decimal(10)]}

    words = [
        queries.summed_by(project, told, by, day)[0].words
        for by in ("year", "side")
        for day in (date(2026, 3, 1), date(2026, 5, 1), date(2027, 1, 10), date(2028, 1, 1))
    ]

    assert words == ["", "", "under half of the plan", "under half of the plan"] * 2


@pytest.mark.django_db
def test_an_indicator_is_written_in_the_languages_of_its_project(client: Client) -> None:
    project, expert, indicator, period = factories.with_indicator()
    project.title = LazyI18nString({"en": "Contracts", "km": "កិច្ចសន្យា"})
    project.save()
    client.force_login(expert)

    new = client.get(reverse("projects:new-indicator", args=(project.slug,)))
    report = client.get(reverse("projects:report-actual", args=(indicator.pk, period.pk)))

    assert "title_km" in new.context["form"].fields
    assert "words_km" in report.context["form"].fields


@pytest.mark.django_db
def test_further_parts_are_folded_away_until_written(client: Client) -> None:
    _project, expert, indicator, period = factories.with_indicator()
    indicator.kind = IndicatorKind.NUMBER
    indicator.save()
    client.force_login(expert)
    url = reverse("projects:report-actual", args=(indicator.pk, period.pk))

    form = client.get(url).context["form"]
    refused = client.post(url, {"value": "5", "dimension2": "sex", "part2": "few"})

    assert [one.name for one in form.folded][:3] == ["dimension2", "name2", "part2"]
    assert "dimension1" in [one.name for one in form.shown]
    assert not form.folds_open
    assert refused.context["form"].folds_open


@pytest.mark.django_db
def test_an_activity_that_is_late_says_so_on_the_page_of_its_organ() -> None:
    project, _expert, _version = factories.planned()
    drafter = factories.seated(project.circle, Role.DRAFTER)
    organ = drafter.person.organ
    late, later, _last = project.activities.order_by("number")
    for one, until in ((late, date(2020, 1, 31)), (later, date(2090, 1, 31))):
        one.partner_organ, one.planned_until = organ, until
        one.save()

    lines = [
        line
        for each in projects_panel(drafter).lines
        for section in each.under
        if section.heading == "What our side does"
        for line in section.lines
    ]

    assert [(one.state, one.look) for one in lines] == [("late", "bad"), ("", "")]
