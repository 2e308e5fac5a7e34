"""What was said, in several languages side by side: minutes, for Word and for PDF."""

from __future__ import annotations

import msgspec


class Statement(msgspec.Struct, frozen=True):
    """One row of a record: what was said by language, in the order of the columns, or one text that
    stands across them all, in the `language` of one of them. `heading` begins a part, `top` a
    chapter. `redline` says instead how a text became another, in words: (`same`, `out` or `in`,
    words)."""

    texts: tuple[str, ...]
    heading: bool = False
    top: bool = False
    language: str = ""
    redline: tuple[tuple[str, str], ...] = ()
