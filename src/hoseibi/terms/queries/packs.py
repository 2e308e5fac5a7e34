"""The term pack of an interpreter: what is said in some articles, in every language wanted."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi import legaltext, printing
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import visible_versions
from hoseibi.corpus.queries.visible import in_force
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
        raise NoPack(str(trouble)) from trouble
    if len(made.articles) > MOST_ARTICLES:
        raise NoPack(_("These are too many articles for a pack. Choose at most 200."))
    return made


def _laws(user: Reader, law: Law, on: date) -> list[legaltext.Law]:
    versions = visible_versions(user).filter(in_force(on), language_version__law=law)
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
