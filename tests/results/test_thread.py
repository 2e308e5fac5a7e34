"""The thread, from a request to an article and back, as far as somebody may see it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.factories.projects import with_indicator
from tests.factories.requests import a_decided_request
from tests.research.world import a_need, serving

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.intake.models import Request
from hoseibi.projects.models import Activity, Project
from hoseibi.results import queries
from hoseibi.results.templatetags.thread_drawn import drawn

pytestmark = pytest.mark.django_db


@pytest.fixture
def woven() -> tuple[User, Request, Project, Anchor]:
    """A request, the need that it tells of, a project that answers it with an activity on an
    article, and who may see all of it."""
    project, _expert, _indicator, _period = with_indicator()
    request = a_decided_request(factories.officer())
    Project.objects.filter(pk=project.pk).update(request=request)
    project.refresh_from_db()
    law = factories.a_law().language_version.law
    anchor = Anchor.objects.create(law=law, address="art_3", label="Article 3")
    need = a_need(serving())
    need.requests.add(request)
    need.projects.add(project)
    need.anchors.add(anchor)
    act = Activity.objects.filter(project=project)[0]
    act.anchors.add(anchor)
    return factories.seated(project.circle, Role.OFFICER), request, project, anchor


def told(thread: queries.Thread) -> dict[str, list[str]]:
    """The kinds of the steps of each stage."""
    return {
        stage: sorted(one.key.split()[0] for one in thread.at(stage))
        for stage in queries.STAGES
        if thread.at(stage)
    }


def test_all_that_came_of_a_request_hangs_on_it(woven: tuple[object, ...]) -> None:
    officer, request, _project, _anchor = woven

    thread = queries.thread_of_request(officer, request)

    stages = told(thread)
    assert stages["asked"] == ["request"]
    assert stages["found"] == ["need"]
    assert stages["done"] == ["activity", "project"]
    assert stages["written"] == ["article"]
    pairs = {(thread.knots[a].key.split()[0], thread.knots[b].key.split()[0])
             for a, b in thread.ties}  # fmt: skip
    assert {("request", "need"), ("request", "project"), ("need", "article"),
            ("project", "activity"), ("activity", "article")} <= pairs  # fmt: skip


def test_an_article_leads_back_to_who_asked(woven: tuple[object, ...]) -> None:
    officer, request, project, anchor = woven

    thread = queries.thread_of_article(officer, anchor)

    keys = {one.key for one in thread.knots}
    assert {f"request {request.pk}", f"project {project.pk}", f"article {anchor.pk}"} <= keys
    assert thread.begun == f"article {anchor.pk}"


def test_nobody_sees_more_by_the_thread_than_elsewhere(woven: tuple[object, ...]) -> None:
    _expert, _request, _project, anchor = woven

    thread = queries.thread_of_article(factories.reader(), anchor)

    assert told(thread) == {"written": ["article"]}


def test_the_page_draws_and_lists_it(woven: tuple[object, ...]) -> None:
    officer, request, project, _anchor = woven
    client = Client()
    client.force_login(officer)

    page = client.get(reverse("results:of-request", args=(request.reference,))).content.decode()

    assert page.count(str(project.title)) >= 2  # in the picture and in the list
    assert "<path d=" in page


def test_of_very_many_steps_the_first_are_drawn_and_the_others_told() -> None:
    knots = tuple(
        queries.Knot("written", f"article {n}", f"Article {n}", "", date(2026, 1, 1))
        for n in range(40)
    )
    asked = queries.Knot("asked", "request 1", "Asked", "")
    ties = tuple((0, n) for n in range(1, 41))

    made = drawn(queries.Thread((asked, *knots), ties, "request 1"))

    assert (len(made.rows), len(made.lines), made.left_out) == (14, 14, 26)
    assert made.heads == ["Asked", "Written"]


def test_the_number_of_questions_does_not_grow(
    woven: tuple[object, ...], django_assert_max_num_queries: object
) -> None:
    officer, request, _project, anchor = woven
    for _n in range(5):
        a_need(serving()).requests.add(request)

    with django_assert_max_num_queries(33):  # type: ignore[operator]
        queries.thread_of_request(officer, request)
    with django_assert_max_num_queries(29):  # type: ignore[operator]
        queries.thread_of_article(officer, anchor)


def test_a_request_a_project_and_an_article_lead_to_their_thread(
    woven: tuple[object, ...],
) -> None:
    officer, request, project, anchor = woven
    ways = {
        reverse("intake:request", args=(request.reference,)): (request.reference,),
        reverse("projects:project", args=(project.slug,)): (project.slug,),
        reverse("corpus:article", args=(anchor.law.slug, "art_3")): (anchor.law.slug, "art_3"),
    }
    names = ("results:of-request", "results:of-project", "results:of-article")
    client = Client()
    client.force_login(officer)

    for (url, key), name in zip(ways.items(), names, strict=True):
        way = reverse(name, args=key)
        assert f'href="{way}"' in client.get(url).content.decode(), url
        assert client.get(way).status_code == 200

    article = reverse("corpus:article", args=(anchor.law.slug, "art_3"))
    assert "/thread/" not in Client().get(article).content.decode()
