"""How far what was begun has come: of requests, needs, projects, drafts, commentary and courses,
how many of those begun in a year reached each stage, by country.

The year is the fiscal year in which something was begun; what stands there is how far it is today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.db.models import Exists, F, Min, OuterRef, Q
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.kept import Counted, Kept, counted_once
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

Said = tuple[str, str, date | datetime | None, set[str]]
"""Something that was begun: what it is, of which country, when, and the stages it reached."""


@dataclass(frozen=True)
class Completion:
    """How many of what was begun reached a stage: by kind, stage, country and year. `years` has no
    gap; `countries` are their names by code, empty for what is of several."""

    counts: Counter[tuple[str, str, str, int]]
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
    asked = (user.pk, country, get_language())
    return counted_once(_completions, asked, lambda: _completion(user, country))


_completions: Counted[Completion] = Kept(most=64)


def _completion(user: Reader, country: str) -> Completion:
    counts: Counter[tuple[str, str, str, int]] = Counter()
    for kind, of, when, stages in _everything(user):
        if when is None or country not in ("", of):
            continue
        day = timezone.localdate(when) if isinstance(when, datetime) else when
        for stage in stages:
            counts[kind, stage, of, year_of(day)] += 1
    known = {year for _kind, _stage, _of, year in counts}
    years = list(range(min(known), max(known) + 1)) if known else []
    codes = {of for _kind, _stage, of, _year in counts}
    names = {one.code: str(one) for one in Country.objects.filter(code__in=codes)}
    return Completion(counts, years, names)


def _everything(user: Reader) -> Iterator[Said]:
    yield from _requests(user)
    yield from _needs(user)
    yield from _projects(user)
    yield from _articles(user)
    yield from _commentary(user)
    yield from _courses(user)
    yield from _steps(user)


def _reached(**stages: bool) -> set[str]:
    return {"begun", *(name for name, is_reached in stages.items() if is_reached)}


def _requests(user: Reader) -> Iterator[Said]:
    over = (RequestState.ADOPTED, RequestState.DECLINED, RequestState.WITHDRAWN)
    rows = requests_known(user).order_by().values_list("country__code", "entered_on", "state")
    for of, on, state in rows:
        stages = _reached(decided=state in over, done=state == RequestState.ADOPTED)
        yield "requests", of, on, stages


def _needs(user: Reader) -> Iterator[Said]:
    rows = needs(user).order_by().values_list("country__code", "entered_on", "state")
    for of, on, state in rows:
        accepted = state in (NeedState.ACCEPTED, NeedState.MET)
        yield "needs", of, on, _reached(decided=accepted, done=state == NeedState.MET)


def _projects(user: Reader) -> Iterator[Said]:
    over = (Stage.COMPLETED, Stage.EX_POST)
    rows = projects(user).order_by()
    for of, began, planned, stage in rows.values_list(
        "country__code", "began_on", "planned_from", "stage"
    ):
        yield "projects", of, began or planned, _reached(done=stage in over)


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
        yield "articles", of, begun, _reached(done=holds)


def _commentary(user: Reader) -> Iterator[Said]:
    own = entries_of(user).order_by().annotate(begun=Min("bindings__at"))
    released = set(entries_of(user).filter(out()).order_by().values_list("pk", flat=True))
    for key, of, begun in own.values_list("pk", "commentary__law__country__code", "begun"):
        yield "commentary", of, begun, _reached(done=key in released)


def _courses(user: Reader) -> Iterator[Said]:
    known = courses(user).exclude(state=CourseState.CANCELLED).order_by()
    for of, on, state in known.values_list("country__code", "begins_on", "state"):
        yield "courses", of or "", on, _reached(done=state == CourseState.ENDED)
    people = Nomination.objects.filter(
        course__in=prepared(user).order_by().values("pk"), state=NominationState.SELECTED
    ).exclude(course__state=CourseState.CANCELLED).order_by()  # fmt: skip
    holds = Q(certificate__isnull=False) & Q(certificate__withdrawn_on=None)
    certified = set(people.filter(holds).values_list("pk", flat=True))
    for key, of, on in people.values_list("pk", "course__country__code", "course__begins_on"):
        yield "trainees", of or "", on, _reached(done=key in certified)


def _steps(user: Reader) -> Iterator[Said]:
    """What trainees planned to do, by how long after the course it is due."""
    rows = PlannedStep.objects.filter(
        plan__in=known_plans(user).order_by().values("pk"), due_after__in=DueAfter.values
    ).exclude(state=StepState.DROPPED).annotate(
        of=F("plan__nomination__course__country__code"),
        on=F("plan__nomination__course__begins_on"),
    ).order_by()  # fmt: skip
    for months, of, on, state in rows.values_list("due_after", "of", "on", "state"):
        yield f"steps-{months}", of or "", on, _reached(done=state == StepState.DONE)
