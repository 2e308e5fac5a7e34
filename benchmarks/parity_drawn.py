"""Versions that nobody had looked at, drawn blind, and what was judged of each error in them.

python -m benchmarks.parity_drawn             how many errors of each drawing were right, and of
                                              those that were not how many are still told
python -m benchmarks.parity_drawn --show b    the errors of a drawing with the words of both

`parity_judged.csv` holds addresses and verdicts: whether the two texts do differ in what the error
names. Drawing a was looked at first, then what it showed was mended; then b, then c. Of drawing d,
whose source is older than its translation, 15 to 25 errors of each check were looked at.
"""

from __future__ import annotations

import argparse
import csv
import json
import lzma
import random
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from benchmarks.parity import shown
from benchmarks.parity_texts import (
    DATA,
    Versions,
    built,
    japanese,
    paragraphs,
    plain,
    taiwanese,
    taiwanese_rows,
    uzbek_law_alone,
)
from tests.legaltext import real_texts

from hoseibi.legaltext import parity

SEED = 20261127
JUDGED = Path(__file__).with_name("parity_judged.csv")
ALPHABETS = ("civil_2020", "budget_2020", "private-enterprise-law_2020")
PARTLY = (
    ("administrative_2020", "uz_Latn"),
    ("general-public_2020", "uz_Cyrl"),
)


def half(part: int) -> Iterator[Versions]:
    """Every other of the statutes of Taiwan whose English is older, and of the sentences with which
    the standard dictionary shows its terms; with the first half, the Labour Code of 2020."""
    names = sorted(one.name for one in taiwanese(in_sync=False))
    random.Random(SEED).shuffle(names)
    yield from (one for one in taiwanese(in_sync=False) if one.name in names[part::2])
    lines = (DATA / "jp-en-terms/example_sentences.jsonl").read_text("utf-8").splitlines()
    numbers = [*range(len(lines))]
    random.Random(SEED).shuffle(numbers)
    rows = [json.loads(lines[at]) for at in sorted(numbers[part::2])]
    sides = [
        built(language, [(str(at), "", [row[language]]) for at, row in enumerate(rows, 1)])
        for language in ("ja", "en")
    ]
    yield Versions("ja-en", "sentences", sides[0], sides[1])
    if part == 0:
        yield from _uzbek("ru-uz", "labour_2020", "ru", "uz_Cyrl")


def others() -> Iterator[Versions]:
    """Uzbek in its two alphabets, the Declaration of Human Rights in all pairs of languages without
    English, and each state of the Civil Code of Japan beside the English of the other."""
    for name in ALPHABETS:
        yield from _uzbek("uz-uz", name, "uz_Latn", "uz_Cyrl")
    lines = (DATA / "udhr-parallel/udhr.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if str(row["article"]).isdecimal()]
    laws = {
        key: built(
            key.replace("_", "-"),
            [(str(row["article"]), "", row["langs"][key]["paras"]) for row in rows],
        )
        for key in rows[0]["langs"]
        if key != "en"
    }
    for one, two in combinations(laws, 2):
        yield Versions("udhr", f"{one} {two}", laws[one], laws[two])
    new, old = japanese()
    yield Versions("ja-en", "2020 beside pre2017", new.left, old.right)
    yield Versions("ja-en", "pre2017 beside 2020", old.left, new.right)


def amended() -> Iterator[Versions]:
    """A fourth of the statutes of Taiwan in step that were amended, each amended article as it was
    before the first amendment that is known beside its English of today; and two Uzbek laws that
    are known in part."""
    before: dict[str, dict[str, str]] = {}
    with lzma.open(DATA / "tw-bilingual/amendment_steps.jsonl.xz", "rt", encoding="utf-8") as rows:
        for step in sorted(map(json.loads, rows), key=lambda step: step["amended"]):
            for one in step["changed"]:
                number = re.sub("[^0-9-]", "", one["no"])
                before.setdefault(step["pcode"], {}).setdefault(number, one["before"])
    laws = [law for law in taiwanese_rows() if law["in_sync"] and law["pcode"] in before]
    random.Random(SEED).shuffle(laws)
    for law in laws[::4]:
        former = before[law["pcode"]]
        articles = [one for one in law["articles"] if one["no"] in former]
        chinese = [(one["no"], "", paragraphs(former[one["no"]])) for one in articles]
        lines = [f"Article {one['no']}\n{one['en'].strip()}" for one in articles]
        english = plain("\n".join([law["title_en"], *lines]) + "\n", "tw-en")
        if articles:
            yield Versions("zh-en", law["pcode"], built("zh", chinese), english)
    for name, key in PARTLY:
        yield from _uzbek("ru-uz", name, "ru", key)


def _uzbek(group: str, name: str, left: str, right: str) -> Iterator[Versions]:
    texts = {
        text.name: text
        for text in (*real_texts.uzbek(), *real_texts.uzbek_in_part(), *real_texts.russian())
    }
    sides = [texts.get(f"{name} {key}") for key in (left, right)]
    laws = [plain(uzbek_law_alone(one), one.convention) for one in sides if one]
    if len(laws) == len(sides):
        yield Versions(group, name, laws[0], laws[1])


DRAWN = {
    "a": lambda: half(0),
    "b": lambda: half(1),
    "c": others,
    "d": amended,
}


def told(drawing: str) -> set[tuple[str, str, str]]:
    """The law, the address and the check of each error."""
    return {
        (versions.name, one.left.address, one.code)
        for versions in DRAWN[drawing]()
        for one in parity(versions.left, versions.right)
        if one.severity == "error"
    }


def judged() -> None:
    """A line for each drawing; then one for each check, over all of them."""
    rows = [*csv.DictReader(JUDGED.open(encoding="utf-8"))]
    still: list[dict[str, str]] = []
    for drawing in DRAWN:
        own = [row for row in rows if row["drawing"] == drawing]
        now = told(drawing)
        left = [row for row in own if _key(row) in now]
        still += left
        others = len(now - set(map(_key, own)))
        print(
            f"{drawing}: {_rate(own)} when they were read; still told {_rate(left)},"
            f" {others} others"
        )
    for check in dict.fromkeys(row["check"] for row in rows):
        first, left = ([row for row in some if row["check"] == check] for some in (rows, still))
        print(f"{check}: {_rate(first)} when they were read; still told {_rate(left)}")


def _key(row: dict[str, str]) -> tuple[str, str, str]:
    return row["law"], row["address"], row["check"]


def _rate(rows: list[dict[str, str]]) -> str:
    right = sum(row["right"] == "yes" for row in rows)
    return f"{right} of {len(rows)} right ({right / len(rows):.0%})" if rows else "none"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--show", choices=DRAWN)
    given = asked.parse_args()
    if not given.show:
        judged()
        return
    for versions in DRAWN[given.show]():
        found = parity(versions.left, versions.right)
        errors = [one for one in found if one.severity == "error"]
        for one, lines in zip(errors, shown(versions, errors), strict=True):
            print(one.code, lines)


if __name__ == "__main__":
    main()
