"""Where a law defines a concept, as far as the reader may read it."""

from __future__ import annotations

from typing import NamedTuple

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law, Provision
from hoseibi.corpus.queries import visible_laws, visible_versions
from hoseibi.ui.languages import reader_first

from ..models import Concept


class DefinedAt(NamedTuple):
    """A law, and the place in it: its address where it has one that is open to the reader, and what
    it is called in a language, else what the concept says."""

    law: Law
    address: str
    place: str
    language: str


def defined_at(user: Reader, concept: Concept, language: str = "") -> DefinedAt | None:
    """Where a concept is defined; None where that is no law that the reader may see. Three queries
    at most."""
    if concept.law_id is None:
        return None
    law = visible_laws(user).filter(pk=concept.law_id).prefetch_related("names").first()
    if law is None:
        return None
    source = concept.source.strip()
    if "art_" not in source:
        return DefinedAt(law, "", source, "")
    rows = Provision.objects.filter(
        version__in=visible_versions(user).filter(language_version__law=law),
        short_address=source.partition("__para_")[0],
    ).values_list("version__language_version__language", "num")
    named = dict(rows.order_by("version__in_force_from", "version"))
    code = next((one for one in (language, *reader_first(named)) if one in named), "")
    return DefinedAt(law, source, named[code], code) if code else DefinedAt(law, "", "", "")


def source_told(concept: Concept, at: DefinedAt | None) -> str:
    """Where a concept is defined, as a list of terms writes it, as far as a reader may know (`at`
    is theirs): an address in a law that is closed to them is not told."""
    if concept.law_id is None:
        return concept.source
    return (at.address or at.place) if at else ""
