"""Search over a nation's law: the time of a whole answer over generated provisions.

    .venv/bin/python -m benchmarks.search [--provisions 300000] [--rounds 5]

Works in a database of its own, thrown away at the end: an SQLite file, or on PostgreSQL a test
database beside the one that DATABASE_URL names. Words are drawn by Zipf's law from small
vocabularies in five languages, so that frequent words have tens of thousands of hits.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from datetime import date
from statistics import median, quantiles

from benchmarks.own_database import own_database  # first: it says which database
from benchmarks.vocabulary import CHANCE, LANGUAGES, QUERIES, words_of
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from django.utils import timezone

from hoseibi.corpus import queries, storage
from hoseibi.corpus.models import LanguageVersion, Law, LawTitle, LawVersion, Provision
from hoseibi.corpus.storage.search import write_search
from hoseibi.partners.actions import country

ARTICLES = 600
"""Articles of one generated law."""
DAY = date(2026, 4, 1)
EVERYWHERE = queries.SearchFilters()


def main() -> None:
    """Generate, index, ask, print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--provisions", type=int, default=300_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--verbose", action="store_true", help="each query by itself")
    chosen = options.parse_args()
    with own_database():
        generate(chosen.provisions)
        report(chosen)


def report(chosen: argparse.Namespace) -> None:
    """Ask every query so many times, and print the figures."""
    ways: dict[str, Callable[[str], object]] = {
        "search": lambda text: search(text, EVERYWHERE),
        "search, one country": lambda text: search(text, queries.SearchFilters(country="jp")),
        "search, one law": lambda text: search(text, queries.SearchFilters(law="law-0")),
        "suggestions": lambda text: queries.suggestions(AnonymousUser(), text, on=DAY),
    }
    for label, ask in ways.items():
        times = {text: [_timed(ask, text) for _round in range(chosen.rounds)] for text in QUERIES}
        everything = sorted(each for taken in times.values() for each in taken)
        print(
            f"{connection.vendor}, {chosen.provisions:,} provisions, {label}:"
            f" p50 {median(everything):.1f} ms, p95 {quantiles(everything, n=20)[-1]:.1f} ms,"
            f" slowest {everything[-1]:.1f} ms",
            flush=True,
        )
        if chosen.verbose:
            for text, taken in sorted(times.items(), key=lambda item: -median(item[1]))[:8]:
                print(f"    {median(taken):7.1f} ms  {text}")


def search(text: str, filters: queries.SearchFilters) -> queries.SearchPage:
    return queries.search(AnonymousUser(), text, filters, on=DAY)


def _timed(ask: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    ask(text)
    return (time.perf_counter() - start) * 1000


def generate(provisions: int) -> None:
    """Laws in turn in each language, until there are so many provisions; released, in force."""
    start = time.perf_counter()
    made = 0
    while made < provisions:
        number = made // ARTICLES
        language = list(LANGUAGES)[number % len(LANGUAGES)]
        with transaction.atomic():
            version = _law(number, language)
            places = list(_places(version, language, min(ARTICLES, provisions - made)))
            Provision.objects.bulk_create(places, batch_size=500)
            write_search(version, places)
        made += len(places)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"{connection.vendor}: {made:,} provisions in {time.perf_counter() - start:.0f} s")


def _law(number: int, language: str) -> LawVersion:
    codes = ("jp", "kh", "vn", "uz", "la")
    now = timezone.now()
    law = Law.objects.create(
        slug=f"law-{number}", country=country(codes[number % 5]), added_at=now, changed_at=now
    )
    titles = LANGUAGES[language][3]
    text = f"{CHANCE.choice(titles.split())} Law {number}".replace("_", " ")
    LawTitle.objects.create(law=law, language=language, text=text, key=storage.title_key(text))
    language_version = LanguageVersion.objects.create(
        law=law, language=language, convention="jp-en", status="in-force"
    )
    return LawVersion.objects.create(
        language_version=language_version, added_at=now, released_at=now
    )


def _places(version: LawVersion, language: str, count: int) -> Iterator[Provision]:
    words = words_of(language)
    for position in range(count):
        yield Provision(
            version=version,
            position=position,
            address=f"art_{position + 1}",
            short_address=f"art_{position + 1}",
            kind="article",
            number=str(position + 1),
            num=f"Article {position + 1}",
            heading=words(CHANCE.randint(2, 4)),
            text=words(CHANCE.randint(30, 120)),
            article=True,
        )


if __name__ == "__main__":
    main()
