"""Reports and handover packs as Word and PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.accounts.permissions import Reader
from hoseibi.ui.downloads import MEDIA_TYPES
from hoseibi.ui.languages import reader_language
from hoseibi.ui.templatetags.reading import day_words

from ..models import Assignment, Handover, HandoverEntry, Report
from .letters import place_of
from .packs import opened


def _pdf(paper: printing.Paper) -> bytes:
    return printing.to_pdf(paper).content


FORMS: dict[str, tuple[str, Callable[[printing.Paper], bytes]]] = {
    "docx": (MEDIA_TYPES["docx"], printing.to_docx),
    "pdf": (MEDIA_TYPES["pdf"], _pdf),
}


def report_paper(report: Report, form: str) -> tuple[bytes, str]:
    """A report in a form, with its media type. Who has it may read it."""
    post = report.assignment
    parts = (
        (_("What was done"), report.progress),
        (_("What comes next"), report.plan),
        (_("What is difficult"), report.issues),
    )
    rows = (
        *_of(post),
        (_("Period"), f"{day_words(report.begins_on)} – {day_words(report.ends_on)}"),
        (_("State"), str(report.get_state_display())),
    )
    blocks: list[printing.Block] = [printing.Fields(rows)]
    for place, (title, text) in enumerate(parts, start=1):
        blocks.append(printing.Heading(f"{place}. {title}", 2))
        blocks.append(printing.Words(tuple(text.split("\n")) if text else ("–",)))
    title = _("Report {number} of an expert").format(number=report.number)
    return _printed(printing.Paper(title, reader_language(), tuple(blocks)), form)


def pack_paper(user: Reader, pack: Handover, form: str) -> tuple[bytes, str]:
    """A handover pack in a form, with its media type: the lines that a reader may read."""
    found = opened(user, pack)
    rows = (*_of(pack.assignment), (_("Made on"), day_words(pack.made_on)))
    blocks: list[printing.Block] = [printing.Fields(rows)]
    if found.hidden:
        told = _("{count} lines are of circles in which you do not read, and are left out.")
        blocks.append(printing.Words((told.format(count=found.hidden),)))
    for section, entries in found.parts:
        blocks.append(printing.Heading(str(section.label), 2))
        blocks.append(_grid(entries))
    paper = printing.Paper(_("Handover pack"), reader_language(), tuple(blocks))
    return _printed(paper, form)


def _of(post: Assignment) -> Iterator[tuple[str, str]]:
    yield _("Expert"), str(post.expert or "–")
    yield _("Role"), str(post.role)
    yield _("Work that it serves"), str(post.circle)
    yield _("Posted at"), place_of(post)
    yield _("Assignment"), f"{day_words(post.begins_on)} – {day_words(post.ends_on)}"


def _grid(entries: Iterable[HandoverEntry]) -> printing.Grid:
    names = (_("What"), _("Who"), _("Day"), _("Ticked off"))
    heads = tuple(printing.Cell(name, fill="head", bold=True) for name in names)
    lines = tuple(_line(one) for one in entries)
    return printing.Grid(widths=(9, 4, 3, 2), rows=(heads, *lines), heads=1, size=9)


def _line(one: HandoverEntry) -> tuple[object, ...]:
    said = [one.text]
    if one.about:
        said.append(printing.Text(f" ({one.about})", soft=True))
    if one.question:
        asked = f" {_('Question:')} {one.question}"
        said.append(printing.Text(asked, italic=True))
    if one.answer:
        said.append(printing.Text(f" {_('Answer:')} {one.answer}"))
    day = day_words(one.day) if one.day else ""
    return (tuple(said), one.who, day, "✓" if one.settled_at else "")


def _printed(paper: printing.Paper, form: str) -> tuple[bytes, str]:
    media_type, write = FORMS[form]
    return write(paper), media_type
