"""What is odd in a text, said beside it: the engine never refuses and never changes it."""

from __future__ import annotations

import msgspec

from .span import Span

ERROR, WARNING, HINT = "error", "warning", "hint"


class Finding(msgspec.Struct, frozen=True, gc=False):
    """One thing that a jurist should look at.

    `message` is an English sentence with `{name}` places (and the key of its translations);
    `arguments` fills them. `line` and `column` count from 1 in the source read, 0 when the source
    has none. `address` is empty when the finding concerns the whole text.
    """

    code: str
    severity: str
    message: str
    arguments: tuple[tuple[str, str], ...] = ()
    address: str = ""
    span: Span | None = None
    line: int = 0
    column: int = 0

    @property
    def sentence(self) -> str:
        """The message in English with its places filled."""
        return self.message.format(**dict(self.arguments))


SEVERITIES = (ERROR, WARNING, HINT)
