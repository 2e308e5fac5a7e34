"""A survey report on paper: parts in the order in which survey reports are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi import printing
from hoseibi.accounts.permissions import Reader
from hoseibi.printing import Cell, Fields, Grid, Heading, Text, Words
from hoseibi.ui.languages import by_language
from hoseibi.ui.templatetags.reading import day_words

from ..choices import CRITERIA, Confidence, Confidentiality
from ..models import InventoryEntry
from .listed import age_of
from .reports import Asked, Report, Stated, Wanted, report

FORMS = ("docx", "pdf")


def report_paper(user: Reader, asked: Asked, language: str) -> printing.Paper:
    """The report in a language, as a paper that can be printed in any form."""
    with translation.override(language):
        made = report(user, asked)
        blocks = tuple(_blocks(user, made))
        return printing.Paper(
            title=_title(made), language=language, blocks=blocks, note=_edition(made.asked.edition)
        )


def report_file(user: Reader, asked: Asked, language: str, form: str) -> bytes:
    """The report as Word or PDF."""
    paper = report_paper(user, asked, language)
    return printing.to_docx(paper) if form == "docx" else printing.to_pdf(paper).content


def _title(made: Report) -> str:
    """Of the mission or need where the edition may name it, else of the country."""
    named = [*made.missions, *(one.need for one in made.needs)]
    asked = made.asked.mission or made.asked.need
    of = asked if asked in named else made.country
    return _("Survey report: {of}").format(of=of)


def _edition(edition: str) -> str:
    return {
        Confidentiality.CIRCLE: _("For the circle only"),
        Confidentiality.DEPARTMENT: _("For the department"),
        Confidentiality.PARTNER: _("Edition for the partner"),
        Confidentiality.PUBLIC: _("Public edition"),
    }[Confidentiality(edition)]


def _blocks(user: Reader, made: Report) -> Iterator[Any]:
    yield _facts(user, made)
    if made.missions:
        yield Heading(_("The missions"), 1)
        for one in made.missions:
            yield from _mission(made, one)
    if made.interviews:
        yield Heading(_("Interviews"), 1)
        yield _interviews(made)
    yield Heading(_("Findings"), 1)
    yield Words((_("Numbers in brackets lead to the list of sources at the end."),))
    yield from _findings(made)
    if made.needs:
        yield Heading(_("Needs"), 1)
        for wanted in made.needs:
            yield from _need(made, wanted)
    if made.entries:
        yield Heading(_("Legal inventory"), 1)
        yield from _inventory(made.entries)
    yield Heading(_("Sources"), 1)
    yield _sources(made)
    yield Heading(_("How sure a finding is"), 1)
    yield Fields(
        tuple((str(level.label), str(CRITERIA[level])) for level in Confidence), share=0.25
    )


def _head(*names: str) -> tuple[Cell, ...]:
    """The names of columns."""
    return tuple(Cell(name, fill="head", bold=True) for name in names)


def _facts(user: Reader, made: Report) -> Fields:
    days = [one.found_on for one in (each.finding for each in made.findings)]
    found = f"{day_words(min(days))} – {day_words(max(days))}" if days else ""
    between = ((_("Findings from"), found),) if found else ()
    return Fields(
        (
            (_("Country"), str(made.country)),
            (_("Made on"), day_words(timezone.localdate())),
            (_("Made by"), str(user)),
            *between,
            (_("What it holds"), ", ".join(_held(made))),
        ),
        share=0.25,
    )


def _held(made: Report) -> Iterator[str]:
    """How many of each kind of thing it holds."""
    findings, sources, needs = len(made.findings), len(made.sources), len(made.needs)
    yield ngettext("{count} finding", "{count} findings", findings).format(count=findings)
    yield ngettext("{count} source", "{count} sources", sources).format(count=sources)
    yield ngettext("{count} need", "{count} needs", needs).format(count=needs)


def _mission(made: Report, one: Any) -> Iterator[Any]:
    yield Heading(str(one.title), 2)
    public = made.asked.edition == Confidentiality.PUBLIC
    went = "; ".join([*(str(each) for each in one.people.all()), *filter(None, [one.others])])
    facts = [(_("When"), f"{day_words(one.begins_on)} – {day_words(one.ends_on)}")]
    facts += [(_("Where"), one.place)] if one.place else []
    facts += [(_("Who went"), went)] if went and not public else []
    yield Fields(tuple(facts), share=0.2)
    for label, said in ((_("Programme"), one.programme), (_("In short"), one.summary)):
        if str(said):
            yield Words((Text(label, bold=True), *str(said).split("\n")))


def _interviews(made: Report) -> Grid:
    head = _head(_("Who was asked"), _("Organ"), _("When"), _("Where"))
    rows = tuple(
        (name, str(one.organ or ""), day_words(one.held_on), one.place)
        for one, name in made.interviews
    )
    return Grid((4, 4, 3, 2), (head, *rows))


def _findings(made: Report) -> Iterator[Any]:
    if not made.findings:
        yield Words((_("No finding may be told in this edition."),))
    field = ""
    for one in made.findings:
        if one.finding.field_of_law != field:
            field = one.finding.field_of_law
            yield Heading(one.finding.get_field_of_law_display(), 2)
        yield from _finding(made, one)


def _finding(made: Report, one: Stated) -> Iterator[Any]:
    found, said = one.finding, by_language(one.finding.claim)
    wanted = translation.get_language() or "en"
    code = wanted if wanted in said else found.language if found.language in said else "en"
    cited = "".join(f"[{number}]" for number in one.numbers)
    yield Words(((Text(f"F{found.pk}. ", bold=True), Text(said.get(code, str(found.claim)), code),
                  f" {cited}"),))  # fmt: skip
    articles = "; ".join(f"{each.law.title} {each}" for each in one.anchors)
    years = age_of(found.seen_on, timezone.localdate()).years
    age = _("less than a year old") if not years else _("{years} years old").format(years=years)
    by = "" if made.asked.edition == Confidentiality.PUBLIC else found.found_by
    about = (
        str(found.get_confidence_display()), found.place, by,
        _("seen {day}").format(day=f"{found.seen_on:%Y-%m}"), age, articles,
    )  # fmt: skip
    yield Words((Text(" · ".join(filter(None, about)), soft=True),), indent=1, size=9)


def _need(made: Report, wanted: Wanted) -> Iterator[Any]:
    told = {one.finding.pk for one in made.findings}
    need = wanted.need
    yield Heading(str(need), 2)
    if str(need.text):
        yield Words(tuple(str(need.text).split("\n")))
    shown = ", ".join(
        f"F{one.finding_id} ({one.get_bearing_display()})"
        for one in wanted.supports
        if one.finding_id in told
    )
    state = str(need.get_state_display())
    if need.accepted_on:
        state += f", {need.accepted_by}, {day_words(need.accepted_on)}"
    yield Fields(((_("Shown by"), shown or "–"), (_("State"), state)), share=0.2)
    scores = [one for one in wanted.weighed if one.score is not None]
    if scores:
        head = _head(_("Criterion"), _("Weight"), _("Points"), _("Adds"), _("Reason"))
        rows = tuple(
            (str(one.criterion), Cell(str(one.criterion.weight), align="end"),
             Cell(str(one.score.points), align="end"), Cell(str(one.adds), align="end"),
             one.score.reason)
            for one in scores
        )  # fmt: skip
        total = (
            Cell(_("Sum"), colspan=3, bold=True),
            Cell(str(need.total), align="end", bold=True),
            "",
        )
        yield Grid((4, 1.5, 1.5, 1.5, 6), (head, *rows, total))


def _inventory(entries: list[InventoryEntry]) -> Iterator[Any]:
    head = _head(_("Law"), _("Field of law"), _("How it stands"), _("Since"), _("Donors"))
    rows = tuple(
        (str(one.title), str(one.get_field_of_law_display()), str(one.get_status_display()),
         str(one.since or ""), "; ".join(each.donor for each in one.donors.all()))
        for one in entries
    )  # fmt: skip
    yield Grid((5, 3, 3, 2, 4), (head, *rows))
    today = timezone.localdate()
    owed = tuple(
        (str(one.title), rule.article, str(rule.title), rule.organ,
         str(rule.get_state_display()) + (f", {_('overdue')}" if rule.is_overdue(today) else ""))
        for one in entries
        for rule in one.owed.all()
    )  # fmt: skip
    if owed:
        yield Heading(_("Rules it owes"), 2)
        head = _head(_("Law"), _("Article"), _("What is owed"), _("Organ responsible"), _("State"))
        yield Grid((3, 2, 4, 4, 3), (head, *owed))
    known = {one.pk for one in entries}
    clashes = tuple(
        (f"{one.title} {clash.place}", f"{clash.other.title} {clash.other_place}",
         str(clash.text), clash.said_by, str(clash.get_state_display()))
        for one in entries
        for clash in one.conflicts.all()
        if clash.other_id in known
    )  # fmt: skip
    if clashes:
        yield Heading(_("Conflicts"), 2)
        head = _head(_("Article"), _("Other law"), _("What clashes"), _("Who says so"), _("State"))
        yield Grid((3, 3, 5, 3, 2), (head, *clashes))


def _sources(made: Report) -> Grid:
    head = _head(_("No."), _("Kind"), _("Source"), _("Place in it"), _("Dated"))
    rows = tuple(
        (f"[{one.number}]", str(one.evidence.get_kind_display()), one.said, one.evidence.place,
         str(one.evidence.dated_on or ""))
        for one in made.sources
    )  # fmt: skip
    return Grid((1, 2, 6, 3, 2), (head, *rows))
