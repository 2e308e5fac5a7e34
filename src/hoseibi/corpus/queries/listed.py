"""What a list says beside its laws: titles, languages and versions.

A page has some hundred rows of them. They are put together here as `prefetch_related` puts them
together, which makes for each row a question that is never asked, and takes longer than the
database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Case, F, QuerySet, When

from hoseibi.accounts.permissions import Reader

from ..choices import Authority
from ..models import LanguageVersion, Law, LawTitle, LawVersion
from .visible import visible_languages, visible_versions

SAID = ("language_version", "in_force_from", "article_count")
"""What a list says of a version."""


def titles() -> QuerySet[LawTitle]:
    """The titles of laws, those before their short names."""
    return LawTitle.objects.order_by("short", "language", "pk")


def languages(user: Reader) -> QuerySet[LanguageVersion]:
    """The languages that somebody may read, the authoritative one first."""
    return visible_languages(user).order_by(_AUTHORITATIVE_FIRST, "pk")


_AUTHORITATIVE_FIRST = Case(When(authority=Authority.AUTHORITATIVE, then=0), default=1)


def versions(user: Reader) -> QuerySet[LawVersion]:
    """The versions that somebody may read, the oldest first."""
    return visible_versions(user).order_by(F("in_force_from").asc(nulls_first=True), "pk")


def set_titles(laws: Collection[Law]) -> None:
    """Let laws know their titles, also where one of them is there several times; one query."""
    told: dict[int, list[LawTitle]] = defaultdict(list)
    for title in titles().filter(law__in={law.pk for law in laws}):
        told[title.law_id].append(title)
    for law in laws:
        _fetched(law)["names"] = told[law.pk]


def set_beside(user: Reader, laws: Mapping[int, Law]) -> None:
    """Let laws that the reader may see, by their keys, know their titles, languages and versions;
    three queries. A language is one of theirs if one of its versions is."""
    spoken = LanguageVersion.objects.filter(law__in=laws).order_by(_AUTHORITATIVE_FIRST, "pk")
    held = {each.pk: each for each in spoken}
    texts = list(versions(user).filter(language_version__in=held).only(*SAID))
    seen = {each.language_version_id for each in texts}
    _set(laws, "names", "law_id", titles().filter(law__in=laws))
    _set(laws, "languages", "law_id", (each for key, each in held.items() if key in seen))
    _set(held, "versions", "language_version_id", texts)


def _set(above: Mapping[int, Any], name: str, key: str, rows: Iterable[Any]) -> None:
    below: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        below[getattr(row, key)].append(row)
    for pk, one in above.items():
        _fetched(one)[name] = below[pk]


def _fetched(one: Any) -> dict[str, Any]:
    """Where Django looks for what was fetched beside a row."""
    fetched: dict[str, Any] = one.__dict__.setdefault("_prefetched_objects_cache", {})
    return fetched


def bind(law: Law) -> None:
    """Let every row below a law know the rows above it, so that nothing is asked again."""
    for language_version in law.languages.all():
        language_version.law = law
        for version in language_version.versions.all():
            version.language_version = language_version
