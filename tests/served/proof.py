"""Whether everything that was told as saved is in the history, word for word, and the journal and
the database are whole."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from hoseibi.accounts.models import JournalLine  # noqa: E402
from hoseibi.accounts.queries import broken_line  # noqa: E402
from hoseibi.drafting.models import Proposal, Wording  # noqa: E402
from hoseibi.meetings.actions.numbered import cleaned  # noqa: E402
from hoseibi.meetings.models import Minute  # noqa: E402


def main(told: Path) -> None:
    """Print what is wrong. `told` holds what was answered to each saving: `at` (the address), what
    was `typed`, and the answer."""
    saved = json.loads(told.read_text())["saved"]
    wrong = [*filter(None, map(_lost, saved)), *_gaps(saved), *_damaged()]
    found = {"checked": len(saved), "wrong": wrong, "lines": JournalLine.objects.count()}
    print(json.dumps(found))


def _lost(saved: dict[str, Any]) -> str:
    """What is wrong with one saving that was told as done; nothing where all is there."""
    where = saved["at"].strip("/").split("/")
    if where[2] == "proposals":
        made = Proposal.objects.filter(draft__slug=where[1], number=int(where[3])).first()
        return "" if made and made.title == saved["typed"] else f"lost: {saved}"
    kept: Wording | Minute | None
    if where[0] == "drafts":
        wordings = Wording.objects.filter(unit__draft__slug=where[1], unit__address=where[2])
        kept = wordings.filter(language=where[3], number=saved["number"]).first()
    else:
        minutes = Minute.objects.filter(item=int(where[2]), language=where[3])
        kept = minutes.filter(number=saved["number"]).first()
    typed = cleaned(saved["typed"])
    there = kept is not None and kept.text == saved["text"]
    if there and kept is not None:
        there = typed == (kept.typed if saved["merged"] else kept.text)
    return "" if there else f"lost: {saved}"


def _gaps(saved: list[dict[str, Any]]) -> Iterable[str]:
    """Texts whose numbers do not follow one another, or of which not the last is the newest."""
    slugs = {one["at"].split("/")[2] for one in saved if one["at"].startswith("/drafts/")}
    rows = Wording.objects.filter(unit__draft__slug__in=slugs).order_by("number")
    texts: dict[tuple[int, str], list[tuple[int, bool]]] = {}
    for unit, language, number, newest in rows.values_list(
        "unit_id", "language", "number", "newest"
    ):
        texts.setdefault((unit, language), []).append((number, newest))
    for key, several in texts.items():
        count = len(several)
        if several != [(number, number == count) for number in range(1, count + 1)]:
            yield f"the numbers of {key}: {several}"


def _damaged() -> Iterable[str]:
    """What is broken in the journal, and in the file of an SQLite database."""
    broken = broken_line()
    if broken is not None:
        yield f"the journal is broken at line {broken}"
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for pragma in ("integrity_check", "foreign_key_check"):
                cursor.execute(f"PRAGMA {pragma}")
                yield from (str(row) for row in cursor.fetchall() if row[0] != "ok")
