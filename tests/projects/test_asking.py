"""The forms of projects ask in every language of the project, and drop nothing half written."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from i18nfield.strings import LazyI18nString
from tests import factories

from hoseibi.projects import actions, queries
from hoseibi.projects.choices import IndicatorKind
from hoseibi.projects.models import Actual, PdmReason
from hoseibi.ui.languages import by_language

from .test_carried import adopted


@pytest.mark.django_db
def test_who_adopts_is_prefilled_in_every_language_of_the_project_that_has_it(
    client: Client,
) -> None:
    project, expert = factories.a_project()
    project.title = LazyI18nString({"en": "Contracts", "km": "កិច្ចសន្យា"})
    project.save()
    client.force_login(expert)
    url = reverse("projects:adopt", args=(project.slug, 0))

    form = client.get(url).context["form"]
    sent = {"on": "2024-04-24", "by_whom_en": "The committee", "by_whom_ja": "委員会"}
    answer = client.post(url, sent)

    assert form["by_whom_en"].value() == "Joint coordinating committee"
    assert form["by_whom_ja"].value() == "合同調整委員会（JCC）"
    assert "by_whom_km" in form.fields
    assert answer.status_code == 302
    assert by_language(project.pdm_versions.get().adopted_by) == {
        "en": "The committee",
        "ja": "委員会",
    }


@pytest.mark.django_db
@pytest.mark.parametrize("half", [{"part1": "3"}, {"dimension1": "sex", "name1": "women"}])
def test_a_part_that_is_half_written_is_asked_again(client: Client, half: dict[str, str]) -> None:
    _project, expert, indicator, period = factories.with_indicator()
    indicator.kind = IndicatorKind.NUMBER
    indicator.save()
    client.force_login(expert)
    url = reverse("projects:report-actual", args=(indicator.pk, period.pk))

    answer = client.post(url, {"value": "5", **half})

    assert answer.status_code == 422
    assert "Of a part, enter by what it is, who, and how many." in answer.content.decode()
    assert not Actual.objects.exists()


@pytest.mark.django_db
def test_a_project_is_titled_in_the_languages_of_its_request(client: Client) -> None:
    request = adopted()
    request.texts.update(language="km")
    client.force_login(factories.officer())

    form = client.get(f"/projects/begin/?request={request.pk}").context["form"]

    assert "title_km" in form.fields


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("30 judges are trained.\n2024 articles", ["30 judges are trained.", "2024 articles"]),
        (
            "1 long-term expert\n3 short-term experts",
            ["1 long-term expert", "3 short-term experts"],
        ),
        ("1 Commentary\n2 Manual", ["Commentary", "Manual"]),
        ("(1) Commentary\n2．Manual\n• 3 forms", ["Commentary", "Manual", "3 forms"]),
        ("1-1 Compare\n10:30 hours", ["Compare", "10:30 hours"]),
    ],
)
@pytest.mark.django_db
def test_a_number_of_the_words_is_no_number_of_the_item(typed: str, kept: list[str]) -> None:
    request = adopted()
    request.texts.filter(item="outputs").update(text=typed)

    rows = queries.carried_rows(request)

    assert [texts["en"] for kind, texts, _under in rows if kind == "output"] == kept


@pytest.mark.django_db
def test_reasons_are_saved_together_in_a_fixed_number_of_queries(
    client: Client, django_assert_max_num_queries
) -> None:
    project, expert, _version = factories.planned()
    draft = actions.begin_version(expert, project)
    for line in draft.lines.all():
        actions.write_cell(expert, line, actions.Cell("remarks", "en", "Seen by both."))
    client.force_login(expert)
    url = reverse("projects:pdm-changes", args=(project.slug, draft.number))
    open_ = queries.unexplained(draft)

    with django_assert_max_num_queries(30 + 2 * len(open_)):
        answer = client.post(url, {f"reason-{one.key}": "So." for one in open_})

    assert answer.status_code == 302
    assert PdmReason.objects.count() == len(open_) == 7
    page = client.get(answer["Location"]).content.decode()
    assert "7 reasons saved." in page
