"""The interface as a whole: its operations, the description of them, and what is not there."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation
from ninja.renderers import JSONRenderer

from . import (
    articles,
    changes,
    courses,
    courts,
    deciding,
    findings,
    iati,
    index,
    money,
    papers,
    plans,
    projects,
    reached,
    references,
    requests,
    results,
    search,
    texts,
    writing,
)
from .trouble import speak, told

VERSION = "1.0"
"""Of the interface, not of the program: within `v1` things are added and nothing is taken away."""

DESCRIPTION = (
    "Laws and the work on them, for other programs. What everybody may read is answered without a"
    " token; the rest with one, which never opens more than its owner may. Every trouble has the"
    " one shape `Trouble`. Answers carry an `ETag`: asked again with `If-None-Match` they are"
    " answered 304 while nothing changed."
)


class Unescaped(JSONRenderer):
    """JSON with the letters of every script as they are."""

    json_dumps_params = {"ensure_ascii": False}  # noqa: RUF012


class Service(NinjaAPI):
    """The interface with its description, which is made once in each process."""

    def get_openapi_schema(self, **_more: Any) -> OpenAPISchema:
        return self._description

    @cached_property
    def _description(self) -> OpenAPISchema:
        schema = super().get_openapi_schema()
        schema["components"]["securitySchemes"] = {
            "Token": {
                "type": "http",
                "scheme": "bearer",
                "description": "A token of `/accounts/me/tokens/`.",
            }
        }
        for methods in schema["paths"].values():
            for operation in methods.values():
                _show_one_example(operation["parameters"])
        return schema

    def get_openapi_operation_id(self, operation: Operation) -> str:
        return str(operation.view_func.__name__)


def _show_one_example(parameters: list[dict[str, Any]]) -> None:
    """OpenAPI wants examples of a parameter by name; those of a schema are a list."""
    for each in parameters:
        if isinstance(each.get("examples"), list):
            each["example"] = each.pop("examples")[0]


def not_there(request: HttpRequest, rest: str = "") -> HttpResponse:
    """An address under the interface at which nothing is."""
    return told(404, _("There is nothing at this address. What there is: /api/v1/docs"), "path")


api = Service(
    title="Hoseibi",
    version=VERSION,
    description=DESCRIPTION,
    urls_namespace="api",
    docs_url=None,
    renderer=Unescaped(),
)
speak(api)
_LAWS = (writing, search, texts, articles, references, changes, findings)
_TERMS = (deciding,)
_WORK = (projects, plans, reached, money, papers, iati, results, courses, courts, requests)
for part in (index, *_LAWS, *_TERMS, *_WORK):
    api.add_router("", part.router)
