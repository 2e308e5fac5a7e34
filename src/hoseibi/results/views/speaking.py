"""In which language a public page speaks: the one of its address, whatever a browser asks for."""

from __future__ import annotations

from contextlib import AbstractContextManager

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.languages import OWN_NAMES
from hoseibi.ui.spoken import OFFERED

SPOKEN = tuple(code for code, _name in OFFERED)
WAYS = (
    ("results:home", _("Laws")),
    ("results:commentaries", _("Commentary")),
    ("results:material", _("Forms, judgments and exercises")),
    ("results:courts", _("Courts")),
    ("results:projects", _("Projects and results")),
    ("results:indicators", _("Indicators")),
    ("results:products", _("Products")),
    ("results:courses", _("Training courses")),
    ("results:events", _("Seminars and symposia")),
)
"""The parts of the site, by the names of their addresses."""


def page_language(language: str) -> str:
    """The language of the words around a text: its own where they were translated, else English."""
    bare = language.split("-")[0]
    return bare if bare in SPOKEN else "en"


def speaking(language: str) -> AbstractContextManager[None]:
    """While what a page tells is asked for: it is told in the language of the page."""
    return translation.override(page_language(language))


def _same(request: HttpRequest, code: str) -> str:
    """The way to the same page in another language. A law has the languages of its texts, to which
    its own page leads: from there it is the first page."""
    found = request.resolver_match
    if found is None or not request.path_info.startswith("/public/"):
        return reverse("results:home", args=(code,))
    path = reverse(found.view_name, kwargs=found.kwargs | {"language": code})
    return f"{path}?{asked}" if (asked := request.GET.urlencode()) else path


def spoken_page(
    request: HttpRequest, language: str, template: str, context: dict[str, object]
) -> HttpResponse:
    """A page in a language."""
    spoken = page_language(language)
    languages = sorted((code, OWN_NAMES.get(code, code), _same(request, code)) for code in SPOKEN)
    own = OWN_NAMES.get(spoken, spoken)
    around = {"spoken": spoken, "own_name": own, "languages": languages, "ways": WAYS}
    with translation.override(spoken):
        answer = render(request, template, around | context)
    answer.headers["Content-Language"] = spoken
    return answer
