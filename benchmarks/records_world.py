"""A department after many years: thousands of records of each kind, and one busy project."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from benchmarks.records_course import full_course
from benchmarks.records_laws import laws
from benchmarks.records_rows import SINCE, nth, of, rows, sentence
from benchmarks.records_training import courses
from django.utils import timezone

from hoseibi import legaltext, printing
from hoseibi.accounts.actions import invite
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import Circle, Seat, User
from hoseibi.api.models import Token
from hoseibi.corpus.models import Law
from hoseibi.drafting import models as drafting
from hoseibi.experts import models as experts
from hoseibi.experts.choices import Matter
from hoseibi.intake import models as intake
from hoseibi.letters import models as letters
from hoseibi.meetings import models as meetings
from hoseibi.meetings.choices import MeetingState
from hoseibi.partners import actions as partners
from hoseibi.partners.models import Organ, Person
from hoseibi.printing import Paper, Words
from hoseibi.projects import models as projects
from hoseibi.projects.choices import ActualState, PdmState, ReportKind, ReportState, RowKind
from hoseibi.research import models as research
from hoseibi.terms import models as terms

CIRCLES = 40
BUSY = 60
"""Activities, indicators and payments of the one project that is busy."""


def begin() -> tuple[User, User]:
    """An officer of the department who sits in half of the circles and somebody of a partner organ
    who sits in two of them, and where the work is done."""
    officer = invite("officer", "officer@example.org", "a password", role=Role.OFFICER)
    countries = [partners.country(code) for code in ("xl", "xm")]
    for number in range(40):
        name = {"en": f"Organ {number}"}
        partners.organ(countries[number % 2], name, "ministry")
    officer.person = partners.person("Hana Tsukino", Organ.objects.first())
    officer.save()
    made = [
        Circle(name={"en": f"Circle {n}"}, country=countries[n % 2], opened_on=date(2018, 4, 1))
        for n in range(CIRCLES)
    ]
    made = Circle.objects.bulk_create(made)
    for circle in made[: CIRCLES // 2]:
        Seat.objects.create(
            circle=circle, person=officer.person, role=Role.OFFICER, side=Side.HOME,
            since=date(2018, 4, 1),
        )  # fmt: skip
    partner = _partner(made[:2])
    return User.objects.get(pk=officer.pk), partner


def _partner(circles: list[Circle]) -> User:
    """A drafter of the first organ, with a seat in each of some circles."""
    user = invite("partner", "partner@example.org", "a password", role=Role.READER)
    user.person = partners.person("Sok Dara", Organ.objects.first())
    user.save()
    seat = {"role": Role.DRAFTER, "side": Side.PARTNER, "since": date(2018, 4, 1)}
    Seat.objects.bulk_create(Seat(circle=one, person=user.person, **seat) for one in circles)
    return User.objects.get(pk=user.pk)


def fill(first: int, last: int, officer: User) -> None:
    """Records of each kind from a number up to another."""
    for part in (
        *(_people, laws, _requests, _research, _experts, _projects, _plans, _reports),
        *(_meetings, _letters, _terms, courses, full_course),
    ):
        part(first, last, officer)


def _people(first: int, last: int, officer: User) -> None:
    rows(Person, first, last, name=lambda n: f"Person {n}", organ_id=of(Organ))


def _country(number: int) -> int:
    found: int = of(Organ.country.field.related_model)(number)
    return found


def _requests(first: int, last: int, officer: User) -> None:
    country = of(Organ.country.field.related_model)
    entered = lambda n: SINCE - timedelta(days=n % 2500)  # noqa: E731
    rows(
        intake.Request, first, last, country_id=country, organ_id=of(Organ),
        reference=lambda n: f"XL-{entered(n).year}-{n:05}", entered_on=entered,
        year=lambda n: entered(n).year, named=lambda n: legaltext.fold(sentence(n)),
        state=lambda n: ("received", "screening", "adopted", "declined")[n % 4],
        technicality=lambda n: n % 12 or None,
    )  # fmt: skip
    request = nth(intake.Request)
    rows(intake.FormText, first, last, request_id=request, item="purpose", language="en")
    rows(intake.Step, first, last, request_id=request, name="Hana Tsukino")
    rows(intake.Term, first, last, text=lambda n: f"term{n}", spread=1)
    rows(intake.RequestTerm, first, last, request_id=request, term_id=nth(intake.Term), weight=1)


def _research(first: int, last: int, officer: User) -> None:
    kept = {"country_id": of(Organ.country.field.related_model), "entered_by_id": officer.pk}
    kept["confidentiality"] = "department"
    folded = {"words": lambda n: legaltext.fold(sentence(n))}
    seen = {"seen_on": lambda n: SINCE - timedelta(days=n % 1500)}
    rows(research.Mission, first, last, **kept)
    rows(research.Interview, first, last, **kept, name=lambda n: f"Judge {n}")
    rows(research.SurveyFinding, first, last, **kept, **folded, **seen, found_by="Hana Tsukino")
    finding = nth(research.SurveyFinding)
    rows(research.Evidence, first, last, finding_id=finding, cited=sentence)
    rows(research.InventoryEntry, first, last, **kept, **folded, **seen)
    entry = nth(research.InventoryEntry)
    rows(research.Statement, first, last, entry_id=entry, held=True, source=sentence)
    rows(research.Need, first, last, **kept, number=lambda n: n + 1, total=lambda n: n % 90)
    rows(research.Support, first, last, need_id=nth(research.Need), finding_id=finding)


def _terms(first: int, last: int, officer: User) -> None:
    rows(terms.Concept, first, last, code=lambda n: f"concept {n}")
    concept = nth(terms.Concept)
    for language in ("en", "ja", "km", "vi"):
        rows(
            terms.ConceptTerm, first, last, concept_id=concept, language=language,
            text=lambda n: f"idea {n}", key=lambda n: f"idea {n}", examples=[],
            status=lambda n: ("approved", "approved", "candidate", "forbidden")[n % 4],
        )  # fmt: skip
    rows(terms.ConceptField, first, last, concept_id=concept, field="civil")
    rows(terms.ConceptEvent, first, last, concept_id=concept, what="origination")


def _experts(first: int, last: int, officer: User) -> None:
    people = nth(Person)
    rows(
        experts.Expert, first, last, person_id=lambda n: people(n + 2),
        consented_on=date(2024, 4, 1), consent_until=date(2030, 4, 1),
    )  # fmt: skip
    expert, fields = nth(experts.Expert), ("civil", "company", "labour", "criminal")
    rows(
        experts.Knowledge, first, last, expert_id=expert, matter=Matter.values[0],
        key=lambda n: fields[n % 4], level=lambda n: n % 3 + 1,
    )  # fmt: skip
    begins = lambda n: SINCE - timedelta(days=n % 2500)  # noqa: E731
    rows(
        experts.Assignment, first, last, expert_id=expert, circle_id=of(Circle),
        country_id=of(Organ.country.field.related_model), role=lambda n: f"Expert {n}",
        begins_on=begins, ends_on=lambda n: begins(n) + timedelta(days=700),
    )  # fmt: skip
    post = nth(experts.Assignment)
    rows(experts.LogEntry, first, last, assignment_id=post, language="en")
    rows(experts.HandoverItem, first, last, assignment_id=post, language="en")
    rows(experts.Step, first, last, assignment_id=post)


def _projects(first: int, last: int, officer: User) -> None:
    country = of(Organ.country.field.related_model)
    rows(
        projects.Project, first, last, slug=lambda n: f"project-{n}", country_id=country,
        circle_id=of(Circle), organ_id=of(Organ),
        planned_from=lambda n: SINCE - timedelta(days=n % 2500),
        planned_until=lambda n: SINCE + timedelta(days=n % 1500),
        stage="under-way",
    )  # fmt: skip
    project = nth(projects.Project)
    _activities(first, last, project)
    year = {"begins_on": date(2025, 4, 1), "ends_on": date(2026, 3, 31)}
    rows(projects.Period, first, last, project_id=project, name="2025", **year)
    rows(projects.PdmRow, first, last, project_id=project, kind=RowKind.PURPOSE)
    rows(
        projects.PdmVersion, first, last, project_id=project, number=0, state=PdmState.ADOPTED,
        adopted_on=date(2022, 4, 1),
    )  # fmt: skip
    row, version = nth(projects.PdmRow), nth(projects.PdmVersion)
    rows(projects.PdmLine, first, last, version_id=version, row_id=row, number="1")
    rows(projects.Risk, first, last, project_id=project, likelihood=2, impact=3)
    _money(first, last, project)


def _activities(first: int, last: int, project: Callable[[int], Any], start: int = 0) -> None:
    rows(
        projects.Activity, first, last, project_id=project, position=lambda n: n % 30_000,
        number=lambda n: f"1-{n + start}", planned_from=date(2024, 4, 1),
        planned_until=date(2025, 3, 31),
    )  # fmt: skip


def _money(first: int, last: int, project: Callable[[int], Any]) -> None:
    known = projects.BudgetLine.objects.count()
    rows(
        projects.BudgetLine, first, last, project_id=project, year=2025, side="home", currency="JPY"
    )
    line, paid = nth(projects.BudgetLine), {"currency": "JPY", "kind": "expenditure"}
    rows(
        projects.Transaction, first, last, project_id=project, value=lambda n: n % 900 + 1,
        line_id=lambda n: line(n - first + known), **paid,
    )  # fmt: skip


def _plans(first: int, last: int, officer: User) -> None:
    row, period = nth(projects.PdmRow), nth(projects.Period)
    project = nth(projects.Project)
    measured = {"kind": "percent", "baseline": 10, "target": 80}
    rows(projects.Indicator, first, last, project_id=project, row_id=row, **measured)
    said = {"state": ActualState.APPROVED, "value": lambda n: n % 80}
    indicator = nth(projects.Indicator)
    rows(projects.Actual, first, last, indicator_id=indicator, period_id=period, **said)


def _reports(first: int, last: int, officer: User) -> None:
    """A monitoring sheet of each project, as it was handed in."""
    rows(projects.Report, first, last, project_id=nth(projects.Project), number=1, **_HANDED_IN)
    report = nth(projects.Report)
    rows(projects.ReportWording, first, last, report_id=report, item="cause", language="en")


_SHEET = Paper("Monitoring sheet", "en", tuple(Words((sentence(n),)) for n in range(200)))
_HANDED_IN = {
    "kind": ReportKind.MONITORING,
    "begins_on": date(2025, 4, 1),
    "ends_on": date(2025, 9, 30),
    "state": ReportState.SUBMITTED,
    "submitted_on": date(2025, 10, 20),
    "kept": {"en": printing.kept(_SHEET)},
}


def _meetings(first: int, last: int, officer: User) -> None:
    circle = of(Circle)
    begins = lambda n: timezone.now() + timedelta(hours=50 - n)  # noqa: E731
    rows(
        meetings.Meeting, first, last, circle_id=circle, begins_at=begins,
        ends_at=lambda n: begins(n) + timedelta(minutes=90), home_zone="Asia/Tokyo",
        state=lambda n: MeetingState.PLANNED if n < 50 else MeetingState.APPROVED,
    )  # fmt: skip
    meeting, people = nth(meetings.Meeting), of(Person)
    rows(meetings.Attendance, first, last, meeting_id=meeting, person_id=people)
    rows(meetings.AgendaItem, first, last, meeting_id=meeting, position=1)
    rows(
        meetings.ActionItem, first, last, circle_id=circle, item_id=nth(meetings.AgendaItem),
        person_id=people, due_on=lambda n: SINCE, state="open",
    )  # fmt: skip
    rows(
        drafting.Draft, first, last, circle_id=circle, law_id=nth(Law),
        slug=lambda n: f"draft-{n}",
    )  # fmt: skip
    rows(drafting.DraftLanguage, first, last, draft_id=nth(drafting.Draft), language="en")


def make_busy(officer: User) -> None:
    """Many activities, indicators and payments in one project."""
    project = projects.Project.objects.get(slug="project-0")
    row = projects.PdmRow.objects.filter(project=project).first()
    one, start = (lambda n: project.pk), projects.Activity.objects.count()
    _activities(0, BUSY, one, start)
    _money(0, BUSY, one)
    rows(projects.Risk, 0, BUSY, project_id=one, likelihood=2, impact=3)
    measured = {"kind": "percent", "baseline": 10, "target": 80}
    rows(projects.Indicator, 0, BUSY, project_id=one, row_id=row.pk, **measured)
    rows(projects.Report, 0, BUSY, project_id=one, number=lambda n: n + 2, **_HANDED_IN)
    written = {**_HANDED_IN, "kind": ReportKind.COMPLETION, "state": ReportState.DRAFT}
    rows(projects.Report, 0, 1, project_id=one, number=1, **written)


def _letters(first: int, last: int, officer: User) -> None:
    rows(
        letters.Letter, first, last, user_id=officer.pk, circle_id=of(Circle), language="en",
        kind=lambda n: ("daily", "weekly", "letter", "reply")[n % 4],
        address="somebody@example.org", made_by_id=officer.pk,
    )  # fmt: skip
    rows(letters.LetterMatter, first, last, letter_id=nth(letters.Letter))
    others = [each.pk for each in User.objects.exclude(pk=officer.pk)] or [_other().pk]
    rows(
        Token, first, last, owner_id=lambda n: others[n % len(others)], scopes=lambda n: [],
        fingerprint=lambda n: f"{n:064}", expires_at=lambda n: timezone.now(),
    )  # fmt: skip


def _other() -> User:
    return invite("other", "other@example.org", "a password", role=Role.READER)
