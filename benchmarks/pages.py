"""Pages of a code of 1,300 articles in three languages: the server time of each.

    .venv/bin/python -m benchmarks.pages [--articles 1300] [--rounds 20]

The code is generated text, read by the engine and imported as an officer does, into a database
of its own. A page is all that Django does for it, templates included; the slowest of the first
requests shows what a server that has just begun needs.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from datetime import date
from statistics import median, quantiles

from benchmarks.own_database import own_database  # first: it says which database
from benchmarks.vocabulary import CHANCE, words_of
from django.db import connection
from django.test import Client

from hoseibi.accounts.actions import invite
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import Entry, import_law
from hoseibi.library.actions import store
from hoseibi.web.static import gather

TEXTS = {
    "en": ("jp-en", "Generated Code", "Chapter {0} General", "({1})\nArticle {0} {2}\n(2) {3}"),
    "vi": ("vn-vi", "BỘ LUẬT", "Chương {0}\nCHUNG", "Điều {0}. {1}\n1. {2}\n2. {3}"),
    "km": ("kh-km", "ក្រម", "ជំពូកទី {0}\nទូទៅ", "មាត្រា {0}.- {1}\n១-{2} ។\n២-{3} ។"),
}
"""Language: convention, title, a chapter, an article of two paragraphs."""
REFERS = {"en": "Article {0} applies", "vi": "theo Điều {0}", "km": "មាត្រា {0}"}
"""How the second paragraph of each article refers to another one."""
WRITTEN: dict[str, str] = {}
"""The text of each language, as it was imported."""
PAGES = {
    "today": "/",
    "library": "/laws/",
    "law": "/laws/generated-code/",
    "article": "/laws/generated-code/art_{middle}",
    "impact": "/laws/generated-code/art_{middle}/impact/",
    "references": "/laws/generated-code/references/",
    "findings": "/laws/generated-code/findings/1/",
    "compare": "/laws/generated-code/compare/en/2020-01-01..2025-01-01/",
    "compare, two columns": "/laws/generated-code/compare/en/2020-01-01..2025-01-01/?view=table",
    "reading": "/laws/generated-code/text/?language=en&at=art_{middle}",
    "search": "/search/?q=good+faith",
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=1300)
    options.add_argument("--rounds", type=int, default=20)
    chosen = options.parse_args()
    with own_database():
        gather()
        officer = invite("officer", "officer@example.org", "a password", role=Role.OFFICER)
        for language in TEXTS:
            print(imported(language, chosen.articles, officer))
        amended(officer)
        for name, url in PAGES.items():
            print(asked(name, url.format(middle=chosen.articles // 2), chosen.rounds))


def imported(language: str, articles: int, officer: User) -> str:
    """Import a generated code in a language; a line that says how long it took."""
    convention = TEXTS[language][0]
    text = WRITTEN[language] = "\n\n".join(_blocks(language, articles)) + "\n"
    start = time.perf_counter()
    stored = store(text.encode(), f"code.{language}.txt", by=officer)
    entry = Entry(slug="generated-code", country="xl", convention=convention, released=True)
    version = import_law(stored, entry, by=officer)
    taken = time.perf_counter() - start
    return (
        f"{connection.vendor}, import {language}: {version.article_count} articles,"
        f" {version.finding_count} findings, {taken:.1f} s"
    )


def amended(officer: User) -> None:
    """The code in English from a later day on: one article in ten reads otherwise, one in a hundred
    is new."""
    blocks = WRITTEN["en"].split("\n\n")
    for at in range(len(blocks) - 1, 1, -1):
        if at % 10 == 0:
            blocks[at] = blocks[at].replace("\n(2) ", "\n(2) Notwithstanding the above, ", 1)
        if at % 100 == 0:
            blocks.insert(at, f"(New)\nArticle {at}-2 This article is new in matter {at}.")
    stored = store("\n\n".join(blocks).encode(), "code.en.later.txt", by=officer)
    day = date(2025, 1, 1)
    entry = Entry(
        slug="generated-code", country="xl", convention="jp-en", in_force_from=day, released=True
    )
    import_law(stored, entry, by=officer)


def _blocks(language: str, articles: int) -> Iterator[str]:
    _convention, title, chapter, article = TEXTS[language]
    words = words_of(language)
    yield title
    for number in range(1, articles + 1):
        if number % 50 == 1:
            yield chapter.format(_figures(number // 50 + 1, language))
        texts = (words(CHANCE.randint(20, 60)) for _paragraph in range(2))
        said = [each[:1].upper() + each[1:] for each in texts]
        named = _figures(CHANCE.randint(1, articles), language)
        said[1] += f" {REFERS[language].format(named)}."
        yield article.format(_figures(number, language), words(3), *said)


def _figures(number: int, language: str) -> str:
    """A number in the figures that the language prints."""
    return str(number).translate(KHMER) if language == "km" else str(number)


KHMER = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")


def asked(name: str, url: str, rounds: int) -> str:
    """Ask for a page so many times; a line with the figures."""
    browser = Client(HTTP_HOST="localhost")
    times = []
    for _round in range(rounds):
        start = time.perf_counter()
        answer = browser.get(url)
        times.append((time.perf_counter() - start) * 1000)
        assert answer.status_code == 200, (url, answer.status_code)
    return (
        f"{connection.vendor}, {name}: p50 {median(times):.1f} ms,"
        f" p95 {quantiles(times, n=20)[-1]:.1f} ms, first {times[0]:.0f} ms,"
        f" {len(answer.content) / 1000:.0f} kB"
    )


if __name__ == "__main__":
    main()
