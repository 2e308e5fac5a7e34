"""Candidates of a search, from the index of the database.

A frequent word has a hundred thousand hits, and ordering them all would take longer than anybody
waits. So the index gives hits in headings first, then hits in the words, each up to a limit.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from django.db import connection

from hoseibi import legaltext
from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where

from .. import permissions
from ..models import Law

COLUMNS = ("heading", "words")
MOST = (400, 1000)
"""The columns of the index in the order in which they count, and how many hits of each count."""


class SearchFilters(NamedTuple):
    """What a search stays within; empty means everywhere. `law` is a slug."""

    country: str = ""
    field_of_law: str = ""
    status: str = ""
    language: str = ""
    law: str = ""


class Candidate(NamedTuple):
    """A hit, with what is needed to rank and count it. `stage` is 0 for a hit in the heading and 1
    for one in the words; `apart` says that it stands in a supplement or an annex."""

    pk: int
    law: int
    country: str
    field_of_law: str
    status: str
    language: str
    article: bool
    apart: bool
    heading: str
    length: int
    stage: int


def candidates(
    user: Reader, text: str, filters: SearchFilters, on: date
) -> tuple[list[Candidate], bool]:
    """The places that hold the words, up to the limits; and whether these are all."""
    found: dict[int, Candidate] = {}
    complete = True
    for stage, most in enumerate(MOST):
        rows = _stage(user, text, filters, on, stage)
        complete = complete and len(rows) < most
        for row in rows:
            found.setdefault(row.pk, row)
    return list(found.values()), complete


def headings(user: Reader, text: str, filters: SearchFilters, on: date) -> list[Candidate]:
    """The places whose heading holds the words."""
    return _stage(user, text, filters, on, stage=0)


def _stage(
    user: Reader, text: str, filters: SearchFilters, on: date, stage: int
) -> list[Candidate]:
    law = _law_key(filters.law)
    query = legaltext.tokens_for_query(text)
    if law == 0 or not query.words:
        return []
    matching = _matching(COLUMNS[stage], query, _scope(filters, law))
    return list(_rows(_both(matching, _narrowed(user, filters, on)), stage))


class Condition(NamedTuple):
    """A piece of a WHERE clause and its arguments."""

    sql: str
    arguments: tuple[object, ...] = ()


def _both(one: Condition, other: Condition) -> Condition:
    return Condition(f"{one.sql} AND {other.sql}", one.arguments + other.arguments)


class WithWords(NamedTuple):
    """A place that holds some words, with its own: of which law and version it is."""

    pk: int
    law: int
    position: int
    heading: str
    text: str


def places_with(
    user: Reader, queries: Sequence[legaltext.Query], language: str, on: date, most: int
) -> list[WithWords]:
    """The places in a language, as in force on a day, that answer one of some queries, up to a
    limit: for questions that look at the words themselves."""
    asked = [query for query in queries if query.words]
    if not asked:
        return []
    matching = _in_any_column(asked, _scope(SearchFilters(language=language), None))
    condition = _both(matching, _narrowed(user, SearchFilters(), on))
    columns = "p.id, law.id, p.position, p.heading, p.text"
    with connection.cursor() as cursor:
        cursor.execute(_select(columns, condition, most), condition.arguments)
        return [WithWords(*row) for row in cursor.fetchall()]


def _in_any_column(queries: Sequence[legaltext.Query], scope: list[str]) -> Condition:
    """The condition that a place answers one of the queries, in its heading or its words."""
    if connection.vendor == "sqlite":
        either = " OR ".join(f"({legaltext.fts5_match(query)})" for query in queries)
        match = f"{{{' '.join(COLUMNS)}}} : ({either})"
        match += "".join(f' AND scope : "{each}"' for each in map(_quoted, scope))
        return Condition("corpus_search MATCH %s", (match,))
    asked = " | ".join(f"({legaltext.tsquery(query)})" for query in queries)
    sql = " OR ".join(f"s.{column} @@ %s::tsquery" for column in COLUMNS)
    narrow = " & ".join("'" + each.replace("'", "''") + "'" for each in scope)
    words = Condition(f"({sql})", (asked,) * len(COLUMNS))
    return _both(words, Condition("s.scope @@ %s::tsquery", (narrow,)))


def _law_key(slug: str) -> int | None:
    """The key of a law to stay within; 0 for one that does not exist, None for any."""
    if not slug:
        return None
    return Law.objects.filter(slug=slug).values_list("pk", flat=True).first() or 0


def _scope(filters: SearchFilters, law: int | None) -> list[str]:
    """Words of the index that narrow a search before any row is looked at (`storage.scope_of`)."""
    given = (("l", law), ("c", filters.country), ("g", filters.language.lower()))
    return [f"{letter}_{value}" for letter, value in given if value]


def _matching(column: str, query: legaltext.Query, scope: list[str]) -> Condition:
    """The condition on the index, in the database's own words."""
    if connection.vendor == "sqlite":
        match = f"{column} : ({legaltext.fts5_match(query)})"
        match += "".join(f' AND scope : "{each}"' for each in map(_quoted, scope))
        return Condition("corpus_search MATCH %s", (match,))
    words = Condition(f"s.{column} @@ %s::tsquery", (legaltext.tsquery(query),))
    if not scope:
        return words
    narrow = " & ".join("'" + each.replace("'", "''") + "'" for each in scope)
    return _both(words, Condition("s.scope @@ %s::tsquery", (narrow,)))


