"""Laws by what their list is filtered by, counted where they lie.

Ten thousand laws stand on a few dozen shelves: those of a country, a field of law and the same
languages in the same state. They are put on them once, and each filter counts the shelves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Aggregate, Case, CharField, Func, Q, QuerySet, Value, When

from hoseibi.partners.models import Country

from ..models import Law

FILTERED = ("country", "field_of_law", "status", "language")
_BETWEEN, _WITHIN = ",", ":"


class Shelf(NamedTuple):
    """So many laws of a country and a field of law, which all stand in these states in these
    languages, as a reader may see them."""

    country: str
    field_of_law: str
    stands: tuple[tuple[str, str], ...]
    laws: int

    def passing(self, wanted: Mapping[str, str], but: str = "") -> list[tuple[str, str]]:
        """Its stands that pass every filter but one; none where its laws do not. A state and a
        language are asked of the same stand."""
        asked = {name: value for name, value in wanted.items() if value and name != but}
        of_laws = {"country": self.country, "field_of_law": self.field_of_law}
        if any(asked.get(name, own) != own for name, own in of_laws.items()):
            return []
        return [
            (status, language)
            for status, language in self.stands
            if asked.get("status", status) == status and asked.get("language", language) == language
        ]

    def values(self, name: str, wanted: Mapping[str, str]) -> set[str]:
        """Its values of a filter, as far as they pass the others."""
        stands = self.passing(wanted, but=name)
        if name == "status":
            return {status for status, _language in stands}
        if name == "language":
            return {language for _status, language in stands}
        return {self.country if name == "country" else self.field_of_law} if stands else set()


class _Joined(Aggregate):
    """The texts of a group, one after the other."""

    function = "STRING_AGG"
    output_field = CharField()

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> tuple[str, Any]:
        return super().as_sql(compiler, connection, function="GROUP_CONCAT", **more)


class _Stand(Func):
    """A state and a language as one text; neither is ever missing, which Django would ask."""

    template = "(%(expressions)s)"
    arg_joiner = f" || '{_WITHIN}' || "
    output_field = CharField()


class Shelved(NamedTuple):
    """The shelves, and the keys of the laws that the reader may not see."""

    shelves: list[Shelf]
    hidden: frozenset[int]


def shelved(closed: Collection[int] | QuerySet[Any], condition: Q) -> Shelved:
    """The shelves of the laws of a condition, without the languages that are closed to the reader;
    two queries."""
    unseen = Q(languages=None) | Q(languages__in=closed)
    stand = _Stand("languages__status", "languages__language")
    seen = Case(When(unseen, then=Value(None)), default=stand)
    laws = Law.objects.filter(condition, deleted_at=None).order_by()
    stands = laws.values("pk", "country", "field_of_law")
    rows = _counted(stands.annotate(joined=_Joined(seen, Value(_BETWEEN))))
    codes = dict(Country.objects.values_list("pk", "code"))
    found = [
        Shelf(codes[country], field, _taken_apart(joined), count)
        for country, field, joined, count, _keys in rows
        if joined
    ]
    hidden = (keys.split(_BETWEEN) for _country, _field, _joined, _count, keys in rows if keys)
    return Shelved(found, frozenset(int(key) for keys in hidden for key in keys))


def _counted(stands: QuerySet[Law, dict[str, Any]]) -> list[tuple[int, str, str | None, int, str]]:
    """How many laws of a country and a field say the same of their languages, and where that is
    nothing, which laws these are.

    Written out, since Django groups no groups: ten thousand laws would come from the database, to
    be counted here in as much time as it takes to find them."""
    own, params = stands.query.sql_with_params()
    joined = "GROUP_CONCAT" if connection.vendor == "sqlite" else "STRING_AGG"
    unseen = "CASE WHEN joined IS NULL THEN CAST(pk AS VARCHAR(20)) END"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT country, field_of_law, joined, COUNT(*), {joined}({unseen}, '{_BETWEEN}')"
            f" FROM ({own}) stands GROUP BY country, field_of_law, joined",
            params,
        )
        return cursor.fetchall()


def _taken_apart(joined: str) -> tuple[tuple[str, str], ...]:
    pairs = (each.partition(_WITHIN) for each in joined.split(_BETWEEN))
    return tuple((status, language) for status, _sign, language in pairs)


def passing(shelves: Iterable[Shelf], wanted: Mapping[str, str]) -> int:
    """How many laws pass every filter."""
    return sum(each.laws for each in shelves if each.passing(wanted))


def left_by(
    shelves: Iterable[Shelf], wanted: Mapping[str, str], name: str
) -> Iterable[tuple[str, int]]:
    """How many laws each value of a filter would leave; a law in three languages is one."""
    counts: Counter[str] = Counter()
    for each in shelves:
        counts.update(dict.fromkeys(each.values(name, wanted), each.laws))
    return counts.items()
