"""Every operation answers whatever is sent as its description says it does."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import schemathesis
from django.core.cache import caches
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from tests import factories
from tests.api.calls import a_key

from hoseibi.api.views import api
from hoseibi.api.views.given import ADDRESS, NAME
from hoseibi.corpus.models import LawVersion

EXAMPLES = int(os.environ.get("API_EXAMPLES", 6))
"""Of each operation and way to ask; `API_EXAMPLES=500` looks much longer."""

KNOWN = {"slug": (NAME, "xl-sample-code"), "address": (ADDRESS, "art_3")}

much = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None
)


def known(context: object, path_parameters: dict[str, Any] | None) -> dict[str, Any] | None:
    """Two of three requests ask for something that is there."""
    sent = path_parameters or {}
    there = {
        name: known
        for name, (pattern, known) in KNOWN.items()
        if re.fullmatch(pattern, str(sent.get(name, ""))) and len(str(sent[name])) % 3
    }
    return sent | there or None


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Requests keep the connection in whose transaction the world stands, as Django's own test
    client does."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def description(db: None, one_connection: None, settings: Any) -> Any:
    """What the interface says of itself, over a world with what is open and what is not."""
    settings.API_RATES = {"token": 10**6, "address": 10**6}
    caches["rates"].clear()
    factories.a_law(in_force_from=date(2020, 4, 1), titles={"en": "Sample Code"})
    factories.a_law(factories.REFORMED, in_force_from=date(2024, 4, 1))
    japanese = factories.CODE_JA
    factories.a_law(japanese, convention="jp-ja", in_force_from=date(2020, 4, 1))
    hidden = factories.a_law(japanese, slug="xl-hidden", convention="jp-ja", released=False)
    LawVersion.objects.filter(pk=hidden.pk).update(circle=factories.circle())
    loaded = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    loaded.hook("map_path_parameters")(known)
    return loaded


@pytest.fixture
def key(db: None) -> str:
    return a_key(factories.officer())


def asked(operation: Any, mode: GenerationMode, **headers: str) -> None:
    """Ask something in many ways, those that are described (positive) or others (negative)."""

    @much
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case) -> None:
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


@pytest.mark.parametrize("path", list(api.get_openapi_schema()["paths"]))
def test_who_asks_without_a_token_gets_what_is_described(path: str, description: Any) -> None:
    asked(description[path]["get"], POSITIVE)


def test_the_description_is_openapi_3_1(description: Any) -> None:
    assert description.raw_schema["openapi"] == "3.1.0"
    description.validate()
