"""What can be done about a finding: a certain fix, or letting it stand with a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hoseibi import legaltext

from .checking import Manual, diagnostics, extent_of
from .documents import Document
from .positions import Json
from .reports import Found

DISMISS = "hoseibi.dismiss"
_FIXES = {one.code: one.fix for one in legaltext.CHECKS if one.fix}


def actions(document: Document, range_: Any, manual: Manual) -> list[Json]:
    """The quick fixes for the findings in a range; none while they are older than the text."""
    report = document.report
    if report is None:
        return []
    wanted = document.state.lines.extent(range_)
    shown = diagnostics(document, manual)
    found: list[Json] = []
    for one, diagnostic in zip(report.found, shown, strict=True):
        extent = extent_of(document, one)
        if extent[0] <= wanted[1] and wanted[0] <= extent[1]:
            found += _fix(document, one, diagnostic)
            found += _dismiss(document, one, diagnostic)
    return [*found, *_all(document)]


def _fix(document: Document, found: Found, diagnostic: Json) -> list[Json]:
    edit = _edit(document, found)
    if edit is None:
        return []
    return [
        {
            "title": f"Put right: “{edit['newText']}”",
            "kind": "quickfix",
            "diagnostics": [diagnostic],
            "isPreferred": True,
            "edit": {"changes": {document.uri: [edit]}},
        }
    ]


def _edit(document: Document, found: Found) -> Json | None:
    """The certain fix of a finding; None where the text has more than those words there."""
    fix, state = _FIXES.get(found.code), document.state
    here = state.written.index.get(found.address, -1)
    if fix is None or here < 0 or found.start < 0:
        return None
    old = legaltext.text_of(state.placed[here].provision)[found.start : found.end]
    extent = state.written.span(here, found.start, found.end)
    new = fix(old)
    if extent is None or state.text[slice(*extent)] != old or new == old:
        return None
    return {"range": state.lines.range(extent), "newText": new}


def _all(document: Document) -> list[Json]:
    edits = [edit for one in document.report.found if (edit := _edit(document, one))]  # type: ignore[union-attr]
    if not edits:
        return []
    return [
        {
            "title": "Put right all that is certain",
            "kind": "source.fixAll",
            "edit": {"changes": {document.uri: edits}},
        }
    ]


def _dismiss(document: Document, found: Found, diagnostic: Json) -> list[Json]:
    if document.path is None or not found.address:
        return []
    names = ("code", "address", "fingerprint")
    arguments = [document.uri, {name: getattr(found, name) for name in names}, ""]
    title = f"Let it stand, with a reason ({found.code})"
    command = {"title": title, "command": DISMISS, "arguments": arguments}
    return [{"title": title, "kind": "quickfix", "diagnostics": [diagnostic], "command": command}]


def dismissed(file: Path, finding: dict[str, str], reason: str) -> tuple[int, int]:
    """Write a finding into the file of dismissals; the line and column where its reason stands."""
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    before = before if not before or before.endswith("\n\n") else before.rstrip("\n") + "\n\n"
    lines = [f"{name} = {_quoted(finding[name])}" for name in ("code", "address", "fingerprint")]
    said = "\n".join(["[[dismissal]]", *lines, f"reason = {_quoted(reason)}", ""])
    file.write_text(before + said, encoding="utf-8")
    return (before + said).count("\n") - 1, len('reason = "')


def _quoted(value: str) -> str:
    """A TOML string."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
