"""How one piece of text in a file becomes a value and back: a date, a number, a yes or no."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?")
NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")
WHOLE = re.compile(r"[+-]?\d+")
FLAGS = {"1": True, "true": True, "0": False, "false": False}
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Kind(msgspec.Struct, frozen=True):
    """`read` raises ValueError for what is not of the kind; `called` says what was expected."""

    called: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]


def legal(words: str) -> str:
    """Words without what XML cannot carry, each such sign replaced so that the loss is seen."""
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words)


def _day(text: str) -> dt.date:
    found = DAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return dt.date.fromisoformat(found[1])


def _moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _moment_out(moment: dt.datetime) -> str:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def _number(text: str) -> Decimal:
    if not NUMBER.fullmatch(text.strip()):
        raise ValueError(text)
    return Decimal(text.strip())


def _whole(text: str) -> int:
    if not WHOLE.fullmatch(text.strip()):
        raise ValueError(text)
    return int(text)


def _flag(text: str) -> bool:
    if text.strip() not in FLAGS:
        raise ValueError(text)
    return FLAGS[text.strip()]


TEXT = Kind("words", str, legal)
NAME = Kind("words", str.strip, legal)
DATE = Kind("a date such as 2026-04-01", _day, dt.date.isoformat)
MOMENT = Kind("a moment such as 2026-04-01T09:00:00Z", _moment, _moment_out)
AMOUNT = Kind("a number such as 1250000.50", _number, lambda number: f"{number:f}")
COUNT = Kind("a whole number", _whole, str)
FLAG = Kind("1 or 0", _flag, lambda flag: "1" if flag else "0")