def _quoted(word: str) -> str:
    return word.replace('"', '""')


def _narrowed(user: Reader, filters: SearchFilters, on: date) -> Condition:
    """What may be read, what is in force on the day, and the filters that are not in the index."""
    condition = Condition(
        "v.deleted_at IS NULL AND law.deleted_at IS NULL"
        " AND (v.in_force_from IS NULL OR v.in_force_from <= %s)"
        " AND (v.in_force_until IS NULL OR v.in_force_until > %s)",
        (on, on),
    )
    condition = _both(condition, _readable(user))
    if filters.status:
        condition = _both(condition, Condition("lv.status = %s", (filters.status,)))
    if filters.field_of_law:
        condition = _both(condition, Condition("law.field_of_law = %s", (filters.field_of_law,)))
    return condition


def _readable(user: Reader) -> Condition:
    """`visible_versions` in the database's own words."""
    if not permissions.may_read_unreleased(user):
        return Condition("v.released_at IS NOT NULL")
    own = circles_where(user, Act.READ)
    ours = f" OR v.circle_id IN ({', '.join(['%s'] * len(own))})" if own else ""
    return Condition(f"(v.released_at IS NOT NULL OR v.circle_id IS NULL{ours})", tuple(own))


def _rows(condition: Condition, stage: int) -> Iterator[Candidate]:
    columns = (
        "p.id, law.id, c.code, law.field_of_law, lv.status, lv.language,"
        " p.article, NOT p.main, p.heading, length(p.text)"
    )
    sql = _select(columns, condition, MOST[stage])
    with connection.cursor() as cursor:
        cursor.execute(sql, condition.arguments)
        for row in cursor.fetchall():
            yield Candidate(*row, stage)


def _select(columns: str, condition: Condition, most: int) -> str:
    """The statement for the places in the index that fulfil a condition."""
    # CROSS JOIN is how SQLite is told to begin with the index; PostgreSQL finds that by itself.
    sqlite = connection.vendor == "sqlite"
    join, key = ("CROSS JOIN", "rowid") if sqlite else ("JOIN", "provision_id")
    return f"""
        SELECT {columns}
        FROM corpus_search s
        {join} corpus_provision p ON p.id = s.{key}
        {join} corpus_lawversion v ON v.id = p.version_id
        {join} corpus_languageversion lv ON lv.id = v.language_version_id
        {join} corpus_law law ON law.id = lv.law_id
        {join} partners_country c ON c.id = law.country_id
        WHERE {condition.sql}
        LIMIT {most}
    """
