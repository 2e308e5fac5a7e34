"""Read plain text in every convention, and report articles a second, memory and growth.

    .venv/bin/python benchmarks/plain.py [--convention CODE ...] [--articles 500 5000 50000]

A law of the density of ../shared/tools/genlaw.py (one to four paragraphs an article, every fourth
with three to five points) is made as values and printed by each convention; then it is read. The
floor is a scanner of lines that looks for a mark at each line's start and keeps them in a list.
Each figure is the best of three runs in seconds of one processor, so that other work on the machine
does not count; memory is the peak of a process that does nothing else.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import time
from pathlib import Path

from hoseibi.legaltext import Law, Provision, Sentence, convention, conventions, read, write
from hoseibi.legaltext.conventions import Convention, Style, print_mark

LETTERS = {"latin": 110, "kanji": 46, "khmer": 120, "lao": 110, "cyrillic": 110}
PER_CHAPTER = 20


def law_of(code: str, articles: int) -> Law:
    """A generated law; the same for the same code and size."""
    style = convention(code)
    words = _Words(style, articles)
    chapters = [
        words.chapter(number, first, min(first + PER_CHAPTER, articles + 1))
        for number, first in enumerate(range(1, articles + 1, PER_CHAPTER), 1)
    ]
    body = Provision("body", children=tuple(chapters))
    return Law(code, style.language, ("Test",), provisions=(body,))


class _Words:
    def __init__(self, style: Convention, articles: int) -> None:
        self.style = style
        self.chance = random.Random(articles)
        sample = "".join(style.typical) or "law"
        script = next((s for s in sample if s.isalpha() and s > "\u0250"), "a")
        spaced = style.joiner == " "
        word = (script * 6 if script != "a" else "person") + (" " if spaced else "")
        end = next((t for t in style.terminators), ".")
        length = LETTERS["kanji"] if style.joiner == "" else LETTERS["latin"]
        self.capital = word[:1].upper() + word[1:]
        self.sentence = (self.capital + word * (length // len(word))).strip() + end
        self.heading = (self.capital + word).strip()

    def chapter(self, number: int, first: int, end: int) -> Provision:
        division = next(s for s in self.style.division if s.kind in ("chapter", "section"))
        return Provision(
            division.kind,
            _mark(self.style, division, number),
            str(number),
            (self.heading,),
            children=tuple(self.article(n) for n in range(first, end)),
        )

    def article(self, number: int) -> Provision:
        style = self.style.article
        heading = self.heading
        if style.heading == "before":
            heading = self.style.number_line.format(heading)
        count = self.chance.choice([1, 1, 2, 2, 2, 3, 3, 4])
        paragraphs = tuple(self.paragraph(place, count) for place in range(1, count + 1))
        shown = (heading,) if style.heading != "none" else ()
        mark = _mark(self.style, style, number)
        return Provision("article", mark, str(number), shown, children=paragraphs)

    def paragraph(self, place: int, count: int) -> Provision:
        style = self.style.paragraph
        printed = style.marks and (place > 1 or style.numbering == "all") and count > 1
        num = _mark(self.style, style, place) if printed else ""
        sentences = self.sentence if self.chance.random() < 0.75 else self.sentence * 2
        points = self.chance.choice([0, 0, 0, 0, 0, 3, 4, 5])
        return Provision(
            "paragraph",
            num,
            str(place) if printed or style.numbering == "later" else "",
            text=(Sentence((sentences,)),),
            children=tuple(self.point(place) for place in range(1, points + 1)),
        )

    def point(self, place: int) -> Provision:
        style = self.style.point[0]
        text = Sentence((self.sentence[: len(self.sentence) // 2],))
        return Provision("point", _mark(self.style, style, place), str(place), text=(text,))


def _mark(style: Convention, kind: Style, number: int) -> str:
    return print_mark(kind.marks[0], str(number), style.branches)


def scan(text: str) -> int:
    """The floor: look at each line's start and keep what follows."""
    match = re.compile(r"(\W?\w{1,12}[\W ]?\d*)\s?").match
    kept = []
    for line in text.splitlines():
        stripped = line.strip()
        if stripped:
            found = match(stripped)
            kept.append((found.end() if found else 0, stripped))
    return len(kept)


def best_of(count: int, work: object, *arguments: object) -> float:
    """Seconds of the fastest of some runs."""
    times = []
    for _ in range(count):
        start = time.process_time()
        work(*arguments)  # type: ignore[operator]
        times.append(time.process_time() - start)
    return min(times)


def measure(code: str, articles: int) -> tuple[float, float, float]:
    """Articles a second, MB a second, and articles a second of the floor."""
    text = write(law_of(code, articles), "plain").decode("utf-8")
    read(text[:2000], form="plain", convention=code)
    seconds = best_of(3, lambda: read(text, form="plain", convention=code))
    floor = best_of(3, scan, text)
    return articles / seconds, len(text.encode()) / 1e6 / seconds, articles / floor


def peak(code: str, articles: int) -> float:
    """Peak memory in MB of a process that reads such a law (and made it)."""
    command = [sys.executable, __file__, "--peak", code, str(articles)]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _high_water() -> float:
    # Not getrusage: its figure begins with what the parent had at the fork.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0.0


def main() -> int:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--convention", nargs="*", default=[c.code for c in conventions()])
    parser.add_argument("--articles", nargs="*", type=int, default=[500, 5000, 50000])
    parser.add_argument("--peak", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peak:
        code, articles = arguments.peak
        read(write(law_of(code, int(articles)), "plain").decode(), form="plain", convention=code)
        print(_high_water())
        return 0
    titles = ("convention", "articles", "articles/s", "MB/s", "floor/s", "MB")
    print("{:12} {:>8} {:>11} {:>6} {:>8} {:>5}".format(*titles))
    for code in arguments.convention:
        for articles in arguments.articles:
            speed, throughput, floor = measure(code, articles)
            memory = peak(code, articles)
            figures = f"{speed:11,.0f} {throughput:6.1f} {floor:8,.0f} {memory:5.0f}"
            print(f"{code:12} {articles:8} {figures}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
