"""Laws over time: rebuilt from their amendments, every word with its act, and any day found.

    .venv/bin/python -m benchmarks.timeline [-v] [--law 129AC0000000089]

Four figures. For each of the twelve laws of `jp-law-history`: every amendment is drafted from two
versions that follow one another, all of them are put on one timeline with their days, and each
state must say what the official version of that day says. The supplementary provisions that other
acts left at the end are no part of it. Blame: of the last state, every run of words must stand in
every version since its act, and not in the version before where it is long enough to tell; and
every character is held against a direct comparison, provision by provision of one address, word by
word. Growth: the timeline over the first 8, 16 and 32 versions. Index: the text of any day among
all revisions of all laws. Commencement: how many of the provisions of 1,000 laws about the day on
which they take effect are read.

Runs that did not stand in a version since their act are those out of which a later act took words:
what is left stands together only since then. Long runs that stood before their act are words that
stand in the law more than once, or that an act took into points.

Why blame and direct comparison differ: paragraphs that moved keep their words' acts in blame, and
are new to a comparison by address; and where an article was rewritten, a comparison without regard
to reading keeps single particles of the old text.
"""

from __future__ import annotations

import argparse
import csv
import lzma
import random
import re
import statistics
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Credit, Days, Law, Placed, Revision, RevisionIndex, Timeline

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "jp-law-history"
VERSIONS = DATA / "revisions-12-laws.tar.xz"
REVISIONS = DATA / "all-revisions.tsv.xz"
LAWS = DATA.parent / "jp-egov-xml" / "scale-dev-1000.tar.xz"
PROMULGATED = Days(promulgated="2020-01-15")
CIVIL_CODE = "129AC0000000089"

LONG = 12
"""So many characters are hardly the same by chance."""
TOKENS = re.compile(r"[一-鿿々〆]+|[ぁ-ん]+|[ァ-ヶー]+|.", re.DOTALL)

Version = tuple[str, str, Law]
"""Day, act, law."""


def plain(markdown: str) -> str:
    """A version as a jurist would type it: its title, and no marks of Markdown."""
    _, head, body = markdown.split("---\n", 2)
    title = re.search(r'^title: "(.*)"$', head, re.MULTILINE)
    lines = [title[1] if title else "", ""]
    for line in map(str.rstrip, body.split("\n")):
        article = re.match(r"^\*\*(第[^*（]+?)(?:（(.*?)）)?\*\*　?(.*)$", line)
        if article and article[2]:
            lines.append(f"（{article[2]}）")
        if article:
            lines.append(f"{article[1]}　{article[3]}")
        elif line:
            line = re.sub(r"^\*\*(.+?)\*\*　?", r"\1　", re.sub(r"^#+\s*", "", line))
            lines.append(re.sub(r"^\s*- ", "", line))
    return "\n".join(lines) + "\n"


def histories(only: str) -> dict[str, list[Version]]:
    """The versions of each law in the order of their days."""
    found: dict[str, list[tuple[str, str]]] = {}
    with tarfile.open(VERSIONS) as archive:
        for member in archive:
            law, _, name = member.name.removeprefix("./").partition("/")
            if name.endswith(".md") and only in ("", law):
                file = archive.extractfile(member)
                found.setdefault(law, []).append((name, file.read().decode() if file else ""))
    return {law: [version(*one) for one in sorted(row)] for law, row in sorted(found.items())}


def version(name: str, markdown: str) -> Version:
    day, act = re.findall(r"_(\d{8})_(\w+)\.md", name)[0]
    law = legaltext.read(plain(markdown), convention="jp-ja").law
    kept = tuple(p for p in law.provisions if p.kind != "supplement")
    return f"{day[:4]}-{day[4:6]}-{day[6:]}", act, msgspec.structs.replace(law, provisions=kept)


def words_of(law: Law) -> str:
    return "".join(legaltext.write(legaltext.bare(law), "plain").decode().split())


def rebuilt(versions: list[Version]) -> Timeline:
    """The timeline of the first version and an act drafted for each that says something else."""
    acts = [
        legaltext.enactment(legaltext.draft_amendment(old, new), "jp-ja", act, Days(day))
        for (_, _, old), (day, act, new) in pairwise(versions)
        if words_of(old) != words_of(new)
    ]
    return legaltext.timeline(versions[0][2], acts, versions[0][0])


