"""Our judge against the publisher's own conformance files: 111 of 111."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree
from tests.iati.published import HERE, META, REASON, pairs

from hoseibi.iati.judging import accepts
from hoseibi.iati.ruleset import Known, ruleset

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not HERE, reason=REASON)]

TODAY = Known(today=dt.date(2026, 11, 26))


def verdict(rules: str, name: str) -> bool:
    """What our judge says of a file under a ruleset."""
    tree = etree.parse(META / f"{name}.xml")
    return accepts(ruleset((META / f"{rules}.json").read_bytes()), tree, TODAY)


@pytest.mark.parametrize(("rules", "name", "accepted"), list(pairs()))
def test_a_pair_comes_out_as_published(rules: str, name: str, accepted: bool) -> None:
    assert verdict(rules, name) is accepted


def test_all_111_files_are_judged_right() -> None:
    right: dict[str, bool] = {path.name: False for path in META.iterdir()}
    seen: set[str] = set()
    for rules, name, accepted in pairs():
        agrees = verdict(rules, name) is accepted
        for file in (f"{rules}.json", f"{name}.xml"):
            right[file] = agrees and (right[file] or file not in seen)
            seen.add(file)

    assert len(right) == 111
    assert seen == set(right), "a file of the 111 takes part in no pair"
    assert [file for file, well in right.items() if not well] == []
