"""How a project is begun, from an adopted request or without, and how its facts change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import Opening, Place, give_seat, open_circle, record
from hoseibi.accounts.choices import Act, Origin, Role, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import may
from hoseibi.errors import Refusal
from hoseibi.intake.choices import RequestState, StepKind
from hoseibi.intake.models import Request
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.ui.languages import by_language, in_languages

from ..choices import RowKind, Stage
from ..models import PdmLine, PdmRow, PdmVersion, Project, Step
from ..permissions import require_may_begin, require_may_plan
from .money import currency
from .pdm_rows import settle
from .pdm_versions import first_version

FACTS = ("organ", "home_organ", "director", "adviser", "field_of_law", "planned_from",
         "planned_until", "currency", "year_begins")  # fmt: skip
RESERVED = frozenset(("begin",))
"""Names in addresses that the pages of projects need themselves."""


class TitleNeeded(Refusal):
    message = _("Give the project a title, in at least one language.")


class CountryNeeded(Refusal):
    message = _("Say with which country the project is done.")


class NotAdopted(Refusal):
    message = _("Only a request that is adopted leads to a project. Decide on the request first.")


class BegunAlready(Refusal):
    message = _("A project answers this request already.")


class EndsBeforeItBegins(Refusal):
    message = _("The project ends before it begins. Look at both days again.")


class NoMonth(Refusal):
    message = _("The fiscal year begins in a month, from 1 to 12.")


class CircleNotYours(Refusal):
    message = _("Choose a circle in which you plan, or let a new one be opened.")


class AddressTaken(Refusal):
    message = _("Another project has this name in addresses. Choose another one.")


@dataclass(frozen=True)
class PlanRow:
    """A row of the first PDM: its kind and words by language; `under` is the place of the output
    among the rows, for an activity."""

    kind: str
    texts: dict[str, str]
    under: int | None = None


@dataclass(frozen=True)
class Beginning:
    """A project that is to be begun. Without a `circle` one is opened, named as the project;
    `rows` are those of its first PDM."""

    titles: dict[str, str]
    country: Country | None = None
    slug: str = ""
    request: Request | None = None
    circle: Circle | None = None
    organ: Organ | None = None
    home_organ: Organ | None = None
    field_of_law: str = "other"
    planned_from: date | None = None
    planned_until: date | None = None
    background: dict[str, str] = field(default_factory=dict)
    rows: tuple[PlanRow, ...] = ()
    site: dict[str, str] = field(default_factory=dict)
    parent: Project | None = None


@dataclass(frozen=True)
class ProjectFacts:
    """What is known of a project besides its stage and its plan."""

    titles: dict[str, str]
    background: dict[str, str]
    organ: Organ | None = None
    home_organ: Organ | None = None
    director: Person | None = None
    adviser: Person | None = None
    field_of_law: str = "other"
    planned_from: date | None = None
    planned_until: date | None = None
    currency: str = "JPY"
    year_begins: int = 4


@transaction.atomic
def begin(by: User, beginning: Beginning, *, origin: str = Origin.PAGE) -> Project:
    """Begin a project: its circle, its first step, and the draft of its first PDM."""
    require_may_begin(by)
    _require_sound(beginning)
    circle = _circle(by, beginning, origin)
    project = Project.objects.create(
        slug=_slug(beginning),
        title=in_languages(beginning.titles),
        country=beginning.country,
        circle=circle,
        request=beginning.request,
        parent=beginning.parent,
        organ=beginning.organ,
        home_organ=beginning.home_organ or (by.person.organ if by.person else None),
        field_of_law=beginning.field_of_law,
        background=in_languages(beginning.background),
        planned_from=beginning.planned_from,
        planned_until=beginning.planned_until,
        changed_at=timezone.now(),
    )
    Step.objects.create(
        project=project,
        stage=Stage.ADOPTED,
        done_on=_adopted_on(beginning.request),
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    _first_plan(by, project, beginning)
    record(by, "began project", project, origin=origin)
    return project


def _adopted_on(request: Request | None) -> date:
    """The day of the decision on the request; today where none was written down."""
    if request is None:
        return timezone.localdate()
    decided = request.steps.filter(kind=StepKind.ADOPTED).order_by("on", "pk").last()
    return decided.on if decided else timezone.localdate()


def _require_sound(beginning: Beginning) -> None:
    if not in_languages(beginning.titles):
        raise TitleNeeded
    if beginning.country is None:
        raise CountryNeeded
    _require_days(beginning.planned_from, beginning.planned_until)
    request = beginning.request
    if request is not None:
        # Held, so that two officers do not begin the same project at one moment.
        now = Request.objects.select_for_update().get(pk=request.pk)
        if now.state != RequestState.ADOPTED:
            raise NotAdopted
        if now.projects.exists():
            raise BegunAlready
    taken = Project.objects.filter(slug=beginning.slug).exists()
    if beginning.slug and (taken or beginning.slug in RESERVED):
        raise AddressTaken


def _require_days(begin: date | None, end: date | None) -> None:
    if begin and end and end < begin:
        raise EndsBeforeItBegins


def _circle(by: User, beginning: Beginning, origin: str) -> Circle:
    if beginning.circle is not None:
        if not may(by, Act.PLAN, beginning.circle):
            raise CircleNotYours
        return beginning.circle
    opening = Opening(by_language(in_languages(beginning.titles)), country=beginning.country)
    circle = open_circle(by, opening, origin=origin)
    if by.person is not None:
        give_seat(by, circle, Place(by.person, Role.OFFICER, Side.HOME), origin=origin)
    return circle


def _slug(beginning: Beginning) -> str:
    if beginning.slug:
        return beginning.slug
    titles = by_language(in_languages(beginning.titles))
    words = slugify(titles.get("en") or next(iter(titles.values())))[:60].strip("-")
    assert beginning.country is not None
    stem = f"{beginning.country.code}-{words or 'project'}"
    taken = set(Project.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    number = 2
    slug = stem
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    return slug


def _first_plan(by: User, project: Project, beginning: Beginning) -> PdmVersion:
    version = first_version(by, project)
    version.site = in_languages(beginning.site)
    version.save(update_fields=("site",))
    made: list[PdmRow] = []
    for place, each in enumerate(beginning.rows):
        line = version.lines.filter(row__kind=each.kind).select_related("row").first()
        alone = each.kind in (RowKind.GOAL, RowKind.PURPOSE)
        if not (alone and line):
            row = PdmRow.objects.create(project=project, kind=each.kind)
            under = made[each.under] if each.under is not None else None
            line = PdmLine(version=version, row=row, under=under, position=place + 2)
        line.narrative = in_languages(each.texts)
        line.save()
        made.append(line.row)
    settle(version)
    return version


@transaction.atomic
def change_facts(
    by: User, project: Project, facts: ProjectFacts, *, origin: str = Origin.PAGE
) -> Project:
    """Put right what is known of a project."""
    require_may_plan(by, project)
    if not in_languages(facts.titles):
        raise TitleNeeded
    _require_days(facts.planned_from, facts.planned_until)
    if not 1 <= facts.year_begins <= 12:
        raise NoMonth
    project.title, project.background = in_languages(facts.titles), in_languages(facts.background)
    for name in FACTS:
        setattr(project, name, getattr(facts, name))
    project.currency, project.changed_at = currency(facts.currency), timezone.now()
    # Where the project stands is not of the facts: another page may change it at this moment.
    project.save(update_fields=("title", "background", *FACTS, "changed_at"))
    record(by, "changed project", project, origin=origin)
    return project
