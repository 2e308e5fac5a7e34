"""Amendments: read what an amending text tells, do it to a law, and say what did not fit."""

from .apply import Amended, Outcome, apply
from .choose import parts_for
from .commencement import NoSuchDay
from .consolidate import (
    NotAmendable,
    amend,
    can_amend,
    can_draft,
    read_amendment,
)
from .drafting import draft_amendment, draft_table, owed_amendment
from .read import AmendmentReading, can_read, read
from .renumbering import NotRenumbered, RenumberedLaws, TextEdit, renumbered, renumbered_in_order
from .timeline import (
    Chain,
    Enactment,
    Revision,
    RevisionIndex,
    blame,
    enactment,
    signed_rows,
    timeline,
    timeline_of,
)

__all__ = [
    "Amended",
    "AmendmentReading",
    "NoSuchDay",
    "NotAmendable",
    "NotRenumbered",
    "Outcome",
    "RenumberedLaws",
    "TextEdit",
    "amend",
    "apply",
    "can_amend",
    "can_draft",
    "can_read",
    "draft_amendment",
    "draft_table",
    "owed_amendment",
    "parts_for",
    "read",
    "read_amendment",
    "renumbered",
    "renumbered_in_order",
    "Chain",
    "Enactment",
    "Revision",
    "RevisionIndex",
    "blame",
    "enactment",
    "signed_rows",
    "timeline",
    "timeline_of",
]
