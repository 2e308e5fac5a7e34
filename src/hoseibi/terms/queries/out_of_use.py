"""Which words of a text are not to be used, and what stands in their place."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_noop

from hoseibi import legaltext
from hoseibi.accounts.queries.kept import Counted, counted_once

from ..choices import TermStatus
from ..models import ConceptTerm
from .explained import Word, words_in

SAID = {
    TermStatus.FORBIDDEN: (
        "forbidden-term",
        "error",
        gettext_noop("“{term}” was decided against. The list has for it: {instead}."),
    ),
    TermStatus.DEPRECATED: (
        "deprecated-term",
        "warning",
        gettext_noop("“{term}” is no longer used. The list has for it: {instead}."),
    ),
}
"""For a status: the code of the finding, how much it weighs, and what it says."""


def languages_with_verdicts() -> frozenset[str]:
    """The languages, without their regions, in which something was decided against."""
    return counted_once(_languages, ("languages",), _decided_against)


_languages: Counted[frozenset[str]] = Counted(most=1)


def _decided_against() -> frozenset[str]:
    found = ConceptTerm.objects.filter(status__in=SAID, concept__merged_into=None).order_by()
    tags = found.values_list("language", flat=True).distinct()
    return frozenset(tag.split("-")[0] for tag in tags)


def out_of_use(language: str, passages: Iterable[tuple[str, str]]) -> list[legaltext.Finding]:
    """The forbidden and deprecated terms in passages (an address and its words) of a language, each
    with the approved ones. A word that is right for another concept is no finding."""
    return findings_of(words_in(language, passages))


def findings_of(words: Iterable[Word]) -> list[legaltext.Finding]:
    """What is to be said of the terms that stand somewhere."""
    return [_finding(word) for word in words if word.status in SAID]


def _finding(word: Word) -> legaltext.Finding:
    code, severity, message = SAID[TermStatus(word.status)]
    told = (("term", word.term), ("instead", word.instead or "–"))
    span = legaltext.Span(word.address, word.start, word.end)
    return legaltext.Finding(code, severity, message, told, word.address, span)
