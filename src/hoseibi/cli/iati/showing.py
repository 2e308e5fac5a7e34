"""`hoseibi iati show`: what a file of activities says, for people."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import click

from hoseibi.iati import Activity, Budget, Reading, Result, Transaction, Unreadable, Words, read

from .. import files, report
from .checking import format_option

DATES = {"1": "planned start", "2": "start", "3": "planned end", "4": "end"}
STATES = {
    "1": "being prepared",
    "2": "under way",
    "3": "being wound up",
    "4": "closed",
    "5": "cancelled",
    "6": "suspended",
}
LEVELS = {"1": "output", "2": "outcome", "3": "impact"}


@click.command(
    epilog="""\b
Example:
  hoseibi iati show activities.xml
  hoseibi iati show activities.xml --language ja
  hoseibi iati show activities.xml --format json"""
)
@click.argument("file")
@click.option("--language", default="en", show_default=True, help="In which language, if there.")
@format_option
def show(file: str, language: str, format_: str) -> None:
    """Show what the activities in FILE say, and what of it is not known here."""
    try:
        reading = read(files.read_bytes(file))
    except Unreadable as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
    if format_ == "json":
        report.print_json(reading)
        return
    for line in told(reading, language):
        click.echo(report.one_line(line))
    if reading.untaken:
        click.echo(f"{len(reading.untaken)} not understood:", err=True)
    for one in reading.untaken:
        where = f"line {one.line}, {one.activity}".rstrip(", ")
        click.echo(report.one_line(f"  {where}: {one.sentence}"), err=True)


def told(reading: Reading, language: str) -> Iterator[str]:
    """Every activity, set off by an empty line."""
    for number, activity in enumerate(reading.activities):
        if number:
            yield ""
        yield from of_activity(activity, language)


def of_activity(activity: Activity, language: str) -> Iterator[str]:
    """An activity in a dozen lines: who, when, where, how much, with what results."""
    yield f"{activity.identifier or '(no identifier)'}  {said(activity.title, language)}"
    days = [f"{DATES.get(one.type, one.type)} {one.day}" for one in activity.days]
    yield f"  {STATES.get(activity.status, activity.status)}; {', '.join(days)}"
    if activity.countries:
        yield f"  in {', '.join(one.code for one in activity.countries)}"
    for one in activity.participants:
        yield f"  role {one.role}: {said(one.name, language) or one.ref}"
    for budget in activity.budgets:
        yield f"  budget {span(budget)}: {amount(budget, activity)}"
    yield from of_transactions(activity)
    for result in activity.results:
        yield from of_result(result, language)
    for document in activity.documents:
        yield f"  document {said(document.title, language)}: {document.url}"


def of_transactions(activity: Activity) -> Iterator[str]:
    """Transactions added up by type and currency."""
    sums: dict[tuple[str, str], tuple[int, Decimal]] = {}
    for one in activity.transactions:
        if one.value is None or one.value.amount is None:
            continue
        key = (one.type, one.value.currency or activity.currency)
        count, total = sums.get(key, (0, Decimal(0)))
        sums[key] = (count + 1, total + one.value.amount)
    for (kind, currency), (count, total) in sums.items():
        yield f"  {count} of type {kind}: {total:,} {currency}"


def of_result(result: Result, language: str) -> Iterator[str]:
    """A result, and each indicator with its last period."""
    yield f"  {LEVELS.get(result.type, 'result')}: {said(result.title, language)}"
    for indicator in result.indicators:
        line = f"    {said(indicator.title, language)}"
        line += "".join(f"; {one.year}: {one.value}" for one in indicator.baselines if one.value)
        for period in indicator.periods[-1:]:
            line += f"; to {period.end}: "
            line += f"target {', '.join(one.value for one in period.targets) or '–'}, "
            line += f"actual {', '.join(one.value for one in period.actuals) or '–'}"
        yield line


def said(words: Words, language: str) -> str:
    """The words in a language; else the first there are."""
    own = [one.words for one in words if one.language == language]
    return (own or [one.words for one in words] or [""])[0]


def span(budget: Budget) -> str:
    return f"{budget.start} to {budget.end}"


def amount(one: Budget | Transaction, activity: Activity) -> str:
    """An amount with its currency."""
    if one.value is None or one.value.amount is None:
        return "no amount"
    return f"{one.value.amount:,} {one.value.currency or activity.currency}"
