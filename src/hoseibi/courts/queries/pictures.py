"""Process maps, drawn in the reader's language."""

from __future__ import annotations

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.caseflow import maps
from hoseibi.caseflow.maps import Arc, Conformance, Node, ProcessMap

from .numbers import days


def _count(number: int) -> str:
    return formats.number_format(number, force_grouping=True)


def _of_node(node: Node) -> str:
    return ngettext("{count} case", "{count} cases", node.cases).format(count=_count(node.cases))


def _of_arc(arc: Arc) -> str:
    return f"{_count(arc.count)} · {days(arc.times.median)}"


def map_drawn(
    process: ProcessMap,
    share: int,
    held: Conformance | None = None,
    *,
    with_style: bool = False,
) -> str:
    """The picture as SVG; what the procedure does not allow stands out."""
    away = held.departures if held else ()
    shown = maps.chosen(process, share / 100)
    off = {(one.source, one.target) for one in away if one.kind == "not-allowed"}
    unknown = {one.target for one in away if one.kind == "unknown"}
    wording = maps.Wording(_("Process map"), _of_node, _of_arc)
    return maps.to_svg(shown, wording, off=off, off_nodes=unknown, with_style=with_style)
