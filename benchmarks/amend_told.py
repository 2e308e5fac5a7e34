"""How well amending acts in the languages told by phrases are drafted, read and applied.

    .venv/bin/python -m benchmarks.amend_told [-v] [--every N] [NAME...]

Two figures. Of the steps of real codes over time (`german`: BGB and HGB, `french`: Code civil), how
many amending acts, drafted from two versions that follow one another, written, read and applied,
give the later version. Of real codes with generated edits (`vietnamese`, `uzbek`: fifty articles of
each drawn and changed), how many of the acts do.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tarfile
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from time import perf_counter

import msgspec
from tests.legaltext.real_texts import uzbek as uzbek_texts
from tests.legaltext.real_texts import vietnamese as vietnamese_texts

from hoseibi import legaltext

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
EDITS = 50


_COPY = re.compile(r"\A---.*?---\s|^[ \t]*\[\^[^\n]*\n", re.DOTALL | re.MULTILINE)
"""What a copy says of itself: its head, and its footnotes."""


def versions(archive: str, convention: str) -> Iterator[tuple[str, legaltext.Law, legaltext.Law]]:
    """Each two versions of a code that follow one another in a series."""
    series: dict[str, list[tuple[str, str]]] = {}
    with tarfile.open(DATA / archive) as opened:
        for member in opened:
            file = opened.extractfile(member) if member.name.endswith(".md") else None
            if file:
                text = _COPY.sub("", file.read().decode("utf-8"))
                series.setdefault(member.name.split("/")[0], []).append((member.name, text))
    for texts in series.values():
        laws = (
            (name, _text(legaltext.read(text, convention=convention).law))
            for name, text in sorted(texts)
        )
        for (_, before), (name, after) in pairwise(laws):
            yield name, before, after


def _text(law: legaltext.Law) -> legaltext.Law:
    """The law without what its copy says of itself: notes before the title, contents."""
    kept = tuple(one for one in law.provisions if one.kind not in ("preface", "toc"))
    return msgspec.structs.replace(law, provisions=kept)


def german() -> Iterator[tuple[str, legaltext.Law, legaltext.Law]]:
    yield from versions("de-codes-history/bgb-hgb.tar.xz", "de-de")


def french() -> Iterator[tuple[str, legaltext.Law, legaltext.Law]]:
    yield from versions("fr-codes-history/code-civil.tar.xz", "fr-fr")


def vietnamese() -> Iterator[tuple[str, legaltext.Law, legaltext.Law]]:
    texts = (text for text in vietnamese_texts() if not text.name.startswith("phapdien"))
    yield from edited(texts)


def uzbek() -> Iterator[tuple[str, legaltext.Law, legaltext.Law]]:
    yield from edited(uzbek_texts())


def edited(texts: Iterator) -> Iterator[tuple[str, legaltext.Law, legaltext.Law]]:  # type: ignore[type-arg]
    """Each code as it is and with edits; the same in every run."""
    chance = random.Random(2026)
    for text in texts:
        law = legaltext.read(text.text, convention=text.convention, title=text.name).law
        for turn in range(10):
            articles = _articles(law)
            chosen = {id(article) for article in chance.sample(articles, min(5, len(articles)))}
            changed = tuple(_edited(one, chosen, chance) for one in law.provisions)
            yield f"{text.name} {turn}", law, msgspec.structs.replace(law, provisions=changed)


def _articles(law: legaltext.Law) -> list[legaltext.Provision]:
    return [place.provision for place in legaltext.walk(law) if place.provision.kind == "article"]


def _edited(
    provision: legaltext.Provision, chosen: set[int], chance: random.Random
) -> legaltext.Provision:
    children = [_edited(child, chosen, chance) for child in provision.children]
    if id(provision) in chosen:
        way = chance.randrange(4)
        units = [at for at, child in enumerate(children) if child.kind in ("paragraph", "point")]
        if way == 0 and len(units) > 1:
            del children[chance.choice(units)]
        elif way == 1 and provision.heading:
            heading = (*provision.heading[:-1], f"{provision.heading[-1]} x y")
            provision = msgspec.structs.replace(provision, heading=heading)
        else:
            children = [_reworded(child, chance) for child in children]
    return msgspec.structs.replace(provision, children=tuple(children))


def _reworded(provision: legaltext.Provision, chance: random.Random) -> legaltext.Provision:
    """A word taken out, put in or replaced."""
    children = tuple(_reworded(child, chance) for child in provision.children)
    text = provision.text
    if text and isinstance(text[0].runs[0], str):
        words = text[0].runs[0].split(" ")
        at = chance.randrange(1, len(words)) if len(words) > 2 else 0
        if at:
            words[at : at + 1] = chance.choice(([], ["yangi", words[at]], ["boshqa"]))
            sentence = msgspec.structs.replace(text[0], runs=(" ".join(words),))
            text = (sentence, *text[1:])
    return msgspec.structs.replace(provision, text=text, children=children)


def _said(law: legaltext.Law) -> bytes:
    return legaltext.write(law, "plain")


def measured(name: str, *, verbose: bool, every: int) -> bool:
    """Print how many acts give the later version, and how long drafting and applying took."""
    steps = exact = unsaid = size = 0
    spent = 0.0
    for title, before, after in islice(SOURCES[name](), 0, None, every):
        if _said(before) == _said(after):
            continue
        steps += 1
        begin = perf_counter()
        try:
            act = legaltext.draft_amendment(before, after)
            amended = legaltext.amend(before, act)
        except legaltext.NotAmendable as trouble:
            print(f"    {title}: {trouble}")
            continue
        spent += perf_counter() - begin
        size += act.count("\n")
        same = _said(amended.law) == _said(after)
        exact += same
        unsaid += not same and amended.fits
        if not same and verbose:
            first = next((finding.sentence for finding in amended.findings), "no finding")
            print(f"    {title}: {first}")
    print(
        f"{name}: {exact} of {steps} acts give the later text, {unsaid} other without a finding;"
        f" {size} lines, {spent / max(steps, 1):.2f} s each"
    )
    return exact == steps


SOURCES = {"german": german, "french": french, "vietnamese": vietnamese, "uzbek": uzbek}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="name each act that is not")
    parser.add_argument("names", nargs="*", choices=[*SOURCES, []], help="which codes")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth step")
    given = parser.parse_args(arguments)
    if not DATA.exists():
        print("The real laws of ../shared/data are not beside the project.")
        return 0
    whole = [
        measured(name, verbose=given.verbose, every=given.every) for name in given.names or SOURCES
    ]
    return int(not all(whole))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
