"""How an operation is declared: its address, what it answers, and with which token."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from inspect import getdoc, signature
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router

from hoseibi.accounts.actions import by_way_of
from hoseibi.accounts.choices import Origin
from hoseibi.api.choices import Scope

from .asking import Asks
from .trouble import Refused, Trouble

TROUBLES = frozenset((401, 403, 404, 409, 422, 429))

LAWS = Asks(Scope.LAWS_READ, is_public=True)
ANYBODY = Asks("", is_public=True)
TOKEN = Asks("", is_public=False)

LAWS_WRITE = Asks(Scope.LAWS_WRITE, is_public=False)
PROJECTS = Asks(Scope.PROJECTS_READ, is_public=False)
PROJECTS_WRITE = Asks(Scope.PROJECTS_WRITE, is_public=False)
RESULTS_OPEN = Asks(Scope.RESULTS_READ, is_public=True)
RESULTS = Asks(Scope.RESULTS_READ, is_public=False)
TERMS = Asks(Scope.TERMS_READ, is_public=True)
TERMS_WRITE = Asks(Scope.TERMS_WRITE, is_public=False)
COURTS = Asks(Scope.COURTS_READ, is_public=True)
REQUESTS = Asks(Scope.REQUESTS_READ, is_public=False)

View = Callable[..., Any]


def asked(
    router: Router, path: str, answer: Any, who: Asks = LAWS, extra: dict[str, Any] | None = None
) -> Callable[[View], View]:
    """Something that is read: where, what is answered, and who may ask."""

    def declare(view: View) -> View:
        return router.get(
            path,
            auth=who,
            response={200: answer, TROUBLES: Trouble},
            openapi_extra={"security": security(who)} | _told(view) | (extra or {}),
        )(strictly(view))

    return declare


def written(
    router: Router, method: str, path: str, answers: dict[int, Any], who: Asks
) -> Callable[[View], View]:
    """Something that is done. It stands in the journal as done by a program."""

    def declare(view: View) -> View:
        operation: View = router.api_operation(
            [method.upper()],
            path,
            auth=who,
            response=answers | {TROUBLES | {400, 413}: Trouble},
            openapi_extra={"security": security(who)} | _told(view),
        )(strictly(_by_program(view)))
        return operation

    return declare


def security(who: Asks) -> list[dict[str, list[str]]]:
    """The tokens with which something is answered, as OpenAPI says it; `{}` is none at all."""
    needed = {"Token": [who.scope] if who.scope else []}
    return [{}, needed] if who.is_public else [needed]


def _told(view: View) -> dict[str, str]:
    """The sentences with which an operation is described: the first, and the rest."""
    first, _blank, rest = (getdoc(view) or "").partition("\n\n")
    return {"summary": " ".join(first.split()), "description": " ".join(rest.split())}


def strictly(view: View) -> View:
    """A view that refuses names in the query that it does not know: a filter that was misspelt
    would otherwise give a list of everything."""

    @cache
    def known() -> frozenset[str]:
        models = around._ninja_operation.models  # type: ignore[attr-defined]
        queries = (each for each in models if each.__ninja_param_source__ == "query")
        return frozenset(name for each in queries for name in each.__ninja_flatten_map__)

    @wraps(view)
    def around(request: HttpRequest, **values: Any) -> Any:
        unknown = next((name for name in request.GET if name not in known()), None)
        if unknown is not None:
            said = _("{name} is no name that is understood here.")
            raise Refused(422, said.format(name=unknown[:50]), f"query.{unknown[:50]}")
        return view(request, **values)

    # Its names are those of another module, in which they are looked up now.
    around.__signature__ = signature(view, eval_str=True)  # type: ignore[attr-defined]
    return around


def _by_program(view: View) -> View:
    """A view whose deeds stand in the journal as those of a program."""

    @wraps(view)
    def around(request: HttpRequest, **values: Any) -> Any:
        with by_way_of(Origin.PROGRAM):
            return view(request, **values)

    around.__signature__ = signature(view, eval_str=True)  # type: ignore[attr-defined]
    return around
