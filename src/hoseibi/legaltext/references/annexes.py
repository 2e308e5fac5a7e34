"""The annexes of a law by their names, and the rows of tables by their numbers."""

from __future__ import annotations

from collections import defaultdict

from .items import POINT, Step
from .places import Places
from .scan import Scanner

TABULAR = frozenset(("annex", "table", "row"))


class Annexes:
    """Reads tables when they are first asked for."""

    def __init__(self, places: Places, scan: Scanner) -> None:
        self._places, self._scan = places, scan
        self._rows: dict[int, dict[str, list[int]]] = {}
        self._names: dict[str, list[int]] | None = None

    def named(self, name: str) -> list[int]:
        """The annexes of a name, as printed or else as it may be printed too; all when empty."""
        if self._names is None:
            self._names = defaultdict(list)
            for place, label in enumerate(self._places.labels):
                if self._places.placed[place].provision.kind == "annex":
                    for known in {"", label, self._alike(label)}:
                        self._names[known].append(place)
        exact = self._names.get(name, [])
        found = [place for place in exact if self._places.labels[place] == name]
        return found or exact or self._names.get(self._alike(name), [])

    def _alike(self, name: str) -> str:
        for expression, other in self._scan.alike:
            name = expression.sub(other, name)
        return name

    def rows(self, table: int, step: Step) -> list[int]:
        """The rows in a table, or in the tables of an annex, that bear the number of a step."""
        if step.level > POINT + 1 or not step.number:
            return []
        if table not in self._rows:
            self._rows[table] = self._read(table)
        return self._rows[table].get(step.number, [])

    def _read(self, table: int) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        reader, places = self._scan.rows, self._places
        within, depth = table + 1, places.placed[table].depth
        while reader and within < len(places.placed) and places.placed[within].depth > depth:
            if places.placed[within].provision.kind == "row" and places.children[within]:
                number = reader.read(places.words(places.children[within][0]).strip())
                if number:
                    found[number].append(within)
            within += 1
        return found
