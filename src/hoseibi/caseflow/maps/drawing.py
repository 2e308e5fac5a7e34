"""A map as a picture: SVG of our own, that a page shows and a file keeps."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from html import escape

import msgspec

from .layout import HIGH, WIDE, Layout, Place, Route, laid_out
from .values import Arc, Node, ProcessMap

MOST_NODES, MOST_ARCS = 30, 80
PER_LINE = 24
STYLE = """
svg.pm{background:#fff;font-family:sans-serif}
.pm-node{fill:#eef3f8;stroke:#345;stroke-width:1.2}.pm-name{font-size:13px;fill:#111}
.pm-said{font-size:11.5px;fill:#444}.pm-arc{fill:none;stroke:#345}.pm-back{stroke-dasharray:7 4}
.pm-off{stroke:#a3271f}.pm-off-node{fill:#fbeceb;stroke:#a3271f;stroke-dasharray:5 3}
.pm-head{fill:#345}.pm-label{font-size:11px;fill:#222}.pm-paper{fill:#fff;fill-opacity:.88}
"""


class Wording(msgspec.Struct, frozen=True):
    """The words of a picture in the reader's language: what stands under an activity, and
    on a line."""

    title: str
    node: Callable[[Node], str]
    arc: Callable[[Arc], str]


class Shown(msgspec.Struct, frozen=True):
    """What of a map is drawn, and the share of what happened that it shows."""

    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    share: float


def chosen(process: ProcessMap, share: float = 0.95, most: int = MOST_ARCS) -> Shown:
    """The most frequent lines, until `share` of all that happened is shown, with what they join:
    a map of every line that ever happened shows nothing."""
    total = sum(arc.count for arc in process.arcs)
    arcs: list[Arc] = []
    names: set[str] = {process.nodes[0].name} if process.nodes else set()
    shown = 0
    for arc in process.arcs:
        if arcs and (shown >= share * total or len(arcs) >= most):
            break
        if len(names | {arc.source, arc.target}) > MOST_NODES:
            continue
        arcs.append(arc)
        names |= {arc.source, arc.target}
        shown += arc.count
    nodes = tuple(node for node in process.nodes if node.name in names)
    return Shown(nodes, tuple(arcs), shown / total if total else 1.0)


def to_svg(
    shown: Shown,
    wording: Wording,
    *,
    off: Collection[tuple[str, str]] = (),
    off_nodes: Collection[str] = (),
    with_style: bool = False,
) -> str:
    """The picture. `off` are lines that the procedure does not allow and `off_nodes` activities
    that it does not know: drawn in another colour, broken, and said so in their words."""
    weights = {(arc.source, arc.target): arc.count for arc in shown.arcs}
    begins = [node.name for node in shown.nodes if node.begins * 2 >= node.cases > 0]
    layout = laid_out([node.name for node in shown.nodes], weights, begins)
    most = max(weights.values(), default=1)
    arcs = {(arc.source, arc.target): arc for arc in shown.arcs}
    nodes = {node.name: node for node in shown.nodes}
    parts = [
        *(_arc(one, arcs[one.source, one.target], most, off, wording) for one in layout.routes),
        *(_node(one, nodes[one.name], one.name in off_nodes, wording) for one in layout.places),
        *_labels(layout, {line: wording.arc(arc) for line, arc in arcs.items()}),
    ]
    return "".join((*_opening(layout, wording.title, with_style=with_style), *parts, "</svg>"))


def _opening(layout: Layout, title: str, *, with_style: bool) -> Iterator[str]:
    wide, high = round(layout.width), round(layout.height)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="pm" role="img"'
        f' aria-label="{escape(title)}" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">'
    )
    if with_style:
        yield f"<style>{STYLE}</style>"
    yield (
        '<defs><marker id="pm-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9"'
        ' markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse">'
        '<path class="pm-head" d="M0 0L10 5L0 10z"/></marker></defs>'
    )


def _node(place: Place, node: Node, is_off: bool, wording: Wording) -> str:
    left, top = place.x - WIDE / 2, place.y - HIGH / 2
    lines = _broken(node.name)
    kind = "pm-node pm-off-node" if is_off else "pm-node"
    words = "".join(
        f'<text class="pm-name" x="{place.x:g}" y="{top + 18 + 15 * at:g}" text-anchor="middle">'
        f"{escape(line)}</text>"
        for at, line in enumerate(lines)
    )
    said = wording.node(node)
    return (
        f"<g><title>{escape(node.name)}: {escape(said)}</title>"
        f'<rect class="{kind}" x="{left:g}" y="{top:g}" width="{WIDE}" height="{HIGH}" rx="7"/>'
        f'{words}<text class="pm-said" x="{place.x:g}" y="{top + HIGH - 8:g}"'
        f' text-anchor="middle">{escape(said)}</text></g>'
    )


def _broken(name: str) -> list[str]:
    """A name in up to two lines, cut with a sign where it is longer. Written without spaces between
    words, it is broken where the line is full."""
    if len(name) <= PER_LINE:
        return [name]
    at = name.rfind(" ", 0, PER_LINE + 1)
    at = at if at > PER_LINE // 3 else PER_LINE
    rest = name[at:].strip()
    return [name[:at], rest if len(rest) <= PER_LINE else rest[: PER_LINE - 1] + "…"]


def _arc(
    route: Route, arc: Arc, most: int, off: Collection[tuple[str, str]], wording: Wording
) -> str:
    kinds = ["pm-arc"]
    if route.is_back:
        kinds.append("pm-back")
    if (route.source, route.target) in off:
        kinds.append("pm-off")
    thick = 1 + 5 * arc.count / most
    return (
        f"<g><title>{escape(arc.source)} → {escape(arc.target)}: {escape(wording.arc(arc))}</title>"
        f'<path class="{" ".join(kinds)}" d="{_path(route)}" stroke-width="{thick:.1f}"'
        f' marker-end="url(#pm-head)"/></g>'
    )


def _path(route: Route) -> str:
    """A curve that leaves and comes in upright, through every bend."""
    (x, y), *rest = route.points
    parts = [f"M{x:g} {y:g}"]
    if route.source == route.target:
        (_px, _py), (mx, _my), (ex, ey) = route.points
        return f"M{x:g} {y:g}C{mx:g} {y - 14:g} {mx:g} {ey + 14:g} {ex:g} {ey:g}"
    for next_x, next_y in rest:
        middle = (y + next_y) / 2
        parts.append(f"C{x:g} {middle:g} {next_x:g} {middle:g} {next_x:g} {next_y:g}")
        x, y = next_x, next_y
    return "".join(parts)


Box = tuple[float, float, float, float]
LETTER, TALL = 6.4, 15


def _labels(layout: Layout, said: dict[tuple[str, str], str]) -> Iterator[str]:
    """What is said of each line, on it, where it lies on no activity and on no other label."""
    taken: list[Box] = [
        (one.x - WIDE / 2, one.y - HIGH / 2, one.x + WIDE / 2, one.y + HIGH / 2)
        for one in layout.places
    ]
    for route in layout.routes:
        words = said[route.source, route.target]
        half = sum(2 if ord(sign) > 0x2FFF else 1 for sign in words) * LETTER / 2 + 4
        boxes = [(x - half, y - TALL / 2, x + half, y + TALL / 2) for x, y in _spots(route)]
        box = min(boxes, key=lambda one: sum(_common(one, other) for other in taken))
        taken.append(box)
        left, top, right, _foot = box
        yield (
            f'<rect class="pm-paper" x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}"'
            f' height="{TALL}" rx="3"/><text class="pm-label" x="{(left + right) / 2:.1f}"'
            f' y="{top + 11.5:.1f}" text-anchor="middle">{escape(words)}</text>'
        )


def _spots(route: Route) -> list[tuple[float, float]]:
    """Where the label of a line can stand, the best first."""
    if route.source == route.target:
        x, y = route.points[1]
        return [(x + 8, y), (x + 8, y - 24)]
    spots = []
    pairs = list(zip(route.points, route.points[1:], strict=False))
    for near in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8):
        for at in sorted(range(len(pairs)), key=lambda one: abs(one - (len(pairs) - 1) / 2)):
            (x, y), (next_x, next_y) = pairs[at]
            eased = near * near * (3 - 2 * near)
            spots.append((x + (next_x - x) * eased, y + (next_y - y) * near))
    return spots


def _common(one: Box, other: Box) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0.0
