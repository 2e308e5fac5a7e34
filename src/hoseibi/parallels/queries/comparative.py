"""A code beside others as a table: what was accepted of each article, else the best candidate."""

from __future__ import annotations

from collections.abc import Sequence

from hoseibi import legaltext
from hoseibi.corpus import storage as corpus
from hoseibi.legaltext import ComparativeCell, ComparativeRow, Law, Sheet

from .counterparts import Candidates, Codes

LEAST = 0.2
"""The score below which a candidate is left out: it is more often wrong than right."""

MOST_OTHERS = 3
"""So many codes stand beside one; a sheet of paper has room for no more."""


def comparative_rows(ranked: Sequence[Candidates]) -> list[ComparativeRow]:
    """A row for each article of a code, with what answers to it in each other."""
    addresses = dict.fromkeys(address for found in ranked for address in found)
    return [
        ComparativeRow(address, tuple(_cells(found, address) for found in ranked))
        for address in addresses
    ]


def _cells(found: Candidates, address: str) -> tuple[ComparativeCell, ...]:
    listed = found.get(address, ())
    kept = [one for one in listed if one.accepted]
    kept = kept or [one for one in listed[:1] if one.score >= LEAST]
    return tuple(
        ComparativeCell(one.address, one.score, one.accepted, legaltext.told(one)) for one in kept
    )


def laws_of(all_codes: Sequence[Codes]) -> list[Law]:
    """The texts of a table as values, the one whose articles are compared first."""
    return [corpus.law_of(each) for each in (all_codes[0].here, *(one.there for one in all_codes))]


def comparative_paper(all_codes: Sequence[Codes], rows: Sequence[ComparativeRow]) -> bytes:
    """The table as Word."""
    version = all_codes[0].here
    language = version.language_version.language
    sheet = Sheet(version.language_version.law.title_in(language), language)
    return legaltext.comparative_docx(laws_of(all_codes), rows, sheet)
