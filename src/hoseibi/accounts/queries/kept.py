"""What is made at some cost, kept in the memory of this process.

A key names what it was made of (a version and the fingerprint of its text, or the state in which
the journal was), so that nothing kept is ever out of date; what was asked for longest ago is let go
first. Threads may share it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from .people import journal_state

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def _one(_value: object) -> int:
    return 1


class Kept(Generic[Key, Value]):
    """Values by their keys, as many as weigh no more than `most` together."""

    def __init__(self, most: int, weigh: Callable[[Value], int] = _one) -> None:
        self._most = most
        self._weigh = weigh
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._weight = 0
        self._lock = Lock()

    def get(self, key: Key) -> Value | None:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def keep(self, key: Key, value: Value) -> None:
        with self._lock:
            if key in self._values:
                return
            self._enter(key, value)

    def renew(self, key: Key, value: Value) -> None:
        """Keep a value instead of the one before it."""
        with self._lock:
            if key in self._values:
                self._weight -= self._weigh(self._values.pop(key))
            self._enter(key, value)

    def _enter(self, key: Key, value: Value) -> None:
        self._values[key] = value
        self._weight += self._weigh(value)
        while self._weight > self._most and len(self._values) > 1:
            _oldest, gone = self._values.popitem(last=False)
            self._weight -= self._weigh(gone)


Counted = Kept[tuple[Hashable, ...], Value]
"""What was counted, by what was asked and when nothing was done since."""


def counted_once(
    kept: Counted[Value],
    asked: tuple[Hashable, ...],
    count: Callable[[], Value],
    of: tuple[str, ...] = (),
) -> Value:
    """What a database takes long to count, counted once for as long as nothing is done here and the
    hour is the same. What is asked says all that the answer hangs on, and who may see it; `of`, the
    applications whose records it hangs on, where it hangs on no others."""
    state = journal_state(of)
    if state is None:
        return count()
    key = (*asked, *state)
    found = kept.get(key)
    if found is None:
        found = count()
        kept.keep(key, found)
    return found
