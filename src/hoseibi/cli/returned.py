"""`hoseibi returned`: what came back in a Word file, by author and article."""

from __future__ import annotations

from itertools import groupby

import click

from hoseibi import legaltext
from hoseibi.legaltext import Opinion, Proposal, Returned, Unreadable

from . import files, report

_MOST = 400
"""Characters of words that are shown; the JSON has them all."""


@click.command(
    epilog="""\b
Example:
  hoseibi returned draft-from-the-ministry.docx
  hoseibi returned draft-from-the-ministry.docx --law draft.xml --format json"""
)
@click.argument("file")
@click.option("--law", "law", help="The law that was sent out, in any form that is read.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or every proposal, opinion and law as values.",
)
@click.option(
    "--convention",
    type=files.ConventionCode(),
    default="",
    help="How the law is written, such as jp-ja; recognised by itself when left out.",
)
def returned(file: str, law: str | None, form: str, convention: str) -> None:
    """Tell what the readers of the Word document in FILE propose and say.

    Tracked changes are proposals, comments are opinions; each is told under its author and the
    article of the law as it was sent out, also where articles were renumbered since.
    """
    sent = files.read_law(law, files.How("", convention)).law if law else None
    try:
        found = legaltext.returned(files.read_bytes(file), law=sent, convention=convention)
    except Unreadable as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
    out = legaltext.returned_json(found) if form == "json" else as_text(found)
    files.write_bytes(out, files.STDIN)
    report.print_findings(found.findings, every=False)


def as_text(found: Returned) -> bytes:
    """Every author with the articles that they wrote about."""
    told: list[Proposal | Opinion] = [*found.proposals, *found.opinions]
    order = {place.short: at for at, place in enumerate(legaltext.walk(found.base))}
    authors = list(dict.fromkeys(each.author for each in told))
    lines: list[str] = []
    for author in authors:
        own = [each for each in told if each.author == author]
        own.sort(key=lambda each: order.get(each.place.article, -1))
        lines += ["", _author(author, own)] if lines else [_author(author, own)]
        for num, group in groupby(own, key=lambda each: each.place.num or each.place.article):
            lines.append(f"  {report.one_line(num or '—')}")
            for each in group:
                lines += _proposal(each) if isinstance(each, Proposal) else _opinion(each)
    text = "\n".join(lines or ["Nobody changed anything or said anything in this document."])
    return f"{text}\n".encode("utf-8", "replace")


def _author(author: str, own: list[Proposal | Opinion]) -> str:
    proposals = sum(isinstance(each, Proposal) for each in own)
    opinions = len(own) - proposals
    told = f"{proposals} proposal{'' if proposals == 1 else 's'}"
    told += f", {opinions} opinion{'' if opinions == 1 else 's'}"
    return f"{author or '(no name)'}: {told}"


def _proposal(told: Proposal) -> list[str]:
    old, new = _said(told.old), _said(told.new)
    said = f"{old} → {new}" if told.old and told.new else old or new
    lines = "lines " if told.whole else ""
    after = "after " if told.whole and told.how == "inserted" and told.place.address else ""
    where = f"({after}{told.place.address or 'beginning'})"
    return [f"    {_when(told.at)}{told.how} {lines}{said}  {where}"]


def _opinion(told: Opinion) -> list[str]:
    about = f"on {_said(told.words)}" if told.words else "here"
    done = ", closed" if told.closed else ""
    lines = [f"    {_when(told.at)}says {about}{done}  ({told.place.address or 'beginning'})"]
    lines.append(f"      {report.one_line(told.text)}")
    for reply in told.replies:
        lines.append(f"      {_when(reply.at)}{reply.author}: {report.one_line(reply.text)}")
    return lines


def _said(words: str) -> str:
    line = report.one_line(words)
    return f"“{line if len(line) <= _MOST else line[:_MOST] + '…'}”" if words else ""


def _when(at: str) -> str:
    return f"{at[:10]} " if at else ""
