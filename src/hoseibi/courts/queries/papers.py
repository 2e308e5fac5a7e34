"""Papers on courts: the report on those of a country, and a trial of a reform."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.accounts.permissions import Reader
from hoseibi.caseflow.simulation import Tried
from hoseibi.partners.models import Country
from hoseibi.printing import Cell, Fields, Figure, Grid, Heading, Words
from hoseibi.ui.templatetags.reading import day_words

from ..models import Trial
from ..storage import scenario_of, tried_of
from . import drawn
from .caveats import assumptions, of_figures
from .figures import Narrowed, Row, Told, told
from .numbers import band_words, last_year, rate, reform_said, stages_said, whole

FORMS = ("docx", "pdf")
STAGE = ("work", "pause", "again", "ends")
STYLE = """<style>text{font:12.5px sans-serif;fill:#444}.fig-rule{stroke:#ccc}
.fig-s1{fill:#1b4b7c}.fig-s2{fill:#a3271b}.fig-hatch{stroke:#fff;stroke-width:1.4;fill:none}
.fig-line{fill:none;stroke-width:2}.fig-l1{stroke:#1b4b7c}
.fig-l2{stroke:#a3271b;stroke-dasharray:7 4}.fig-band{opacity:.18}.fig-bridge{display:none}
</style>"""
"""The colours of a chart on paper, where no page gives them."""


def rendered(paper: printing.Paper, to: str) -> bytes:
    """A paper as Word or PDF. Raises printing.NoPrinter and printing.TooLarge."""
    return printing.to_docx(paper) if to == "docx" else printing.to_pdf(paper).content


def report(user: Reader, of: Country, asked: Narrowed, language: str) -> printing.Paper:
    """The report on the courts of a country, with the caveats that belong to its figures."""
    with translation.override(language):
        figures = told(user, of, asked)
        blocks = tuple(_report(of, figures))
        title = _("Case-flow in the courts: {country}").format(country=of)
        note = day_words(timezone.localdate())
        return printing.Paper(title=title, language=language, blocks=blocks, note=note)


def _report(of: Country, figures: Told) -> Iterator[Any]:
    asked = figures.narrowed
    named = (
        (_("Country"), str(of)), (_("Court"), asked.court or _("All courts")),
        (_("Case type"), asked.case_type or _("All types")),
    )  # fmt: skip
    yield Fields(named, share=0.25)
    if not figures.periods:
        yield Words((_("Nothing is open to you here yet."),))
        return
    yield Heading(_("Over time"), 1)
    yield _chart(
        drawn.flow_drawn(figures), _("Cases filed and resolved"), _("Filed"), _("Resolved")
    )
    yield _chart(
        drawn.clearance_drawn(figures), _("Clearance rate"), _("Clearance rate"),
        _("As many resolved as filed"),
    )  # fmt: skip
    yield _table(_("Period"), figures.periods)
    yield from _ages(figures.periods[-1])
    yield Heading(_("By court, last period"), 1)
    yield _table(_("Court"), figures.courts)
    yield Heading(_("By type of case, last period"), 1)
    yield _table(_("Case type"), figures.types)
    yield Heading(_("How to read these figures"), 1)
    yield Words(tuple(of_figures()))


def _chart(html: str, title: str, first: str, second: str) -> Figure:
    """A chart of a page with its own colours; what they mean is said beneath."""
    svg = re.search(r"<svg class=\"fig\".*?</svg>", html, re.DOTALL)
    opening = '<svg xmlns="http://www.w3.org/2000/svg" class="fig"'
    inner = svg[0].replace('<svg class="fig"', opening, 1) if svg else ""
    said = _("{title}. Blue: {first}; red: {second}.")
    caption = said.format(title=title, first=first, second=second)
    return Figure(re.sub(r"(<svg[^>]*>)", rf"\1{STYLE}", inner, count=1), caption, 0.9)


def _head(*names: str) -> tuple[Cell, ...]:
    return tuple(
        Cell(name, fill="head", bold=True, align="end" if at else "start")
        for at, name in enumerate(names)
    )


def _numbers(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell(one, align="end") for one in words)


def _table(name: str, rows: Sequence[Row]) -> Grid:
    head = _head(
        name, _("Filed"), _("Resolved"), _("Pending"), _("Clearance rate"),
        _("Disposition time, days"),
    )  # fmt: skip
    lines = tuple(
        (
            one.name,
            *_numbers(
                whole(one.figures.flow.filed), whole(one.figures.flow.terminated),
                whole(one.figures.flow.end), rate(one.figures.clearance),
                whole(one.figures.disposition),
            ),
        )
        for one in rows
    )  # fmt: skip
    return Grid((4, 2, 2, 2, 2, 2), (head, *lines), heads=1)


def _ages(row: Row) -> Iterator[Any]:
    bands = row.figures.flow.bands
    if bands:
        yield Heading(_("Pending cases by age in days"), 1)
        rows = tuple((band_words(one), *_numbers(whole(one.count))) for one in bands)
        yield Grid((3, 2), (_head(_("Age in days"), _("Pending")), *rows), heads=1)


def trial_paper(trial: Trial, language: str) -> printing.Paper:
    """A trial: what was assumed, what the reform changes, and what came of it. It is for a trial
    that has a result."""
    with translation.override(language):
        blocks = tuple(_trial(trial))
        return printing.Paper(title=trial.title, language=language, blocks=blocks)


def _trial(trial: Trial) -> Iterator[Any]:
    now, reform, plan = scenario_of(trial)
    found = tried_of(trial)
    yield Fields(
        (
            (_("Country"), str(trial.country)), (_("Court"), str(trial.court or _("All courts"))),
            (_("The reform"), "; ".join(reform_said(now, reform))),
            (_("Years"), str(plan.years)), (_("Runs of each"), str(plan.runs)),
            (_("Where the numbers are from"), trial.note),
        ),
        share=0.3,
    )  # fmt: skip
    if found is not None:
        yield from _result(found)
    yield Heading(_("The court as it is"), 1)
    yield Fields(
        (
            (_("Judges"), str(now.judges)), (_("Cases filed in a year"), whole(now.filed)),
            (_("Pending cases at the beginning"), whole(now.pending)),
            (_("Working days of a judge in a year"), whole(now.working_days)),
        ),
        pairs=2,
    )  # fmt: skip
    head = _head(_("Stage"), _("Work of a judge, days"), _("Pause before it, days"),
                 _("Held again"), _("Ends the case"))  # fmt: skip
    rows = tuple(
        (
            str(one["name"]),
            *_numbers(*(str(one[key]) for key in ("work", "pause", "again", "ends"))),
        )
        for one in stages_said(now)
    )
    yield Grid((4, 2, 2, 2, 2), (head, *rows), heads=1)
    yield Heading(_("What is assumed"), 1)
    yield Words(tuple(assumptions()))


def _result(found: Tried) -> Iterator[Any]:
    yield Heading(_("What comes of it"), 1)
    for name in ("pending", "median"):
        title = str(drawn.MEASURES[name])
        yield _chart(drawn.trial_drawn(found, name), title, _("As it is"), _("After the reform"))
    head = _head(_("In the last year"), _("As it is"), _("After the reform"), _("Difference"))
    rows = tuple(
        (one.name, *_numbers(one.now, one.reform, one.difference)) for one in last_year(found)
    )
    yield Grid((4, 3, 3, 3), (head, *rows), heads=1)
    yield Words((_("In brackets the interval of 95 per cent over the runs."),))