def print_rebuilt(law: str, versions: list[Version], *, verbose: bool) -> bool:
    """How many states say what their version says, and where others differ."""
    began = time.perf_counter()
    timeline = rebuilt(versions)
    spent = time.perf_counter() - began
    changed = [new for old, new in pairwise(versions) if words_of(old[2]) != words_of(new[2])]
    pairs = list(zip(timeline.states[1:], changed, strict=True))
    wrong = [(state, new) for state, new in pairs if words_of(state.law) != words_of(new[2])]
    title = legaltext.words(versions[0][2].title)
    print(
        f"{law} {title}: {len(versions)} versions, {len(changed)} of them with other words;"
        f" {len(changed) - len(wrong)} of {len(changed)} exact, {len(timeline.findings)} findings,"
        f" {spent:.1f} s"
    )
    for state, new in wrong if verbose else ():
        print(f"  {state.in_force_from} {state.act} differs: {difference(state.law, new[2])}")
    for finding in timeline.findings if verbose else ():
        print(f"  {finding.code}: {finding.sentence[:160]}")
    return not wrong


def difference(one: Law, other: Law) -> str:
    first, second = words_of(one), words_of(other)
    at = next(i for i in range(len(first)) if first[: i + 1] != second[: i + 1])
    return f"…{first[max(0, at - 20) : at + 30]} / {second[max(0, at - 20) : at + 30]}"


# --- blame ---


def print_blame(versions: list[Version]) -> None:
    """Every character of the last version: its act, and the one that direct comparison finds."""
    began = time.perf_counter()
    versions = [(day, f"{day} {act}", law) for day, act, law in versions]
    timeline = legaltext.timeline_of(versions)
    credits = legaltext.blame(timeline)
    spent = time.perf_counter() - began
    print_stood(versions, credits)
    ours = sources(versions[-1][2], credits)
    directly = compared(versions)
    same = total = 0
    others: list[str] = []
    for address, acts in ours.items():
        found = directly.get(address, [])
        total += len(acts)
        agree = [one == other for one, other in zip(acts, found, strict=True)]
        same += sum(agree)
        if not all(agree):
            others.append(address)
    print(
        f"blame: {len(credits):,} runs, {total:,} characters of {len(ours):,} provisions in"
        f" {spent:.1f} s; {same:,} as a direct comparison says, {total - same:,} otherwise, in"
        f" {len(others)} provisions: {', '.join(others[:8])}"
    )


def print_stood(versions: list[Version], credits: tuple[Credit, ...]) -> None:
    """Whether each run stood in every version since its act, and long ones in none before."""
    words = {place.address: legaltext.text_of(place.provision) for place in spoken(versions[-1][2])}
    texts = ["\n".join(map(words_at, spoken(law))) for _, _, law in versions]
    place = {act: n for n, (_, act, _) in enumerate(versions)}
    runs = [
        (words[one.address][one.start : one.end], place[one.act])
        for one in credits
        if one.part == "text"
    ]
    stood = sum(all(run in text for text in texts[begin:]) for run, begin in runs)
    long = [(run, begin) for run, begin in runs if begin and len(run) >= LONG]
    fresh = sum(run not in texts[begin - 1] for run, begin in long)
    print(
        f"blame: {stood:,} of {len(runs):,} runs stood in every version since their act;"
        f" {fresh:,} of {len(long):,} later ones of {LONG} or more characters stood nowhere in the"
        " law before it"
    )


def words_at(place: Placed) -> str:
    return legaltext.text_of(place.provision)


def sources(law: Law, credits: tuple[Credit, ...]) -> dict[str, list[str]]:
    """For each article and paragraph with words, the act of each character."""
    found: dict[str, list[str]] = {}
    for one in credits:
        if one.part == "text":
            found.setdefault(one.address, []).extend([one.act] * (one.end - one.start))
    return {place.address: found.get(place.address, []) for place in spoken(law)}


def spoken(law: Law) -> list[Placed]:
    return [p for p in legaltext.walk(law) if legaltext.text_of(p.provision)]


def compared(versions: list[Version]) -> dict[str, list[str]]:
    """The same, by comparing each provision with the one of the same address before: runs of one
    script are its words."""
    before: dict[str, tuple[list[str], list[str]]] = {}
    for _, act, law in versions:
        now: dict[str, tuple[list[str], list[str]]] = {}
        for place in spoken(law):
            row = TOKENS.findall(legaltext.text_of(place.provision))
            old, acts = before.get(place.short, ([], []))
            fresh = [act] * len(row)
            for a, b, size in SequenceMatcher(None, old, row, False).get_matching_blocks():
                fresh[b : b + size] = acts[a : a + size]
            now[place.short] = row, fresh
        before = now
    last = {place.short: place.address for place in spoken(versions[-1][2])}
    return {
        last[short]: [act for token, act in zip(*pair, strict=True) for _ in token]
        for short, pair in before.items()
    }


