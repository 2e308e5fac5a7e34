"""What there is, and what has happened lately: the first page."""

from typing import NamedTuple

from django.db.models import Sum

from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import Reader, may_read_journal
from hoseibi.accounts.queries import recent_lines

from ..models import Law
from .visible import visible_languages, visible_laws, visible_versions


class Today(NamedTuple):
    laws: int
    articles: int
    languages: int
    countries: int
    recent_laws: list[Law]
    recent_lines: list[JournalLine]


def today(user: Reader, *, recent: int = 6) -> Today:
    """Counts, the laws that changed last, and for an officer the last lines of the journal."""
    laws = visible_laws(user)
    articles = visible_versions(user).aggregate(sum=Sum("article_count"))["sum"]
    last = laws.select_related("country").prefetch_related("names", "languages")
    return Today(
        laws=laws.count(),
        articles=articles or 0,
        languages=visible_languages(user).values("language").distinct().count(),
        countries=laws.values("country").distinct().count(),
        recent_laws=list(last.order_by("-changed_at", "slug")[:recent]),
        recent_lines=recent_lines() if may_read_journal(user) else [],
    )
