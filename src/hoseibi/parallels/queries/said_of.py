"""The versions of which something was said, as a page tells of them."""

from __future__ import annotations

from collections.abc import Iterable

from hoseibi.corpus.models import LawVersion


def one_a_day(versions: Iterable[LawVersion]) -> tuple[LawVersion, ...]:
    """Of several versions the first of each day, or of each label where a version has no day: a
    page names them by that alone, and would say the same twice."""
    by_name: dict[object, LawVersion] = {}
    for version in versions:
        by_name.setdefault(version.in_force_from or version.label, version)
    return tuple(by_name.values())
