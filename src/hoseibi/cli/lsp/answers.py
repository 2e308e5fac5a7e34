"""Answers that are JSON values already: they pass the library's conversion as they are.

The library turns every answer into JSON value by value. A code has thousands of symbols and links,
and to go through ours again would take longer than to find them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from cattrs import Converter
from pygls.protocol import default_converter


class Answer(NamedTuple):
    """A value of the protocol as it is sent."""

    value: Any


def converter() -> Converter:
    """What turns answers into JSON values, and leaves ours alone."""
    known: Converter = default_converter()  # type: ignore[no-untyped-call]
    known.register_unstructure_hook(Answer, lambda answer: answer.value)
    return known
