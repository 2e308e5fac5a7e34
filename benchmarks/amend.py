"""How well Japanese amending acts are read, applied and drafted.

    .venv/bin/python -m benchmarks.amend [-v]

Of all amending sentences that stand in the 1,000 laws of `jp-egov-xml` and in its pairs, how many
are read to the last word. Of the pairs (a law before and after) and of each step of the histories
of twelve laws in `jp-law-history`, how many come out with the same words when the amending act is
drafted, written, read and applied; the supplementary provisions that other acts left are not
drafted. Of the real triples of `jp-amend-triples` (law, amending act, official text afterwards),
how many sentences of the real act the draft says in the same words, how many come out exact, and
how many wrong unsaid; and the reference that a real act forgot. benchmarks/README.md gives the
cause of each failure, `benchmarks.amend_causes` what can be told of it from the data.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import subprocess
import sys
import tarfile
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec

from hoseibi import legaltext

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
LAWS = (
    SHARED / "data" / "jp-egov-xml" / "scale-dev-1000.tar.xz",
    SHARED / "data" / "jp-egov-xml" / "pairs" / "pairs-dev.tar.xz",
)
HISTORY = SHARED / "data" / "jp-law-history" / "revisions-12-laws.tar.xz"
TRIPLES = SHARED / "data" / "jp-amend-triples" / "triples.jsonl.xz"
MENDED = "325AC1000000100_2021"
"""The triple of 令和3年法律第51号; its law before is as 平成30年法律第75号 should have found it."""
ELECTIONS = """公職選挙法の一部を次のように改正する。
第百四十二条の四第七項を同条第八項とし、同条第六項を同条第七項とし、同条第五項の次に次の一項を加える。
６　新たな規定
第二百四十三条第一項第三号の二中「又は第六項」を「又は第七項」に改める。
"""
"""What 平成30年法律第75号 told about the two articles, the new text in words of our own."""

PICTURE = re.compile(r"［[^［］]{1,200}\.[A-Za-z0-9]{2,5}］")
SCORE = SHARED / "tools" / "amend_score.py"


def amending_laws(source: Path) -> Iterator[bytes]:
    """The files of an archive that hold amending provisions."""
    with tarfile.open(source) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".xml") else None
            content = file.read() if file else b""
            if b"<AmendProvision>" in content:
                yield content


def sentences(source: Path) -> tuple[int, int, list[str]]:
    """How many different amending sentences there are, how many are read, and the others."""
    seen: dict[str, bool] = {}
    for content in amending_laws(source):
        reading = legaltext.read_amendment(content, "jp-ja")
        for law in reading.amendment.laws:
            for statement in law.statements:
                seen.setdefault(statement.words, not statement.unread)
    return len(seen), sum(seen.values()), [words for words, read in seen.items() if not read]


def pairs(source: Path) -> Iterator[tuple[str, bytes, bytes]]:
    """Each law of an archive of pairs, before and after."""
    before: dict[str, bytes] = {}
    with tarfile.open(source) as archive:
        for member in archive:
            folder, _, name = member.name.rpartition("/")
            file = archive.extractfile(member) if name.endswith(".xml") else None
            if file and folder in before:
                texts = {name: file.read(), **{_other(name): before.pop(folder)}}
                yield folder, texts["before.xml"], texts["after.xml"]
            elif file:
                before[folder] = file.read()


def _other(name: str) -> str:
    return "before.xml" if name == "after.xml" else "after.xml"


def drafted(before: bytes, after: bytes) -> bool:
    """Whether drafting an act from the two and applying it gives the words of the second."""
    old, new = (without_acts(legaltext.read(text).law) for text in (before, after))
    made = legaltext.amend(old, legaltext.draft_amendment(old, new)).law
    return words_of(made) == words_of(new)


def without_acts(law: legaltext.Law) -> legaltext.Law:
    """The law without the supplementary provisions that bear an amending act's number."""
    kept = tuple(p for p in law.provisions if "AmendLawNum" not in dict(p.form))
    return msgspec.structs.replace(law, provisions=kept)


def words_of(law: legaltext.Law) -> str:
    """The words without white space, and figures in one width, as the scorer of the triples has
    them, and without the names of picture files: no act tells these."""
    text = legaltext.write(legaltext.bare(law), "plain").decode("utf-8", "surrogatepass")
    return "".join(unicodedata.normalize("NFKC", PICTURE.sub("", text)).split())


def print_drafts(verbose: bool) -> None:
    done = exact = 0
    for name, before, after in pairs(LAWS[1]):
        done += 1
        same = drafted(before, after)
        exact += same
        if verbose and not same:
            print(f"  drafted otherwise: {name}")
    print(f"{LAWS[1].name}: {exact} of {done} drafted, applied and the same")


