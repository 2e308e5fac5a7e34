"""A comparison as JSON, and back: everything that is needed to make the new law from the old."""

from __future__ import annotations

import json
from inspect import cleandoc
from typing import Any

import msgspec

from ..model.change import Comparison
from ..model.reading import Unreadable


def comparison_json(comparison: Comparison) -> bytes:
    """A comparison as JSON in UTF-8, in one line.

    Its shape is published in docs/reference/comparison.schema.json.
    """
    try:
        return msgspec.json.encode(comparison) + b"\n"
    except UnicodeEncodeError:
        # Half a character, which a damaged source may hold: JSON can say it, as an escape only.
        return json.dumps(msgspec.to_builtins(comparison), separators=(",", ":")).encode() + b"\n"


def comparison_from_json(source: bytes) -> Comparison:
    """What `comparison_json` wrote. Raises Unreadable for anything else."""
    try:
        return _decoded(source)
    except (msgspec.MsgspecError, ValueError, RecursionError) as trouble:
        said = str(trouble).rstrip(".")
        raise Unreadable(
            "This is not a comparison as Hoseibi writes it: {reason}.", reason=said
        ) from None


_COMPARISON = msgspec.json.Decoder(Comparison)


def _decoded(source: bytes) -> Comparison:
    try:
        return _COMPARISON.decode(source)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        if b"\\ud" not in source.lower():
            raise
        value: Any = json.loads(source)
        return msgspec.convert(value, Comparison)


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
