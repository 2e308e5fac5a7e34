"""What every reader returns: a law and what was odd on the way."""

from __future__ import annotations

import msgspec

from .finding import Finding
from .law import Law
from .trouble import Trouble


class Reading(msgspec.Struct, frozen=True):
    """`form` says what the source was read as (`plain`, `egov`, `akn`, `json`, ...)."""

    law: Law
    findings: tuple[Finding, ...] = ()
    form: str = ""


class Unreadable(Trouble):
    """A source that cannot be taken as text at all (too large, not the form it claims to be).

    The one error a reader raises, so that hostile input costs neither time nor memory. Its message
    is a sentence: what is wrong, where, and what to do.
    """
