"""Every operation answers whatever is sent as its description says it does."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from django.test import override_settings
from hypothesis import HealthCheck, assume, given, settings
from pydantic import BaseModel
from schemathesis import GenerationMode
from tests import factories
from tests.api.calls import a_key
from tests.courts import world as courts
from tests.factories.projects import with_indicator
from tests.factories.requests import a_request
from tests.terms.world import a_decided_concept, the_term
from tests.training.opened import a_full_course, an_open_course

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.api.views import api
from hoseibi.api.views.given import ADDRESS, NAME
from hoseibi.corpus.models import LawVersion
from hoseibi.courts.actions import releasing
from hoseibi.projects import actions as projects
from hoseibi.projects.models import Project

pytestmark = pytest.mark.django_db

EXAMPLES = int(os.environ.get("API_EXAMPLES", 6))
"""Of each operation and way to ask; `API_EXAMPLES=500` looks much longer."""

KNOWN = {
    "slug": (NAME, "xl-sample-code"),
    "address": (ADDRESS, "art_3"),
    "number": (r"\d+", 0),
    "reference": (NAME, "XL-2024-01"),
    "country": (r"[a-z]{2}", "xl"),
}
PROJECT = "lanvara-obligations"

much = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None
)


def known(context: Any, path_parameters: dict[str, Any] | None) -> dict[str, Any] | None:
    """Two of three requests ask for something that is there."""
    sent = path_parameters or {}
    there = {
        name: known
        for name, (pattern, known) in KNOWN.items()
        if re.fullmatch(pattern, str(sent.get(name, ""))) and len(str(sent[name])) % 3
    }
    if "slug" in there and "/projects/" in context.operation.path:
        there["slug"] = PROJECT
    return sent | there or None


@contextmanager
def one_connection() -> Iterator[None]:
    """Requests keep the connection in whose transaction the world stands, as Django's own test
    client does."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@contextmanager
def taken_back() -> Iterator[None]:
    """What is written inside is gone afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def description(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """What the interface says of itself, over one world with what is open and what is not."""
    rates = override_settings(API_RATES={"token": 10**6, "address": 10**6})
    with django_db_blocker.unblock(), one_connection(), taken_back(), rates:
        _put_laws()
        _put_a_project()
        a_request()
        _put_terms()
        _put_courts()
        _put_courses()
        loaded = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
        loaded.hook("map_path_parameters")(known)
        yield loaded


def _put_laws() -> None:
    factories.a_law(in_force_from=date(2020, 4, 1), titles={"en": "Sample Code"})
    factories.a_law(factories.REFORMED, in_force_from=date(2024, 4, 1))
    japanese = factories.CODE_JA
    factories.a_law(japanese, convention="jp-ja", in_force_from=date(2020, 4, 1))
    hidden = factories.a_law(japanese, slug="xl-hidden", convention="jp-ja", released=False)
    LawVersion.objects.filter(pk=hidden.pk).update(circle=factories.circle())


def _put_a_project() -> None:
    project, _expert, indicator, period = with_indicator()
    reporter = factories.seated(project.circle, Role.OFFICER)
    said = projects.Reporting(value=Decimal("45.5"), source="Register")
    projects.approve(
        User.objects.get(pk=factories.seated(project.circle, Role.OFFICER).pk),
        projects.report(reporter, indicator, period, said),
    )
    year = projects.Budgeting(2025, "home", "experts", Decimal(1000), "JPY")
    line = projects.budget(reporter, project, year)
    paid = {"kind": "expenditure", "on": date(2025, 6, 1), "value": Decimal(400)}
    words = {"currency": "JPY", "description": {"en": "Fees"}, "line": line}
    projects.pay(reporter, project, projects.Paying(**paid, **words))


def _put_terms() -> None:
    """A concept of which some terms are decided, and one is not."""
    KNOWN["concept"] = (r"[1-9]\d{0,6}", a_decided_concept().pk)
    KNOWN["term"] = (r"[1-9]\d{0,6}", the_term("pháp nhân").pk)


def _put_courts() -> None:
    """A table of counts that is released, and one that is not."""
    releasing.release(factories.officer(), courts.a_table(), "President")
    courts.a_table(words="Court,Year,Filed,Resolved\nCourt of Tavel,2025,3,4\n")


def _put_courses() -> None:
    """A course that everybody sees, and one that nobody opened."""
    KNOWN["course"] = (NAME, an_open_course().slug)
    a_full_course(titles={"en": "Closed"})


@pytest.fixture(scope="module")
def key(description: Any) -> str:
    """The key of an officer of the department who sits in the project."""
    circle = Project.objects.get(slug=PROJECT).circle
    officer = factories.seated(circle, Role.OFFICER)
    User.objects.filter(pk=officer.pk).update(role=Role.OFFICER)
    return a_key(User.objects.get(pk=officer.pk))


def asked(operation: Any, mode: GenerationMode, **headers: str) -> None:
    """Ask something in many ways, those that are described (positive) or others (negative)."""

    @much
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case) -> None:
        # What is empty is not sent: then nothing is left of what was to be wrong.
        assume(not any(one in ([], {}, None) for one in (case.query or {}).values()))
        with taken_back():
            case.call_and_validate(headers=headers | {"Accept-Encoding": "identity"})

    ask()


POSITIVE, NEGATIVE = GenerationMode.POSITIVE, GenerationMode.NEGATIVE


def operations() -> Iterator[tuple[str, str, GenerationMode]]:
    """Everything that can be asked, as it is described and, where it can be, as it is not."""
    for path, methods in api.get_openapi_schema()["paths"].items():
        for method, told in methods.items():
            yield path, method, POSITIVE
            if told["parameters"] or "requestBody" in told:
                yield path, method, NEGATIVE


every_way = pytest.mark.parametrize(("path", "method", "mode"), list(operations()))


@every_way
def test_an_officers_program_gets_what_is_described(
    path: str, method: str, mode: GenerationMode, description: Any, key: str
) -> None:
    asked(description[path][method], mode, Authorization=f"Bearer {key}")


@pytest.mark.parametrize(
    "path", [path for path, method, mode in operations() if method == "get" and mode == POSITIVE]
)
def test_who_asks_without_a_token_gets_what_is_described(path: str, description: Any) -> None:
    asked(description[path]["get"], POSITIVE)


def test_the_description_is_openapi_3_1(description: Any) -> None:
    assert description.raw_schema["openapi"] == "3.1.0"
    description.validate()


def test_every_shape_has_a_name_of_its_own() -> None:
    """Two of the same name would stand as one in the description."""
    shapes = {each for each in _below(BaseModel) if each.__module__.startswith("hoseibi.api.")}
    names = [each.__name__ for each in shapes]

    assert sorted({name for name in names if names.count(name) > 1}) == []


def _below(shape: type) -> Iterator[type]:
    for each in shape.__subclasses__():
        yield each
        yield from _below(each)
