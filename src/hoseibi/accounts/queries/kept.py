"""What is made at some cost, kept in the memory of this process.

A key names what it was made of (a version and the fingerprint of its text). What was counted is
kept with the applications whose records were read for it, and with the state in which the journal
was for them, so that nothing kept is ever out of date. What was asked for longest ago is let go
first. Threads may share it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

from .journal import States, journal_states
from .reading import note_read, reading

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


class _Count(NamedTuple):
    """What was counted, with the applications whose records were read for it, and their state."""

    value: object
    read: frozenset[str]
    state: Hashable


class Counted(Generic[Value]):
    """What was counted, by what was asked; as many as weigh no more than `most` together."""

    def __init__(self, most: int, weigh: Callable[[Value], int] = _one) -> None:
        self._kept: Kept[Hashable, _Count] = Kept(most, lambda one: weigh(one.value))  # type: ignore[arg-type]

    def once(self, asked: Hashable, count: Callable[[], Value], states: States | None) -> Value:
        """As `counted_once`, for a state of the journal that is known."""
        if states is None:
            return count()
        found = self._kept.get(asked)
        if found is None or found.state != states.of(found.read):
            with reading() as read:
                value = count()
            found = _Count(value, frozenset(read), states.of(read))
            self._kept.renew(asked, found)
        else:
            note_read(found.read)
        return found.value  # type: ignore[return-value]


def counted_once(
    kept: Counted[Value],
    asked: Hashable,
    count: Callable[[], Value],
    states: States | None = None,
) -> Value:
    """What a database takes long to count, counted once for as long as the hour is the same and
    nothing is done in the applications whose records were read for it. What is asked says all that
    the answer hangs on besides records, and who may see it. Who asks for much together asks once
    for the states (`journal_states`)."""
    return kept.once(asked, count, states or journal_states())
