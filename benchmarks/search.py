"""Search over a nation's law: the time of a whole answer over generated provisions.

    .venv/bin/python -m benchmarks.search [--provisions 300000] [--rounds 5]

Works in a database of its own, thrown away at the end: an SQLite file, or on PostgreSQL a test
database beside the one that DATABASE_URL names. Words are drawn by Zipf's law from small
vocabularies in five languages, so that frequent words have tens of thousands of hits.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import accumulate
from statistics import median, quantiles

import django

# The database is one of our own: said before anything of the product is loaded.
HOME = tempfile.mkdtemp(prefix="hoseibi-search-")
os.environ["HOSEIBI_HOME"] = HOME
os.environ["DJANGO_SETTINGS_MODULE"] = "hoseibi.web.settings"
django.setup()

from benchmarks.search_words import LANGUAGES, QUERIES  # noqa: E402
from django.contrib.auth.models import AnonymousUser  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from hoseibi.corpus import queries, storage  # noqa: E402
from hoseibi.corpus.models import (  # noqa: E402
    LanguageVersion,
    Law,
    LawTitle,
    LawVersion,
    Provision,
)
from hoseibi.partners.actions import country  # noqa: E402
from hoseibi.web.database import bring_up  # noqa: E402

ARTICLES = 600
"""Articles of one generated law."""
DAY = date(2026, 4, 1)
CHANCE = random.Random(709)  # noqa: S311 - the same texts each time
EVERYWHERE = queries.SearchFilters()


def main() -> None:
    """Generate, index, ask, print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--provisions", type=int, default=300_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--verbose", action="store_true", help="each query by itself")
    chosen = options.parse_args()
    postgres = connection.vendor == "postgresql"
    if postgres:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        bring_up()
        generate(chosen.provisions)
        report(chosen)
    finally:
        if postgres:
            connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
        shutil.rmtree(HOME)


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
            storage.write_search(version, places)
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
    words = _words(language)
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


def _words(language: str) -> Callable[[int], str]:
    """So many words in a row: every other one a function word, all by Zipf's law."""
    joiner, content, function, _titles = LANGUAGES[language]
    drawn = [_zipf(content), _zipf(function)]
    return lambda count: joiner.join(drawn[place % 2]() for place in range(count))


def _zipf(words: str) -> Callable[[], str]:
    row = [word.replace("_", " ") for word in words.split()]
    weights = list(accumulate(1 / rank for rank in range(1, len(row) + 1)))
    return lambda: CHANCE.choices(row, cum_weights=weights)[0]


if __name__ == "__main__":
    main()
