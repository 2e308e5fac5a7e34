"""A code beside others as a table: what was accepted of each article, else the best candidate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus import storage as corpus
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import versions_on
from hoseibi.legaltext import ComparativeCell, ComparativeRow, Counterpart, Law, Sheet
from hoseibi.ui.languages import reader_language
from hoseibi.ui.templatetags.reading import day_words

from .counterparts import Candidates, Codes, article_names, ends, versions_said_of

LEAST = 0.2
"""The score below which a candidate is left out: it is more often wrong than right."""

MOST_OTHERS = 3
"""So many codes stand beside one; a sheet of paper has room for no more."""


class Compared(NamedTuple):
    """A code with one of those beside it, and the candidates that were ranked."""

    codes: Codes
    ranked: Candidates


def comparative_rows(
    compared: Sequence[Compared], *, accepted_only: bool = False
) -> list[ComparativeRow]:
    """A row for each article of a code, with what answers to it in each other; of those of which
    nothing was accepted none, where only that is wanted. A few queries for each other code."""
    addresses = dict.fromkeys(address for one in compared for address in one.ranked)
    columns = [_Column(one, accepted_only=accepted_only) for one in compared]
    found = [
        ComparativeRow(address, tuple(column.cells(address) for column in columns))
        for address in addresses
    ]
    return [row for row in found if any(row.answers) or not accepted_only]


class _Column:
    """What one other code answers, told to its reader."""

    def __init__(self, compared: Compared, *, accepted_only: bool) -> None:
        codes, self.ranked = compared
        self.least = 1.0 if accepted_only else LEAST
        law = codes.here.language_version.law_id
        self.names = article_names(codes.here), article_names(codes.there)
        self.said_of = versions_said_of(codes)
        self.notes = {
            tuple(end.address for end in ends(one, law)): one.note
            for one in codes.verdicts
            if one.note_is_open
        }

    def cells(self, address: str) -> tuple[ComparativeCell, ...]:
        listed = self.ranked.get(address, ())
        kept = [one for one in listed if one.accepted]
        kept = kept or [one for one in listed[:1] if one.score >= self.least]
        return tuple(
            ComparativeCell(one.address, one.score, one.accepted, self.note(address, one))
            for one in kept
        )

    def note(self, address: str, one: Counterpart) -> str:
        """What somebody said who accepted it, and of which version where the words are others now;
        else what the two have in common."""
        place = address, one.address
        said = self.notes.get(place, "") if one.accepted else ""
        named = legaltext.with_named_neighbours(one, *self.names)
        said = said or legaltext.told(named, _("neighbours"))
        of = self.said_of.get(place, ()) if one.accepted else ()
        return " · ".join([said, *map(_told_of, of)])


def _told_of(version: LawVersion) -> str:
    """Of which version something was said, in the words of the other pages."""
    if version.in_force_from:
        return _("said of the version of %(day)s") % {"day": day_words(version.in_force_from)}
    if version.label:
        return _("said of the version “%(label)s”") % {"label": version.label}
    return _("said of an earlier version")


def shown_versions(all_codes: Sequence[Codes], on: date) -> list[LawVersion]:
    """The texts of a table, the one whose articles are compared first: each in the language of its
    reader where the law has that text whole, else in that in which it was compared."""
    compared = [all_codes[0].here, *(one.there for one in all_codes)]
    return [_in_readers_language(one, on) for one in compared]


def _in_readers_language(version: LawVersion, on: date) -> LawVersion:
    own = versions_on(version.language_version.law, on).get(reader_language())
    return own if own is not None and own.article_count >= version.article_count else version


def laws_of(versions: Sequence[LawVersion]) -> list[Law]:
    """The texts of a table as values."""
    return [corpus.law_of(each) for each in versions]


def comparative_paper(
    versions: Sequence[LawVersion], rows: Sequence[ComparativeRow], how_to_read: str
) -> bytes:
    """The table as Word, with a sentence that says how it is read."""
    language = versions[0].language_version.language
    title = versions[0].language_version.law.title_in(language)
    return legaltext.comparative_docx(laws_of(versions), rows, Sheet(title, language, how_to_read))
