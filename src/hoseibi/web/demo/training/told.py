"""The courses of the story as they are written down: one file for each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from hoseibi.training.actions.courses import Describing

NAMES = (
    *("lanvara-contracts-2023", "merovia-reorganisation-2024", "lanvara-obligations-2025"),
    *("lanvara-trainers-2026", "lanvara-obligations-2026", "lanvara-commentary-2027"),
)
"""In the order in which they were begun."""

OWN = ("titles", "fiscal_year", "begins_on", "ends_on", "number", "place", "language",
       "interpreted", "places", "nominate_until", "texts")  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A course of the story: its name in addresses, the project and the number of the activity that
    it is of, what it says of itself, and all else that its file tells."""

    slug: str
    project: str
    activity: str
    describing: Describing
    more: dict[str, Any] = field(default_factory=dict)


def told(name: str) -> Told:
    """A course as its file tells it."""
    text = (files(__package__) / f"{name}.toml").read_text(encoding="utf-8")
    said = tomllib.loads(text)
    own = {key: said.pop(key) for key in OWN if key in said}
    return Told(name, said.pop("project"), said.pop("activity"), Describing(**own), said)
