"""`hoseibi check --fix`: laws put right, and shown as differences or written."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from hoseibi import legaltext
from hoseibi.legaltext import Finding, Law

from .. import files, report
from .looking import Looked


def put_right(looked: list[Looked], out: str, *, renumber: bool) -> None:
    """Make every certain fix; with `renumber` close gaps and settle doubles in the numbering too,
    references following in all of the laws. The laws go to a file, or a folder where there are
    several; without one, what is fixed is printed as a difference.
    """
    fixed = [legaltext.fixed(one.law, one.kept) for one in looked]
    laws = [law for law, _ in fixed]
    said = [report.counted(report.by_code(done)) for _, done in fixed]
    if renumber:
        laws, moved, findings = in_order(laws)
        said = [", ".join(filter(None, pair)) for pair in zip(said, moved, strict=True)]
        report.print_findings(findings, every=True)
    for one, law, fixes in zip(looked, laws, said, strict=True):
        write(one, law, out, several=len(looked) > 1)
        click.echo(f"{one.file}: fixed {fixes or 'nothing'}.", err=True)


def in_order(laws: list[Law]) -> tuple[list[Law], list[str], tuple[Finding, ...]]:
    """Each law numbered without gaps, the others following; what that did to each, in words."""
    moved: list[str] = []
    findings: list[Finding] = []
    for place in range(len(laws)):
        others = [law for n, law in enumerate(laws) if n != place]
        done = legaltext.renumbered_in_order(laws[place], others)
        laws = list(done.others)
        laws.insert(place, done.law)
        moved.append(f"{len(done.moved):,} renumbered" if done.moved else "")
        findings += done.findings
    return laws, moved, tuple(findings)


def write(looked: Looked, law: Law, out: str, *, several: bool) -> None:
    """A law to its file, or its difference to standard output."""
    form = looked.form if looked.form in legaltext.FORMS_OUT else "plain"
    new = legaltext.write(law, form)
    if out:
        files.write_bytes(new, str(Path(out) / Path(looked.file).name) if several else out)
        return
    old = legaltext.write(looked.law, form)
    for line in difference(old, new, looked.file):
        click.echo(report.one_line(line))


def difference(old: bytes, new: bytes, name: str) -> Iterator[str]:
    """The lines that differ, each with one around it."""
    before, after = (text.decode("utf-8", "replace").splitlines() for text in (old, new))
    return difflib.unified_diff(before, after, name, f"{name} (fixed)", n=1, lineterm="")
