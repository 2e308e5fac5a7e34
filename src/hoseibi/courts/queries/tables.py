"""A table of counts before it is taken over, and what is odd in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.caseflow import counts
from hoseibi.caseflow.counts import BadCell, Flow, Slip
from hoseibi.caseflow.trouble import Unusable
from hoseibi.library import queries as library
from hoseibi.partners.models import Country, Organ
from hoseibi.ui.languages import by_language

from ..models import CaseTable
from ..storage import flow_of
from .kept import courts
from .wording import said

SHOWN = 200
"""So many rows and slips of a table are shown at once."""


class Preview(NamedTuple):
    """What a table says: its heads, which of them were understood as which column, the counts, what
    is odd, and names of courts that are no organ here. `trouble` is why nothing was understood."""

    heads: list[str]
    mapping: dict[str, str]
    unused: tuple[str, ...]
    flows: tuple[Flow, ...]
    bad: tuple[BadCell, ...]
    slips: list[Slip]
    unknown: list[str]
    trouble: str = ""

    @property
    def errors(self) -> int:
        """How many counts cannot be true."""
        return sum(one.severity == counts.ERROR for one in self.slips)

    @property
    def by_code(self) -> dict[str, int]:
        """How often each oddity is met, the gravest first."""
        found: dict[str, int] = {}
        for one in sorted(self.slips, key=lambda each: _GRAVE.index(each.severity)):
            found[one.code] = found.get(one.code, 0) + 1
        return found


_GRAVE = (counts.ERROR, counts.WARNING, counts.HINT)


def preview(table: CaseTable) -> Preview:
    """What the file of a table says; it reads the file anew."""
    rows: list[list[str]] = []
    try:
        rows = printing.rows_in_table(library.content(table.file))
        read = counts.read(rows, table.mapping)
    except printing.NoTable as trouble:
        return Preview([], {}, (), (), (), [], [], trouble.told(_))
    except Unusable as trouble:
        heads = next((row for row in rows if any(row)), [])
        return Preview([one for one in heads if one], {}, (), (), (), [], [], said(trouble))
    heads = [cell for cell in next(row for row in rows if any(row)) if cell]
    named = {flow.court for flow in read.flows if flow.court}
    unknown = sorted(named - set(courts_named(table.country, named)))
    return Preview(
        heads, read.mapping, read.unused, read.flows, read.bad, counts.check(read.flows), unknown
    )


def courts_named(country: Country, names: Iterable[str]) -> dict[str, Organ]:
    """The courts of a country that names mean, in any language of theirs."""
    known = {
        name.casefold(): court
        for court in courts(country)
        for name in by_language(court.name).values()
    }
    return {name: known[name.casefold()] for name in names if name.casefold() in known}


def slips(table: CaseTable) -> list[Slip]:
    """What is odd in a table that was taken over; one query."""
    rows = [flow_of(one, one.court_name) for one in table.counts.order_by("row")]
    return counts.check(rows)
