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
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from benchmarks.parity_texts import GROUPS, Versions, taiwanese
from msgspec.structs import replace

from hoseibi.legaltext import Disparity, Law, Provision, Sentence, Span, parity, text_of, walk

LOOKED_AT = 50
FAULTS = 150
_ARTICLES = re.compile(r"(?<=Article )\d+(?![\d_-])")
_PERIODS = re.compile(
    r"\b(one|two|three|four|five|six|seven|ten|\d+) (?=(?:years?|months?|days?)\b)"
)
_UNITS = re.compile(r"(?<=[\d\w] )(years?|months?|days?)\b(?= )")
_AMOUNTS = re.compile(r"(?<=NT\$)\d[\d,]*|(?<=NTD)\d[\d,]*")
_NOT = re.compile(r"\b(?:must|shall|may) not\b|\bcannot\b")
_DUTY = re.compile(r"\bmust\b(?! not)")


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


Fault = tuple[re.Pattern[str], Callable[[re.Match[str]], str], str]

FAULTY: dict[str, Fault] = {
    "number of a period": (_PERIODS, lambda found: "eleven ", "period-differs"),
    "unit of a period": (
        _UNITS,
        lambda found: "weeks" if found[0].startswith("day") else "days",
        "period-differs",
    ),
    "amount": (_AMOUNTS, lambda found: "7" + found[0], "amount-differs"),
    "number of a reference": (
        _ARTICLES,
        lambda found: str(int(found[0]) + 3),
        "reference-differs",
    ),
    "not left out": (_NOT, lambda found: "may", "negation-differs"),
    "must made may": (_DUTY, lambda found: "may", "duty-differs"),
}


def seeded(groups: Iterable[str]) -> None:
    """Put one fault into one English article at a time, and see whether it is found there."""
    for group in groups:
        for name, fault in FAULTY.items():
            put_in = found = 0
            for versions in GROUPS[group]():
                wrong, places = with_faults(versions.right, fault)
                if places:
                    put_in += len(places)
                    new = {_at(one) for one in parity(versions.left, wrong, (fault[2],))}
                    old = {_at(one) for one in parity(versions.left, versions.right, (fault[2],))}
                    found += len(places & (new - old))
            if put_in:
                print(f"{group}: {name:24}{found:>5,} of {put_in:,} ({found / put_in:.0%})")


def _at(one: Disparity) -> str:
    return one.right.address.split("__para")[0].split("__point")[0]


def with_faults(law: Law, fault: Fault) -> tuple[Law, set[str]]:
    """The law with the first match in some of its articles made wrong, and these articles."""
    pattern, wrong, _ = fault
    homes: dict[str, list[str]] = defaultdict(list)
    for place in walk(law):
        if pattern.search(text_of(place.provision)):
            homes[place.short.split("__para")[0].split("__point")[0]].append(place.address)
    chosen = random.Random(5).sample(sorted(homes), min(FAULTS, len(homes)))
    targets = {homes[home][0] for home in chosen}
    addresses = iter([place.address for place in walk(law)])

    def changed(provision: Provision) -> Provision:
        address = next(addresses)
        children = tuple(changed(child) for child in provision.children)
        if address not in targets:
            return replace(provision, children=children)
        text = pattern.sub(wrong, text_of(provision), count=1)
        return replace(provision, text=(Sentence((text,)),), children=children)

    provisions = tuple(changed(one) for one in law.provisions)
    return replace(law, provisions=provisions), set(chosen)


def stale() -> None:
    """In how many statutes something is found whose English is older, beside those in step."""
    for in_sync in (False, True):
        laws = [(one, parity(one.left, one.right)) for one in taiwanese(in_sync=in_sync)]
        articles = sum(
            place.provision.kind == "article" for one, _ in laws for place in walk(one.left)
        )
        hit = {(one.name, _article(each)) for one, found in laws for each in found}
        with_any = {name for name, _ in hit}
        print(
            f"{'in step' if in_sync else 'older'}: {len(with_any)} of {len(laws)} statutes,"
            f" {len(hit):,} of {articles:,} articles"
        )


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
        seeded(group for group in groups if group in ("ja-en", "zh-en"))
    elif given.stale:
        stale()
    else:
        counts(groups)


if __name__ == "__main__":
    main()
