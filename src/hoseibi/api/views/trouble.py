"""What goes wrong, told to a program in one shape whatever it is."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from ninja import Field, NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal

CODES = {
    400: "not-understood",
    401: "token-needed",
    403: "not-allowed",
    404: "not-found",
    405: "no-such-method",
    409: "refused",
    413: "too-large",
    422: "not-valid",
    429: "too-often",
    500: "broken",
}
"""The word that stands for each status; a program should look at it and not at the sentence."""


class Told(Schema):
    """One thing that went wrong."""

    code: str = Field(description="A word that stays the same, for programs")
    message: str = Field(description="A sentence for people, in the language that was asked for")
    where: str | None = Field(
        None, description="Which part of the request it is about, such as `query.page`"
    )


class Trouble(Schema):
    """The one shape in which trouble is told."""

    error: Told


class Refused(Exception):
    """Something that is asked and not answered."""

    def __init__(
        self, status: int, message: str, where: str | None = None, code: str = "", wait: int = 0
    ) -> None:
        super().__init__(message)
        self.status, self.message, self.where = status, message, where
        self.code, self.wait = code or CODES[status], wait


def told(status: int, message: str, where: str | None = None, code: str = "") -> JsonResponse:
    """Trouble as an answer."""
    error = {"code": code or CODES[status], "message": message, "where": where}
    answer = JsonResponse(
        {"error": error}, status=status, json_dumps_params={"ensure_ascii": False}
    )
    if status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="Hoseibi"'
    return answer


def missing(where: str, message: str) -> Refused:
    """Something that is not there, or not for this reader: which of the two is not said."""
    return Refused(404, message, where)


def speak(api: NinjaAPI) -> None:
    """Let every kind of trouble be told in the one shape."""
    api.add_exception_handler(Refused, _refused)
    api.add_exception_handler(Refusal, _refusal)
    api.add_exception_handler(ValidationError, _not_valid)
    api.add_exception_handler(HttpError, _http)
    api.add_exception_handler(Http404, _not_found)
    api.add_exception_handler(RequestDataTooBig, _too_large)


def _refused(_request: HttpRequest, trouble: Refused) -> JsonResponse:
    answer = told(trouble.status, trouble.message, trouble.where, trouble.code)
    if trouble.wait:
        answer["Retry-After"] = str(trouble.wait)
    return answer


def _refusal(_request: HttpRequest, refusal: Refusal) -> JsonResponse:
    """What the rules of the field do not allow, in the words of the pages."""
    return told(403 if isinstance(refusal, NotAllowed) else 409, str(refusal))


def _not_valid(_request: HttpRequest, trouble: ValidationError) -> JsonResponse:
    first: dict[str, Any] = trouble.errors[0]
    place = [str(each) for each in first["loc"]]
    message = _("{what} ({trouble}).").format(what=place[-1], trouble=first["msg"])
    return told(422, message, ".".join(_flat(place)))


def _flat(place: list[str]) -> list[str]:
    """`query.page`: without the name of the value in which a query or a body is gathered."""
    return [place[0], *place[2:]] if len(place) > 2 else place


def _http(_request: HttpRequest, trouble: HttpError) -> JsonResponse:
    code = trouble.status_code
    return told(
        code if code in CODES else 400, _("This is not understood: it is no valid JSON."), "body"
    )


def _not_found(_request: HttpRequest, trouble: Http404) -> JsonResponse:
    return told(404, str(trouble) or _("There is nothing at this address."), "path")


def _too_large(_request: HttpRequest, _trouble: RequestDataTooBig) -> JsonResponse:
    return told(413, _("This is larger than what is taken at once."), "body")
