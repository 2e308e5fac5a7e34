"""The pages that speak the languages of partners, besides those that all pages speak."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

PAGES = frozenset({"account_login", "invitation", "corpus:article", "corpus:article-on"})
"""Addresses by name: the way in, and the reading of an article. That of one's own organ
(`own-organ`) speaks them too, and is asked for a language in its address."""

OFFERED = (*settings.LANGUAGES, *settings.PARTNER_LANGUAGES)


class PartnerLanguages:
    """Middleware behind that of sessions, languages and sign-in: on such a page a reader who wants
    a language of partners gets it. Elsewhere their pages stay as they are, so that none is half in
    one language and half in another."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        if not speaks(request):
            return
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = wanted(request, chosen, getattr(request.user, "language", ""))
        if language in dict(settings.PARTNER_LANGUAGES):
            translation.activate(language)
            request.LANGUAGE_CODE = language


def speaks(request: HttpRequest) -> bool:
    """Whether the page that is asked for is one of these."""
    found = request.resolver_match
    return found is not None and found.view_name in PAGES


def wanted(request: HttpRequest, *chosen: str) -> str:
    """The first language that such a page speaks, of those that were chosen and then of those that
    the browser asks for; empty when there is none."""
    heard = parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    named = (code.split("-")[0] for code, _weight in heard)
    return next((code for code in (*chosen, *named) if code in dict(OFFERED)), "")
