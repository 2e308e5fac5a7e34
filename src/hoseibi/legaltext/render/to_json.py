"""A law as JSON: the values of the model, field by field, for other programs."""

from __future__ import annotations

import json
from inspect import cleandoc

import msgspec

from ..model.law import Law

__all__ = ["json_schema", "to_json"]


def to_json(law: Law) -> bytes:
    """A law as JSON in UTF-8, in one line; `from_json` gives the same law back.

    Its shape is published in docs/reference/law.schema.json.
    """
    try:
        return msgspec.json.encode(law) + b"\n"
    except UnicodeEncodeError:
        # Half a character, which a damaged source may hold: JSON can say it, as an escape only.
        return json.dumps(msgspec.to_builtins(law), separators=(",", ":")).encode() + b"\n"


def json_schema() -> bytes:
    """The JSON Schema (2020-12) of what `to_json` writes, made from the model itself."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A law as Hoseibi writes it",
        **msgspec.json.schema(Law),
    }
    for definition in schema["$defs"].values():
        definition["description"] = cleandoc(definition["description"])
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"
