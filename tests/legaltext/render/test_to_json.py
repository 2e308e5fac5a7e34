"""Laws as JSON, and the published shape of it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from tests.legaltext.strategies import laws

from hoseibi.legaltext import Law
from hoseibi.legaltext.parse.from_json import from_json
from hoseibi.legaltext.render.to_json import json_schema, to_json

SCHEMA = Path(__file__).resolve().parents[3] / "docs" / "reference" / "law.schema.json"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(laws)
def test_what_was_written_is_read_again_value_for_value(law: Law) -> None:
    assert from_json(to_json(law)).law == law


def test_the_published_schema_is_that_of_the_model() -> None:
    """To publish a changed model, write `json_schema()` to this file."""
    assert SCHEMA.read_bytes() == json_schema()


def test_half_a_character_is_written_as_an_escape() -> None:
    law = Law("", "", ("\ud800",))

    assert b'"\\ud800"' in to_json(law)
    assert from_json(to_json(law)).law == law
