"""What there is, and what has happened lately: the first page."""

from typing import Any, NamedTuple

from django.db.models import Count, Sum

from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import Reader, may_read_journal
from hoseibi.accounts.queries import recent_lines
from hoseibi.accounts.queries.kept import Counted, counted_once

from ..models import Law
from .visible import reading_scope, visible_laws, visible_versions


class Today(NamedTuple):
    laws: int
    articles: int
    languages: int
    countries: int
    recent_laws: list[Law]
    recent_lines: list[JournalLine]


def today(user: Reader, *, recent: int = 6) -> Today:
    """Counts, the laws that changed last, and for an officer the last lines of the journal."""
    counted = counted_once(_counts, reading_scope(user), lambda: _counted(user))
    last = visible_laws(user).select_related("country").prefetch_related("names", "languages")
    return Today(
        **counted,
        recent_laws=list(last.order_by("-changed_at", "slug")[:recent]),
        recent_lines=recent_lines() if may_read_journal(user) else [],
    )


_counts: Counted[dict[str, Any]] = Counted(most=64)


def _counted(user: Reader) -> dict[str, Any]:
    of = "language_version"
    return visible_versions(user).aggregate(
        laws=Count(f"{of}__law", distinct=True),
        articles=Sum("article_count", default=0),
        languages=Count(f"{of}__language", distinct=True),
        countries=Count(f"{of}__law__country", distinct=True),
    )
