"""How missions and interviews are written down, where things were learnt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.intake.models import Request
from hoseibi.partners.models import Organ, Person
from hoseibi.projects.models import Project

from ..choices import Consent
from ..models import Interview, InterviewAnswer, Mission
from ..permissions import require_may_change
from ..queries import projects_known, requests_known
from .findings import DayAhead
from .keeping import Keeping, keep, named, still


class MissionNeedsTitle(Refusal):
    message = _("Give the mission a title in one language.")


class EndsBeforeItBegins(Refusal):
    message = _("It cannot end before it begins.")


class CalledNeeded(Refusal):
    message = _("Say how who was asked is called for those who may not know the name.")


class QuestionNeeded(Refusal):
    message = _("Write down what was asked.")


@dataclass(frozen=True)
class Going:
    """A mission to be written down."""

    titles: Mapping[str, str]
    begins_on: date
    ends_on: date
    place: str = ""
    people: tuple[Person, ...] = ()
    others: str = ""
    programme: Mapping[str, str] = field(default_factory=dict)
    summary: Mapping[str, str] = field(default_factory=dict)
    request: Request | None = None
    project: Project | None = None
    keeping: Keeping = field(default_factory=Keeping)


def _said(words: Mapping[str, str]) -> LazyI18nString:
    return LazyI18nString({code: said.strip() for code, said in words.items() if said.strip()})


@transaction.atomic
def enter_mission(by: User, going: Going, *, origin: str = Origin.PAGE) -> Mission:
    """Write down a mission."""
    made = _filled(Mission(), going)
    keep(by, made, going.keeping)
    made.people.set(going.people)
    record(by, "entered mission", named(made), origin=origin)
    return made


@transaction.atomic
def change_mission(
    by: User, mission: Mission, going: Going, *, origin: str = Origin.PAGE
) -> Mission:
    """Put right what is written of a mission."""
    now = Mission.objects.select_for_update().get(pk=mission.pk)
    require_may_change(by, now)
    author = now.entered_by
    request = still(requests_known(by), going.request, now.request)
    project = still(projects_known(by), going.project, now.project)
    keep(by, _filled(now, replace(going, request=request, project=project)), going.keeping)
    Mission.objects.filter(pk=now.pk).update(entered_by=author)
    now.people.set(going.people)
    record(by, "changed mission", named(now), origin=origin)
    return now


def _filled(mission: Mission, going: Going) -> Mission:
    if not any(said.strip() for said in going.titles.values()):
        raise MissionNeedsTitle
    if going.ends_on < going.begins_on:
        raise EndsBeforeItBegins
    for name in ("begins_on", "ends_on", "place", "others", "request", "project"):
        setattr(mission, name, getattr(going, name))
    mission.title = _said(going.titles)
    mission.words = "\n".join(going.titles.values())
    mission.programme = _said(going.programme)
    mission.summary = _said(going.summary)
    return mission


@dataclass(frozen=True)
class Asked:
    """One question of an interview, and what was answered."""

    question: str
    answer: str = ""
    translation: str = ""
    translated_to: str = ""


@dataclass(frozen=True)
class Talk:
    """An interview to be written down."""

    called: str
    held_on: date
    language: str = "en"
    person: Person | None = None
    name: str = ""
    organ: Organ | None = None
    place: str = ""
    consent: str = Consent.UNASKED
    asked_by: str = ""
    mission: Mission | None = None
    answers: tuple[Asked, ...] = ()
    keeping: Keeping = field(default_factory=Keeping)


@transaction.atomic
def enter_interview(by: User, talk: Talk, *, origin: str = Origin.PAGE) -> Interview:
    """Write down an interview with its first questions."""
    if not talk.called.strip():
        raise CalledNeeded
    if talk.held_on > timezone.localdate():
        raise DayAhead
    names = (
        *("called", "held_on", "language", "person", "name", "organ", "place", "consent"),
        *("asked_by", "mission"),
    )
    made = Interview(**{name: getattr(talk, name) for name in names})
    keep(by, made, talk.keeping)
    for asked in talk.answers:
        _add(made, asked)
    record(by, "entered interview", named(made), origin=origin)
    return made


@transaction.atomic
def add_answer(
    by: User, interview: Interview, asked: Asked, *, origin: str = Origin.PAGE
) -> InterviewAnswer:
    """Put one more question beneath an interview."""
    now = Interview.objects.select_for_update().get(pk=interview.pk)
    require_may_change(by, now)
    made = _add(now, asked)
    record(by, "added to interview", named(now), origin=origin)
    return made


def _add(interview: Interview, asked: Asked) -> InterviewAnswer:
    if not asked.question.strip():
        raise QuestionNeeded
    last = interview.answers.order_by("-position").values_list("position", flat=True).first()
    return InterviewAnswer.objects.create(
        interview=interview,
        position=(last or 0) + 1,
        question=asked.question.strip(),
        answer=asked.answer.strip(),
        translation=asked.translation.strip(),
        translated_to=asked.translated_to if asked.translation.strip() else "",
    )


@transaction.atomic
def note_consent(
    by: User, interview: Interview, consent: str, *, origin: str = Origin.PAGE
) -> Interview:
    """Enter whether who was asked agrees to be named."""
    now = Interview.objects.select_for_update().get(pk=interview.pk)
    require_may_change(by, now)
    now.consent = Consent(consent)
    now.changed_at = timezone.now()
    now.save(update_fields=("consent", "changed_at"))
    record(by, "noted the consent of", named(now), origin=origin)
    return now
