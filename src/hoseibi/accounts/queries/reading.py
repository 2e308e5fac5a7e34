"""Which applications' records are read for something: seen by the tables that its queries name."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection

EVERYTHING = "*"
"""Stands for all applications: for what hangs on the journal itself, in which all have lines."""
CIRCLES, SEATS, INVITATIONS = "circles", "seats", "invitations"
"""Parts of the accounts that change by themselves, apart from those who sign in: a circle is opened
or closed, a seat and an invitation are given, without anything else."""
RELEASES = "releases"
"""What was released has its line in the application whose it is."""
COUNTRIES, PERSONS = "countries", "persons"
"""The parts of the partners that nearly every page reads. A country only comes to be, and what
hangs on it then has a line of its own; people are entered by several applications, organs are not.
"""
ANCHORS = "anchors"
"""The part of the laws that others write too: an article gets one when somebody first speaks of it,
and neither its law nor its words are changed by that."""

_PARTS = {
    "accounts.JournalLine": EVERYTHING,
    "accounts.Release": RELEASES,
    "accounts.Circle": CIRCLES,
    "accounts.Seat": SEATS,
    "accounts.Invitation": INVITATIONS,
    "partners.Country": COUNTRIES,
    "partners.Person": PERSONS,
    "corpus.Anchor": ANCHORS,
}
"""The parts that are not called as their application, by model: named, since laws stand above the
accounts."""

_TABLE = re.compile(r'(?:FROM|JOIN)\s+"?(\w+)', re.IGNORECASE)
_OF_RELEASED = re.compile(
    r'JOIN "accounts_release" (?:\w+ )?ON \("\w+"\."\w+" = (?:"accounts_release"|\w+)\."id"\)'
)
"""A release that is joined by what was released changes with a line of that alone, whose table is
named too."""
_read: ContextVar[set[str] | None] = ContextVar("hoseibi_read", default=None)


@contextmanager
def reading() -> Iterator[set[str]]:
    """The applications whose records are read inside the block, full at its end."""
    own: set[str] = set()
    token = _read.set(own)
    try:
        with connection.execute_wrapper(_noting):
            yield own
    finally:
        _read.reset(token)
        note_read(own)


def note_read(some: Iterable[str]) -> None:
    """Say that something hangs on the records of some applications, though they are not read now:
    what was counted of them before is taken instead."""
    outer = _read.get()
    if outer is not None:
        outer.update(some)


@contextmanager
def apart() -> Iterator[None]:
    """What is read inside the block is not what something is made of."""
    token = _read.set(None)
    try:
        yield
    finally:
        _read.reset(token)


def _noting(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    note_read(applications_of(_TABLE.findall(_OF_RELEASED.sub("", sql))))
    return execute(sql, *rest)


def applications_of(tables: Iterable[str]) -> set[str]:
    """The applications of some tables; names that stand for a part of a query are of none."""
    known = _applications()
    return {known[one] for one in tables if one in known}


@cache
def _applications() -> dict[str, str]:
    models = apps.get_models(include_auto_created=True)
    return {one._meta.db_table: _PARTS.get(one._meta.label, one._meta.app_label) for one in models}
