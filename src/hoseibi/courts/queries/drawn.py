"""The figures of courts, drawn."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from hoseibi.caseflow.counts import Band
from hoseibi.caseflow.simulation import Tried
from hoseibi.ui.figures import Drawing, Series, bars, fan, lines

from ..choices import MEASURES, SHARES
from .figures import Told as Figured
from .numbers import band_words


def _labels(told: Figured) -> tuple[str, ...]:
    return tuple(row.name for row in told.periods)


def flow_drawn(told: Figured) -> SafeString:
    """Cases filed and resolved, side by side for each period."""
    flows = [row.figures.flow for row in told.periods]
    return bars(
        Drawing(
            _("Cases filed and resolved"), _labels(told),
            (
                Series(_("Filed"), tuple(one.filed for one in flows)),
                Series(_("Resolved"), tuple(one.terminated for one in flows)),
            ),
            along=_("Period"), unit=_("cases"),
        ),
        stacked=False,
    )  # fmt: skip


def clearance_drawn(told: Figured) -> SafeString:
    """The clearance rate, and the line at which what is pending neither grows nor shrinks."""
    rates = tuple(
        None if row.figures.clearance is None else round(row.figures.clearance, 1)
        for row in told.periods
    )
    return lines(
        Drawing(
            _("Clearance rate"), _labels(told),
            (
                Series(_("Clearance rate"), rates),
                Series(_("As many resolved as filed"), (100.0,) * len(rates)),
            ),
            along=_("Period"), unit="%",
        )
    )  # fmt: skip


def pending_drawn(told: Figured) -> SafeString:
    """Pending cases at the end of each period."""
    ends = tuple(row.figures.flow.end for row in told.periods)
    return bars(
        Drawing(
            _("Pending cases at the end of the period"), _labels(told),
            (Series(_("Pending"), ends),), along=_("Period"), unit=_("cases"),
        )
    )  # fmt: skip


def disposition_drawn(told: Figured) -> SafeString:
    """The disposition time of each period."""
    times = tuple(
        None if row.figures.disposition is None else round(row.figures.disposition)
        for row in told.periods
    )
    return lines(
        Drawing(
            _("Disposition time"), _labels(told), (Series(_("Disposition time"), times),),
            along=_("Period"), unit=_("days"),
        )
    )  # fmt: skip


def bands_drawn(bands: Sequence[Band], title: str = "") -> SafeString:
    """Pending cases by age."""
    return bars(
        Drawing(
            title or _("Pending cases by age in days"),
            tuple(band_words(band) for band in bands),
            (Series(_("Pending"), tuple(band.count for band in bands)),),
            along=_("Age in days"), unit=_("cases"),
        )
    )  # fmt: skip


def bands_compared(tried: Tried) -> SafeString:
    """Pending cases by age in the last year, as the court is and after the reform."""
    return bars(
        Drawing(
            _("Pending cases by age in days, at the end of the last year"),
            tuple(band_words(band) for band in tried.now.bands),
            (
                Series(_("As it is"), tuple(band.count for band in tried.now.bands)),
                Series(_("After the reform"), tuple(band.count for band in tried.reform.bands)),
            ),
            along=_("Age in days"), unit=_("cases"),
        ),
        stacked=False,
    )  # fmt: skip


def trial_drawn(tried: Tried, name: str) -> SafeString:
    """One measure year by year, as the court is and after the reform, with intervals."""
    factor = 100 if name in SHARES else 1
    both = [one.measures[name] for one in (tried.now, tried.reform)]
    names = (_("As it is"), _("After the reform"))
    series = tuple(
        Series(label, tuple(round(factor * one.mean, 1) for one in told))
        for label, told in zip(names, both, strict=True)
    )
    labels = tuple(str(year) for year in range(1, len(both[0]) + 1))
    drawing = Drawing(
        str(MEASURES[name]), labels, series, along=_("Year"), unit="%" if factor == 100 else ""
    )
    return fan(drawing, [[(factor * one.low, factor * one.high) for one in told] for told in both])
