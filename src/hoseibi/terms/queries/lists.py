"""A list of terms that somebody brings, whatever its form: TBX, a table, JSON, a dictionary."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext, printing

from ..choices import TermStatus
from ..storage import value_of
from .base import rows


class NoList(Exception):
    """What was brought is no list of terms; the message is a sentence that says why."""


def read_list(content: bytes) -> legaltext.TermReading:
    """The concepts of a file. Raises `NoList`."""
    try:
        if legaltext.is_workbook(content):
            return legaltext.terms_in_rows(printing.rows_in_workbook(content), "xlsx")
        return legaltext.read_terms(content)
    except (legaltext.NoTermList, printing.NoWorkbook) as trouble:
        raise NoList(trouble.told(_)) from trouble
    except printing.NoSpreadsheets as missing:
        raise NoList(str(missing)) from missing


_SAID = {
    "status": _("“{term}” ({language}) of “{code}” is {here} here and {there} in the list."),
    "definition": _("“{code}” is defined in other words ({language}): “{here}”, and “{there}”."),
    "shared-term": _(
        "“{term}” ({language}) names “{code}” and also “{other}”: one concept, or two?"
    ),
    "verdict": _("“{term}” ({language}) is {there} for “{code}” and {here} for “{other}”."),
}
"""What may contradict (`legaltext.TermConflict.kind`), as the pages say it."""


def preview(incoming: Sequence[legaltext.Concept]) -> legaltext.TermPreview:
    """What a list would do to the terms that are here."""
    return legaltext.preview_terms(map(value_of, rows()), incoming)


def conflicts(preview: legaltext.TermPreview) -> list[str]:
    """What contradicts, each as a sentence."""
    named = {str(one.value): str(one.label) for one in TermStatus}
    return [_sentence(one, named) for one in preview.conflicts]


def _sentence(one: legaltext.TermConflict, named: dict[str, str]) -> str:
    said = {name: getattr(one, name) for name in ("code", "language", "term", "other")}
    here, there = (named.get(words, words) for words in (one.here, one.there))
    return str(_SAID[one.kind]).format(**said, here=here, there=there)
