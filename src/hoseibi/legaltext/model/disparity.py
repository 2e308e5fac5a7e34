"""What differs between two language versions of one law that should say the same."""

from __future__ import annotations

import msgspec

from .span import Span


class Disparity(msgspec.Struct, frozen=True, gc=False):
    """One thing that two versions do not say alike, with its place in both.

    `left` is in the source, `right` in the other version. A span from 0 to 0 means the whole
    provision; without an address, that version has nothing there. `message` is an English
    sentence with `{name}` places (and the key of its translations); `arguments` fills them.
    """

    code: str
    severity: str
    message: str
    arguments: tuple[tuple[str, str], ...] = ()
    left: Span = Span("", 0, 0)
    right: Span = Span("", 0, 0)

    @property
    def sentence(self) -> str:
        """The message in English with its places filled."""
        return self.message.format(**dict(self.arguments))
