"""What reading an amending text gives, whatever its language."""

from __future__ import annotations

import msgspec

from ...model.finding import Finding
from ...model.instruction import Amendment


class AmendmentReading(msgspec.Struct, frozen=True):
    """Instructions law by law, and what was not read."""

    amendment: Amendment
    findings: tuple[Finding, ...] = ()
