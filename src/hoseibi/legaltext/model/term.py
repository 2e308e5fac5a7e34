"""A term base as values: concepts, and what each language calls them (ISO 30042, TBX)."""

from __future__ import annotations

import datetime as dt

import msgspec

from .finding import Finding

APPROVED, CANDIDATE, DEPRECATED, FORBIDDEN = "approved", "candidate", "deprecated", "forbidden"

TERM_STATUSES = (APPROVED, CANDIDATE, DEPRECATED, FORBIDDEN)
"""Decided for; proposed; once used and to be replaced; decided against."""

PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "other")

TERM_KINDS = ("full form", "acronym", "abbreviation", "short form", "variant", "phrase")

GAPS = ("…", "...", "～", "〜")
"""Signs that stand in a term for words that are left open."""


class Gloss(msgspec.Struct, frozen=True):
    """Words that define a concept or show a term in use. `language` is a BCP 47 tag, empty where it
    is not said; `source` is where they come from."""

    text: str
    language: str = ""
    source: str = ""


class Term(msgspec.Struct, frozen=True):
    """What a language calls a concept.

    language        a BCP 47 tag
    status          one of `TERM_STATUSES`
    note            what a reader should know of the term itself
    usage           when it is right: “in the Civil Code”
    part_of_speech  one of `PARTS_OF_SPEECH`, another word, or empty
    reading         how it is read aloud: kana for Japanese
    source          the article or decision that it comes from
    kind            one of `TERM_KINDS`, another word, or empty
    examples        sentences with it
    """

    language: str
    text: str
    status: str = APPROVED
    note: str = ""
    usage: str = ""
    part_of_speech: str = ""
    reading: str = ""
    source: str = ""
    kind: str = ""
    examples: tuple[Gloss, ...] = ()

    @property
    def is_pattern(self) -> bool:
        """Whether words are left open in it (`…から…まで`): it is shown, and never looked for."""
        return any(gap in self.text for gap in GAPS)


class TermTransaction(msgspec.Struct, frozen=True):
    """Something that was done to a concept: `origination`, `modification`, `approval` or another
    word, on a day, by whom; `about` names the language or the term (`en: juridical person`), empty
    for the concept as a whole."""

    what: str
    on: dt.date | None = None
    who: str = ""
    note: str = ""
    about: str = ""


class Concept(msgspec.Struct, frozen=True):
    """One idea of the law with its terms in every language.

    code         names it in the list
    definitions  in each language; a definition without one is of the concept as a whole
    source       where it is defined (`art_13__para_1`)
    fields       fields of law
    decision     the decision that approved it
    history      what was done to it, the oldest first
    """

    code: str
    terms: tuple[Term, ...] = ()
    definitions: tuple[Gloss, ...] = ()
    source: str = ""
    note: str = ""
    fields: tuple[str, ...] = ()
    decision: str = ""
    history: tuple[TermTransaction, ...] = ()

    def named(self, language: str, status: str = APPROVED) -> tuple[str, ...]:
        """Its terms of a status in a language: of the tag itself or, where it has none, of the
        language whatever the script."""
        terms = [term for term in self.terms if term.status == status]
        own = [term.text for term in terms if term.language == language]
        wide = language.split("-")[0]
        return tuple(own or (term.text for term in terms if term.language.split("-")[0] == wide))

    def defined(self, language: str) -> Gloss | None:
        """Its definition in a language; else the one that is of no language; None for neither."""
        wide = language.split("-")[0]
        ranked = {language: 0, wide: 1, "": 3}
        known = [(ranked.get(one.language, _rank(one, wide)), one) for one in self.definitions]
        best = min(known, key=lambda pair: pair[0], default=(9, None))
        return best[1] if best[0] < 9 else None


def _rank(definition: Gloss, wide: str) -> int:
    return 2 if definition.language.split("-")[0] == wide else 9


class TermReading(msgspec.Struct, frozen=True):
    """What every reader of terms returns; `form` says what the source was read as."""

    concepts: tuple[Concept, ...]
    findings: tuple[Finding, ...] = ()
    form: str = ""


class Use(msgspec.Struct, frozen=True, gc=False):
    """A term in running words: from `start` up to `end`, in code points. `concepts` are the places
    in the list of those that it may stand for, `status` the best that it has among them."""

    start: int
    end: int
    term: str
    status: str
    concepts: tuple[int, ...]
