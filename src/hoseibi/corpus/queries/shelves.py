"""Laws by what their list is filtered by, counted where they lie.

Ten thousand laws stand on a few dozen shelves: those of a country, a field of law and the same
languages in the same state. They are put on them once, and each filter counts the shelves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import Aggregate, CharField, Min, Q, Value
from django.db.models.functions import Concat

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Country

from ..models import Law
from .visible import visible_languages

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


class Shelved(NamedTuple):
    """The shelves, and the keys of the laws that the reader may not see."""

    shelves: list[Shelf]
    hidden: frozenset[int]


def shelved(user: Reader, condition: Q) -> Shelved:
    """The shelves of the laws of a condition, as far as the reader may see them; three queries."""
    stand = Concat("status", Value(_WITHIN), "language")
    rows = visible_languages(user)
    if condition:
        rows = rows.filter(law__in=Law.objects.filter(condition).values("pk"))
    # Law by law, and put together here: a query inside a query would be asked anew for each law.
    # A law has one country and one field: to sort by them too would take a database longer.
    stands = (
        rows.order_by()
        .values_list("law")
        .annotate(
            country=Min("law__country"),
            field=Min("law__field_of_law"),
            joined=_Joined(stand, Value(_BETWEEN)),
        )
    )
    rows = list(stands)
    codes = dict(Country.objects.values_list("pk", "code"))
    found = [
        Shelf(codes[country], field, _taken_apart(joined), count)
        for (country, field, joined), count in Counter(row[1:] for row in rows).items()
    ]
    every = Law.objects.filter(condition, deleted_at=None).order_by().values_list("pk", flat=True)
    return Shelved(found, frozenset(every).difference(row[0] for row in rows))


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