def histories() -> Iterator[tuple[str, legaltext.Law, legaltext.Law]]:
    """Each step of the laws' histories: a version and the next."""
    versions: dict[str, list[tuple[str, str]]] = {}
    with tarfile.open(HISTORY) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".md") else None
            if file:
                folder, _, name = member.name.rpartition("/")
                versions.setdefault(folder, []).append((name, file.read().decode("utf-8")))
    for texts in versions.values():
        laws = [(name, law_of(text)) for name, text in sorted(texts)]
        for (_, old), (name, new) in pairwise(laws):
            yield name, old, new


def law_of(markdown: str) -> legaltext.Law:
    """A law from the Markdown of the data, without what amending acts left in it."""
    bare = re.sub(r"\A---.*?---\n", "", markdown, flags=re.DOTALL)
    law = legaltext.read(plain(bare), convention="jp-ja").law
    first = next((i for i, p in enumerate(law.provisions) if p.kind == "supplement"), -1)
    kept = tuple(p for i, p in enumerate(law.provisions) if p.kind != "supplement" or i == first)
    return msgspec.structs.replace(law, provisions=kept)


def plain(markdown: str) -> str:
    """The lines of a law as a jurist would type them."""
    lines = []
    for line in markdown.split("\n"):
        words = re.sub(r"^(?:#+\s*|\s*- )", "", line.rstrip())
        marked = re.match(r"^\*\*(第[^*（]+?)(?:（(.*?)）)?\*\*　?(.*)$", words)
        if marked:
            lines += [f"（{marked[2]}）"] if marked[2] else []
            words = f"{marked[1]}　{marked[3]}"
        else:
            words = re.sub(r"^\*\*(.+?)\*\*　?", r"\1　", words)
        lines += [words] if words else []
    return "\n".join(lines) + "\n"


def print_histories(verbose: bool) -> None:
    done = exact = 0
    for name, old, new in histories():
        done += 1
        made = legaltext.amend(old, legaltext.draft_amendment(old, new)).law
        same = words_of(made) == words_of(new)
        exact += same
        if verbose and not same:
            print(f"  drafted otherwise: {name}")
    print(f"{HISTORY.name}: {exact} of {done} steps drafted, applied and the same")


def print_sentences(verbose: bool) -> None:
    """How many sentences of real acts the draft from the two texts says in the same words."""
    real = same = 0
    with lzma.open(TRIPLES, "rt", encoding="utf-8") as lines:
        for triple in map(json.loads, lines):
            if not (triple["base"] and triple["after"]):
                continue
            text = legaltext.draft_amendment(law_of(triple["base"]), law_of(triple["after"]))
            drafted = {bare_sentence(line) for line in text.split("\n")}
            act = "\n".join(unit["text"] for unit in triple["units"])
            for law in legaltext.read_amendment(act, "jp-ja").amendment.laws:
                for statement in law.statements:
                    real += 1
                    same += bare_sentence(statement.words) in drafted
                    if verbose and bare_sentence(statement.words) not in drafted:
                        print(f"  said otherwise: {statement.words[:90]}")
    print(f"sentences of real acts that the drafts say in the same words: {same} of {real}")


def print_election() -> None:
    """The act of 2018 that moved a paragraph and forgot a reference to it, beside the act that put
    it right three years later."""
    with lzma.open(TRIPLES, "rt", encoding="utf-8") as lines:
        told = (t for t in map(json.loads, lines) if t["case_id"].startswith(MENDED))
        triple = next(told)
    law = legaltext.read(plain(triple["base"]), convention="jp-ja", title="公職選挙法").law
    found = legaltext.amend(law, ELECTIONS).findings
    left = [finding for finding in found if finding.code == "amend-reference-left"]
    print(f"the election act of 2018 (平成30年法律第75号) leaves {len(left)} reference behind:")
    for finding in left:
        print(f"  {finding.sentence}")
    print(f"  owed: {legaltext.owed_amendment(law, ELECTIONS).splitlines()[-1].strip()}")
    mended = next(u["text"] for u in triple["units"]).split("。")
    print(
        f"  told by 令和3年法律第51号: {next(s for s in mended if '二百四十四条' in s).strip()}。"
    )


def bare_sentence(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true", help="show what was not read or came out wrong")
    verbose = parser.parse_args().v
    for source in LAWS:
        if not source.exists():
            print(f"{source} is missing")
            continue
        there, read, others = sentences(source)
        share = read / max(1, there)
        print(f"{source.name}: {read:,} of {there:,} amending sentences read = {share:.1%}")
        for words in others if verbose else ():
            print(f"  not read: {words[:100]}")
    if LAWS[1].exists():
        print_drafts(verbose)
    if HISTORY.exists():
        print_histories(verbose)
    if not TRIPLES.exists():
        print(f"{TRIPLES} is missing")
        return 0
    print_sentences(verbose)
    print_election()
    program = Path(sys.executable).with_name("hoseibi")
    command = [sys.executable, str(SCORE), str(TRIPLES), "--exe", str(program)]
    subprocess.run([*command, *(["-v"] if verbose else [])], check=False, cwd=ROOT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
