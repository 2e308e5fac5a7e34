"""How far a translation is, to take away as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from hoseibi.printing.tables import Table, to_csv

from .standings import Standing


def translation_csv(found: Sequence[Standing], names: Mapping[str, str], *, by_name: bool) -> bytes:
    """A line for each provision; `names` has a word for each state. Who said so stands there only
    where `by_name` is."""
    head = [_("Provision"), _("Translation"), _("State"), _("Marked on"), _("Marked by"), _("Note")]
    return to_csv(Table(head, (_row(one, names, by_name) for one in found)))


def _row(one: Standing, names: Mapping[str, str], by_name: bool) -> tuple[object, ...]:
    mark = one.mark
    said: tuple[object, ...] = ("", "", "")
    if mark:
        who = (str(mark.marked_by or ""), mark.note if mark.note_is_open else "")
        who = who if by_name else ("", "")
        said = (mark.marked_at.date(), *who)
    return "\n".join(one.tie.left), "\n".join(one.tie.right), names[one.state], *said
