"""Everybody gets at every address what the table says, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.rights.table import APPLICATIONS, OUTCOMES, PEOPLE, QUIET, TABLE
from tests.rights.world import World, a_world

from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.queries.journal import ALSO_BY
from hoseibi.accounts.queries.reading import (
    ANCHORS,
    CIRCLES,
    INVITATIONS,
    PERSONS,
    RELEASES,
    SEATS,
    applications_of,
)

pytestmark = pytest.mark.django_db

# --- what somebody gets ---


@pytest.fixture
def world() -> World:
    return a_world()


@pytest.mark.parametrize("some", [(who,) for who in PEOPLE])
def test_everybody_gets_what_the_table_says_and_nothing_else(
    some: tuple[str, ...], world: World
) -> None:
    """A world for each: a file that one of them sent is read to its end."""
    before, wrong = contents(), {}
    for who in some:
        column = PEOPLE.index(who)
        for line, cells in TABLE.items():
            found = outcome(line, world, world.who[who], before)
            if found != OUTCOMES[cells.split()[column]]:
                wrong[who, line] = found

    assert wrong == {}


def outcome(line: str, world: World, user: User | None, before: dict[str, int]) -> str:
    """What comes of a request; whatever it changed is taken back afterwards."""
    method, _space, name = line.partition(" ")
    client, url = Client(), _url(name, world)
    if user is not None:
        client.force_login(user)
    written: list[str] = []
    with transaction.atomic(), connection.execute_wrapper(_Watching(written)):
        answer = client.get(url) if method == "GET" else client.post(url, world.sent.get(name, {}))
        # Most only read: then nothing needs to be counted.
        after = contents() if written else before
        silent = line not in QUIET and _silent(written, before["accounts.JournalLine"])
        transaction.set_rollback(True)
    if silent:
        return f"records of {silent} were changed without a line of theirs in the journal"
    changed = {label for label in after if after[label] != before[label]}
    if line in QUIET:
        sent_on = answer.status_code == 302 and not _is_asked_to_sign_in(answer)
        return OUTCOMES["d"] if sent_on or answer.status_code == 200 else _not_done(answer)
    if changed:
        is_act = method == "POST" and "accounts.JournalLine" in changed
        return OUTCOMES["d"] if is_act else f"changed without a line in the journal: {changed}"
    return _shown(answer) if method == "GET" else _not_done(answer)


GUARDED = {
    *APPLICATIONS,
    *("corpus", "partners", RELEASES, CIRCLES, SEATS, INVITATIONS, PERSONS, ANCHORS),
}
"""Whose records may be read for what is counted once, with those that have no addresses here.
Countries and stored files are not among them: they only come to be, and what they are for has a
line of its own."""
NOWHERE = {"accounts_user", "seminars_questionbox"}
"""Counted nowhere: what somebody wishes for themselves, as letters, and a row that is a lock."""
_INTO = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')


def _silent(written: list[str], lines: int) -> set[str]:
    """The applications whose records were changed, though none of the lines after so many is of one
    that is said to change them: what was counted of them would stay as it was."""
    into = {match[1] for sql in written if (match := _INTO.match(sql))} - NOWHERE
    touched = applications_of(into) & GUARDED
    new = JournalLine.objects.filter(number__gt=lines)
    by = set(new.values_list("application", flat=True)) if touched else set()
    return {one for one in touched if by.isdisjoint(("", one, *ALSO_BY.get(one, ())))}


class _Watching:
    """Notes what is asked of the database besides reading."""

    def __init__(self, written: list[str]) -> None:
        self._written = written

    def __call__(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        if not sql.lstrip().upper().startswith(("SELECT", "SAVEPOINT", "RELEASE")):
            self._written.append(sql)
        return execute(sql, params, many, context)


def _shown(answer: HttpResponse) -> str:
    to = answer.headers.get("Location", "")
    if to and not to.startswith("/accounts/login/"):
        return f"led to /{to.split('/')[1]}"
    return OUTCOMES["s"] if answer.status_code == 200 else _not_done(answer)


def _not_done(answer: HttpResponse) -> str:
    if _is_asked_to_sign_in(answer):
        return OUTCOMES["i"]
    return OUTCOMES["h"] if answer.status_code == 404 else OUTCOMES["r"]


def _is_asked_to_sign_in(answer: HttpResponse) -> bool:
    return answer.headers.get("Location", "").startswith("/accounts/login/")


def _url(name: str, world: World) -> str:
    named = name.split()[0]
    own = {"drafting:decide": "decide-proposal", "drafting:withdraw": "withdraw-proposal"}
    short = own.get(name, name.partition(":")[2] or name)
    short = name if name in world.places else short
    return reverse(named, args=world.places.get(short, ())) + world.queries.get(short, "")


def contents() -> dict[str, int]:
    """How many rows each table of ours has: asked at once, since it is asked after every act."""
    counts = [_COUNT.format(label, model._meta.db_table) for label, model in _TABLES.items()]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(counts))
        return dict(cursor.fetchall())


_TABLES = {
    model._meta.label: model
    for model in apps.get_models()
    if model.__module__.startswith("hoseibi.")
}
_COUNT = "SELECT '{}', count(*) FROM \"{}\""


# --- the table is whole ---


_OURS = tuple(f"hoseibi.{name}." for name in APPLICATIONS)


def addresses(
    resolver: URLResolver | None = None, namespace: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Every named address of the applications."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one, one.namespace + ":" if one.namespace else namespace)
        elif f"{one.callback.__module__}.".startswith(_OURS):
            yield f"{namespace}{one.name}", one


def test_the_table_has_every_address() -> None:
    named = [name for name, _pattern in addresses()]

    assert sorted(set(named)) == sorted({line.split()[1] for line in TABLE})
    assert len(named) == len(set(named))
    assert all(len(cells.split()) == len(PEOPLE) for cells in TABLE.values())


def test_a_line_of_the_journal_is_what_counts_as_done(world: World) -> None:
    lines = JournalLine.objects.count()

    assert outcome("POST profile", world, world.who["reader"], contents()) == "done"
    assert JournalLine.objects.count() == lines
