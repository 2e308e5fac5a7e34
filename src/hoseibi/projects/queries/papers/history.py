"""How the PDM came to read as it does: every version, what it changed, and the reason of each."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from hoseibi.printing import Block, Grid, Heading, Row, Said, Text, Words

from ...models import PdmVersion
from ..changes import Change, changes
from .dataset import Dataset
from .tongue import Tongue, heads, joined


def changes_in_term(data: Dataset, tongue: Tongue) -> list[Block]:
    """The changes of the versions that were adopted within the term."""
    within = [one for one in data.adopted if one.adopted_on and one.adopted_on >= data.begins_on]
    return history(within, tongue)


def history(versions: Iterable[PdmVersion], tongue: Tongue) -> list[Block]:
    """Version by version."""
    blocks: list[Block] = []
    for version in versions:
        blocks += [Heading(_told(version, tongue), 3), *_changes(version, tongue)]
    return blocks


def _told(version: PdmVersion, tongue: Tongue) -> str:
    parts = [
        _("Version {number} of the PDM").format(number=version.number),
        tongue.day(version.adopted_on),
        str(version.adopted_at or version.adopted_by or ""),
    ]
    return " · ".join(filter(None, parts))


def _changes(version: PdmVersion, tongue: Tongue) -> list[Block]:
    if version.based_on is None:
        return [Words((_("The first version."),))]
    found = changes(version.based_on, version)
    if not found:
        return [Words((_("Nothing changed."),))]
    top = heads(_("Where"), _("Before"), _("After"), _("Reason"))
    rows = [_row(one, tongue) for one in found]
    return [Grid((1.8, 3, 3, 3), (top, *rows), heads=1, size=8.5)]


def _row(one: Change, tongue: Tongue) -> Row:
    old, new = _side(one.old, tongue), _side(one.new, tongue)
    reason: Said = tongue.said(one.reason.reason) if one.reason else _("no reason given")
    gone = tuple(_looking(text, struck=one.what == "removed") for text in old)
    come = tuple(_looking(text, under=one.what == "added") for text in new)
    return (joined((one.place, _what(one))), gone, come, reason)


def _side(texts: dict[str, str], tongue: Tongue) -> tuple[str | Text, ...]:
    """One side of a change; the days of a head stand under no language."""
    if set(texts) == {""}:
        return (texts[""],)
    said = tongue.said(_Field(texts)) if texts else ""
    return (said,) if said else ()


class _Field:
    """Texts by language as a field has them."""

    def __init__(self, data: dict[str, str]) -> None:
        self.data = data


def _what(one: Change) -> str:
    words = {
        "added": _("added"),
        "removed": _("removed"),
        "moved": _("moved"),
    }
    return words.get(one.what, "")


def _looking(text: str | Text, *, struck: bool = False, under: bool = False) -> Text:
    words, language = (text.words, text.language) if isinstance(text, Text) else (text, "")
    return Text(words, language, struck=struck, under=under)
