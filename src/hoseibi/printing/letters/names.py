"""Placeholders in words, and what stands behind a name: dots lead deeper, and nothing is run."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .values import Leaf, Value, Values

BRACES = re.compile(r"[{｛]{2}([^{}｛｝\n]{1,200})[}｝]{2}")
"""What stands between double braces; those of a Japanese keyboard will do."""

_NAME = re.compile(r"[^\W\d]\w*(?:\.\w+)*")


def name_in(between: str) -> str:
    """The name between braces; empty where it is something else."""
    name = between.strip()
    return name if _NAME.fullmatch(name) else ""


NOTHING: Mapping[str, Value] = {}
"""The only item of an empty list: every name in it is empty."""


class Scope:
    """The values, and the item of each list that is being repeated."""

    def __init__(self, values: Values, items: Mapping[str, Value] | None = None) -> None:
        self.values = values
        self.items: dict[str, Value] = dict(items or {})

    def within(self, prefix: str, item: Value) -> Scope:
        """The same, with the item of a list."""
        return Scope(self.values, self.items | {prefix: item})

    def words(self, name: str) -> str | None:
        """The words behind a name; nothing where there are none."""
        found = self.value(name)
        return str(found) if isinstance(found, str | int) else None

    def value(self, name: str) -> Value | None:
        """What is behind a name."""
        for prefix in sorted(self.items, key=len, reverse=True):
            item = self.items[prefix]
            if item is NOTHING and f"{name}.".startswith(f"{prefix}."):
                return ""
            if name == prefix:
                return item
            if name.startswith(f"{prefix}."):
                return _deeper(item, name[len(prefix) + 1 :])
        return _deeper(self.values, name)

    def listed(self, name: str) -> str:
        """The part of a name that is a list, so that what holds the name repeats."""
        parts = name.split(".")
        prefixes = (".".join(parts[:count]) for count in range(1, len(parts) + 1))
        return next((each for each in prefixes if _is_list(self.value(each))), "")

    def list_of(self, prefix: str) -> Sequence[Leaf | Mapping[str, Value]]:
        """The items of a list."""
        found = self.value(prefix)
        return found if isinstance(found, Sequence) and not isinstance(found, str) else ()


def _is_list(value: Value | None) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _deeper(value: Value | None, name: str) -> Value | None:
    for part in name.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(part)
    return value
