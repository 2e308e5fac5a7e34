"""What the flow of cases says in English, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from hoseibi.caseflow.counts import WRONG, BadCell, Slip
from hoseibi.caseflow.trouble import Unusable

from .unusable import LOG_COLUMNS, TABLE_COLUMNS

NAMED = {**{words: words for words in TABLE_COLUMNS}, **LOG_COLUMNS}


def said(trouble: Unusable) -> str:
    """What cannot be read or reckoned, as a sentence."""
    inner = {name: said(one) for name, one in trouble.inner.items()}
    return _(trouble.message).format(**_translated({**trouble.arguments, **inner}))


def slip_said(slip: Slip) -> str:
    """What is odd in a table, as a sentence."""
    return _(slip.message).format(**_translated(dict(slip.arguments)))


def _translated(arguments: Mapping[str, str]) -> dict[str, str]:
    """Names of columns inside a sentence are the reader's too."""
    own = {name: _(words) for name, words in NAMED.items()}
    return {
        place: ", ".join(own.get(name, name) for name in words.split(", "))
        if place in ("columns", "missing")
        else words
        for place, words in arguments.items()
    }


def bad_said(cell: BadCell) -> str:
    """What is wrong in a cell, as a sentence."""
    return _(WRONG[cell.code]).format(words=cell.words[:60])
