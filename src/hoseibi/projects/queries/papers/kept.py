"""Reports of a project: which there are, what was written in them, and the papers they become."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import F, Max, QuerySet, Window
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from hoseibi import printing
from hoseibi.accounts.permissions import Reader
from hoseibi.printing import Paper, Text
from hoseibi.ui.languages import by_language

from ...choices import ActualState, ReportKind, ReportState, Stage
from ...models import Actual, Project, Report, ReportWording
from ..projects import projects
from .dataset import Dataset
from .items import GROUPS, Group, Item
from .reports import Drawn, facts_of, report_paper
from .tongue import Tongue

OWN = ("en", "ja")
"""The languages in which every paper can be written."""


def reports(user: Reader, project: Project) -> QuerySet[Report]:
    """The reports of a project, the newest first."""
    own = Report.objects.filter(project=project, project__in=projects(user))
    return own.select_related("submitted_by", "version").defer("kept").order_by("-ends_on", "-pk")


def report(user: Reader, project: Project, key: int) -> Report | None:
    """A report by its key."""
    own = Report.objects.filter(pk=key, project=project, project__in=projects(user))
    found = own.select_related("submitted_by").first()
    if found is not None:
        # The project is at hand with all whom it names: nobody asks for it again.
        found.project = project
    return found


def next_term(project: Project, last: Report | None) -> tuple[date, date]:
    """The half year behind the last monitoring sheet, or the first of the project. The term of one
    that was taken back is still to be told."""
    if last is not None and last.state == ReportState.TAKEN_BACK:
        return last.begins_on, last.ends_on
    begins = project.began_on or project.planned_from or date.min.replace(year=2000)
    if last is not None:
        begins = last.ends_on + timedelta(days=1)
    month = begins.month + 5
    year, month = begins.year + (month - 1) // 12, (month - 1) % 12 + 1
    ends = date(year, month, calendar.monthrange(year, month)[1])
    return begins, ends


def sheet_due(project: Project, day: date) -> tuple[date, Report | None] | None:
    """The last day of a term that is over without its sheet, and the sheet where it is being
    written; nothing when none is owed, or the project is not under way."""
    if project.began_on is None or project.stage not in (Stage.UNDER_WAY, Stage.JOINT_REVIEW):
        return None
    own = Report.objects.filter(project=project, kind=ReportKind.MONITORING)
    last = own.defer("kept").order_by("-ends_on", "-pk").first()
    if last is not None and last.state == ReportState.DRAFT:
        return (last.ends_on, last) if last.ends_on < day else None
    ends = next_term(project, last)[1]
    return (ends, None) if ends < day else None


def waiting(report: Report) -> int:
    """How many actuals of its term wait for approval while their period is not locked: they are
    not in the paper."""
    reported = Actual.objects.filter(indicator__project=report.project, state=ActualState.REPORTED)
    of_term = {"period__begins_on__lte": report.ends_on, "period__ends_on__gte": report.begins_on}
    return reported.filter(period__locked_at=None, **of_term).count()


def newest_wordings(report: Report) -> list[ReportWording]:
    """The last wording of every item in every language."""
    said = ReportWording.objects.filter(report=report)
    newest = Window(Max("number"), partition_by=[F("item"), F("language")])
    return list(said.annotate(newest=newest).filter(number=F("newest")).select_related("author"))


class Written(NamedTuple):
    """An item of a report as the page shows it: the newest wording in the language of the page,
    and what it says in others. `text` stands in its field, written on the number `seen`."""

    item: Item
    wording: ReportWording | None
    elsewhere: tuple[ReportWording, ...]
    facts: SafeString
    text: str
    seen: int


def written(
    report: Report, language: str, unsaved: Mapping[str, tuple[str, int]] | None = None
) -> list[tuple[Group, list[Written]]]:
    """Every item with what the data say to it and what is written there; `unsaved` are words that
    stay in the field of an item, with the number on which they were typed."""
    data, tongue = Dataset(report.project, report.ends_on, report.begins_on), Tongue(language)
    known: dict[str, dict[str, ReportWording]] = {}
    for one in newest_wordings(report):
        known.setdefault(one.item, {})[one.language] = one

    def of(item: Item) -> Written:
        texts = known.get(item.code, {})
        rest = (one for code, one in texts.items() if code != language and one.text)
        now = texts.get(language)
        saved = (now.text, now.number) if now else ("", 0)
        field = (unsaved or {}).get(item.code, saved)
        return Written(item, now, tuple(rest), _facts(item, data, tongue), *field)

    groups = GROUPS[ReportKind(report.kind)]
    return [(group, [of(item) for item in group.items]) for group in groups]


def _facts(item: Item, data: Dataset, tongue: Tongue) -> SafeString:
    """What the data say to an item, for the page: every word of it escaped."""
    with translation.override(tongue.language):
        blocks = facts_of(item, data, tongue)
    return mark_safe(printing.blocks_html(blocks, tongue.language))


def drawn(report: Report, language: str) -> Drawn:
    """A report with its data and what was written, for a paper in a language. Where something is
    not written in it, what is written in another stands there."""
    texts: dict[str, dict[str, str]] = {}
    for one in newest_wordings(report):
        if one.text:
            texts.setdefault(one.item, {})[one.language] = one.text
    remarks = {item: _best(said, language) for item, said in texts.items()}
    data = Dataset(report.project, report.ends_on, report.begins_on)
    return Drawn(report, data, Tongue(language), remarks)


def _best(texts: dict[str, str], language: str) -> Text:
    code = next(code for code in (language, *OWN, *texts) if code in texts)
    return Text(texts[code], code)


def languages_of_report(report: Report) -> list[str]:
    """English, Japanese, and the languages in which the project or the report says something."""
    said = ReportWording.objects.filter(report=report).exclude(text="")
    more = {*by_language(report.project.title), *said.values_list("language", flat=True)}
    return [*OWN, *sorted(more - set(OWN))]


def paper_of_report(report: Report, language: str) -> Paper:
    """The paper as it was handed in, or as it would be now."""
    known = kept_paper(report, language)
    if known is not None:
        return known
    return paper_now(report, language)


def paper_now(report: Report, language: str) -> Paper:
    """The paper as the data and what is written make it now."""
    with translation.override(language):
        return report_paper(drawn(report, language))


def kept_paper(report: Report, language: str) -> Paper | None:
    """The paper as it was handed in, where it was: in this language, or in English."""
    text = report.kept.get(language) or report.kept.get("en")
    return printing.taken_out(text) if text else None
