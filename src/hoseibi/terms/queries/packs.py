"""The term pack of an interpreter: what is said in some articles, in every language wanted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec
from django.utils.translation import gettext as _

from hoseibi import legaltext, printing
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import versions_in_force
from hoseibi.corpus.storage import law_of
from hoseibi.ui.languages import reader_first, reader_language

from ..choices import TermStatus
from ..permissions import statuses
from ..storage import value_of
from .base import uses_in
from .listed import visible_concepts

PACK_FORMS = ("html", "docx", "pdf")
MOST_ARTICLES = 200
"""Articles of a pack; a meeting that speaks of more takes the list itself along."""


class NoPack(Exception):
    """There is no pack for what was asked; the message is a sentence that says why."""


class Wanted(NamedTuple):
    """For which articles of a law (`art_1, art_5-9`), in which languages, the reader's first."""

    law: Law
    articles: str
    languages: tuple[str, ...] = ()


def pack_languages(user: Reader, law: Law, on: date) -> list[str]:
    """The languages in which somebody may read a law, theirs first."""
    return reader_first(one.language for one in _laws(user, law, on))


def pack(user: Reader, wanted: Wanted, on: date) -> legaltext.TermPack:
    """The pack, from the words of the law in each language in which somebody may read it. Raises
    `NoPack`."""
    laws = _laws(user, wanted.law, on)
    if not laws:
        raise NoPack(_("No text of this law is open to you as in force today."))
    order = reader_first(one.language for one in laws)
    laws.sort(key=lambda one: order.index(one.language))
    if not wanted.articles.strip():
        raise NoPack(_("Say which articles: 1, 5-9."))
    keys = _standing(user, laws)
    rows = visible_concepts(user).filter(pk__in=keys)
    known = statuses(user)
    values = []
    for row in rows.prefetch_related("terms", "definitions", "fields", "events"):
        value = value_of(row)
        terms = tuple(term for term in value.terms if term.status in known)
        values.append(legaltext.Concept(value.code, terms, value.definitions, note=value.note))
    try:
        made = legaltext.term_pack(laws, values, wanted.articles, wanted.languages or order)
    except legaltext.NoTermList as trouble:
        raise NoPack(trouble.told(_)) from trouble
    if len(made.articles) > MOST_ARTICLES:
        raise NoPack(_("These are too many articles for a pack. Choose at most 200."))
    return made


def pack_of_several(user: Reader, all_wanted: Sequence[Wanted], on: date) -> legaltext.TermPack:
    """One pack for articles of several laws, as a meeting speaks of them: a concept that stands in
    more than one stands once, with all its places. Raises `NoPack`."""
    if len(all_wanted) == 1:
        return pack(user, all_wanted[0], on)
    spoken = [pack_languages(user, one.law, on) for one in all_wanted]
    every = tuple(reader_first(dict.fromkeys(code for codes in spoken for code in codes)))
    languages = all_wanted[0].languages or every
    # Of a law that has no text today there is nothing to take along; the others stand.
    has_text = [one for one, codes in zip(all_wanted, spoken, strict=True) if codes]
    packs = [pack(user, one._replace(languages=languages), on) for one in has_text]
    if not packs:
        raise NoPack(_("No text of this law is open to you as in force today."))
    if sum(len(one.articles) for one in packs) > MOST_ARTICLES:
        raise NoPack(_("These are too many articles for a pack. Choose at most 200."))
    return _together(packs)


def _together(packs: Sequence[legaltext.TermPack]) -> legaltext.TermPack:
    """Packs of several laws as one; an article is named with its law."""
    articles: list[tuple[str, str]] = []
    found: dict[str, legaltext.PackedConcept] = {}
    for at, one in enumerate(packs):
        articles += [(f"{at} {place}", f"{one.title} {head}") for place, head in one.articles]
        for each in one.concepts:
            places = tuple(f"{at} {place}" for place in each.places)
            known = found.get(each.concept.code)
            if known is None:
                found[each.concept.code] = msgspec.structs.replace(each, places=places)
                continue
            told = {gloss.language for gloss in known.examples}
            more = (gloss for gloss in each.examples if gloss.language not in told)
            found[each.concept.code] = msgspec.structs.replace(
                known, places=(*known.places, *places), examples=(*known.examples, *more)
            )
    first = packs[0]
    title = " · ".join(dict.fromkeys(one.title for one in packs))
    return legaltext.TermPack(
        title, first.languages, first.names, tuple(articles), tuple(found.values())
    )


def _laws(user: Reader, law: Law, on: date) -> list[legaltext.Law]:
    versions = versions_in_force(user, on).filter(language_version__law=law)
    related = versions.select_related("language_version", "canonical")
    newest = {one.language_version.language: one for one in related.order_by("in_force_from", "pk")}
    return [law_of(one) for one in newest.values()]


def _standing(user: Reader, laws: list[legaltext.Law]) -> set[int]:
    """The concepts of which some term stands anywhere in the law: only these are read whole."""
    keys: set[int] = set()
    for law in laws:
        uses = uses_in(law.language)
        for place in legaltext.walk(law):
            words = (
                f"{legaltext.words(place.provision.heading)}\n{legaltext.text_of(place.provision)}"
            )
            for use in uses.found.find(words):
                keys.update(uses.keys[at] for at in use.concepts)
    return keys


def pack_file(made: legaltext.TermPack, form: str) -> bytes:
    """A pack in one of `PACK_FORMS`. Raises `NoPack` where PDF cannot be made here."""
    named = {one.value: str(one.label).lower() for one in TermStatus}
    named[TermStatus.APPROVED.value] = ""
    if form == "html":
        return legaltext.term_pack_html(made, made.languages[0], named, reader_language()).encode()
    paper = printing.term_pack_paper(made, named)
    if form == "docx":
        return printing.to_docx(paper)
    try:
        return printing.to_pdf(paper).content
    except printing.NoPrinter as trouble:
        raise NoPack(str(trouble)) from trouble
