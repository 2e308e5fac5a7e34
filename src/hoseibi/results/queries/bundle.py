"""All that lies open of a country as one file that is read without a server and without a network.

A zip with a first page, the whole text of each law in force in each of its languages, and what was
published of projects. Every page stands by itself: nothing is fetched, nothing needs a script.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import date
from typing import IO, NamedTuple

from django.db.models import Q

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus import storage as corpus
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import held_on, visible_versions
from hoseibi.partners.models import Country

from .known import IN_FORCE


class Bundled(NamedTuple):
    """A text with the name of its page."""

    version: LawVersion
    title: str
    language: str
    name: str


def bundled(user: Reader, country: Country, on: date) -> list[Bundled]:
    """The texts of a country that hold on a day, by title and language."""
    among = IN_FORCE & Q(language_version__law__country=country)
    texts = visible_versions(user).filter(pk__in=held_on(user, on, among))
    related = texts.select_related("language_version__law", "canonical").defer("findings")
    found = related.prefetch_related("language_version__law__names")
    made = [_bundled(one) for one in found]
    return sorted(made, key=lambda one: (one.version.language_version.law.slug, one.language))


def _bundled(version: LawVersion) -> Bundled:
    law, language = version.language_version.law, version.language_version.language
    return Bundled(version, law.title_in(language), language, f"{law.slug}.{language}.html")


def write_bundle(
    out: IO[bytes], texts: Iterable[Bundled], pages: Iterable[tuple[str, str]]
) -> None:
    """Write the file: pages by their names, and the texts one after the other."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in pages:
            file.writestr(name, content)
        for one in texts:
            file.writestr(f"laws/{one.name}", page_of(one))


def page_of(text: Bundled) -> bytes:
    """The whole text of a law as a page that stands by itself."""
    return legaltext.write(corpus.law_of(text.version), "html")
