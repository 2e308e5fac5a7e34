"""Real acts on real laws: what the official text says comes out, and nothing is wrong unsaid."""

from __future__ import annotations

import json
import lzma
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hoseibi import legaltext

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
TRIPLES = DATA / "jp-amend-triples" / "triples.jsonl.xz"
LAWS = DATA / "jp-egov-xml" / "pairs" / "pairs-dev.tar.xz"

ELECTIONS = """公職選挙法の一部を次のように改正する。
第二百四十三条第一項第三号の二中「又は第六項」を「又は第七項」に改める。
第百四十二条の四第七項を同条第八項とし、同条第六項を同条第七項とし、同条第五項の次に次の一項を加える。
６　新たな規定
"""


def triple(beginning: str) -> dict[str, str]:
    if not TRIPLES.exists():
        pytest.skip(f"{TRIPLES} is missing")
    with lzma.open(TRIPLES, "rt", encoding="utf-8") as lines:
        return next(t for t in map(json.loads, lines) if t["case_id"].startswith(beginning))


@pytest.mark.corpus
def test_the_reference_that_the_election_act_of_2018_forgot_is_found() -> None:
    """It took three years until 令和3年法律第51号 put it right."""
    lines = triple("325AC1000000100_2021")["base"].replace("**", "").split("\n")
    law = "\n".join(line.strip().removeprefix("- ") for line in lines)
    before = legaltext.read(law, convention="jp-ja", title="公職選挙法").law

    findings = legaltext.amend(before, ELECTIONS).findings

    assert [(finding.code, finding.address) for finding in findings] == [
        ("amend-reference-left", "art_244__para_1__point_2-2")
    ]


def laws_with_amendments() -> Iterator[bytes]:
    if not LAWS.exists():
        pytest.skip(f"{LAWS} is missing")
    with tarfile.open(LAWS) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith("after.xml") else None
            content = file.read() if file else b""
            if b"<AmendProvision>" in content:
                yield content


@pytest.mark.corpus
def test_the_amending_provisions_of_real_acts_are_read_to_the_last_word() -> None:
    unread = {
        statement.words
        for content in laws_with_amendments()
        for law in legaltext.read_amendment(content, "jp-ja").amendment.laws
        for statement in law.statements
        if statement.unread
    }

    assert unread == set()
