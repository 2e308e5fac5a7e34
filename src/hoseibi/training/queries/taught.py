"""Which sessions teach an article, for its page."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor
from hoseibi.corpus.queries.told import About, AboutLine
from hoseibi.ui.templatetags.reading import day_words

from .sessions import sessions

MOST = 20
"""Sessions of an article that are told of, the newest."""


def taught_in(user: Reader, anchor: Anchor) -> list[About]:
    """The sessions that teach an article, as far as the reader may open them."""
    own = sessions(user).filter(anchors=anchor).order_by("-begins_at", "-pk")
    lines = []
    for one in own[:MOST]:
        day = one.begins_at.astimezone(ZoneInfo(one.course.zone)).date()
        url = reverse("training:session", args=(one.course.slug, one.pk))
        lines.append(AboutLine(str(one), url, f"{one.course} · {day_words(day)}"))
    return [About(_("Taught in"), lines)] if lines else []
