"""How far a provision has come on its way into another language."""

from __future__ import annotations

MISSING, MACHINE, DRAFT = "missing", "machine", "draft"
CHECKED, AUTHORITATIVE, STALE = "checked", "authoritative", "stale"

TRANSLATION_STATUSES = (MISSING, MACHINE, DRAFT, CHECKED, AUTHORITATIVE, STALE)
"""Not there; made by a program; made by a person; looked at by another; as good as the source in
law; of a source that has changed since."""
