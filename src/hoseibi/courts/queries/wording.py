"""What the flow of cases says in English, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from hoseibi.caseflow.counts import HEADINGS, WRONG, BadCell, Slip
from hoseibi.caseflow.trouble import Unusable


def said(trouble: Unusable) -> str:
    """What cannot be read or reckoned, as a sentence."""
    return _(trouble.message).format(**trouble.arguments)


def slip_said(slip: Slip) -> str:
    """What is odd in a table, as a sentence."""
    return _(slip.message).format(**_translated(dict(slip.arguments)))


def _translated(arguments: Mapping[str, str]) -> dict[str, str]:
    """Names of columns inside a sentence are the reader's too."""
    if "columns" not in arguments:
        return dict(arguments)
    own = {english: _(english) for english in HEADINGS.values()}
    names = [own.get(name, name) for name in arguments["columns"].split(", ")]
    return {**arguments, "columns": ", ".join(names)}


def bad_said(cell: BadCell) -> str:
    """What is wrong in a cell, as a sentence."""
    return _(WRONG[cell.code]).format(words=cell.words[:60])
