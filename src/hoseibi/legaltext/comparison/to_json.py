"""A comparison as JSON, and back: everything that is needed to make the new law from the old."""

from __future__ import annotations

from inspect import cleandoc

import msgspec

from ..model.change import Comparison
from ..model.reading import Unreadable


def comparison_json(comparison: Comparison) -> bytes:
    """A comparison as JSON in UTF-8, in one line.

    Its shape is published in docs/reference/comparison.schema.json.
    """
    return msgspec.json.encode(comparison) + b"\n"


def comparison_from_json(source: bytes) -> Comparison:
    """What `comparison_json` wrote. Raises Unreadable for anything else."""
    try:
        return msgspec.json.decode(source, type=Comparison)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as trouble:
        raise Unreadable(f"This is not a comparison as Hoseibi writes it: {trouble}.") from trouble


def comparison_schema() -> bytes:
    """The JSON Schema (2020-12) of what `comparison_json` writes, made from the values."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A comparison of two versions of a law as Hoseibi writes it",
        **msgspec.json.schema(Comparison),
    }
    for definition in schema["$defs"].values():
        definition["description"] = cleandoc(definition["description"])
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"
