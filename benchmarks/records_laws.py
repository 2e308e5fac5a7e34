"""The laws of a nation as rows: short ones, in two languages and two versions each, that name one
another; half of them are released, and some are read in a circle alone until they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import msgspec
from benchmarks.records_rows import SINCE, nth, of, rows, sentence
from django.db import transaction
from django.utils import timezone

from hoseibi import legaltext
from hoseibi.accounts.models import Circle, User
from hoseibi.corpus import models as corpus
from hoseibi.corpus import storage
from hoseibi.corpus.storage.search import write_search
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country

LANGUAGES = ("en", "ja")
ARTICLES = 4
"""Articles of a law; its first text in English alone has them as rows."""
NAMED = 3
"""So many other laws are named by each."""
BASIC = 50
"""The law that every other names, as a civil code is named."""
IN_CIRCLES = 23
"""One law of so many is a circle's."""
AMENDED = date(2020, 4, 1)


def laws(first: int, last: int, officer: User) -> None:
    """Laws from a number up to another, of both countries in turn."""
    rows(
        corpus.Law, first, last, slug=lambda n: f"law-{n}", country_id=of(Country),
        number=lambda n: f"No. {n}", field_of_law=lambda n: FieldOfLaw.values[n % len(FieldOfLaw)],
    )  # fmt: skip
    law, fold = nth(corpus.Law), storage.title_key
    for language in LANGUAGES:
        title = lambda n, code=language: f"{sentence(n)} ({code})"  # noqa: E731
        rows(
            corpus.LawTitle, first, last, law_id=law, language=language, text=title,
            key=lambda n, title=title: fold(title(n)),
        )  # fmt: skip
    _versions(first, last, law)
    _texts(first, last)
    _references(first, last, law)


def _versions(first: int, last: int, law: Callable[[int], Any]) -> None:
    """Each law in both languages, as it was before it was amended and as it is."""
    pair = len(LANGUAGES)
    rows(
        corpus.LanguageVersion, first * pair, last * pair, law_id=lambda n: law(n // pair),
        language=lambda n: LANGUAGES[n % pair], convention="jp-en", status="in-force",
        authority=lambda n: ("authoritative", "unofficial")[n % pair],
    )  # fmt: skip
    language, circle = nth(corpus.LanguageVersion), of(Circle)
    drafted = lambda n: n // 2 // pair % IN_CIRCLES == 1  # noqa: E731
    rows(
        corpus.LawVersion, first * 2 * pair, last * 2 * pair, article_count=ARTICLES,
        language_version_id=lambda n: language(n // 2), fingerprint=lambda n: f"{n:064}",
        in_force_from=lambda n: AMENDED if n % 2 else SINCE.replace(year=1990 + n % 29),
        in_force_until=lambda n: None if n % 2 else AMENDED,
        amending_act=lambda n: f"Act No. {n}" if n % 2 else "",
        circle_id=lambda n: circle(n // 2 // pair) if drafted(n) else None,
        released_at=lambda n: timezone.now() if n // 2 // pair % 2 else None,
        index_version=storage.INDEX_VERSION,
    )  # fmt: skip


def _current(first: int, last: int) -> Iterable[corpus.LawVersion]:
    """The English text in force of each law, in the order of the laws."""
    known = corpus.LawVersion.objects.filter(
        language_version__language="en", in_force_from=AMENDED
    ).select_related("language_version__law__country")
    return known.order_by("pk")[first:last]


def _texts(first: int, last: int) -> None:
    """The articles of each law, with their words in the index of the search."""
    with transaction.atomic():
        for number, version in enumerate(_current(first, last), first):
            places = [_article(version, number, at) for at in range(ARTICLES)]
            corpus.Provision.objects.bulk_create(places)
            write_search(version, places)


def _article(version: corpus.LawVersion, number: int, at: int) -> corpus.Provision:
    words = sentence(number * ARTICLES + at)
    value = legaltext.Provision(kind="article", num=f"Article {at + 1}", number=str(at + 1))
    return corpus.Provision(
        version=version, position=at, address=f"art_{at + 1}", short_address=f"art_{at + 1}",
        kind="article", num=f"Article {at + 1}", number=str(at + 1), heading=words, article=True,
        text=f"{words}. {sentence(number)}.", body=msgspec.json.encode(value).decode(),
    )  # fmt: skip


def _references(first: int, last: int, law: Callable[[int], Any]) -> None:
    versions = [version.pk for version in _current(first, last)]
    named = {"kind": "law", "status": "resolved", "article": "art_1"}
    rows(
        corpus.Reference, first * NAMED, last * NAMED, position=lambda n: n % NAMED,
        version_id=lambda n: versions[n // NAMED - first],
        law_id=lambda n: law(n * 7919 % last if n % NAMED else BASIC), **named,
        target=lambda n: f"art_{n % ARTICLES + 1}",
    )  # fmt: skip
