"""What was asked, found and done in a year: requests, research, projects, indicators, money."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import Q, Sum
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.intake.choices import RequestState, StepKind
from hoseibi.intake.models import Step
from hoseibi.printing import Block, Heading
from hoseibi.projects.choices import SPENDING, Stage
from hoseibi.projects.models import BudgetLine, Project, Transaction
from hoseibi.projects.queries import plain, projects
from hoseibi.research.queries import findings, needs, requests_known
from hoseibi.ui.templatetags.reading import day_words

from .annual_rows import Asked, Told, table
from .measured import Stood, standing, summed


def requests_told(user: Reader, asked: Asked) -> Told:
    """The requests received in the year, and those adopted in it."""
    own = requests_known(user).filter(asked.of()).select_related("country", "organ")
    decided = Step.objects.filter(asked.within("on"), kind=StepKind.ADOPTED).values("request")
    received = Q(pk__in=own.filter(asked.within("entered_on")).values("pk"))
    adopted = Q(pk__in=decided, state=RequestState.ADOPTED)
    found = list(own.filter(received | adopted).order_by("country__code", "entered_on", "pk"))
    keys = set(own.filter(adopted).values_list("pk", flat=True))
    rows = [
        (one.reference, one.title, one.country, one.get_field_of_law_display(),
         day_words(one.entered_on), one.get_state_display())
        for one in found
    ]  # fmt: skip
    head = (_("Reference"), _("Title"), _("Country"), _("Field of law"), _("Entered on"),
            _("State"))  # fmt: skip
    count = sum(1 for one in found if asked.first <= one.entered_on <= asked.last)
    facts = ((_("Requests received"), str(count)), (_("Requests adopted"), str(len(keys))))
    return Told(_("Requests"), table((2, 5, 2, 3, 2.5, 2), head, rows), facts)


def research(user: Reader, asked: Asked) -> Told:
    """What was found in the year, and the needs that were entered."""
    known = needs(user).filter(asked.of(), asked.within("entered_on"))
    found = findings(user).filter(asked.of(), asked.within("found_on")).count()
    rows = [
        (one, one.country, one.get_field_of_law_display(), one.get_state_display())
        for one in known.order_by("country__code", "number")
    ]
    head = (_("Need"), _("Country"), _("Field of law"), _("State"))
    facts = ((_("Findings of research"), str(found)), (_("Needs entered"), str(len(rows))))
    return Told(_("Research"), table((6, 2, 3, 2), head, rows), facts if found or rows else ())


def _running(user: Reader, asked: Asked) -> list[Project]:
    """The projects that ran in the year, or were to."""
    begun = Q(began_on__lte=asked.last) | Q(began_on=None, planned_from__lte=asked.last)
    open_ = Q(ended_on__gte=asked.first) | Q(ended_on=None, planned_until__gte=asked.first)
    found = projects(user).filter(asked.of(), begun, open_ | Q(ended_on=None, planned_until=None))
    return list(found.order_by("country__code", "planned_from", "pk"))


def projects_told(user: Reader, asked: Asked) -> Told:
    """The projects with the stage at which they are, and until when they run."""
    found = _running(user, asked)
    rows = [
        (one.title, one.country, one.organ or "–", Stage(one.stage).label,
         " – ".join(day_words(day) for day in (one.planned_from, one.planned_until) if day))
        for one in found
    ]  # fmt: skip
    head = (_("Project"), _("Country"), _("Implementing agency"), _("Stage"), _("Period"))
    facts = ((_("Projects"), str(len(found))),)
    return Told(_("Projects"), table((5, 2, 3, 2.5, 4), head, rows), facts)


def indicators(user: Reader, asked: Asked) -> Told:
    """What was approved for periods that ended in the year, and how it stood at its end."""
    by: dict[str, list[Stood]] = {}
    for one in standing(_running(user, asked), asked.last, until=asked.last):
        last = one.measured.last
        if last is not None and last.period.ends_on >= asked.first:
            by.setdefault(str(one.project), []).append(one)
    head = (_("Indicator"), _("Unit"), _("Baseline"), _("Target"), _("Approved last"),
            _("Period"), _("Progress"))  # fmt: skip
    blocks: list[Block] = []
    for name, held in by.items():
        blocks += [Heading(name, 2), *table((5, 2, 2, 2, 2.4, 2, 2.4), head, map(_line, held))]
    found = summed(one for held in by.values() for one in held)
    facts = ((_("Indicators approved"), str(found.all)),
             (_("On track / behind"), f"{found.good} / {found.late}"))  # fmt: skip
    return Told(_("Indicators"), tuple(blocks), facts)


def _line(one: Stood) -> tuple[str, ...]:
    held, last = one.measured.indicator, one.measured.last
    unit = "%" if held.kind == "percent" else str(held.unit)
    value = last.value if last else None
    said = str(last.words) if last and value is None else _number(value)
    period = str(last.period) if last else ""
    return (str(held), unit, _number(held.baseline), _number(held.target), said, period, one.label)


def _number(value: Decimal | None) -> str:
    return "–" if value is None else plain(value)


def money(user: Reader, asked: Asked) -> Told:
    """What was planned and spent in the year, by project and currency: of the projects whose money
    the reader may see."""
    own = {one.pk: one for one in projects(user).filter(asked.of())}
    spent = Transaction.objects.filter(
        asked.within("on"), project__in=own, kind__in=SPENDING, taken_back_because=""
    ).order_by().values_list("project", "currency").annotate(Sum("value"))  # fmt: skip
    planned = BudgetLine.objects.filter(project__in=own, year=asked.year).order_by()
    planned = planned.values_list("project", "currency").annotate(Sum("planned"))
    by: dict[tuple[int, str], list[Decimal]] = {}
    for at, rows in enumerate((planned, spent)):
        for project, currency, value in rows:
            by.setdefault((project, currency), [Decimal(0), Decimal(0)])[at] += value
    lines = [
        (own[project].title, own[project].country, currency, int(plan), int(paid))
        for (project, currency), (plan, paid) in sorted(by.items())
    ]
    sums: dict[str, Decimal] = {}
    for (_project, currency), (_plan, paid) in by.items():
        sums[currency] = sums.get(currency, Decimal(0)) + paid
    said = "; ".join(f"{currency} {int(value):,}" for currency, value in sorted(sums.items()))
    head = (_("Project"), _("Country"), _("Currency"), _("Planned"), _("Spent"))
    facts = ((_("Spent"), said),) if said else ()
    return Told(_("Money"), table((5, 2, 1.5, 2.5, 2.5), head, lines), facts)
