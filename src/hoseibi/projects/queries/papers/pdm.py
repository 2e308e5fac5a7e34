"""The project design matrix (PDM) as its form has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi.printing import Cell, Fields, Grid, Heading, Row, Said, Section, Text

from ...choices import IndicatorKind, RowKind
from ...models import Actual, Indicator, PdmLine, PdmVersion
from .dataset import Dataset, lines_of
from .tongue import Tongue, head, heads, joined, number

WIDTHS = (3.2, 3.0, 2.4, 2.4, 2.4, 1.6)
INPUTS = (RowKind.HOME_INPUT, RowKind.PARTNER_INPUT)


class Matrix(NamedTuple):
    """A version of the PDM with what was measured: `reached` puts the actuals into it."""

    version: PdmVersion
    lines: Sequence[PdmLine]
    indicators: Sequence[Indicator]
    reached: bool = False

    def of(self, *kinds: RowKind) -> list[PdmLine]:
        return [line for line in self.lines if line.row.kind in kinds]

    def measures(self, line: PdmLine) -> list[Indicator]:
        return [one for one in self.indicators if one.row_id == line.row_id]


def matrix_of(data: Dataset, *, reached: bool = False) -> Matrix | None:
    """The version that counts, with its indicators."""
    if data.version is None:
        return None
    return Matrix(data.version, data.lines, data.indicators, reached)


def matrix_as_adopted(version: PdmVersion) -> Matrix:
    """A version as it was adopted, whatever was measured since."""
    return Matrix(version, lines_of(version), ())


def pdm_section(
    matrix: Matrix, tongue: Tongue, name: str = "PDM", *, titled: bool = True
) -> Section:
    """The matrix on a sheet across."""
    title = Heading(_("Project Design Matrix (PDM)"))
    body = (pdm_head(matrix, tongue), pdm_grid(matrix, tongue), pdm_foot(matrix, tongue))
    return Section((title, *body) if titled else body, name, landscape=True)


def pdm_head(matrix: Matrix, tongue: Tongue) -> Fields:
    """The head of the form."""
    version = matrix.version
    rows: list[tuple[Said, Said]] = [
        (_("Project title"), tongue.said(version.title)),
        (_("Version"), str(version.number)),
        (_("Implementing agency"), tongue.said(version.agency)),
        (_("Dated"), tongue.day(version.adopted_on) or _("not adopted yet")),
        (_("Target group"), tongue.said(version.target_group)),
        (_("Period of the project"), tongue.stretch(version.period_from, version.period_until)),
        (_("Project site"), tongue.said(version.site)),
        (_("Model site"), tongue.said(version.model_site)),
    ]
    return Fields(tuple(rows), pairs=2, share=0.25, size=9)


def pdm_grid(matrix: Matrix, tongue: Tongue) -> Grid:
    """Goal, purpose and outputs in the columns of the form."""
    top = heads(
        _("Narrative summary"),
        _("Objectively verifiable indicators"),
        _("Means of verification"),
        _("Important assumptions"),
        _("Achievement"),
        _("Remarks"),
    )
    rows = [top]
    for kind, label in (
        (RowKind.GOAL, _("Overall goal")),
        (RowKind.PURPOSE, _("Project purpose")),
        (RowKind.OUTPUT, _("Outputs")),
    ):
        lines = matrix.of(kind)
        for at, line in enumerate(lines):
            rows.append(_level(line, label if at == 0 else "", matrix, tongue))
    return Grid(WIDTHS, tuple(rows), heads=1, size=8.5)


def pdm_foot(matrix: Matrix, tongue: Tongue) -> Grid:
    """Activities and inputs, beside them what must hold before anything begins."""
    return Grid(WIDTHS, tuple(_foot(matrix, tongue)), heads=1, size=8.5)


def _level(line: PdmLine, label: str, matrix: Matrix, tongue: Tongue) -> Row:
    """A goal, purpose or output with its indicators."""
    measures = matrix.measures(line)
    said = tongue.said(line.narrative)
    mark = f"{line.number} " if line.number else ""
    shown = joined((label_text(label), joined((mark, said), "")))
    reached = [achieved(one, tongue) for one in measures] if matrix.reached else []
    return (
        Cell(shown),
        Cell(tongue.said(line.indicators) or joined(aim(one, tongue) for one in measures)),
        Cell(tongue.said(line.means) or joined(tongue.said(one.means) for one in measures)),
        Cell(tongue.said(line.assumptions)),
        Cell(joined((tongue.said(line.achievement), *reached))),
        Cell(tongue.said(line.remarks)),
    )


def label_text(label: str) -> Said:
    """What a level is called, in bold."""
    return Text(label, bold=True) if label else ""


def aim(one: Indicator, tongue: Tongue) -> Said:
    """An indicator with its baseline and target."""
    code = f"{one.code} " if one.code else ""
    return joined((code, tongue.said(one.title), _scale(one, tongue)), "")


def _scale(one: Indicator, tongue: Tongue) -> Said:
    if one.kind == IndicatorKind.QUALITATIVE:
        words = tongue.said(one.target_words)
        return joined((" (", words, ")"), "") if words else ""
    unit = unit_of(one, tongue)
    ends = [f"{number(value)}{unit}" for value in (one.baseline, one.target) if value is not None]
    return f" ({' → '.join(ends)})" if ends else ""


def unit_of(one: Indicator, tongue: Tongue) -> str:
    """The unit behind a number."""
    if one.kind == IndicatorKind.PERCENT:
        return " %"
    unit = tongue.plain(one.unit)
    return f" {unit}" if unit else ""


def achieved(one: Indicator, tongue: Tongue) -> Said:
    """What an indicator has come to, with the period; nothing where nothing counts yet."""
    counted: list[Actual] = one.counted  # type: ignore[attr-defined]
    if not counted:
        return ""
    last = counted[-1]
    code = f"{one.code}: " if one.code else ""
    return joined((code, value_of(last, one, tongue), f" ({last.period.name})"), "")


def value_of(actual: Actual, one: Indicator, tongue: Tongue) -> Said:
    """An actual as a number with its unit, or its words."""
    if actual.value is None:
        return tongue.said(actual.words)
    return f"{number(actual.value)}{unit_of(one, tongue)}"


def _foot(matrix: Matrix, tongue: Tongue) -> Iterator[Row]:
    activities = joined(_acts(matrix, tongue))
    yield (
        head(_("Activities")),
        head(_("Inputs of our side")),
        head(_("Inputs of the partner's side")),
        head(_("Important assumptions")),
        head(_("Achievement")),
        head(_("Remarks")),
    )
    acts = matrix.of(RowKind.ACTIVITY)
    home, partner = (joined(_entries(matrix.of(kind), tongue)) for kind in INPUTS)
    tall = {"rowspan": 5}
    yield (
        Cell(activities, **tall),
        Cell(home, **tall),
        Cell(partner, **tall),
        Cell(joined(_numbered(acts, "assumptions", tongue))),
        Cell(joined(_numbered(acts, "achievement", tongue)), **tall),
        Cell(joined(_numbered(acts, "remarks", tongue)), **tall),
    )
    yield (head(_("Pre-conditions")),)
    yield (Cell(joined(_entries(matrix.of(RowKind.PRECONDITION), tongue))),)
    yield (head(_("Issues and countermeasures")),)
    yield (Cell(joined(_entries(matrix.of(RowKind.ISSUE), tongue))),)


def _acts(matrix: Matrix, tongue: Tongue) -> Iterator[Said]:
    """The activities, those of each output apart by a line."""
    last = None
    for line in matrix.of(RowKind.ACTIVITY):
        gap = "\n" if last is not None and line.under_id != last else ""
        last = line.under_id
        yield joined((gap, f"{line.number} ", tongue.said(line.narrative)), "")


def _entries(lines: Sequence[PdmLine], tongue: Tongue) -> Iterator[Said]:
    for line in lines:
        words = tongue.said(line.narrative)
        mark = f"{line.number} " if line.number else "・"
        yield joined((mark, words), "") if words else ""


def _numbered(lines: Sequence[PdmLine], column: str, tongue: Tongue) -> Iterator[Said]:
    for line in lines:
        words = tongue.said(getattr(line, column))
        yield joined((f"{line.number}: ", words), "") if words else ""
