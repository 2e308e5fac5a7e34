"""Which terms stand in running words, and where it is told what each means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from hoseibi import legaltext
from hoseibi.corpus.queries import Meant

from ..choices import TermStatus
from .base import Uses, state_of_terms, uses_in


class Word(NamedTuple):
    """A term that stands in a passage: which concept it names, what was decided of it, and the
    approved terms of the language, as one writes them in a sentence."""

    address: str
    start: int
    end: int
    term: str
    status: str
    concept: int
    language: str
    instead: str

    @property
    def url(self) -> str:
        """The page of the concept."""
        return reverse("terms:concept", args=(self.concept,))

    @property
    def told(self) -> str:
        """Where it is told in short what the word means."""
        return _told(self.concept, self.language)


def words_in(language: str, passages: Iterable[tuple[str, str]]) -> list[Word]:
    """The terms that stand in passages (an address and its words) of a language, as far as they
    were decided. A word that is right for some concept is right. One query, when the terms are at
    hand."""
    uses = uses_in(language, candidates=False)
    if not uses.keys:
        return []
    return [one for address, words in passages for one in _in(uses, language, address, words)]


def _in(uses: Uses, language: str, address: str, words: str) -> Iterator[Word]:
    for use in uses.found.find(words):
        at = _concept(uses, language, use)
        better = [text for one in use.concepts for text in uses.concepts[one].named(language)]
        yield Word(
            address,
            use.start,
            use.end,
            use.term,
            use.status,
            uses.keys[at],
            language,
            " / ".join(dict.fromkeys(better)) if use.status != TermStatus.APPROVED else "",
        )


def _concept(uses: Uses, language: str, use: legaltext.Use) -> int:
    """Of several concepts that a word names, the first for which it has its status."""
    named = (at for at in use.concepts if use.term in uses.concepts[at].named(language, use.status))
    return next(named, use.concepts[0])


def explain(asked: Sequence[tuple[str, Sequence[str]]]) -> list[list[list[Meant]]]:
    """The approved terms in the passages of articles, each article with its language. One query,
    when the terms are at hand."""
    state = state_of_terms()
    found = {tag: uses_in(tag, candidates=False, state=state) for tag, _said in asked}
    known: dict[tuple[int, str], tuple[str, str]] = {}
    return [
        [_meant(found[tag], tag, words, known) for words in passages] for tag, passages in asked
    ]


def _meant(
    uses: Uses, language: str, words: str, known: dict[tuple[int, str], tuple[str, str]]
) -> list[Meant]:
    if not uses.keys:
        return []
    made = []
    for use in uses.found.find(words):
        if use.status == TermStatus.APPROVED:
            key = uses.keys[_concept(uses, language, use)]
            if (key, language) not in known:
                url = reverse("terms:concept", args=(key,))
                known[key, language] = url, _told(key, language)
            made.append(Meant(use.start, use.end, *known[key, language]))
    return made


def _told(concept: int, language: str) -> str:
    return f"{reverse('terms:meaning', args=(concept,))}?{urlencode({'in': language})}"
