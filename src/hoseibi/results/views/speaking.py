"""In which language a public page speaks: the one of its address, whatever a browser asks for."""

from __future__ import annotations

from contextlib import AbstractContextManager

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
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


def spoken_page(
    request: HttpRequest, language: str, template: str, context: dict[str, object]
) -> HttpResponse:
    """A page in a language."""
    spoken = page_language(language)
    languages = sorted((code, OWN_NAMES.get(code, code)) for code in SPOKEN)
    around = {"spoken": spoken, "languages": languages, "ways": WAYS}
    with translation.override(spoken):
        answer = render(request, template, around | context)
    answer.headers["Content-Language"] = spoken
    return answer
