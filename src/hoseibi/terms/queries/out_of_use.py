"""Which words of a text are not to be used, and what stands in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_noop

from hoseibi import legaltext

from ..choices import TermStatus
from ..models import ConceptTerm
from .base import Uses, uses_in

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
    found = ConceptTerm.objects.filter(status__in=SAID, concept__merged_into=None).order_by()
    tags = found.values_list("language", flat=True).distinct()
    return frozenset(tag.split("-")[0] for tag in tags)


def out_of_use(language: str, passages: Iterable[tuple[str, str]]) -> list[legaltext.Finding]:
    """The forbidden and deprecated terms in passages (an address and its words) of a language, each
    with the approved ones. A word that is right for another concept is no finding."""
    uses = uses_in(language, candidates=False)
    if not uses.keys:
        return []
    return [one for address, words in passages for one in _in(uses, language, address, words)]


def _in(uses: Uses, language: str, address: str, words: str) -> Iterator[legaltext.Finding]:
    for use in uses.found.find(words):
        status = TermStatus(use.status)
        if status in SAID:
            code, severity, message = SAID[status]
            better = [text for at in use.concepts for text in uses.concepts[at].named(language)]
            told = (("term", use.term), ("instead", " / ".join(dict.fromkeys(better)) or "–"))
            span = legaltext.Span(address, use.start, use.end)
            yield legaltext.Finding(code, severity, message, told, address, span)
