"""Which languages of a law stand beside one another on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hoseibi.corpus.choices import Authority
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import versions_on

MOST_RIGHTS = 3
"""So many languages stand beside the first; a sheet of paper has room for no more."""

_FULL = 9
"""Tenths of the articles of the fullest text that another must have to lead."""


class Sides(NamedTuple):
    """A text, those beside it, and every text of that day by language."""

    left: LawVersion
    rights: list[LawVersion]
    versions: Mapping[str, LawVersion]


def sides(law: Law, on: date, left: str = "", rights: Sequence[str] = ()) -> Sides | None:
    """The languages that are asked for; where none is, the one that leads and the next. None for a
    law that has fewer than two on that day; the law is one of `law_by_slug`."""
    versions = versions_on(law, on)
    if len(versions) < 2:
        return None
    first = versions.get(left) or leading(versions)
    others = {key: one for key, one in versions.items() if one.pk != first.pk}
    chosen = [others[key] for key in dict.fromkeys(rights) if key in others][:MOST_RIGHTS]
    return Sides(first, chosen or [next(iter(others.values()))], versions)


def leading(versions: Mapping[str, LawVersion]) -> LawVersion:
    """The text that the others follow: the authoritative one, unless it is only a part; then the
    first that is whole."""
    most = max(each.article_count for each in versions.values())
    whole = [each for each in versions.values() if each.article_count * 10 >= most * _FULL]
    is_text = Authority.AUTHORITATIVE
    return next((one for one in whole if one.language_version.authority == is_text), whole[0])
