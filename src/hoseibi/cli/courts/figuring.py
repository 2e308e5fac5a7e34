"""`hoseibi courts figures`: clearance rate, disposition time and what is odd, out of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from hoseibi import printing
from hoseibi.caseflow import counts
from hoseibi.caseflow.counts import Figures, Flow, Read, Slip

from .. import files, report
from .columns import column_option

NAMES = tuple(column.name for column in counts.COLUMNS)
CAVEAT = (
    "Clearance rate = resolved / filed; disposition time = pending at the end / resolved x days"
    " of the period. Neither is the duration of a case: while a court works off old cases, its"
    " cases look longer although things get better. Look at the age of what is pending too."
)


@click.command(
    epilog="""\b
Example:
  hoseibi courts figures caseload.csv
  hoseibi courts figures caseload.xlsx --column filed=Received --court "District Court of Tavel"
  hoseibi courts figures caseload.csv --sum
  hoseibi courts figures caseload.csv --format json

Ends with 1 when a count cannot be true (severity error) or a cell is not understood."""
)
@click.argument("file")
@column_option(NAMES)
@click.option("--court", default="", help="Only this court.")
@click.option("--type", "case_type", default="", help="Only cases of this type.")
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=360,
    show_default=True,
    help="Days from which a pending case is backlog, where ages are told.",
)
@click.option("--sum", "as_sum", is_flag=True, help="One line for each period, all rows together.")
@report.format_option
@click.pass_context
def figures(ctx: click.Context, /, file: str, format_: str, **asked: object) -> None:
    """Reckon the figures of case-flow from the table in FILE (CSV or .xlsx), and check it.

    A row is one court, one type of case and one period. A cell that is empty is not taken for none.
    Rows that add up others are recognised and never counted twice. What is odd is told on standard
    error, with its row.
    """
    found = read(file, dict(asked["columns"]))  # type: ignore[call-overload]
    chosen = [
        flow
        for flow in counts.counted(found)
        if asked["court"] in ("", flow.court) and asked["case_type"] in ("", flow.case_type)
    ]
    rows = summed(chosen) if asked["as_sum"] else chosen
    reckoned = [counts.figures(flow, int(str(asked["limit"]))) for flow in rows]
    slips = counts.check(found.flows)
    if format_ == "json":
        report.print_json({"figures": reckoned, "slips": slips, "bad": found.bad})
    else:
        for line in told(reckoned):
            click.echo(report.one_line(line))
        click.echo(CAVEAT, err=True)
    if complained(found, slips):
        ctx.exit(1)


def read(file: str, given: dict[str, str]) -> Read:
    """The counts in a file; raises click.ClickException."""
    try:
        return counts.read(printing.rows_in_table(files.read_bytes(file)), given)
    except (counts.BadTable, printing.NoTable, printing.NoSpreadsheets) as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble


def summed(flows: Sequence[Flow]) -> list[Flow]:
    """One count for each period."""
    periods = sorted({(flow.begins, flow.ends) for flow in flows})
    totals = [
        counts.added_up([flow for flow in flows if (flow.begins, flow.ends) == one])
        for one in periods
    ]
    return [total.flow for total in totals if total is not None]


def told(reckoned: Sequence[Figures]) -> Iterator[str]:
    """A line for each count, in columns."""
    names = [label(one.flow) for one in reckoned]
    wide = max((len(name) for name in names), default=0)
    yield f"{'':<{wide}}  {'filed':>8} {'resolved':>8} {'pending':>8} {'clearance':>9} {'days':>6}"
    for name, one in zip(names, reckoned, strict=True):
        flow = one.flow
        numbers = " ".join(
            f"{_said(value):>8}" for value in (flow.filed, flow.terminated, flow.end)
        )
        rate = "-" if one.clearance is None else f"{one.clearance:.1f} %"
        days = "-" if one.disposition is None else f"{one.disposition:.0f}"
        late = f"  backlog {one.backlog:,}" if one.backlog is not None else ""
        yield f"{name:<{wide}}  {numbers} {rate:>9} {days:>6}{late}"


def label(flow: Flow) -> str:
    """What a line is of."""
    return " · ".join(filter(None, (flow.period, flow.court, flow.case_type)))


def _said(value: int | None) -> str:
    return "-" if value is None else f"{value:,}"


def complained(found: Read, slips: Sequence[Slip]) -> bool:
    """Tell what is odd, the hints only by their number; whether something cannot be true."""
    for cell in found.bad:
        click.echo(report.one_line(cell.sentence), err=True)
    for one in slips:
        if one.severity != "hint":
            click.echo(report.one_line(f"row {one.row}: {one.severity} {one.code}: {one.sentence}"),
                       err=True)  # fmt: skip
    codes: dict[str, int] = {}
    for one in slips:
        codes[one.code] = codes.get(one.code, 0) + 1
    click.echo(f"{report.counted(codes) or 'Nothing odd'}.", err=True)
    return bool(found.bad) or any(one.severity == "error" for one in slips)
