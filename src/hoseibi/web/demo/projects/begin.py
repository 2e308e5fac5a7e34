"""How the projects of the invented world come to be, step by step as people would enter them."""

from __future__ import annotations

from datetime import date

from hoseibi.accounts.choices import Origin, Role
from hoseibi.accounts.models import Circle, Seat, User
from hoseibi.intake.choices import RequestState
from hoseibi.intake.models import Request
from hoseibi.partners.models import Country, Organ
from hoseibi.projects import actions
from hoseibi.projects.choices import Stage
from hoseibi.projects.models import Project

from . import lanvara_plan
from .committee import hold_committee
from .judging import evaluate
from .merovia import begin_merovia
from .paying import pay_for
from .planning import adopt_first, change_plan
from .publishing import publish_lanvara
from .reporting import report_on

BACKGROUND = {
    "en": "The Civil Code of 2019 is in force, but its law of obligations is hard to apply: defects"
    " of goods, rescission and limitation are unclear, and four sub-decrees are owed.",
    "ja": "2019年民法は施行されたが、債権法は適用が難しい。物の欠陥、解除、時効の規定が不明確で、"
    "委任された政令4件が未制定である。",
}
STEPS = (
    (Stage.ADOPTED, date(2021, 12, 15), "Legal Cooperation Department", ""),
    (Stage.PLANNING, date(2022, 3, 18), "Survey mission and Ministry of Justice of Lanvara",
     "Minutes of meetings signed in Sorenka."),
    (Stage.EX_ANTE, date(2022, 5, 30), "Legal Cooperation Department", ""),
    (Stage.AGREED, date(2022, 7, 15), "Head of the department and Minister of Justice of Lanvara",
     "Record of discussions with PDM ver.0."),
    (Stage.UNDER_WAY, date(2022, 10, 1), "", "The first long-term expert arrived."),
    (Stage.JOINT_REVIEW, date(2025, 11, 14), "Both sides", "Led to PDM ver.2."),
)  # fmt: skip
PLANNED = ((Stage.COMPLETED, date(2027, 9, 30)), (Stage.EX_POST, date(2030, 9, 30)))


def begin_projects(by: User, circle: Circle) -> None:
    """The projects of Lanvara and Merovia; nothing when they are there already."""
    if not Project.objects.filter(slug="lanvara-obligations").exists():
        _begin_lanvara(by, circle)
    if not Project.objects.filter(slug="merovia-insolvency").exists():
        begin_merovia(by)
    publish_lanvara(by)


def answered(reference: str) -> Request | None:
    """The adopted request that a project of the story answers, where it was entered."""
    return Request.objects.filter(
        reference=reference, state=RequestState.ADOPTED, projects=None
    ).first()


def organ(code: str, name: str) -> Organ | None:
    """An organ of the invented world by the beginning of its English name."""
    return Organ.objects.filter(country__code=code, name__contains=name).order_by("pk").first()


def _begin_lanvara(by: User, circle: Circle) -> None:
    beginning = actions.Beginning(
        lanvara_plan.TITLE,
        country=Country.objects.get(code="xl"),
        slug="lanvara-obligations",
        request=answered("XL-2021-01"),
        circle=circle,
        organ=organ("xl", "Ministry of Justice"),
        home_organ=organ("xh", "Legal Cooperation Department"),
        field_of_law="civil",
        planned_from=date(2022, 10, 1),
        planned_until=date(2027, 9, 30),
        background=BACKGROUND,
    )
    project = actions.begin(by, beginning, origin=Origin.COMMAND)
    enter_steps(by, project, STEPS, PLANNED)
    name_people(by, project)
    meetings = hold_committee(by, project)
    adopt_first(by, project)
    change_plan(by, project, lanvara_plan.VERSION_1, meetings)
    change_plan(by, project, lanvara_plan.VERSION_2, meetings)
    report_on(by, project)
    pay_for(by, project)
    evaluate(by, project)


def enter_steps(by: User, project: Project, done: tuple, planned: tuple) -> None:
    """Enter the stages that were reached, and those that are planned."""
    for stage, day, who, note in done:
        reaching = actions.Reaching(done_on=day, planned_on=day, who=who, note=note)
        actions.enter_step(by, project, stage, reaching, origin=Origin.COMMAND)
    for stage, day in planned:
        reaching = actions.Reaching(planned_on=day)
        actions.enter_step(by, project, stage, reaching, origin=Origin.COMMAND)
    project.refresh_from_db()


def name_people(by: User, project: Project) -> None:
    """Director and chief adviser: the partner's first drafter, and the expert."""
    seats = Seat.objects.filter(circle=project.circle_id).select_related("person").order_by("pk")
    of = {seat.role: seat.person for seat in reversed(seats)}
    facts = actions.ProjectFacts(
        project.title.data,
        project.background.data if project.background else {},
        organ=project.organ,
        home_organ=project.home_organ,
        director=of.get(Role.DRAFTER),
        adviser=of.get(Role.EXPERT),
        field_of_law=project.field_of_law,
        planned_from=project.planned_from,
        planned_until=project.planned_until,
    )
    actions.change_facts(by, project, facts, origin=Origin.COMMAND)
