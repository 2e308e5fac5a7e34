"""What an interpreter of an event prepares: the terms of the articles on its programme."""

from __future__ import annotations

from collections.abc import Iterable

from hoseibi.accounts.permissions import Reader
from hoseibi.meetings import queries as meetings

from ..models import ProgrammeItem


def pack_query(user: Reader, items: Iterable[ProgrammeItem]) -> str:
    """The query that asks for the term pack of a programme; empty where it names no article of a
    law that is open to the reader. The items are of `programme`."""
    anchors = (anchor for item in items for anchor in item.anchors.all())
    return meetings.pack_query(meetings.laws_of_articles(user, anchors))
