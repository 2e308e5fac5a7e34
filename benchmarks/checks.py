"""How fast the checks are over a thousand laws, and what they find in the codes of ten countries.

python -m benchmarks.checks                     speed and counts
python -m benchmarks.checks --sample CODE       findings of one check to look at by hand
python -m benchmarks.checks --recall            how many of the articles taken out are missed
python -m benchmarks.checks --beside            the thousand laws beside one another
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from tests.legaltext import real_texts

from hoseibi.legaltext import (
    CHECKS,
    Law,
    Provision,
    check,
    profile,
    read,
    references,
    text_of,
    walk,
)

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
SAMPLE = DATA / "jp-egov-xml" / "scale-dev-1000.tar.xz"
LOOKED_AT = 24
EVERY = 10
"""Of the thousand laws, every tenth is sampled."""


def laws() -> Iterator[tuple[str, Law]]:
    """A tenth of the thousand laws of Japan, and the codes of the other countries as text."""
    for number, (name, source) in enumerate(real_texts.japanese()):
        if number % EVERY == 0:
            yield Path(name).stem, read(source).law
    for texts in real_texts.COUNTRIES.values():
        for text in texts():
            law = read(text.text.encode(), form="plain", convention=text.convention).law
            yield text.name, law


def speed() -> None:
    """The whole of the thousand laws, by the command, on every core."""
    for jobs in sorted({1, os.cpu_count() or 1}):
        began = time.perf_counter()
        command = ["-m", "hoseibi.cli", "corpus", "check", str(SAMPLE), "--jobs", str(jobs)]
        environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
        subprocess.run([sys.executable, *command], env=environment, check=False, cwd=ROOT)
        print(f"1,000 laws, {jobs} processes: {time.perf_counter() - began:.1f} s\n")


def counts() -> None:
    """Findings of each check by language, and the time of each."""
    found: dict[str, Counter[str]] = {one.code: Counter() for one in CHECKS}
    for _, law in laws():
        for finding in check(law):
            found[finding.code][law.language] += 1
    for code, languages in found.items():
        shown = ", ".join(f"{language} {count:,}" for language, count in languages.most_common())
        print(f"{code:34}{languages.total():>7,}  {shown}")


def sample(code: str) -> None:
    """Findings to look at, spread over the languages, the same ones each time."""
    by_language: dict[str, list[str]] = {}
    for name, law in laws():
        placed = {place.address: place for place in walk(law)}
        for finding in check(law, only=(code,)):
            said = text_of(placed[finding.address].provision)
            if finding.span:
                start, end = finding.span.start, finding.span.end
                said = f"{said[:start][-60:]}⟦{said[start:end]}⟧{said[end:][:60]}"
            line = f"{name} {placed[finding.address].short}: {finding.sentence}\n    {said[:240]}"
            by_language.setdefault(law.language, []).append(line)
    each = max(4, LOOKED_AT // max(1, len(by_language)))
    chance = random.Random(1)
    for lines in by_language.values():
        print("\n".join(chance.sample(lines, min(each, len(lines)))))


def recall() -> None:
    """Take out of every third law one article that another names by number: is it found?"""
    chance, counted = random.Random(4), Counter[str]()
    for number, (_, source) in enumerate(real_texts.japanese()):
        if number % 3:
            continue
        law = read(source).law
        counted["found in whole laws"] += len(check(law, only=("dangling-reference",)))
        named = named_by_number(law)
        if not named:
            continue
        cut = replace(law, provisions=without(law.provisions, chance.choice(named)))
        counted["laws cut"] += 1
        codes = {one.code for one in check(cut, only=("dangling-reference", "article-number-gap"))}
        counted.update(codes)
    print(", ".join(f"{what}: {count}" for what, count in counted.items()))


def named_by_number(law: Law) -> list[Provision]:
    """Articles of the main part that another article of it names by number."""
    placed = {place.address: place for place in walk(law)}
    named = []
    for one in references(law):
        if one.kind != "internal" or one.status != "resolved" or len(one.targets) != 1:
            continue
        target = one.targets[0]
        while target and placed[target].provision.kind != "article":
            target = target.rpartition("__")[0]
        outside = target and not one.address.startswith((target, "suppl"))
        if outside and placed[target].short.startswith("art_"):
            named.append(placed[target].provision)
    return named


def without(provisions: tuple[Provision, ...], cut: Provision) -> tuple[Provision, ...]:
    """The provisions less one, wherever it stands."""
    return tuple(
        replace(one, children=without(one.children, cut)) for one in provisions if one is not cut
    )


def beside() -> None:
    """Every law of the thousand beside all others: what is found, and how long it takes."""
    known = [read(source).law for _, source in real_texts.japanese()]
    began = time.process_time()
    profiles = [profile(law) for law in known]
    print(f"profiles of {len(known):,} laws: {time.process_time() - began:.1f} s")
    codes = ("dangling-elsewhere", "repealed-elsewhere", "definition-conflict")
    found: Counter[str] = Counter()
    for law, own in zip(known, profiles, strict=True):
        others = [one for one in profiles if one is not own]
        found.update(one.code for one in check(law, codes, beside=others))
    print(", ".join(f"{code}: {found[code]}" for code in codes))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", choices=[one.code for one in CHECKS])
    parser.add_argument("--recall", action="store_true")
    parser.add_argument("--beside", action="store_true")
    asked = parser.parse_args()
    if not DATA.is_dir():
        print(real_texts.REASON, file=sys.stderr)
        return 1
    if asked.sample:
        sample(asked.sample)
    elif asked.recall:
        recall()
    elif asked.beside:
        beside()
    else:
        counts()
        speed()
    return 0


if __name__ == "__main__":
    sys.exit(main())
