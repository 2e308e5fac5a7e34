"""Why real triples do not come out exact, and what Japanese acts say about other acts' days.

    .venv/bin/python -m benchmarks.amend_causes

Each triple of `jp-amend-triples` that the scorer counts is applied once more. Of those whose data
are complete (the data say how many of the act's 「A」を「B」 stand in the official change), how
many are exact. For each that is not, what can be told from the data: whether the official text
comes out when another act of the data about the same law is given before, whether the articles that
differ are articles that the act amends at all, and what was found. Then how often an act is said
to depend on the day of another act, over the triples and the 1,000 laws of `jp-egov-xml`.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
import tarfile
import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec

from hoseibi import legaltext

from .amend import LAWS, TRIPLES, plain

KANJI = "一二三四五六七八九十百千〇"
NAME = rf"第[{KANJI}]+条(?:の[{KANJI}]+)*"
ARTICLE = re.compile(rf"^({NAME})(?:　|$)")
DIVISION = re.compile(rf"^第[{KANJI}]+[編章節款目](?:の[{KANJI}]+)*　")
DEPENDS = "amend-other-day"
Triple = dict[str, Any]


def triples() -> list[Triple]:
    with lzma.open(TRIPLES, "rt", encoding="utf-8") as lines:
        return [t for t in map(json.loads, lines) if t["base"] and t["after"]]


def articles(text: str) -> dict[str, str]:
    """The articles of the main text by name, as the scorer has them."""
    found: dict[str, list[str]] = {}
    current = ""
    for line in map(str.strip, text.split("\n")):
        if re.match(r"^附\s*則", line):
            break
        head = ARTICLE.match(line)
        if head:
            current = head[1]
            found.setdefault(current, []).append(line)
        elif DIVISION.match(line):
            current = ""
        elif current and not re.match(r"^（[^）]*）$", line):
            found[current].append(line)
    joined = {name: unicodedata.normalize("NFKC", "".join(own)) for name, own in found.items()}
    return {name: "".join(own.split()) for name, own in joined.items()}


def act_of(triple: Triple) -> str:
    parts: list[str] = []
    for unit in triple["units"]:
        head = unit.get("head") or f"{triple['target_title']}の一部を次のように改正する。"
        body = re.sub(r"【[A-Za-z]+】", "", unit["text"])
        parts += [body] if body.lstrip().startswith(head[:8]) else [head, body]
    return "\n".join(parts) + "\n"


def counted(triple: Triple) -> list[str]:
    """The articles that the scorer looks at; none where it passes the triple over."""
    old, new = articles(plain(triple["base"])), articles(plain(triple["after"]))
    named = set(re.findall(NAME, act_of(triple)))
    touched = [name for name in named if old.get(name) != new.get(name)]
    tabled = any("|" in old.get(name, "") + new.get(name, "") for name in touched)
    return [] if tabled else sorted(touched)


def applied(triple: Triple, *before: Triple) -> legaltext.Amended:
    law = legaltext.read(plain(triple["base"]), convention="jp-ja").law
    for other in before:
        law = legaltext.amend(law, act_of(other)).law
    return legaltext.amend(law, act_of(triple))


def wrong(triple: Triple, amended: legaltext.Amended, touched: list[str]) -> list[str]:
    text = legaltext.write(legaltext.bare(amended.law), "plain").decode("utf-8", "surrogatepass")
    made, wanted = articles(text), articles(plain(triple["after"]))
    return [name for name in touched if made.get(name) != wanted.get(name)]


def is_complete(triple: Triple) -> bool:
    """Whether every pair of words of the act was found in the official change, as the data say."""
    pairs = triple.get("n_replace_pairs", triple.get("pairs", 0))
    return bool(pairs == triple.get("replace_pairs_confirmed", triple.get("confirmed", 0)))


def amended_articles(amended: legaltext.Amended) -> set[str]:
    return {
        address.split("__para")[0].rsplit("__", 1)[-1]
        for outcome in amended.outcomes
        for address in outcome.places
    }


def print_causes() -> None:
    there = triples()
    done = [(t, touched) for t in there if (touched := counted(t))]
    exact = complete = complete_exact = silent = 0
    for triple, touched in done:
        amended = applied(triple)
        bad = wrong(triple, amended, touched)
        exact += not bad
        complete += is_complete(triple)
        complete_exact += is_complete(triple) and not bad
        errors = [f.code for f in amended.findings if f.severity == "error"]
        silent += bool(bad) and not errors
        if bad:
            whole = "all pairs stand in the change" if is_complete(triple) else "not complete"
            print(f"  {triple['case_id']} ({whole}): {', '.join(bad)}")
            print(f"    told: {', '.join(sorted(set(errors))) or 'nothing'}")
            print(f"    {evidence(triple, touched, bad, amended, there)}")
    print(f"triples exact: {exact} of {len(done)}; wrong and nothing said: {silent}")
    print(f"of those whose pairs of words all stand in the change: {complete_exact} of {complete}")


def evidence(
    triple: Triple,
    touched: list[str],
    bad: list[str],
    amended: legaltext.Amended,
    others: list[Triple],
) -> str:
    same_law = [t for t in others if t["target_id"] == triple["target_id"] and t is not triple]
    for other in same_law:
        if not wrong(triple, applied(triple, other), touched):
            return f"exact when {other['amending_num']} is applied before it"
    own = amended_articles(amended)
    foreign = [name for name in bad if not any(number_in(name) == a for a in own)]
    if foreign == bad:
        return "none of these is an article that the act amends"
    return "not within the data"


def number_in(name: str) -> str:
    found = legaltext.read(f"仮法\n{name}　仮に置く。", convention="jp-ja").law
    return next(p.address for p in legaltext.walk(found) if p.provision.kind == "article")


def print_days() -> None:
    """How often an act is said to depend on the day of another."""
    done = [(t, touched) for t in triples() if (touched := counted(t))]
    said = [t["case_id"] for t, _ in done if DEPENDS in {f.code for f in applied(t).findings}]
    print(f"said to depend on another act's day: {len(said)} of {len(done)} triples: {said}")
    laws = newest = parts = told = 0
    for content in laws_of_archive():
        law = legaltext.read(content).law
        laws += 1
        newest += depends(law, "この法律の一部を次のように改正する。\n題名を「仮」に改める。")
        if b"<AmendProvision>" in content:
            for part in legaltext.read_amendment(law, "jp-ja").amendment.laws:
                parts += 1
                target = legaltext.Law("jp-ja", "ja", title=(part.title,))
                told += depends(target, law)
    print(f"of {laws:,} laws, an act without a number would be said to depend: {newest}")
    print(f"of {parts} parts of the acts among them, said to depend: {told}")


def laws_of_archive() -> Iterator[bytes]:
    with tarfile.open(LAWS[0]) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".xml") else None
            if file:
                yield file.read()


def depends(law: legaltext.Law, act: str | legaltext.Law) -> bool:
    bare = msgspec.structs.replace(law, identity=legaltext.Identity())
    return any(finding.code == DEPENDS for finding in legaltext.amend(bare, act).findings)


def main() -> int:
    if not TRIPLES.exists() or not LAWS[0].exists():
        print(f"{TRIPLES} or {LAWS[0]} is missing")
        return 0
    print_causes()
    print_days()
    return 0


if __name__ == "__main__":
    sys.exit(main())
