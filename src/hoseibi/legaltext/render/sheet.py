"""What stands around a law or a comparison on paper, besides its lines."""

from __future__ import annotations

import msgspec

from ..model.law import Law


class Sheet(msgspec.Struct, frozen=True):
    """A sheet.

    title          what the law is called: on top, and at the head of every page
    language       of the law, a BCP 47 tag
    note           a line beneath the title: a number, days, an amending act
    before, after  what the two versions are called; the words of the language when empty
    author         who is named beside tracked changes
    at             when they were made, as `2026-11-26T00:00:00Z`; nothing when empty
    hands          several people in one document, each with the time of the changes: the first is 0
                   in the rows of `joint_rows`; author and at stand for them where there are none
    law            the law that is sent out, so that a Word document that comes back knows which law
                   it is and how it is written
    copy           what the sender wants to be told again when the document comes back: which text
                   it is a copy of. The tracked changes in it are then known as the sender's own
    made           whether these changes are made, so that the text with them is what is sent;
                   otherwise they are proposed, and it is the text without them
    """

    title: str
    language: str
    note: str = ""
    before: str = ""
    after: str = ""
    author: str = "Hoseibi"
    at: str = ""
    hands: tuple[tuple[str, str], ...] = ()
    law: Law | None = None
    copy: str = ""
    made: bool = False