# --- growth and index ---


def print_growth(versions: list[Version]) -> None:
    """The timeline alone, over ever more acts, and finding a day in it."""
    for count in (8, 16, 32):
        some = versions[:count]
        acts = [
            legaltext.enactment(legaltext.draft_amendment(old, new), "jp-ja", act, Days(day))
            for (_, _, old), (day, act, new) in pairwise(some)
            if words_of(old) != words_of(new)
        ]
        began = time.perf_counter()
        timeline = legaltext.timeline(some[0][2], acts, some[0][0])
        spent = time.perf_counter() - began
        days = [random.Random(7).choice(some)[0] for _ in range(10_000)]
        began = time.perf_counter()
        for day in days:
            timeline.at(day)
        each = (time.perf_counter() - began) / len(days)
        print(f"{count} versions, {len(acts)} acts: {spent:.2f} s; a day in {each * 1e6:.1f} µs")


def print_index() -> None:
    """Which revision stands on a day, among all revisions of all laws."""
    with lzma.open(REVISIONS, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    began = time.perf_counter()
    index = RevisionIndex(
        Revision(row["law_id"], iso(row["enforcement_date"]), row["revision_id"]) for row in rows
    )
    built = time.perf_counter() - began
    pick = random.Random(7)
    asked = [(one["law_id"], iso(one["enforcement_date"])) for one in pick.choices(rows, k=20_000)]
    spent = [_timed(lambda law=law, day=day: index.on(law, day)) for law, day in asked]
    wrong = sum(index.on(law, day) != directly(index, law, day) for law, day in asked[:2_000])
    standing = [_timed(lambda day=day: list(index.standing(day))) for _, day in asked[:50]]
    print(
        f"index: {len(index):,} revisions of {len({row['law_id'] for row in rows}):,} laws built in"
        f" {built * 1e3:.0f} ms; a law on a day: median {statistics.median(spent) * 1e6:.1f} µs,"
        f" 999 of 1,000 within {sorted(spent)[-len(spent) // 1000] * 1e6:.0f} µs,"
        f" {wrong} of 2,000 not as a search by hand;"
        f" all laws on a day: median {statistics.median(standing) * 1e3:.1f} ms"
    )


def print_commencement() -> None:
    """Of supplementary provisions that speak of taking effect, how many give what, on which day."""
    read = said = 0
    kinds: Counter[str] = Counter()
    with tarfile.open(LAWS) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".xml") else None
            for act in provisions_of(file.read()) if file else ():
                clauses = legaltext.enactment(act, "jp-ja", "", PROMULGATED).clauses
                said += 1
                read += bool(clauses)
                kinds.update(clause.when.how for clause in clauses)
    print(f"commencement: {read:,} of {said:,} provisions read; {dict(kinds.most_common())}")


def provisions_of(source: bytes) -> list[Law]:
    """The supplementary provisions of a law that say when they take effect, each as an act."""
    law = legaltext.read(source).law
    alone = [
        msgspec.structs.replace(law, provisions=(top,))
        for top in law.provisions
        if top.kind == "supplement"
    ]
    return [
        act
        for act in alone
        if any(re.search("から(?:、?これを)?施行する", words_at(place)) for place in spoken(act))
    ]


def directly(index: RevisionIndex, law: str, day: str) -> str:
    """The last revision that is not later, read one by one."""
    return [name for begin, name in index.days(law) if begin <= day][-1]


def iso(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}"


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true", help="show where a state differs, and findings")
    parser.add_argument("--law", default="", help="only this law")
    asked = parser.parse_args()
    if not VERSIONS.exists():
        print(f"{VERSIONS} is missing")
        return 0
    laws = histories(asked.law)
    for law, versions in laws.items():
        print_rebuilt(law, versions, verbose=asked.v)
    if CIVIL_CODE in laws:
        print_blame(laws[CIVIL_CODE])
        print_growth(laws[CIVIL_CODE])
    print_index()
    print_commencement()
    return 0


if __name__ == "__main__":
    sys.exit(main())
