"""What stands around every figure: its axes, its legend, and the table of its numbers."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .values import Drawing, Scale, look, number

LEFT, RIGHT, ABOVE, BELOW = 46, 12, 14, 40
HEIGHT = 190
LEAST, PER_LABEL, MOST = 520, 46, 1600


def width(drawing: Drawing) -> int:
    """How wide a figure is: room for each label, and never a strip."""
    return min(MOST, max(LEAST, LEFT + RIGHT + PER_LABEL * len(drawing.labels)))


def slot(drawing: Drawing) -> float:
    """The room of one label along the bottom."""
    return (width(drawing) - LEFT - RIGHT) / max(1, len(drawing.labels))


def middle(drawing: Drawing, position: int) -> float:
    """Where the label at a position has its middle."""
    return round(LEFT + slot(drawing) * (position + 0.5), 1)


def picture(drawing: Drawing, scale: Scale, marks: SafeString) -> SafeString:
    """The drawing itself: lines of the scale, labels, and the marks on them."""
    wide = width(drawing)
    return format_html(
        '<svg class="fig" role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}" height="{}">'
        "{}{}{}</svg>",
        drawing.title, wide, ABOVE + HEIGHT + BELOW, wide, ABOVE + HEIGHT + BELOW,
        _rules(wide, scale), marks, _labels(drawing),
    )  # fmt: skip


def _rules(wide: int, scale: Scale) -> SafeString:
    edge, text = LEFT - 7, 4.5
    return format_html_join(
        "",
        '<line class="fig-rule" x1="{0}" x2="{1}" y1="{2}" y2="{2}"/>'
        '<text class="fig-tick" x="{3}" y="{4}" text-anchor="end">{5}</text>',
        (
            (LEFT, wide - RIGHT, scale.y(tick), edge, scale.y(tick) + text, number(tick))
            for tick in scale.ticks
        ),
    )


def _labels(drawing: Drawing) -> SafeString:
    lines = [label.split("\n") for label in drawing.labels]
    longest = max((len(line) for label in lines for line in label), default=1)
    every = max(1, round(longest * 8 / slot(drawing) + 0.49))
    return format_html_join(
        "",
        '<text class="fig-label" x="{}" y="{}" text-anchor="middle">{}</text>',
        (
            (middle(drawing, position), ABOVE + HEIGHT + 18 + 15 * row, line)
            for position, label in enumerate(lines)
            for row, line in enumerate(label[:2])
            if position % every == 0
        ),
    )


def framed(drawing: Drawing, svg: SafeString, kind: str) -> SafeString:
    """The figure with its name above, its legend, and its table to unfold."""
    return format_html(
        '<figure class="figure"><figcaption>{}{}</figcaption>'
        '<div class="fig-paper" tabindex="0" role="group" aria-label="{}">{}</div>{}{}</figure>',
        drawing.title,
        format_html(' <span class="soft">({})</span>', drawing.unit) if drawing.unit else "",
        drawing.title,
        svg,
        legend(drawing, kind) if len(drawing.series) > 1 else "",
        folded(table(drawing)),
    )


def legend(drawing: Drawing, kind: str) -> SafeString:
    """Which look is which series, each with its sign; `kind` is `bar` or `line`."""
    swatch = {
        "bar": '<rect class="fig-s{0}" width="18" height="12"/>'
        '<rect width="18" height="12" fill="url(#{1}-{0})"/>',
        "line": '<path class="fig-line fig-l{0}" d="M0 6H18"/>',
    }[kind]
    return format_html(
        '<ul class="fig-legend">{}</ul>',
        format_html_join(
            "",
            '<li><svg class="fig-swatch" viewBox="0 0 18 12" width="18" height="12" '
            'aria-hidden="true">{}</svg> {}</li>',
            (
                (format_html(swatch, look(position), drawing.key), each.name)
                for position, each in enumerate(drawing.series)
            ),
        ),
    )


def folded(rows: SafeString) -> SafeString:
    """A table that unfolds under its figure."""
    return format_html(
        '<details class="fig-table"><summary class="fold">{}</summary>'
        '<div class="fig-paper">{}</div></details>',
        _("The numbers"),
        rows,
    )


def table(drawing: Drawing) -> SafeString:
    """Label by label, a column for each series."""
    head = format_html_join(
        "", '<th class="number" scope="col">{}</th>', ((each.name,) for each in drawing.series)
    )
    return format_html(
        '<table><thead><tr><th scope="col">{}</th>{}</tr></thead><tbody>{}</tbody></table>',
        drawing.along,
        head,
        format_html_join("", "<tr>{}{}</tr>", _rows(drawing)),
    )


def _rows(drawing: Drawing) -> list[tuple[SafeString, SafeString]]:
    return [
        (
            format_html('<th scope="row">{}</th>', label.replace("\n", " ")),
            format_html_join(
                "", '<td class="number">{}</td>',
                ((number(each.values[position]),) for each in drawing.series),
            ),
        )
        for position, label in enumerate(drawing.labels)
    ]  # fmt: skip
