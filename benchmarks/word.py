"""Write Word documents for meetings and read them back: seconds, and how they grow with the law.

    .venv/bin/python -m benchmarks.word

The laws come from ../shared/tools/genlaw.py, as in benchmarks.docx; times are of the processor. The
last column is how many times as long as for a tenth of the articles. Then the real laws of
../shared/data go out as Word documents and come back, and are compared with what went out.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

import msgspec
from benchmarks.comparison import GENERATOR, pair, timed
from tests.legaltext import real_texts

from hoseibi import legaltext
from hoseibi.legaltext import Chain, Law, Placed, Question, Sheet

SIZES = (500, 5_000)
MOST_JAPANESE = 400


def main() -> int:
    """Print one line for each kind of document and size, then one for each collection of laws."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--no-real", action="store_true", help="leave out the real laws")
    chosen = parser.parse_args()
    if not GENERATOR.exists():
        print(f"The generator {GENERATOR.name} is not there: this benchmark needs ../shared.")
        return 0
    before: dict[str, float] = {}
    for articles in SIZES:
        before = measure(articles, before)
    if not chosen.no_real:
        round_trips()
    return 0


def measure(articles: int, before: dict[str, float]) -> dict[str, float]:
    """The time of each kind of work on one law."""
    old, new = pair(articles, renumbered=True)
    whole = legaltext.whole_rows(old, legaltext.compare(old, new))
    rows = legaltext.joint_rows(old, [new, old, new])
    hands = tuple((name, "2026-11-26T00:00:00Z") for name in ("A", "B", "C"))
    sheet = Sheet("Law", new.language, law=old)
    joint = Sheet("Law", new.language, law=old, hands=hands)
    articles_of = [each for each in legaltext.walk(old) if each.provision.kind == "article"]
    shorts = [place.short for place in articles_of]
    asked = [Question(short, "Why?", short) for short in shorts[::10]]
    chains = [chain(old, place, at % 3) for at, place in enumerate(articles_of[::10])]
    signed = legaltext.signed_rows(old, new, chains)
    law, redline = legaltext.write(new, "docx"), legaltext.redline_docx(whole, sheet)
    works: dict[str, Callable[[], object]] = {
        "law out": lambda: legaltext.write(new, "docx"),
        "law in": lambda: legaltext.read(law),
        "tracked changes out": lambda: legaltext.redline_docx(whole, sheet),
        "returned in": lambda: legaltext.returned(redline),
        "returned, by paragraph": lambda: legaltext.review(redline),
        "by hand, compared": lambda: legaltext.signed_rows(old, new, chains),
        "by hand, out": lambda: legaltext.redline_docx(signed, joint),
        "three people out": lambda: legaltext.redline_docx(rows, joint),
        "four columns out": lambda: legaltext.columns_docx([old, new, old, new], sheet),
        "questions out": lambda: legaltext.question_docx(old, asked, sheet),
    }
    took = {}
    for name, work in works.items():
        took[name] = timed(work, 3)
        grown = f"{took[name] / before[name]:6.1f} times" if name in before else ""
        print(f"  {articles:5,} articles  {name:22} {took[name]:7.2f} s {grown}")
    return took


def chain(law: Law, place: Placed, hand: int) -> Chain:
    """An article in which somebody changed words and changed them back."""
    alone = msgspec.structs.replace(law, title=(), provisions=(place.provision,))
    other = legaltext.read(
        legaltext.write(alone, "plain").decode() + "\nMore.",
        form="plain",
        convention=law.convention,
    ).law
    return Chain(place.short, place.short, alone, ((hand, other), (hand, alone)))


def round_trips() -> None:
    """Which share of the real laws says the same when it comes back."""
    if not real_texts.HERE:
        print(f"  {real_texts.REASON}")
        return
    sources = (
        real_texts.vietnamese,
        real_texts.uzbek,
        real_texts.khmer,
        real_texts.lao,
        real_texts.german,
        real_texts.french,
        real_texts.japanese_in_english,
    )
    for source in sources:
        laws = [
            legaltext.read(text.text, convention=text.convention, form="plain").law
            for text in source()
        ]
        same = sum(legaltext.bare(back(law)) == legaltext.bare(law) for law in laws)
        print(f"  {source.__name__:22} {same:4} of {len(laws)} the same")
    japanese = [legaltext.read(source).law for _name, source in real_texts.japanese(MOST_JAPANESE)]
    same = sum(lines(back(law)) == lines(as_plain(law)) for law in japanese)
    print(f"  {'japanese, as plain text':22} {same:4} of {len(japanese)} the same")


def back(law: Law) -> Law:
    """A law after it went out and came back."""
    return legaltext.read(legaltext.write(law, "docx")).law


def as_plain(law: Law) -> Law:
    """A law as its plain text is read."""
    plain = legaltext.write(law, "plain")
    return legaltext.read(plain, convention=law.convention, form="plain").law


def lines(law: Law) -> list[str]:
    """A law as plain text, white space inside formulas apart."""
    text = legaltext.write(law, "plain").decode("utf-8", "replace")
    return [re.sub(" +", " ", line) for line in text.split("\n")]


if __name__ == "__main__":
    raise SystemExit(main())
