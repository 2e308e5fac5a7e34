"""Numbers of courts as they are written in the reader's language."""

from __future__ import annotations

import msgspec
from django.utils import formats
from django.utils.translation import gettext as _

from hoseibi.caseflow.counts import Band
from hoseibi.caseflow.simulation import Court, Told, Tried

from ..choices import MEASURES, SHARES


def rate(value: float | None) -> str:
    """A rate in per cent, with one digit after the point; a dash where there is none."""
    return "–" if value is None else f"{formats.number_format(round(value, 1) + 0.0, 1)}\u00a0%"


def whole(value: float | None) -> str:
    """A number without digits after the point, thousands apart; a dash where there is none."""
    return "–" if value is None else formats.number_format(round(value), force_grouping=True)


def days(value: float | None) -> str:
    """A duration in days, under a day in hours."""
    if value is None:
        return "–"
    if 0 < value < 1:
        return _("{count} hours").format(count=max(1, round(24 * value)))
    rounded = round(float(value), 1)
    count = formats.number_format(int(rounded) if rounded.is_integer() else rounded)
    return _("{count} days").format(count=count)


def share(value: float) -> str:
    """A share of one in per cent."""
    return rate(100 * value)


def signed(value: int | None) -> str:
    """A change with its sign."""
    if value is None:
        return "–"
    number = formats.number_format(abs(value), force_grouping=True)
    return f"{'+' if value > 0 else '−' if value < 0 else '±'}{number}"


def band_words(band: Band) -> str:
    """From how many days to how many."""
    return f"{band.least}+" if band.most is None else f"{band.least}–{band.most}"


class Measured(msgspec.Struct, frozen=True):
    """A measure in the last year: its name, and its mean and interval for both and between."""

    name: str
    now: str
    reform: str
    difference: str
    is_apart: bool


def last_year(tried: Tried) -> list[Measured]:
    """Every measure in the last year, with its intervals."""
    return [
        Measured(
            str(label),
            interval(tried.now.measures[name][-1], name),
            interval(tried.reform.measures[name][-1], name),
            interval(tried.difference[name][-1], name),
            tried.difference[name][-1].is_apart,
        )
        for name, label in MEASURES.items()
    ]


def interval(told: Told, name: str) -> str:
    """A mean with its interval, as it is written."""
    values = (told.mean, told.low, told.high)
    said = [share(one) if name in SHARES else whole(one) for one in values]
    mean, low, high = (one.replace("-", "−") for one in said)
    return _("{mean} ({low} to {high})").format(mean=mean, low=low, high=high)


def stages_said(court: Court) -> list[dict[str, object]]:
    """The stages of a court, as a table shows them."""
    return [
        {
            "name": one.name, "work": formats.number_format(round(one.work, 2)),
            "pause": formats.number_format(round(one.pause, 1)), "again": share(one.again),
            "ends": share(one.ends),
        }
        for one in court.stages
    ]  # fmt: skip


def reform_said(now: Court, reform: Court) -> list[str]:
    """What a reform changes, in sentences."""
    found = []
    if reform.judges != now.judges:
        found.append(_("{after} judges instead of {before}").format(
            after=reform.judges, before=now.judges))  # fmt: skip
    if reform.filter_share:
        words = _("A filter stage of {days} days ends {share} of the cases, at {work} days of a"
                  " judge for every case")  # fmt: skip
        found.append(words.format(
            days=whole(reform.filter_pause), share=share(reform.filter_share),
            work=formats.number_format(reform.filter_work)))  # fmt: skip
    if reform.limit:
        words = _("Cases older than {days} days go before all others")
        found.append(words.format(days=whole(reform.limit)))
    if reform.longest_pause:
        words = _("No adjournment is longer than {days} days")
        found.append(words.format(days=whole(reform.longest_pause)))
    return found
