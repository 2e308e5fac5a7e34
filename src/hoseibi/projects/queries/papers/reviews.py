"""Evaluations by the six DAC criteria: what the data gave, what people judged, and why."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hoseibi.printing import Block, Cell, Fields, Grid, Heading, Paper, Row, Said, Words

from ...choices import Criterion
from ...models import Evaluation, Judgement
from .dataset import Dataset
from .tongue import Tongue, heads, number


def background(data: Dataset, tongue: Tongue) -> list[Block]:
    """Why the project was begun."""
    said = tongue.said(data.project.background)
    return [Words((said,))] if said else []


def joint_review(data: Dataset, tongue: Tongue) -> list[Block]:
    """The last joint review."""
    if data.review is None:
        return []
    told = Words((f"{_('As of')}: {tongue.day(data.review.on)}  {data.review.who}",))
    return [told, judgements(data.review, tongue)]


def judgements(evaluation: Evaluation, tongue: Tongue) -> Grid:
    """The six criteria, those not judged yet told as such."""
    judged = {one.criterion: one for one in evaluation.judgements.all()}
    top = heads(_("Criterion"), _("Reckoned"), _("Judged"), _("Reason"))
    rows = [_judged(criterion, judged.get(criterion), tongue) for criterion in Criterion]
    return Grid((1.8, 1.2, 1.2, 6), (top, *rows), heads=1)


def _judged(criterion: Criterion, one: Judgement | None, tongue: Tongue) -> Row:
    if one is None:
        return (Cell(str(criterion.label), bold=True), "", _("not judged yet"), "")
    rate: Said = f"{number(one.reckoned)} %" if one.reckoned is not None else "–"
    return (
        Cell(str(criterion.label), bold=True),
        Cell(rate, align="end"),
        str(one.get_grade_display()),
        tongue.said(one.reason),
    )


def evaluation_paper(data: Dataset, tongue: Tongue, evaluation: Evaluation) -> Paper:
    """An evaluation as a paper, with the thresholds that it goes by."""
    project = data.project
    rows = (
        (_("Project title"), tongue.said(project.title)),
        (_("Country"), tongue.said(project.country.name)),
        (_("As of"), tongue.day(evaluation.on)),
        (_("By whom"), evaluation.who),
    )
    summary = tongue.said(evaluation.summary)
    blocks: list[Block] = [
        Fields(rows, pairs=2, share=0.28),
        Heading(_("The six DAC criteria")),
        judgements(evaluation, tongue),
        *([Heading(_("Summary")), Words((summary,))] if summary else []),
        Heading(_("How the rates are read"), 2),
        thresholds(),
    ]
    return Paper(str(evaluation.get_kind_display()), tongue.language, tuple(blocks))


def thresholds() -> Grid:
    """Where high, fair and low begin, for the two criteria that are reckoned."""
    top = heads(_("Criterion"), _("High"), _("Fair"), _("Low"))
    return Grid(
        (2, 2.6, 2.6, 2.6),
        (
            top,
            (
                str(Criterion.EFFECTIVENESS.label),
                _("80 % of the plan or more"),
                _("50 to 80 %"),
                _("less than 50 %"),
            ),
            (
                str(Criterion.EFFICIENCY.label),
                _("100 % of planned cost and time or less"),
                _("100 to 150 %"),
                _("more than 150 %"),
            ),
        ),
        heads=1,
    )
