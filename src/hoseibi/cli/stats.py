"""`hoseibi stats`: figures of one or more laws."""

from __future__ import annotations

import click

from . import files, report
from .figures import Figures, count


@click.command(
    epilog="""\b
Example:
  hoseibi stats civil-code.xml
  hoseibi stats *.xml --format json"""
)
@click.argument("file", nargs=-1, required=True)
@report.format_option
@files.reading_options
def stats(file: tuple[str, ...], format_: str, how: files.How) -> None:
    """Count what stands in each FILE: provisions by kind, characters, findings by code.

    A file that cannot be read is named on standard error; the others are counted all the same.
    """
    figures, troubles = [], 0
    for one in file:
        try:
            figures.append(count(files.called(one), files.read_law(one, how)))
        except click.ClickException as trouble:
            trouble.show()
            troubles += 1
    if format_ == "json":
        report.print_json(figures)
    else:
        click.echo("\n\n".join(page(one) for one in figures))
    if troubles:
        raise SystemExit(1)


def page(figures: Figures) -> str:
    """The figures of one law for people."""
    rows = [
        ("title", report.one_line(figures.title)),
        ("read as", f"{figures.form}, {figures.convention} ({figures.language})"),
        ("provisions", report.counted(figures.provisions)),
        ("characters", f"{figures.characters:,}"),
        ("findings", report.counted(figures.findings) or "none"),
    ]
    lines = [figures.file, *(f"  {name:<11} {value}" for name, value in rows if value)]
    return "\n".join(lines)
