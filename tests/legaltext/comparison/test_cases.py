"""What is told of two versions of a law, case by case."""

from __future__ import annotations

import pytest
from tests.legaltext.comparison.cases import Case, cases, law, marked, told

from hoseibi import legaltext
from hoseibi.legaltext import bare


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_comparison_tells(case: Case) -> None:
    old, new = law(case.before, case.convention), law(case.after, case.convention)

    comparison = legaltext.compare(old, new)

    assert [told(line) for line in legaltext.outline(old, comparison)] == case.told
    assert marked(old, comparison) == case.words
    assert bare(legaltext.rebuild(old, comparison)) == bare(new)
