"""A comparison as JSON carries all that the new law needs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.legaltext.strategies import laws

from hoseibi import legaltext
from hoseibi.legaltext import Law, Unreadable

SCHEMA = Path(__file__).resolve().parents[3] / "docs" / "reference" / "comparison.schema.json"


@settings(max_examples=25, deadline=None)
@given(laws, laws)
def test_json_brings_a_comparison_back(old: Law, new: Law) -> None:
    comparison = legaltext.compare(old, new)

    assert legaltext.comparison_from_json(legaltext.comparison_json(comparison)) == comparison


def test_the_published_schema_is_that_of_the_values() -> None:
    assert SCHEMA.read_bytes() == legaltext.comparison_schema()


def test_what_is_no_comparison_is_refused() -> None:
    with pytest.raises(Unreadable, match="not a comparison"):
        legaltext.comparison_from_json(b'{"law": 1}')
