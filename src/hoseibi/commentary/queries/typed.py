"""Which articles somebody means who types their numbers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import visible_versions
from hoseibi.errors import Refusal


class NoSuchArticles(Refusal):
    message = _("The law has no such article. Give its number, for example 36 or 61-2.")


def article_typed(version: LawVersion, typed: str) -> str:
    """The address of the article that was meant: `36`, `第三十六条`, `art_36`. Raises
    NoSuchArticles where the version has none such; empty for nothing typed."""
    wanted = typed.strip()
    if not wanted:
        return ""
    own = legaltext.convention(version.language_version.convention)
    for convention in (own, *map(legaltext.convention, ("jp-en", "jp-ja"))):
        address = legaltext.address_of(wanted, convention)
        if address and version.provisions.filter(short_address=address).exists():
            return address
    raise NoSuchArticles


def articles_typed(user: Reader, law: Law, typed: str) -> tuple[str, ...]:
    """Several articles with commas between them, in the newest text of a law that somebody may
    read. Raises NoSuchArticles."""
    versions = visible_versions(user).filter(language_version__law=law)
    version = versions.select_related("language_version").order_by("-in_force_from", "-pk").first()
    if version is None:
        raise NoSuchArticles
    parts = typed.replace("、", ",").replace("，", ",").replace("၊", ",").split(",")
    return tuple(article_typed(version, one) for one in parts if one.strip())
