"""How an inventory comes in from a workbook: all of it or nothing, and nothing twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Country

from ..choices import Confidentiality, RuleState
from ..models import InventoryEntry
from .inventory import Listed, Stated, enter_entry, state
from .keeping import Keeping
from .owed import Helping, Owing, note_donor, owe


class NoSuchLaw(Refusal):
    """A rule of a sheet is of a law that the inventory does not have."""


Rows = Sequence[Mapping[str, Any]]
"""Rows of a sheet, by the keys of its columns."""


class Brought(NamedTuple):
    """How many laws, statements and rules came in that were not here."""

    laws: int
    statements: int
    rules: int


@transaction.atomic
def bring_inventory(
    by: User, country: Country, laws: Rows, rules: Rows, *, origin: str = Origin.PAGE
) -> Brought:
    """Enter what a workbook says. A law that is here by its title gets what the workbook says of
    it as one more statement, and nothing twice."""
    known = _known(country)
    counts = [0, 0, 0]
    for row in laws:
        entry = known.get(row["title"].casefold())
        stated = Stated(row["status"], row["source"], row.get("since"), row.get("said_on"))
        if entry is None:
            entry = enter_entry(by, _listed(country, row, stated), origin=origin)
            for title in filter(None, (row["title"], row.get("other_title"))):
                known[title.casefold()] = entry
            counts[0] += 1
            for donor in filter(
                None, (one.strip() for one in (row.get("donors") or "").split(";"))
            ):
                note_donor(by, entry, Helping(donor), origin=origin)
        elif not entry.statements.filter(status=stated.status, source=stated.source).exists():
            state(by, entry, stated, origin=origin)
            counts[1] += 1
    for row in rules:
        entry = known.get(row["law"].casefold())
        if entry is None:
            said = _("The sheet of rules names “{law}”, which is no law of the inventory.")
            raise NoSuchLaw(said.format(law=row["law"][:80]))
        counts[2] += _bring_rule(by, entry, row, origin)
    record(by, "brought in an inventory", country, origin=origin)
    return Brought(*counts)


def _donors(row: Mapping[str, Any]) -> list[str]:
    return [one.strip() for one in (row.get("donors") or "").split(";") if one.strip()]


def _known(country: Country) -> dict[str, InventoryEntry]:
    own = InventoryEntry.objects.filter(country=country)
    return {line.casefold(): one for one in own for line in one.words.split("\n") if line.strip()}


def _listed(country: Country, row: Mapping[str, Any], stated: Stated) -> Listed:
    titles = {row.get("language") or "en": row["title"]}
    if row.get("other_title"):
        titles.setdefault(row.get("translated_to") or "ja", row["other_title"])
    return Listed(
        titles=titles,
        stated=stated,
        kind=(row.get("kind") or "")[:60],
        number=(row.get("number") or "")[:100],
        field_of_law=row.get("field_of_law") or "other",
        languages=(row.get("languages") or "")[:100],
        note={row.get("language") or "en": row.get("note") or ""},
        keeping=Keeping(country, row.get("confidentiality") or Confidentiality.PARTNER),
    )


def _bring_rule(by: User, entry: InventoryEntry, row: Mapping[str, Any], origin: str) -> int:
    if any(str(one.title).casefold() == row["title"].casefold() for one in entry.owed.all()):
        return 0
    names = ("article", "organ", "source")
    owing = Owing(
        {"en": row["title"]},
        due_on=row.get("due_on"),
        state=row.get("state") or RuleState.NOT_BEGUN,
        **{name: row.get(name) or "" for name in names},
    )
    owe(by, entry, owing, origin=origin)
    return 1
