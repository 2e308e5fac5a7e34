"""What is sent to the process that checks, and its answer: typing never waits for it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from hoseibi.legaltext import Dismissal

_LENGTH = struct.Struct(">I")


class Job(msgspec.Struct, frozen=True):
    """A text to be checked, by a convention where the user names one."""

    text: str
    convention: str = ""
    dismissals: tuple[Dismissal, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """One finding that stands. `start` is -1 where it concerns no words in particular; `line` is
    0 where it has a provision instead."""

    code: str
    severity: str
    sentence: str
    address: str
    start: int
    end: int
    line: int
    fingerprint: str


class Report(msgspec.Struct, frozen=True):
    """What was found in a text, and by which convention it was read; `trouble` when it was not."""

    convention: str
    found: tuple[Found, ...] = ()
    trouble: str = ""


def packed(value: Job | Report) -> bytes:
    """A message for a pipe."""
    body = msgspec.msgpack.encode(value)
    return _LENGTH.pack(len(body)) + body


def length_of(head: bytes) -> int:
    """How long the message is that its first `HEAD` bytes begin."""
    return int(_LENGTH.unpack(head)[0])


HEAD = _LENGTH.size


def jobs(stream: BinaryIO) -> Iterator[Job]:
    """The jobs that come through a pipe, until it is closed."""
    while len(head := stream.read(HEAD)) == HEAD:
        yield msgspec.msgpack.decode(stream.read(length_of(head)), type=Job)
