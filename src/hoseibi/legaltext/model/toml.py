"""Vocabularies and conventions as files: read as values of a type, their expressions made once.

Two threads that use a type of msgspec for the first time at one moment end the process (msgspec
0.22), as when a server has just begun. So a type is learnt here while its module is
imported, before there are threads.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Generic, TypeVar

import msgspec

Value = TypeVar("Value")


class Toml(Generic[Value]):
    """Reads files of one type. To be made at the top of a module."""

    def __init__(self, type_: type[Value]) -> None:
        self._type = type_
        msgspec.json.Decoder(type_)

    def read(self, source: bytes) -> Value:
        """Raises `msgspec.ValidationError`, which names the odd key."""
        return msgspec.toml.decode(source, type=self._type)

    def folder(self, package: str) -> list[Value]:
        """What the files of a package say, in the order of their names; raises as `read`."""
        files = sorted(resources.files(package).iterdir(), key=lambda file: file.name)
        return [self.read(file.read_bytes()) for file in files if file.name.endswith(".toml")]


@cache
def compiled(source: str) -> re.Pattern[str]:
    """An expression of a vocabulary, made once."""
    return re.compile(source)
