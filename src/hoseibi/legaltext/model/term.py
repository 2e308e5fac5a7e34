"""A term base as values: concepts, and what each language calls them."""

from __future__ import annotations

import msgspec

APPROVED, CANDIDATE, DEPRECATED, FORBIDDEN = "approved", "candidate", "deprecated", "forbidden"

TERM_STATUSES = (APPROVED, CANDIDATE, DEPRECATED, FORBIDDEN)
"""Decided for; proposed; once used and to be replaced; decided against."""


class Term(msgspec.Struct, frozen=True):
    """What a language calls a concept. `language` is a BCP 47 tag, `status` of `TERM_STATUSES`."""

    language: str
    text: str
    status: str = APPROVED
    note: str = ""


class Concept(msgspec.Struct, frozen=True):
    """One idea of the law with its terms in every language (the model of ISO 30042, TBX).

    `code` names it in the list; `source` is where it is defined (`art_13__para_1`).
    """

    code: str
    terms: tuple[Term, ...] = ()
    definition: str = ""
    source: str = ""

    def named(self, language: str, status: str = APPROVED) -> tuple[str, ...]:
        """Its terms of a status in a language: of the tag itself or, where it has none, of the
        language whatever the script."""
        terms = [term for term in self.terms if term.status == status]
        own = [term.text for term in terms if term.language == language]
        wide = language.split("-")[0]
        return tuple(own or (term.text for term in terms if term.language.split("-")[0] == wide))


class Use(msgspec.Struct, frozen=True, gc=False):
    """A term in running words: from `start` up to `end`, in code points. `concepts` are the places
    in the list of those that it may stand for, `status` the best that it has among them."""

    start: int
    end: int
    term: str
    status: str
    concepts: tuple[int, ...]
