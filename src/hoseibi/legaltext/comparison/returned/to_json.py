"""What came back, as JSON."""

from __future__ import annotations

import json
from inspect import cleandoc

import msgspec

from ...model.returned import Returned


def returned_json(found: Returned) -> bytes:
    """All that came back as JSON in UTF-8, in one line; laws as `write(law, "json")` has them.

    Its shape is published in docs/reference/returned.schema.json.
    """
    try:
        return msgspec.json.encode(found) + b"\n"
    except UnicodeEncodeError:
        # Half a character, which a damaged source may hold: JSON can say it, as an escape only.
        return json.dumps(msgspec.to_builtins(found), separators=(",", ":")).encode() + b"\n"


def returned_schema() -> bytes:
    """The JSON Schema (2020-12) of what `returned_json` writes, made from the values."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Word document that came back from its readers, as Hoseibi tells it",
        **msgspec.json.schema(Returned),
    }
    for definition in schema["$defs"].values():
        definition["description"] = cleandoc(definition["description"])
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"
