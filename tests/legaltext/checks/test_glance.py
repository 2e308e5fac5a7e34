"""A glance at an article finds in it what a look at the whole law does."""

from __future__ import annotations

from collections import defaultdict

import pytest
from tests.legaltext.checks.cases import FILES, case, law_of

from hoseibi.legaltext import Finding, KnownLaw, Law, Placed, References, check, glance, walk


def articles_of(law: Law) -> dict[str, list[Placed]]:
    """The provisions of each article, and of what stands in none."""
    placed = walk(law)
    held: dict[str, list[Placed]] = defaultdict(list)
    for place in placed:
        outer = place
        while outer.provision.kind != "article" and outer.parent >= 0:
            outer = placed[outer.parent]
        held[outer.address].append(place)
    return held


def test_every_article_of_every_exhibit_has_the_same_findings_at_a_glance() -> None:
    asked = 0
    for path in FILES:
        exhibit = case(path)
        law = law_of(exhibit.law, exhibit.convention)
        placed, references, whole = walk(law), References(law), check(law)
        for inside in articles_of(law).values():
            within = frozenset(place.address for place in inside)
            found = glance(law, KnownLaw(placed, references, within)).findings
            assert found == tuple(one for one in whole if one.address in within), path
            asked += bool(found)

    assert asked > 40


@pytest.fixture
def law() -> Law:
    text = "Act\n\nArticle 1 Article 9 applies.\nArticle 2 Article 8 applies, and, and (this.\n"
    return law_of(text, "jp-en")


def test_what_stands_elsewhere_is_left_out(law: Law) -> None:
    placed = walk(law)
    within = frozenset(place.address for place in placed if "art_1" in place.address)

    found: tuple[Finding, ...] = glance(law, KnownLaw(placed, References(law), within)).findings

    assert [dict(one.arguments) for one in found] == [{"words": "Article 9"}]
