"""How far what was begun has come: of requests, needs, projects, drafts, commentary and courses,
how many of those begun in a year reached each stage, by country.

The year is the fiscal year in which something was begun; what stands there is how far it is today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any

from django.db.models import CharField, Count, Exists, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, Coalesce, Left
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader, rights_of
from hoseibi.accounts.queries import journal_states
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.commentary.queries.works import entries_of, out
from hoseibi.corpus.models import Provision
from hoseibi.corpus.queries import visible_versions
from hoseibi.drafting.choices import UnitKind
from hoseibi.drafting.models import Unit
from hoseibi.drafting.queries import drafts
from hoseibi.intake.choices import RequestState
from hoseibi.partners.models import Country
from hoseibi.projects.choices import Stage
from hoseibi.projects.queries import projects
from hoseibi.research.choices import NeedState
from hoseibi.research.queries import needs, requests_known
from hoseibi.training.choices import CourseState, DueAfter, NominationState, StepState
from hoseibi.training.models import Nomination, PlannedStep
from hoseibi.training.queries.courses import courses, prepared
from hoseibi.training.queries.plans import known_plans

from .known import IN_FORCE
from .years import year_of

BEGUN = pgettext_lazy("results", "Begun")
RELEASED = pgettext_lazy("results", "Released")
STAGES_OF = {
    "requests": (_("Requests"), {"begun": _("Received"), "decided": _("Decided"),
                                 "done": _("Adopted")}),
    "needs": (_("Needs"), {"begun": _("Entered"), "decided": _("Accepted"), "done": _("Met")}),
    "projects": (_("Projects"), {"begun": BEGUN, "done": _("Completed")}),
    "articles": (_("Articles of drafts"), {"begun": _("Drafted"), "done": _("In force")}),
    "commentary": (_("Commentary, entries"), {"begun": BEGUN, "done": RELEASED}),
    "courses": (_("Courses"), {"begun": _("Planned"), "done": _("Ended")}),
    "trainees": (_("Trainees"), {"begun": _("Selected"), "done": _("With a certificate")}),
    "steps-3": (_("Action plans, after 3 months"), {"begun": _("Planned"), "done": _("Done")}),
    "steps-6": (_("Action plans, after 6 months"), {"begun": _("Planned"), "done": _("Done")}),
    "steps-12": (_("Action plans, after 12 months"), {"begun": _("Planned"), "done": _("Done")}),
}  # fmt: skip
"""What is counted, and the stages of each, the first and the last of which are always there."""

Said = tuple[str, str, date | None, set[str], int]
"""So many things that were begun: what they are, of which country, in which month (its first day),
the stages they reached, and how many."""
Part = Callable[[Reader], Iterator[Said]]
Cells = Counter[tuple[str, str, str, int]]
"""How many, by kind, stage, country and year."""


@dataclass(frozen=True)
class Completion:
    """How many of what was begun reached a stage: by kind, stage, country and year. `years` has no
    gap; `countries` are their names by code, empty for what is of several."""

    counts: Cells
    years: list[int]
    countries: dict[str, str]

    def of(self, kind: str, stage: str, year: int = 0, country: str = "") -> int:
        """The sum of a year and of a country; of all where none is named."""
        return self._sums[kind, stage, year, country]

    @cached_property
    def _sums(self) -> Counter[tuple[str, str, int, str]]:
        """Every sum that is asked for, added up once."""
        found: Counter[tuple[str, str, int, str]] = Counter()
        for (kind, stage, of, when), count in self.counts.items():
            for year, country in {(0, ""), (when, ""), (0, of), (when, of)}:
                found[kind, stage, year, country] += count
        return found


def completion(user: Reader, country: str = "") -> Completion:
    """All of it that somebody may know of; about a dozen queries."""
    asked = (rights_of(user), country, get_language())
    return counted_once(_completions, asked, lambda: _completion(user, country))


_completions: Counted[Completion] = Counted(most=64)


def _completion(user: Reader, country: str) -> Completion:
    states = journal_states()
    counts: Cells = Counter()
    for part in PARTS:
        asked = (rights_of(user), part.__name__)
        counts.update(counted_once(_parts, asked, partial(_cells, user, part), states))
    if country:
        counts = Counter({cell: count for cell, count in counts.items() if cell[2] == country})
    known = {year for _kind, _stage, _of, year in counts}
    years = list(range(min(known), max(known) + 1)) if known else []
    codes = {of for _kind, _stage, of, _year in counts}
    names = {one.code: str(one) for one in Country.objects.filter(code__in=codes)}
    return Completion(counts, years, names)


def _cells(user: Reader, part: Part) -> Cells:
    """What one part has to say, added up."""
    counts: Cells = Counter()
    for kind, of, when, stages, count in part(user):
        for stage in stages if when else ():
            counts[kind, stage, of, year_of(when)] += count
    return counts


_parts: Counted[Cells] = Counted(most=512)


def _reached(**stages: bool) -> set[str]:
    return {"begun", *(name for name, is_reached in stages.items() if is_reached)}


def _by_month(
    rows: QuerySet[Any], day: str | Coalesce, *columns: str, done: Q | None = None
) -> Iterator[tuple[date | None, bool, int, list[Any]]]:
    """Rows counted by the month of a day and by some columns, as the database does in one go: a
    fiscal year begins with a month. By month, whether they are `done`, how many, the columns."""
    kept = Left(Cast(day, CharField()), 7)
    sums = {"_all": Count("pk", distinct=True)}
    if done is not None:
        sums["_done"] = Count("pk", filter=done, distinct=True)
    named = rows.order_by().annotate(_month=kept).values_list("_month", *columns).annotate(**sums)
    for month, *rest in named:
        first = date.fromisoformat(f"{month}-01") if month else None
        values, (count, *ended) = rest[: len(columns)], rest[len(columns) :]
        yield first, True, sum(ended), values
        yield first, False, count - sum(ended), values


def _requests(user: Reader) -> Iterator[Said]:
    over = (RequestState.ADOPTED, RequestState.DECLINED, RequestState.WITHDRAWN)
    rows = _by_month(requests_known(user), "entered_on", "country__code", "state")
    for on, _done, count, (of, state) in rows:
        stages = _reached(decided=state in over, done=state == RequestState.ADOPTED)
        yield "requests", of, on, stages, count


def _needs(user: Reader) -> Iterator[Said]:
    rows = _by_month(needs(user), "entered_on", "country__code", "state")
    for on, _done, count, (of, state) in rows:
        accepted = state in (NeedState.ACCEPTED, NeedState.MET)
        yield "needs", of, on, _reached(decided=accepted, done=state == NeedState.MET), count


def _projects(user: Reader) -> Iterator[Said]:
    over = Q(stage__in=(Stage.COMPLETED, Stage.EX_POST))
    begun = Coalesce("began_on", "planned_from")
    for on, done, count, (of,) in _by_month(projects(user), begun, "country__code", done=over):
        yield "projects", of, on, _reached(done=done), count


def _articles(user: Reader) -> Iterator[Said]:
    """Articles of drafts; one is in force once a text of its law that holds it has come into force
    since the draft was begun."""
    today = timezone.localdate()
    held = visible_versions(user).filter(IN_FORCE, in_force_from__lte=today)
    holding = Provision.objects.filter(
        version__in=held.order_by().values("pk"),
        version__language_version__law=OuterRef("anchor__law"),
        version__in_force_from__gte=OuterRef("draft__begun_at__date"),
        short_address=OuterRef("anchor__address"),
    )
    rows = Unit.objects.filter(
        kind=UnitKind.ARTICLE, draft__in=drafts(user).order_by().values("pk")
    ).annotate(holds=Exists(holding)).order_by()  # fmt: skip
    for of, begun, holds in rows.values_list(
        "draft__law__country__code", "draft__begun_at", "holds"
    ):
        yield "articles", of, timezone.localdate(begun), _reached(done=holds), 1


def _commentary(user: Reader) -> Iterator[Said]:
    own = entries_of(user).order_by().annotate(begun=Min("bindings__at"))
    released = set(entries_of(user).filter(out()).order_by().values_list("pk", flat=True))
    for key, of, begun in own.values_list("pk", "commentary__law__country__code", "begun"):
        on = timezone.localdate(begun) if begun else None
        yield "commentary", of, on, _reached(done=key in released), 1


def _courses(user: Reader) -> Iterator[Said]:
    known = courses(user).exclude(state=CourseState.CANCELLED)
    ended = Q(state=CourseState.ENDED)
    for on, done, count, (of,) in _by_month(known, "begins_on", "country__code", done=ended):
        yield "courses", of or "", on, _reached(done=done), count
    people = Nomination.objects.filter(
        course__in=prepared(user).order_by().values("pk"), state=NominationState.SELECTED
    ).exclude(course__state=CourseState.CANCELLED)  # fmt: skip
    certified = Q(certificate__isnull=False) & Q(certificate__withdrawn_on=None)
    rows = _by_month(people, "course__begins_on", "course__country__code", done=certified)
    for on, done, count, (of,) in rows:
        yield "trainees", of or "", on, _reached(done=done), count


def _steps(user: Reader) -> Iterator[Said]:
    """What trainees planned to do, by how long after the course it is due."""
    planned = PlannedStep.objects.filter(
        plan__in=known_plans(user).order_by().values("pk"), due_after__in=DueAfter.values
    ).exclude(state=StepState.DROPPED)  # fmt: skip
    course, done = "plan__nomination__course", Q(state=StepState.DONE)
    columns = (f"{course}__country__code", "due_after")
    for on, is_done, count, (of, months) in _by_month(
        planned, f"{course}__begins_on", *columns, done=done
    ):
        yield f"steps-{months}", of or "", on, _reached(done=is_done), count


PARTS: tuple[Part, ...] = (
    *(_requests, _needs, _projects, _articles),
    *(_commentary, _courses, _steps),
)
"""What is counted, each for as long as nothing is done to its own records."""
