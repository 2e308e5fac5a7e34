"""Any activity: every field of every value, in any state that XML can carry."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, get_type_hints

import msgspec
from hypothesis import strategies as st

from hoseibi.iati import Activity, Narrative

SIGNS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\n\t"
)
TEXT = st.text(SIGNS, max_size=12)
WORD = TEXT.map(str.strip)
SHORT = {"max_size": 2}
LANGUAGES = st.sampled_from(("", "en", "ja", "vi", "km", "fr"))

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORD,
    int: st.integers(min_value=0, max_value=9999),
    bool: st.booleans(),
    Decimal: st.decimals(min_value=-(10**9), max_value=10**9, places=2),
    dt.date: st.dates(),
    dt.datetime: st.datetimes(timezones=st.just(dt.UTC)),
}
NARRATIVES = st.builds(Narrative, words=TEXT, language=LANGUAGES)


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of ours."""
    if kind in PLAIN:
        return PLAIN[kind]
    if kind is Narrative:
        return NARRATIVES
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = get_type_hints(kind)
        return st.builds(kind, **{name: values(hint) for name, hint in hints.items()})
    inner = [one for one in kind.__args__ if one not in (type(None), ...)]
    if type(None) in kind.__args__:
        return st.none() | values(inner[0])
    return st.lists(values(inner[0]), **SHORT).map(tuple)


ACTIVITIES = values(Activity)
