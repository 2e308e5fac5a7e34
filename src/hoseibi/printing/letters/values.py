"""What a letter is filled with, what is found in a template, and the trouble that it can make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec

Leaf: TypeAlias = str | int
Value: TypeAlias = "Leaf | Mapping[str, Value] | Sequence[Leaf | Mapping[str, Value]]"
Values: TypeAlias = Mapping[str, Value]
"""Words by name; names within names (`person.name`); a list makes its row or paragraph repeat."""


class NotATemplate(Exception):
    """A file that is no Word document to be filled; the message says what to do."""


class Placeholder(msgspec.Struct, frozen=True):
    """A name between double braces in a template.

    name    what stands between the braces
    part    `body`, `header`, `footer` or `note`
    number  of the paragraph in that part, from 1
    words   all of that paragraph, so that it is found
    plain   whether it is a name with dots and nothing else: other things are never carried out
    """

    name: str
    part: str
    number: int
    words: str
    plain: bool = True


class Letter(msgspec.Struct, frozen=True):
    """A filled letter as Word, and the placeholders that nothing was known for: they are left
    standing in it, highlighted."""

    content: bytes
    unknown: tuple[Placeholder, ...] = ()
