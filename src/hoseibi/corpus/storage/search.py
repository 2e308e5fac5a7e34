"""The search index: one row for a place, in the database's own way (migration 0002)."""

from collections.abc import Iterable

from django.db import connection

from hoseibi import legaltext

from ..models import LanguageVersion, LawVersion, Provision


def scope_of(language_version: LanguageVersion) -> tuple[str, ...]:
    """Words that never change about the places of a law, to narrow a search within the index."""
    law = language_version.law
    return (
        f"c_{law.country.code}",
        f"g_{language_version.language.lower()}",
        f"l_{law.pk}",
    )


def write_search(version: LawVersion, places: Iterable[Provision]) -> None:
    """Enter places in the search index."""
    language_version = version.language_version
    language, scope = language_version.language, scope_of(language_version)
    sqlite = connection.vendor == "sqlite"
    as_words = " ".join if sqlite else tsvector
    rows = (
        (
            place.pk,
            as_words(legaltext.tokens_for_index(place.heading, language)),
            as_words(legaltext.tokens_for_index(place.text, language)),
            as_words(scope),
        )
        for place in places
        if place.kind != "toc"
    )
    with connection.cursor() as cursor:
        cursor.executemany(_INSERT_FTS if sqlite else _INSERT_TSVECTOR, rows)


_INSERT_FTS = "INSERT INTO corpus_search (rowid, heading, words, scope) VALUES (%s, %s, %s, %s)"
_INSERT_TSVECTOR = (
    "INSERT INTO corpus_search (provision_id, heading, words, scope)"
    " VALUES (%s, %s::tsvector, %s::tsvector, %s::tsvector)"
)


def tsvector(tokens: Iterable[str]) -> str:
    """Words with their places, as PostgreSQL writes them; its own parser would split Khmer."""
    return " ".join(
        "'{}':{}".format(token.replace("\\", "\\\\").replace("'", "''"), place)
        for place, token in enumerate(tokens, 1)
    )


def remove_search(version: LawVersion) -> None:
    """Take the places of a version out of the search index."""
    key = "rowid" if connection.vendor == "sqlite" else "provision_id"
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM corpus_search WHERE {key} IN"
            " (SELECT id FROM corpus_provision WHERE version_id = %s)",
            (version.pk,),
        )
