"""What was said, in several languages side by side: minutes, for Word and for PDF."""

from __future__ import annotations

import msgspec


class Statement(msgspec.Struct, frozen=True):
    """One row of a record: what was said by language, in the order of the columns, or one text that
    stands across them all. `heading` begins a part."""

    texts: tuple[str, ...]
    heading: bool = False
