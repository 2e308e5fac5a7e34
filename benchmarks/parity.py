"""How often parity is right on versions that say the same, and what it finds of faults put in.

python -m benchmarks.parity                   what is found on right texts, by check and pair
python -m benchmarks.parity --sample CODE     findings of one check to look at by hand
python -m benchmarks.parity --seeded          how many faults put into right texts are found
python -m benchmarks.parity --stale           statutes of Taiwan whose English is known to be older
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from benchmarks.parity_faults import MAKERS, faults, with_faults
from benchmarks.parity_texts import GROUPS, Versions, taiwanese
from benchmarks.parity_texts import stale as stale_laws

from hoseibi.legaltext import Disparity, ParityKnown, Span, parity, text_of, walk
from hoseibi.legaltext.parity.sides import Pair

LOOKED_AT = 50
LAWS = 40
"""Laws of a group that faults are put into."""
FAULTS = 150
"""Faults of a kind that are put into one law at most."""
ONE_IN_A_LAW = "defined term renamed"
"""Of this kind one at a time, as what is usual in the rest of the law shows it."""
SEEDED = ("ja-en", "zh-en", "zh-held", "ru-uz", "nl-en")


def counts(groups: Iterable[str]) -> None:
    """What each check finds in each group, and the share of articles with an error."""
    for group in groups:
        found: Counter[str] = Counter()
        articles, hit, seconds = 0, set(), 0.0
        for versions in GROUPS[group]():
            began = time.perf_counter()
            disparities = parity(versions.left, versions.right)
            seconds += time.perf_counter() - began
            articles += sum(place.provision.kind == "article" for place in walk(versions.left))
            found.update(one.code for one in disparities)
            hit |= {(versions.name, _article(one)) for one in disparities if _is_error(one)}
        print(f"{group}: {articles:,} articles, {len(hit):,} with an error, {seconds:.1f} s")
        for code, count in found.most_common():
            print(f"    {code:24}{count:>6,}")


def _is_error(one: Disparity) -> bool:
    return one.severity == "error"


def _article(one: Disparity) -> str:
    return (one.left.address or one.right.address).split("__")[0]


def sample(code: str, groups: Iterable[str]) -> None:
    """Findings of one check with the words of both versions, the same ones each time."""
    for group in groups:
        lines = [
            line
            for versions in GROUPS[group]()
            for line in shown(versions, parity(versions.left, versions.right, (code,)))
        ]
        chosen = random.Random(3).sample(lines, min(LOOKED_AT, len(lines)))
        print(f"== {group}: {len(lines):,}", *chosen, sep="\n")


def shown(versions: Versions, disparities: Iterable[Disparity]) -> list[str]:
    """Each disparity on three lines."""
    texts = [
        {place.short: text_of(place.provision) for place in walk(law)}
        for law in (versions.left, versions.right)
    ]
    return [
        f"{versions.name} {one.left.address}: {one.sentence}\n"
        f"    {_around(one.left, texts[0])}\n    {_around(one.right, texts[1])}"
        for one in disparities
    ]


def _around(span: Span, texts: dict[str, str]) -> str:
    said = texts.get(span.address, "").replace("\n", " ")
    return said[max(0, span.start - 60) : span.end + 60] if span.end else said[:200]


def seeded(groups: Iterable[str]) -> None:
    """Put faults into one version, one into an article at most, and see which are found there."""
    for group in groups:
        counts = {kind: [0, 0] for kind in MAKERS}
        for versions in islice(GROUPS[group](), LAWS):
            known = parity(versions.left, versions.right)
            pair = Pair(versions.left, versions.right, ParityKnown())
            for kind, (_, code) in MAKERS.items():
                put = list(faults(pair, kind))
                most = 1 if kind == ONE_IN_A_LAW else FAULTS
                put = random.Random(5).sample(put, min(most, len(put)))
                if put:
                    places = {one.block for one in put}
                    wrong = with_faults(versions.right, put)
                    new = {_block(one) for one in parity(versions.left, wrong, (code,))}
                    old = {_block(one) for one in known if one.code == code}
                    counts[kind][0] += len(places & (new - old))
                    counts[kind][1] += len(places - old)
        for kind, (found, put_in) in counts.items():
            if put_in:
                print(f"{group}: {kind:24}{found:>5,} of {put_in:,} ({found / put_in:.0%})")


def _block(one: Disparity) -> str:
    return re.split("__(?:para|point|subpara|list|wrapup)", one.right.address)[0]


def stale() -> None:
    """How many of the articles known to be older in English are found: by what the two texts do not
    say alike, and by the source as it was; and what is told of the other articles."""
    known = found = told = others = by_former = wrongly = 0
    for law in stale_laws():
        left, right = law.versions.left, law.versions.right
        articles = {one.short for one in walk(left) if one.provision.kind == "article"}
        hit = {_article(one) for one in parity(left, right) if one.severity != "hint"}
        asked = ParityKnown(former=law.former)
        since = {_article(one) for one in parity(left, right, ("source-changed",), known=asked)}
        known += len(law.changed)
        others += len(articles - law.changed)
        found += len(law.changed & hit)
        told += len((articles - law.changed) & hit)
        by_former += len(law.changed & since)
        wrongly += len((articles - law.changed) & since)
    print(f"older articles found by what differs: {found:,} of {known:,} ({found / known:.0%})")
    print(f"  told of the other articles of these statutes: {told:,} of {others:,}")
    print(f"older articles found by the source as it was: {by_former:,} of {known:,}")
    print(f"  told of the other articles: {wrongly:,} of {others:,}")
    laws = articles = hits = 0
    for versions in taiwanese():
        disparities = parity(versions.left, versions.right)
        laws += 1
        articles += sum(one.provision.kind == "article" for one in walk(versions.left))
        hits += len({_article(one) for one in disparities if one.severity != "hint"})
    print(f"told of articles of {laws} statutes in step: {hits:,} of {articles:,}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sample", metavar="CODE")
    asked.add_argument("--seeded", action="store_true")
    asked.add_argument("--stale", action="store_true")
    asked.add_argument("--group", choices=GROUPS, action="append")
    given = asked.parse_args()
    groups = given.group or list(GROUPS)
    if given.sample:
        sample(given.sample, groups)
    elif given.seeded:
        seeded(group for group in groups if group in SEEDED)
    elif given.stale:
        stale()
    else:
        counts(groups)


if __name__ == "__main__":
    main()
