"""Amending acts in, consolidated laws out: the exhibits in tests/cases/amend."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoseibi.legaltext.amendments import amend
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain
from hoseibi.legaltext.render.to_plain import to_plain

CASES = Path(__file__).parents[2] / "cases" / "amend"
CONVENTIONS = {
    "id": "id-id",
    "jp": "jp-ja",
    "us": "us-en",
    "en": "en",
    "en-sections": "en-sections",
    "vn": "vn-vi",
    "uz-ru": "uz-ru",
    "uz-latn": "uz-latn",
    "uz-cyrl": "uz-cyrl",
    "de": "de-de",
    "fr": "fr-fr",
}


def parts_of(case: Path) -> dict[str, str]:
    """The parts of an exhibit by the words behind `===`."""
    _, *parts = case.read_text(encoding="utf-8").split("\n=== ")
    return dict(part.partition("\n")[::2] for part in parts)


@pytest.mark.parametrize("case", sorted(CASES.rglob("*.txt")), ids=lambda case: case.stem)
def test_an_amendment_gives_the_law_and_the_findings_that_it_should(case: Path) -> None:
    parts = parts_of(case)
    rules = convention(CONVENTIONS[case.parent.name])

    amended = amend(from_plain(parts["before"], rules).law, parts["amendment"])

    told = [f"{finding.address or 'law'}: {finding.code}" for finding in amended.findings]
    assert to_plain(amended.law, rules).strip() == parts["after"].strip()
    assert told == parts["findings"].split("\n")[:-1]
