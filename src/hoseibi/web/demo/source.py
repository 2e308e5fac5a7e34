"""A text of the demonstration with all that an officer would say when importing it."""

from collections.abc import Callable
from typing import NamedTuple

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import Entry, import_law
from hoseibi.corpus.models import LawVersion
from hoseibi.library.actions import store


class Source(NamedTuple):
    """`content` makes the bytes when they are needed; `origin` and `rights` go to the library."""

    name: str
    content: Callable[[], bytes]
    origin: str
    rights: str
    entry: Entry


def bring_in(source: Source, by: User) -> LawVersion:
    """Import a text; one that is there already stays as it is."""
    stored = store(source.content(), source.name, by=by, origin=source.origin, rights=source.rights)
    return import_law(stored, source.entry, by=by, origin=Origin.COMMAND)
