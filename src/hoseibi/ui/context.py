"""What the frame around every page needs to know: theme, ways in, keys."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .languages import reader_language
from .spoken import OFFERED, speaks

THEMES = ("auto", "light", "dark")


class Way(NamedTuple):
    """One way in of the main navigation; `key` follows `g` on the keyboard. A way that is `inside`
    is shown to those who sign in."""

    url_name: str
    label: Any
    key: str
    prefix: str | tuple[str, ...]
    inside: bool = False


_COOPERATION = (
    *("/cooperation", "/requests", "/projects", "/experts", "/research", "/countries"),
    *("/partners", "/letters", "/iati", "/courses", "/seminars"),
)
WAYS = (
    Way("today", _("Today"), "t", "/today"),
    Way("corpus:library", _("Laws"), "l", "/laws"),
    Way("drafting:drafts", _("Drafting"), "r", ("/drafts", "/meetings", "/studies"), inside=True),
    Way("cooperation", _("Cooperation"), "o", _COOPERATION, inside=True),
    Way("commentary:commentaries", _("Commentary"), "m", "/commentary"),
    Way("terms:terms", _("Terms"), "k", "/terms"),
    Way("circles", _("Circles"), "c", "/circles", inside=True),
)
"""Only what exists: an application that brings a page adds its way here."""


def interface(request: HttpRequest) -> dict[str, Any]:
    """Template context: `theme`, `ways` with the current one marked, `here` to come back to; on a
    page that speaks languages of partners which it speaks (`page_languages`), and whether the words
    still wait for a native speaker (`page_unread`): long names, which no page uses for its own."""
    path = request.path
    theme = request.COOKIES.get("theme", "auto")
    spoken = speaks(request)
    signed_in = hasattr(request, "user") and request.user.is_authenticated
    return {
        "theme": theme if theme in THEMES else "auto",
        "ways": [(way, _is_current(way, path)) for way in WAYS if signed_in or not way.inside],
        "here": request.get_full_path() if request.method == "GET" else path,
        "page_languages": [code for code, _name in OFFERED] if spoken else [],
        "page_unread": spoken and reader_language() in dict(settings.PARTNER_LANGUAGES),
    }


def _is_current(way: Way, path: str) -> bool:
    return path.startswith(way.prefix) or (way.url_name == "today" and path == "/")
