"""The search in 10,000 entries of commentary: for everybody, and for who writes it.

    .venv/bin/python -m benchmarks.commentary [--entries 10000]

Each entry has three parts in two languages; half of the entries are released. A rare word stands in
ten of them, a frequent one in all. Times are medians of twenty searches, by the clock and by the
processor.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time

from benchmarks.own_database import own_database

# The database of one's own comes before the product.
from django.contrib.auth.models import AnonymousUser  # isort: skip
from django.db import connection, transaction
from django.utils import timezone
from tests.commentary.world import a_commentary, an_entry, released

from hoseibi.accounts.models import User
from hoseibi.commentary.models import Binding, Entry, EntryArticle, Part, PartWording
from hoseibi.commentary.queries.search import sought
from hoseibi.commentary.storage import index_anew
from hoseibi.corpus.models import Anchor

WORDS = {
    "en": (
        *("creditor", "debtor", "performance", "period", "contract", "damage", "faith", "consent"),
        *("notice", "court", "claim", "interest", "security", "pledge", "mortgage", "lease"),
    ),
    "km": (
        *("ម្ចាស់បំណុល", "កូនបំណុល", "ការអនុវត្ត", "កាតព្វកិច្ច", "កិច្ចសន្យា"),
        *("តុលាការ", "ការទាមទារ", "ទំនួលខុសត្រូវ"),
    ),
}
RARE = {"en": "antichresis", "km": "អាណត្តិគ្រប់គ្រង"}
EACH = 20


@transaction.atomic
def put(entries: int) -> User:
    """Entries as copies of one that was written and released on the pages."""
    commentary, by = a_commentary()
    first = released(an_entry(commentary, by), by)
    rng, now = random.Random(1), timezone.now()
    rows = [
        Entry(
            commentary=commentary, place=f"art_{10_000 + at}", position=at, begun_by=by,
            changed_at=now, release=first.release if at % 2 else None,
        )
        for at in range(entries)
    ]  # fmt: skip
    rows = Entry.objects.bulk_create(rows, batch_size=500)
    bindings = Binding.objects.bulk_create(
        [
            Binding(
                entry=one, number=1, version=first.binding.version, by=by, at=now,
                articles=[[one.place, one.place, "x"]],
            )
            for one in rows
        ],
        batch_size=500,
    )  # fmt: skip
    for one, binding in zip(rows, bindings, strict=True):
        one.binding = binding
        one.released_as = binding if one.release_id else None
    Entry.objects.bulk_update(rows, ("binding", "released_as"), batch_size=500)
    anchors = Anchor.objects.bulk_create(
        [Anchor(law=commentary.law, address=one.place, label=one.place) for one in rows],
        batch_size=500,
    )
    EntryArticle.objects.bulk_create(
        [
            EntryArticle(entry=one, anchor=anchor, position=0)
            for one, anchor in zip(rows, anchors, strict=True)
        ],
        batch_size=500,
    )
    parts = [
        Part(entry=one, kind=kind, language=language, released=1 if one.release_id else 0)
        for one in rows
        for kind, language in (("meaning", "en"), ("effects", "en"), ("meaning", "km"))
    ]
    parts = Part.objects.bulk_create(parts, batch_size=500)
    PartWording.objects.bulk_create(
        [_wording(part, at, rng, by) for at, part in enumerate(parts)], batch_size=500
    )
    return User.objects.get(pk=by.pk)


def _wording(part: Part, at: int, rng: random.Random, by: User) -> PartWording:
    words = rng.choices(WORDS[part.language], k=120)
    if at % 2_997 < 3:
        words.append(RARE[part.language])
    text = f"{' '.join(words)} {WORDS[part.language][0]}."
    return PartWording(part=part, number=1, text=text, author=by, at=timezone.now())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--entries", type=int, default=10_000)
    asked = options.parse_args()
    with own_database():
        by = put(asked.entries)
        begun = time.process_time()
        count = index_anew()
        took = time.process_time() - begun
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        print(f"{connection.vendor}: {count:,} wordings indexed in {took:.0f} s")
        people = (("everybody", AnonymousUser()), ("who writes", by))
        queries = (("rare", RARE), ("frequent", {code: words[0] for code, words in WORDS.items()}))
        print("| who | words | found | clock | processor |\n| --- | --- | --- | --- | --- |")
        for name, user in people:
            for how, words in queries:
                for code, word in words.items():
                    _told(f"{name} | {how} ({code})", user, word)
            _told(f"{name} | none has it", user, "zzzzunknown")


def _told(name: str, user: User | AnonymousUser, word: str) -> None:
    clocks, works = [], []
    for _time in range(EACH):
        begun, worked = time.perf_counter(), time.process_time()
        found = sought(user, word, 5)
        clocks.append(1000 * (time.perf_counter() - begun))
        works.append(1000 * (time.process_time() - worked))
    print(
        f"| {name} | {len(found)} | {statistics.median(clocks):.0f} ms"
        f" | {statistics.median(works):.0f} ms |"
    )


if __name__ == "__main__":
    main()
