"""What came back, as JSON."""

from __future__ import annotations

import json

import msgspec

from ...model.returned import Returned


def returned_json(found: Returned) -> bytes:
    """All that came back as JSON in UTF-8, in one line; laws as `write(law, "json")` has them."""
    try:
        return msgspec.json.encode(found) + b"\n"
    except UnicodeEncodeError:
        # Half a character, which a damaged source may hold: JSON can say it, as an escape only.
        return json.dumps(msgspec.to_builtins(found), separators=(",", ":")).encode() + b"\n"
