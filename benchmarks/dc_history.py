"""Which acts changed a section of the D.C. Code, and on which day, by the code's own notes.

Shared by `amend_english_apply.py`. The notes say that an act was carried into a section and when,
and nothing of what it did there.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree

UNFUNDED = "notfunded"
"""What stands for the day of a change that awaits its budget."""

Notes = dict[str, list[tuple[str, str]]]
"""By act, the path of its provision (`§2|(a)`) and the day from which it applies, either of which
may be missing."""


def histories(folder: Path) -> dict[str, Notes]:
    """The notes under each section of the code."""
    found: dict[str, Notes] = {}
    for path in folder.rglob("*.xml"):
        acts = found.setdefault(path.stem, {})
        for note in etree.parse(str(path)).getroot().iter("{*}annotation"):
            if note.get("type") == "History" and note.get("doc"):
                told = (note.get("path", ""), note.get("app", ""))
                acts.setdefault(note.get("doc", ""), []).append(told)
    return found


def day_of(notes: Notes, act: str, own: str) -> str | None:
    """The day from which the provision `own` of an act applies to a section: empty where the notes
    name the act without a day, None where they do not name it."""
    told = notes.get(act)
    if told is None:
        return None
    days = {day for path, day in told if day and path and (own + "|").startswith(path + "|")}
    days = days or {day for _, day in told if day}
    return min(days) if days else ""
