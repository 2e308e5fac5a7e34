"""A draft of the Civil Code of Japan (1,362 articles) in two languages: what its pages cost.

    .venv/bin/python -m benchmarks.drafting [--rounds 40]

The code is begun as a draft in a database of its own, and asked as browsers ask: the contents, an
article, a look at what is typed, a save, the history. Each round takes an article at random, and
the looks and saves leave the draft another one, as people do who write it together. Times are by
the clock and, in brackets, of the processor alone, which other programs do not lengthen as much.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from benchmarks.own_database import own_database  # first: it says which database
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from tests import factories

from hoseibi import legaltext
from hoseibi.accounts.choices import Role
from hoseibi.drafting import actions
from hoseibi.drafting.models import Draft, Wording
from hoseibi.web.static import gather

DATA = Path(__file__).resolve().parents[2] / "shared/data"
CODE = DATA / "jp-egov-xml/codes/129AC0000000089_minpo_20201118.xml"
ENGLISH = DATA / "jp-en-civil-code/civil_code_2020_ja_en.jsonl"
TYPED = {"ja": "この限りでない", "en": " Article 90 applies mutatis mutandis."}
HEADS = {"Accept": "application/json"}


def begun() -> Draft:
    """The draft, begun as from a page."""
    japanese = legaltext.write(legaltext.read(CODE.read_bytes()).law, "plain").decode()
    lines = (json.loads(line) for line in ENGLISH.read_text().splitlines())
    english = "\n\n".join(
        f"({one['en']['caption']})\nArticle {one['article']}\n" + "\n".join(one["en"]["text"])
        for one in lines
    )
    circle = factories.circle()
    law = factories.a_law().language_version.law
    texts = (("ja", "jp", japanese), ("en", "jp-en", f"Civil Code\n\n{english}\n"))
    beginning = actions.Beginning("code", {"en": "Civil Code"}, texts=texts)
    return actions.begin(factories.seated(circle, Role.DRAFTER), circle, law, beginning)


class Person:
    """Somebody at the draft, by the addresses of its pages."""

    def __init__(self, draft: Draft, seed: int) -> None:
        self.browser = Client(HTTP_HOST="localhost")
        self.browser.force_login(draft.begun_by)
        self.chance = random.Random(seed)
        self.draft = draft
        self.units = list(draft.units.exclude(address="").order_by("position"))

    def contents(self) -> HttpResponse:
        return self.browser.get(f"/drafts/{self.draft.slug}/")

    def article(self) -> HttpResponse:
        return self.browser.get(self._place())

    def history(self) -> HttpResponse:
        return self.browser.get(f"{self._place()}/history/")

    def look(self) -> HttpResponse:
        return self._sent("ja", "look")

    def look_english(self) -> HttpResponse:
        return self._sent("en", "look")

    def save(self) -> HttpResponse:
        return self._sent("ja", "")

    def _place(self) -> str:
        return f"/drafts/{self.draft.slug}/{self.chance.choice(self.units).address}"

    def _sent(self, language: str, where: str) -> HttpResponse:
        """An article with some words more."""
        written = Wording.objects.filter(unit__draft=self.draft, language=language, newest=True)
        written = written.exclude(text="").exclude(unit__address="")
        chosen = self.chance.choice(written.values_list("pk", flat=True))
        one = written.select_related("unit").get(pk=chosen)
        text = f"{one.text[:-1]}{TYPED[language]}{one.text[-1]}"
        place = f"/drafts/{self.draft.slug}/{one.unit.address}/{language}/{where}"
        return self.browser.post(place, {"text": text, "seen": one.number}, headers=HEADS)


def asked(name: str, ask: Callable[[], HttpResponse], rounds: int) -> str:
    """Ask so many times; a line with the figures."""
    walls, works = [], []
    for _round in range(rounds):
        wall, work = time.perf_counter(), time.process_time()
        answer = ask()
        walls.append((time.perf_counter() - wall) * 1000)
        works.append((time.process_time() - work) * 1000)
        assert answer.status_code == 200, (name, answer.status_code, answer.content[:500])
    return (
        f"{connection.vendor}, {name}: median {median(walls):.0f} ms ({median(works):.0f}),"
        f" p95 {quantiles(walls, n=20)[-1]:.0f} ms ({quantiles(works, n=20)[-1]:.0f}),"
        f" first {walls[0]:.0f} ms, {len(answer.content) / 1000:.0f} kB"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=40)
    rounds = options.parse_args().rounds
    if not CODE.exists():
        print("The codes of ../shared/data are not beside the project.")
        return
    with own_database():
        gather()
        start = time.perf_counter()
        draft = begun()
        print(f"{connection.vendor}, begun in {time.perf_counter() - start:.1f} s")
        one, other = Person(draft, 1), Person(draft, 2)
        print(asked("contents", one.contents, rounds))
        print(asked("article", one.article, rounds))
        print(asked("look, Japanese", one.look, rounds))
        print(asked("look, English", one.look_english, rounds))
        print(asked("save", one.save, rounds))

        def look_after_save() -> HttpResponse:
            other.save()
            return one.look()

        print(asked("save by another, then look", look_after_save, rounds))
        print(asked("history", one.history, rounds))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"memory at its highest: {peak:.0f} MB")


if __name__ == "__main__":
    main()
