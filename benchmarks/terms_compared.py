"""Whether the compiled loops find what Python alone finds, in every file of the shared data.

    python -m benchmarks.terms_compared

Each text is looked through both ways with the bases of `benchmarks.terms` in whose script it has
letters, and with the 500 commonest words and pairs of words of the text itself, as terms of the
language of its folder. Markup is left in, and what is no text is read as octets: odd signs are as
good a trial as words. Ends with 1 when anything differs.
"""

from __future__ import annotations

import gzip
import lzma
import re
import sys
import tarfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hoseibi.legaltext import Uses

from .terms import DATA, cases, commonest, spaced

LATIN, CYRILLIC, KANJI, KHMER = "[a-zA-Z]", "[\u0400-\u04ff]", "[\u3041-\u9fff]", "[\u1780-\u17ff]"
SCRIPTS = {"ja": KANJI, "zh": KANJI, "km": KHMER, "ru": CYRILLIC, "uz-Cyrl": CYRILLIC}
FOLDERS = {"de": "de", "fr": "fr", "nl": "nl", "lo": "lo", "jp": "ja", "km": "km", "vi": "vi"}
OWN = 500
LARGEST = 6_000_000
"""Code points of one file that are looked through: a few archives are much larger."""

Both = tuple[Uses, Uses]
"""What finds the terms of a base by the compiled loops, and what does by Python."""


def texts() -> Iterator[tuple[Path, str]]:
    """Every text of the shared data, with its file; those of an archive one by one."""
    for path in sorted(path for path in DATA.rglob("*") if path.is_file()):
        left = LARGEST
        for octets in archived(path) if ".tar" in path.suffixes else (unpacked(path),):
            text = read(octets)[:left]
            yield path, text
            left -= len(text)
            if left <= 0:
                break


def archived(path: Path) -> Iterator[bytes]:
    with tarfile.open(path) as archive:
        files = (archive.extractfile(member) for member in archive if member.isfile())
        yield from (file.read() for file in files if file)


def unpacked(path: Path) -> bytes:
    packed = path.read_bytes()
    unpack = {".xz": lzma.decompress, ".gz": gzip.decompress}.get(path.suffix)
    return unpack(packed) if unpack else packed


def read(octets: bytes) -> str:
    text = octets.decode("utf-8", "surrogateescape")
    # What a file of JSON writes with numbers instead of signs.
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)


@cache
def bases() -> list[tuple[str, Both]]:
    return [
        (language, (Uses(base, language), Uses(base, language, compiled=False)))
        for language, _, base, _ in cases()
    ]


def own(path: Path, text: str) -> Both:
    """The base of a text of its own, of 500 terms."""
    folder = path.relative_to(DATA).parts[0].partition("-")[0]
    language = FOLDERS.get(folder, "uz-Latn" if folder == "uz" else "en")
    base = commonest(language, text, spaced(text[:400_000]))[:OWN]
    return Uses(base, language), Uses(base, language, compiled=False)


def compared() -> Iterator[tuple[Path, str, int, bool]]:
    """Of each comparison the file, the text, how many uses, and whether both ways find the same."""
    for path, text in texts():
        some = [both for code, both in bases() if re.search(SCRIPTS.get(code, LATIN), text)]
        for compiled, by_python in (*some, own(path, text)):
            found = compiled.find(text)
            yield path, text, len(found), found == by_python.find(text)


def main() -> int:
    files: set[Path] = set()
    read: dict[int, int] = {}
    comparisons = uses = differences = 0
    for path, text, count, same in compared():
        files.add(path)
        read[hash(text)] = len(text.encode("utf-8", "surrogatepass"))
        comparisons += 1
        uses += count
        if not same:
            differences += 1
            print(f"differs: {path.relative_to(DATA)}")
    print(
        f"{len(files)} files, {len(read):,} texts, {sum(read.values()) / 1e6:.0f} MB;"
        f" {comparisons:,} comparisons, {uses:,} uses; {differences} differ"
    )
    return int(differences > 0)


if __name__ == "__main__":
    sys.exit(main())
