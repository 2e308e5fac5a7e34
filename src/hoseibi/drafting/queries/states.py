"""The states of a draft that can be laid side by side: where it began, each frozen version, now."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Prefetch, QuerySet

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus import queries as corpus
from hoseibi.corpus import storage as corpus_storage

from ..models import Draft, DraftLanguage, FrozenVersion, Publication
from .drafts import drafts, text_of

BASE, NOW = "base", "now"


class State(NamedTuple):
    """A state of a draft; `key` is `base`, `now`, or the number of a frozen version."""

    key: str
    frozen: FrozenVersion | None = None


def frozen(user: Reader, draft: Draft) -> QuerySet[FrozenVersion]:
    """The frozen versions of a draft, newest first."""
    found = FrozenVersion.objects.filter(draft=draft, draft__in=drafts(user))
    acts = Publication.objects.select_related(
        "release__recorded_by", "release__withdrawn_by", "law"
    )
    return found.select_related("frozen_by").prefetch_related(
        "texts", Prefetch("publications", acts.order_by("pk"))
    )


class Look(NamedTuple):
    """A frozen text before it is released: its language, how many articles it has, and what the
    checks find in it."""

    language: str
    articles: int
    findings: int
    errors: int


def looks(version: FrozenVersion) -> list[Look]:
    """What there is to know of each text before it goes out; the version is one of `frozen`."""
    return [_looked(one.language, one.text, one.convention) for one in version.texts.all()]


def _looked(language: str, text: str, convention: str) -> Look:
    law = legaltext.read(text, form="plain", convention=convention).law
    found = legaltext.check(law)
    articles = sum(one.provision.kind == "article" for one in legaltext.walk(law))
    errors = sum(one.severity == "error" for one in found)
    return Look(language, articles, len(found), errors)


def states(user: Reader, draft: Draft, language: DraftLanguage) -> list[State]:
    """The states that have a text in a language, oldest first."""
    kept = [each for each in frozen(user, draft) if _text(each, language.language) is not None]
    found = [State(str(each.number), each) for each in reversed(kept)]
    return [*([State(BASE)] if language.base_id else []), *found, State(NOW)]


def law_at(user: Reader, draft: Draft, language: DraftLanguage, state: State) -> legaltext.Law:
    """The whole draft in a language as it was in a state."""
    if state.key == BASE and language.base is not None:
        return corpus_storage.law_of(language.base)
    text = _text(state.frozen, language.language) if state.frozen else None
    said = text if text is not None else text_of(user, draft, language.language)
    return legaltext.read(said, form="plain", convention=language.convention).law


def _text(version: FrozenVersion, language: str) -> str | None:
    return next((each.text for each in version.texts.all() if each.language == language), None)


def compared(old: legaltext.Law, new: legaltext.Law) -> corpus.Compared:
    """What differs between two states."""
    return corpus.compared_laws(old, new)


def amending_act(old: legaltext.Law, new: legaltext.Law) -> corpus.Draft:
    """The act that makes one state of another. Raises `legaltext.NotAmendable`."""
    return corpus.drafted_laws(old, new)
