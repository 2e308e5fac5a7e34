"""Speed of finding the terms of a base in running text, and the floor under it.

    python -m benchmarks.terms

Megabytes of UTF-8 a second of processor time, best of seven runs. Japanese and English: the base
that comes with the engine, then the standard dictionary of Japan, in the Civil Code; Russian: the
5,000 commonest words and pairs of words of the Civil Code of Uzbekistan in that code. The floor is
what cannot be left out: folding the text and cutting it into words.
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hoseibi.legaltext import Concept, Term, Uses, legal_concepts, read_terms
from hoseibi.legaltext.terminology.finding.folding import fold

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def speed(work: Callable[[], object], size: int) -> float:
    """Megabytes a second, best of seven."""
    times = []
    for _ in range(7):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return size / min(times) / 1e6


def civil_code(language: str) -> str:
    """The Japanese Civil Code in a language, one article a line."""
    file = DATA / "jp-en-civil-code/civil_code_pre2017reform_ja_en.jsonl"
    articles = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return "\n".join(" ".join(article[language]["text"]) for article in articles)


def russian() -> tuple[str, list[Concept]]:
    """A code in Russian, and its commonest words as a base."""
    code = json.loads((DATA / "uz-codes/civil_2020.json").read_text("utf-8"))["articles"]
    text = "\n".join(" ".join(one["ru"]["lines"]) for one in code if one.get("ru"))
    words = re.findall(r"[а-яё]{4,}", text.lower())
    pairs = Counter(zip(words, words[1:], strict=False)).most_common(3_000)
    single = Counter(words).most_common(2_000)
    names = [" ".join(pair) for pair, _ in pairs] + [word for word, _ in single]
    return text, [Concept(name, (Term("ru", name),)) for name in names]


def main() -> None:
    dictionary = read_terms((DATA / "jp-en-terms/jlt_j2e.json").read_bytes()).concepts
    text, words = russian()
    own = legal_concepts()
    for language, base, running in (
        ("ja", own, civil_code("ja")),
        ("en", own, civil_code("en")),
        ("ja", dictionary, civil_code("ja")),
        ("en", dictionary, civil_code("en")),
        ("ru", words, text),
    ):
        size = len(running.encode())
        uses = Uses(base, language)
        found = len(uses.find(running))
        floor = speed(lambda t=running: fold(t).split(" "), size)
        whole = speed(lambda t=running, u=uses: u.find(t), size)
        print(
            f"{language}: {len(base):,} concepts, {size / 1e6:.2f} MB, {found:,} uses:"
            f" {whole:.1f} MB/s; folding and cutting alone {floor:.0f} MB/s"
        )


if __name__ == "__main__":
    main()
