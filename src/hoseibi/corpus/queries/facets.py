"""Values to filter by, each with the number of results that it would leave."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Facet(NamedTuple):
    value: str
    label: str
    count: int
    chosen: bool


def facet(
    counts: Iterable[tuple[str, int]], labels: Mapping[str, object], chosen: str
) -> list[Facet]:
    """The values with their counts, the most frequent first."""
    facets = [
        Facet(value, str(labels.get(value, value)), count, value == chosen)
        for value, count in counts
    ]
    return sorted(facets, key=lambda each: (-each.count, each.label))
