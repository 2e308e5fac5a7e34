"""Terms that a law defines: which there are, where one is used, and which stands at a place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model.law import Law
from .definitions import Definition, stems
from .text import Text
from .vocabulary import lexicon


def definitions(law: Law) -> tuple[Definition, ...]:
    """Every term that a law defines, in reading order."""
    return tuple(Text(law).definitions)


def term_at(law: Law, defined: Iterable[Definition], said: str, at: int) -> Definition | None:
    """The longest defined term that stands over a place in some words; None for none."""
    inflected = lexicon(law.language).definitions.inflected
    found: Definition | None = None
    for one in defined:
        if found is None or len(one.term) > len(found.term):
            begin = max(0, at - 2 * len(one.term))
            near = _uses(one.term, inflected=inflected).finditer(
                said, begin, at + 2 * len(one.term) + 1
            )
            if any(use.start() <= at < use.end() for use in near):
                found = one
    return found


def uses(law: Law, term: str) -> re.Pattern[str]:
    """What finds the uses of a term in a law's words, inflected where its language inflects."""
    return _uses(term, inflected=lexicon(law.language).definitions.inflected)


def _uses(term: str, *, inflected: bool) -> re.Pattern[str]:
    return stems(term) if inflected else re.compile(re.escape(term))
