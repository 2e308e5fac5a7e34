"""How well Japanese amending acts are read and applied.

    .venv/bin/python -m benchmarks.amend [-v]

Two figures. Of all amending sentences that stand in the 1,000 laws of `jp-egov-xml`, how many are
read to the last word. Of the real triples of `jp-amend-triples` (law, amending act, official text
afterwards), how many come out exact, and how many wrong without a finding.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from hoseibi import legaltext

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
LAWS = (
    SHARED / "data" / "jp-egov-xml" / "scale-dev-1000.tar.xz",
    SHARED / "data" / "jp-egov-xml" / "pairs" / "pairs-dev.tar.xz",
)
TRIPLES = SHARED / "data" / "jp-amend-triples" / "triples.jsonl.xz"
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
    if not TRIPLES.exists():
        print(f"{TRIPLES} is missing")
        return 0
    program = Path(sys.executable).with_name("hoseibi")
    command = [sys.executable, str(SCORE), str(TRIPLES), "--exe", str(program)]
    subprocess.run([*command, *(["-v"] if verbose else [])], check=False, cwd=ROOT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
