"""Speed and accuracy of the script functions, on the laws of ../shared/data.

    .venv/bin/python benchmarks/scripts.py

Each speed is the best of three runs, in megabytes of UTF-8 a second.
"""

from __future__ import annotations

import tarfile
import time
from collections.abc import Callable
from pathlib import Path

from hoseibi.legaltext.scripts.encodings import decode
from hoseibi.legaltext.scripts.legacy_khmer import convert_legacy
from hoseibi.legaltext.scripts.limon import limon_to_unicode
from hoseibi.legaltext.scripts.marks import mark
from hoseibi.legaltext.scripts.tokens import tokens_for_index

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
TEXTS = (
    ("km", "km-codes/civil_code.unicode.txt"),
    ("lo", "lo-laws/law-on-libraries-2011-excerpt.lo.txt"),
    ("vi", "vi-codes/phapdien_dan-su.md"),
    ("uz-Latn", "uz-codes/civil_2020.json"),
)


def speed(work: Callable[[], object], size: int) -> str:
    """Megabytes a second, best of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return f"{size / min(times) / 1e6:6.1f} MB/s"


def japanese() -> str:
    """Some two megabytes of Japanese law, or a sentence many times when there is none."""
    for archive in sorted(DATA.glob("jp-*/*.tar.*")):
        with tarfile.open(archive) as tar:
            for member in tar:
                file = tar.extractfile(member) if member.size > 1_000_000 else None
                if file:
                    return file.read(2_000_000).decode("utf-8", "ignore")
    return "故意又は過失によって他人の権利を侵害した者は、第七百九条により責任を負う。\n" * 20_000


def show_tokens() -> None:
    for language, text in (
        ("ja", japanese()),
        *((language, (DATA / path).read_text("utf-8")) for language, path in TEXTS),
    ):
        text = text * (1 + 500_000 // len(text))
        size = len(text.encode())
        print(
            f"tokens {language:8}", speed(lambda t=text, c=language: tokens_for_index(t, c), size)
        )
    page = (DATA / TEXTS[0][1]).read_text("utf-8")[:100_000]
    print("mark   km      ", speed(lambda: mark(page, "សិទ្ធិ", "km"), len(page.encode())))


def show_limon() -> None:
    source = (DATA / "km-codes/civil_code.limon.txt").read_text("utf-8")
    expected = (DATA / "km-codes/civil_code.unicode.txt").read_text("utf-8").split("\n")
    size = len(source.encode())
    print("Limon to Unicode", speed(lambda: limon_to_unicode(source), size))
    print("Limon found     ", speed(lambda: convert_legacy(source), size))
    lines = [
        (limon, khmer)
        for limon, khmer in zip(source.split("\n"), expected, strict=True)
        if limon.strip() and "[page" not in limon
    ]
    as_is = sum(limon_to_unicode(limon) == khmer for limon, khmer in lines)
    # The expected text was made by a converter that drops μ, the subscript ្ម.
    without = sum(limon_to_unicode(limon.replace("μ", "")) == khmer for limon, khmer in lines)
    print(f"Limon lines equal {as_is / len(lines):.2%}; leaving ្ម aside {without / len(lines):.2%}")


def show_decoding() -> None:
    text = japanese()
    for encoding in ("utf-8", "cp932", "euc_jp", "utf-16"):
        source = text.encode(encoding, "ignore")
        print(f"decode {encoding:8} ", speed(lambda s=source: decode(s), len(source)))
    hostile = b"\xff\n" * 500_000
    print("decode hostile  ", speed(lambda: decode(hostile), len(hostile)))


if __name__ == "__main__":
    show_tokens()
    show_limon()
    show_decoding()
