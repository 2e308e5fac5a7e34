"""How many candidate terms from the Civil Code the standard dictionary of Japan has too.

    python -m benchmarks.term_candidates [-v]

Japanese and English as of 2020, paragraph by paragraph where both have the same number of them. A
pair counts when the dictionary has it; English is compared without plurals. With -v each is shown:
`*` the pair is there, `-` only its Japanese is.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from hoseibi.legaltext import UnitPair, extract_terms, read_terms

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def units() -> list[UnitPair]:
    """The paragraphs of the code, or its articles where their number differs."""
    found = []
    for line in (DATA / "jp-en-civil-code/civil_code_2020_ja_en.jsonl").read_text().splitlines():
        article = json.loads(line)
        address = f"art_{article['article']}"
        ja, en = article["ja"]["text"], _paragraphs(article["en"]["text"])
        if len(ja) == len(en):
            pairs = zip(ja, en, strict=True)
            found += [UnitPair(f"{address}__para_{n}", *pair) for n, pair in enumerate(pairs, 1)]
        else:
            found.append(UnitPair(address, " ".join(ja), " ".join(en)))
    return found


def _paragraphs(lines: list[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        if found and re.match(r"\([ivx]+\)", line):
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def plain(english: str) -> str:
    """Without an article at the beginning, and without plurals."""
    return re.sub(r"(\w\w+?)s\b", r"\1", re.sub("^(the|an?) ", "", english.lower()))


def main() -> None:
    base = read_terms((DATA / "jp-en-terms/jlt_j2e.json").read_bytes()).concepts
    pairs = {(ja, plain(en)) for one in base for ja in one.named("ja") for en in one.named("en")}
    known = {ja for ja, _ in pairs}
    found = extract_terms(units(), ("ja", "en"), most=400)
    for count in (50, 100, 200, 400):
        some = found[:count]
        right = sum((one.first, plain(one.second)) in pairs for one in some)
        there = sum(one.first in known for one in some)
        print(f"first {len(some)}: {right / len(some):.1%} of the pairs are in the dictionary,")
        print(f"    {right / there:.1%} of those whose Japanese is")
    for one in found if "-v" in sys.argv else ():
        mark = (
            "*" if (one.first, plain(one.second)) in pairs else "-" if one.first in known else " "
        )
        print(mark, one.first, "|", one.second, one.together, one.score)


if __name__ == "__main__":
    main()
