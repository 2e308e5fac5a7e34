"""How well the counterparts of articles are found, and how long whole codes take.

    python -m benchmarks.counterparts [--signals] [CODE...]

Against `counterparts.csv`: articles of the civil codes of Cambodia (2007), Viet Nam (2015),
Uzbekistan (part one, state of 2020, in Uzbek, its Cyrillic letters and Russian) and Germany (the
BGB of 3 March 2022) with those of the Civil Code of Japan (e-Gov, state of 18 November 2020) that
answer to them. Judged by content before anything was ranked. A hash of code and article divides
the table into a half to tune on (dev) and a half that only measures (check). With `--signals`, also
with each signal left out. Recall at 1, 5 and 10: whether one of the right articles is among so many
candidates; MRR: the mean of one over the place of the first right one. Beside them the English
translation of the Japanese code (`jp-en`), in which each article answers to itself.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
import tarfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.legaltext import real_texts

from hoseibi import legaltext
from hoseibi.legaltext.alignment.counterparts.articles import Articles, articles_of
from hoseibi.legaltext.alignment.counterparts.rank import SIGNALS, Looking
from hoseibi.legaltext.terminology.concepts import legal_concepts

TABLE = Path(__file__).with_suffix(".csv")
JAPAN = "jp-egov-xml/codes/129AC0000000089_minpo_20201118.xml"
CAMBODIA = "km-codes/civil_code.limon.txt"
GERMANY = "de-codes-history/bgb-hgb.tar.xz", "011_2022-03-03"


class Figures(NamedTuple):
    """How many articles were asked about, recall at 1, 5 and 10, and the mean reciprocal rank."""

    count: int
    first: float
    five: float
    ten: float
    mean: float

    def __str__(self) -> str:
        return f"{self.count:4}  {self.first:.3f} {self.five:.3f} {self.ten:.3f}  {self.mean:.3f}"


def japan() -> Articles:
    return articles_of(legaltext.read((real_texts.DATA / JAPAN).read_bytes()).law)


def cambodia() -> Articles:
    source = (real_texts.DATA / CAMBODIA).read_bytes()
    return articles_of(legaltext.read(source, convention="kh-km").law)


def viet_nam() -> Articles:
    return _first(real_texts.vietnamese(), "Bộ luật dân sự")


def uzbekistan(language: str) -> Articles:
    return _first(real_texts.uzbek(), f"civil_2020 {language}")


def japan_in_english() -> Articles:
    """A translation of the same code (parts I to III): each article answers to itself."""
    return _first(real_texts.japanese_in_english(), "civil_code_2020_ja_en")


def germany() -> Articles:
    path, state = GERMANY
    with tarfile.open(real_texts.DATA / path) as archive:
        member = next(one for one in archive if "bgb" in one.name and state in one.name)
        source = archive.extractfile(member).read().decode("utf-8")
    bare = re.sub(r"\A---.*?---\s", "", source, flags=re.S)
    return articles_of(legaltext.read(bare.encode(), convention="de-de").law)


def _first(texts, name: str) -> Articles:
    text = next(one for one in texts if one.name == name)
    return articles_of(legaltext.read(text.text.encode(), convention=text.convention).law)


CODES: dict[str, tuple[str, Callable[[], Articles]]] = {
    "kh": ("kh", cambodia),
    "vn": ("vn", viet_nam),
    "uz-Latn": ("uz", lambda: uzbekistan("uz_Latn")),
    "uz-Cyrl": ("uz", lambda: uzbekistan("uz_Cyrl")),
    "uz-ru": ("uz", lambda: uzbekistan("ru")),
    "de": ("de", germany),
    "jp-en": ("jp-en", japan_in_english),
}
"""What is asked, and which rows of the table answer."""


def half(code: str, article: str) -> str:
    """Which half of the table a row is in."""
    return ("dev", "check")[hashlib.sha256(f"{code} {article}".encode()).digest()[0] % 2]


def table() -> dict[str, dict[str, set[str]]]:
    """For each code, for each article, the articles of Japan that answer."""
    found: dict[str, dict[str, set[str]]] = {}
    with TABLE.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            found.setdefault(row["code"], {})[row["article"]] = set(row["japan"].split())
    return found


def each_itself(law: Articles) -> dict[str, set[str]]:
    """The answers of a translation."""
    numbers = (article.address.removeprefix("art_") for article in law.articles)
    return {number: {number} for number in numbers}


def ranks(looking: Looking, answers: dict[str, set[str]]) -> dict[str, int]:
    """For each article of the table the place of the first right candidate; 0 for none."""
    number = [article.address.removeprefix("art_") for article in looking.there.articles]
    found = {}
    for article, row in zip(looking.here.articles, looking.rows, strict=True):
        right = answers.get(article.address.removeprefix("art_"))
        if right:
            order = sorted(row, key=lambda place, row=row: (-row[place], place))
            places = (at for at, place in enumerate(order, 1) if number[place] in right)
            found[article.address.removeprefix("art_")] = next(places, 0)
    return found


def measured(found: list[int]) -> Figures:
    count = len(found)
    at = [sum(1 for rank in found if 0 < rank <= most) / count for most in (1, 5, 10)]
    return Figures(count, *at, sum(1 / rank for rank in found if rank) / count)


def show(name: str, code: str, found: dict[str, int]) -> None:
    halves = {
        part: measured([rank for article, rank in found.items() if half(code, article) == part])
        for part in ("dev", "check")
    }
    whole = measured(list(found.values()))
    print(f"{name:24} all {whole}   dev {halves['dev']}   check {halves['check']}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("codes", nargs="*", metavar="CODE", help=", ".join(CODES))
    parser.add_argument("--signals", action="store_true", help="also with each signal left out")
    asked = parser.parse_args()
    answers, there, concepts = table(), japan(), legal_concepts()
    print(f"{len(concepts)} concepts; columns: articles, recall at 1, 5 and 10, MRR")
    for name in asked.codes or CODES:
        code, read = CODES[name]
        here = read()
        began = time.perf_counter(), time.process_time()
        looking = Looking(here, there, concepts)
        looking.look()
        clock, processor = time.perf_counter() - began[0], time.process_time() - began[1]
        right = answers.get(code) or each_itself(there)
        show(name, code, ranks(looking, right))
        print(
            f"  {len(here.articles):,} articles against {len(there.articles):,}:"
            f" {clock:.1f} s by the clock, {processor:.1f} s of the processor"
        )
        for signal in SIGNALS if asked.signals else ():
            looking = Looking(here, there, concepts, without=frozenset({signal}))
            looking.look()
            show(f"  without {signal}", code, ranks(looking, right))


if __name__ == "__main__":
    if real_texts.HERE:
        main()
    else:
        print(real_texts.REASON)
