"""Law and acts in, the text of each day out: each file under timeline/<language>/ is a case.

`=== law` is the law as a person types it; each `=== act NAME` an act, in the order given, with
`=== told NAME` for what a user says of its days. `=== days` are the days on which the law changes,
with the act, and what is pending; `=== at DAY` the text of that day; `=== blame` each run of words
with the act behind it (none: the law itself); `=== findings` as `address: code`.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoseibi import legaltext
from hoseibi.cli.days import days_told
from hoseibi.legaltext import Law, Timeline

CASES = Path(__file__).parent / "timeline"


def parts_of(case: Path) -> list[tuple[str, str]]:
    shown, *parts = case.read_text(encoding="utf-8").split("\n=== ")
    named = re.search(r"\(convention: ([\w-]+)\)", shown)
    said = [(head.strip(), text) for head, _, text in (part.partition("\n") for part in parts)]
    return [("convention", named[1] if named else "jp-ja"), *said]


def built(parts: list[tuple[str, str]]) -> Timeline:
    said = dict(parts)
    code = said["convention"]
    law = legaltext.read(said["law"] + "\n", convention=code).law
    acts = [
        legaltext.enactment(
            text + "\n", code, head[4:], days_told(said.get(f"told {head[4:]}", "").strip())
        )
        for head, text in parts
        if head.startswith("act ")
    ]
    return legaltext.timeline(law, acts)


def days(timeline: Timeline) -> list[str]:
    changes = [f"{state.in_force_from}: {state.act}" for state in timeline.states[1:]]
    waiting = [
        f"pending{f' until {one.latest}' if one.latest else ''}: {one.words}"
        for one in timeline.pending
    ]
    return changes + waiting


def credited(timeline: Timeline) -> list[str]:
    law = timeline.states[-1].law
    words = {(place.address, "num"): place.provision.num for place in legaltext.walk(law)}
    words |= {
        (place.address, "text"): legaltext.text_of(place.provision) for place in legaltext.walk(law)
    }
    words |= {
        (place.address, "heading"): legaltext.words(place.provision.heading)
        for place in legaltext.walk(law)
    }
    lines: dict[str, list[str]] = {}
    for one in legaltext.blame(timeline):
        run = words[one.address, one.part][one.start : one.end]
        said = " ".join(filter(None, (one.act, run)))
        lines.setdefault(f"{one.address} {one.part}", []).append(said)
    return [f"{place}: {' | '.join(runs)}" for place, runs in lines.items()]


def written(law: Law) -> str:
    return legaltext.write(law, "plain").decode("utf-8").strip()


@pytest.mark.parametrize(
    "case", sorted(CASES.glob("*/*.txt")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_timeline(case: Path) -> None:
    parts = parts_of(case)
    said = dict(parts)

    timeline = built(parts)

    told = [f"{finding.address or 'law'}: {finding.code}" for finding in timeline.findings]
    assert days(timeline) == said["days"].strip().split("\n")
    assert told == said["findings"].split("\n")[:-1]
    if "blame" in said:
        assert credited(timeline) == said["blame"].strip().split("\n")
    for head, text in parts:
        if head.startswith("at "):
            state = timeline.at(head[3:])
            assert state is not None
            assert written(state.law) == text.strip()
