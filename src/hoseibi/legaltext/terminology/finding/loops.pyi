"""What the compiled loops offer: they are there only where they could be compiled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ...model.term import Use
from .gapped import Words
from .meaning import Meant
from .settling import Hit

SOURCE: int

class Alphabet:
    def __init__(self, worked_out: Callable[[int], Iterable[int]]) -> None: ...

class Runs:
    def __init__(self, runs: Iterable[str]) -> None: ...

class Met:
    def __init__(self, known: dict[str, str]) -> None: ...

class Found:
    uses: list[Use]
    def __init__(
        self,
        made: type[Use],
        meant: list[Meant],
        ends: tuple[int, ...],
        shifts: tuple[int, ...],
        gone: tuple[bool, ...],
    ) -> None: ...

class Spaced:
    def __init__(
        self,
        alphabet: Alphabet,
        runs: Runs,
        met: Met,
        parted: Sequence[int],
        asked: bytes,
        followed: Callable[[Words, int], Hit | None] | None,
        apostrophe: bool,
        tail: re.Pattern[str] | None,
    ) -> None: ...
    def find(self, text: str, begin: int, end: int, found: Found) -> None: ...

class Unspaced:
    def __init__(
        self,
        alphabet: Alphabet,
        runs: Runs,
        kinds: bytes,
        edges: bytes,
        terms: int,
        links: bool,
    ) -> None: ...
    def find(self, text: str, begin: int, end: int, found: Found) -> None: ...
