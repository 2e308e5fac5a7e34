"""Law and numbers in, laws out: each file under renumber/<language>/ is a case a jurist can write.

The first line says what is shown, and may name a convention: `(convention: jp-ja)`. `=== law` is
the law as a person types it, `=== other` one that refers to it. Each line of `=== renumber` is
done after the one before: `art_3 -> 4`, `art_3 -> 4 until end` for a whole row, or `in order` for
numbers without gaps. Then come `=== after`, `=== other after` and the `=== findings`, as
`address: code`.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoseibi import legaltext
from hoseibi.legaltext import Law, RenumberedLaws

CASES = Path(__file__).parent / "renumber"
STEP = re.compile(r"(.+?) -> (\S+)(?: until (\S+))?")


def parts_of(case: Path) -> dict[str, str]:
    shown, *parts = case.read_text(encoding="utf-8").split("\n=== ")
    named = re.search(r"\(convention: ([\w-]+)\)", shown)
    said = dict(part.partition("\n")[::2] for part in parts)
    return said | {"convention": named[1] if named else "jp-ja", "shown": shown}


def written(law: Law) -> str:
    return legaltext.write(law, "plain").decode("utf-8").strip()


def carried_out(step: str, law: Law, others: list[Law]) -> RenumberedLaws:
    if step == "in order":
        return legaltext.renumbered_in_order(law, others)
    address, number, until = STEP.findall(step)[0]
    return legaltext.renumbered(law, address, number, others, until)


@pytest.mark.parametrize(
    "case", sorted(CASES.glob("*/*.txt")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_renumbering(case: Path) -> None:
    parts = parts_of(case)
    law = legaltext.read(parts["law"] + "\n", convention=parts["convention"]).law
    others = [
        legaltext.read(parts[name] + "\n", convention=parts["convention"]).law
        for name in ("other",)
        if name in parts
    ]
    told: list[str] = []

    for step in parts["renumber"].strip().split("\n"):
        done = carried_out(step, law, others)
        law, others = done.law, list(done.others)
        told += [f"{finding.address}: {finding.code}" for finding in done.findings]

    assert written(law) == parts["after"].strip()
    assert told == parts["findings"].split("\n")[:-1]
    for other in others:
        assert written(other) == parts["other after"].strip()
