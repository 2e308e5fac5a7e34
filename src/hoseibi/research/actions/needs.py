"""How a need is written down, traced to what shows it, accepted or set aside, and met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.errors import Refusal
from hoseibi.intake.models import Request
from hoseibi.partners.models import Country
from hoseibi.projects.models import Project

from ..choices import Bearing, NeedState
from ..models import Need, Support, SurveyFinding
from ..permissions import may_know, require_may_change
from ..queries import ArticleMeant, anchors_known, projects_known, requests_known
from .findings import DayAhead
from .keeping import Keeping, keep, named


class NeedNeedsTitle(Refusal):
    message = _("Say in a few words what is needed.")


class OtherCountry(Refusal):
    message = _("This is of another country.")


class NotShown(Refusal):
    message = _("No finding shows this need yet. Trace it to one before it is accepted.")


class WhoAccepted(Refusal):
    message = _("Say who accepted it: a name, an office or a meeting.")


class OwnNeed(Refusal):
    message = _("You wrote this need down yourself. Somebody else enters that it is accepted.")


class WhySetAside(Refusal):
    message = _("Say why it is set aside: those who asked for it will ask.")


class NotOpen(Refusal):
    message = _("This need is no longer open. See its state.")


class NotMet(Refusal):
    message = _("Say first which project or article meets it.")


@dataclass(frozen=True)
class Wanting:
    """A need to be written down, with the findings that show it."""

    titles: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)
    field_of_law: str = "other"
    findings: tuple[SurveyFinding, ...] = ()
    requests: tuple[Request, ...] = ()
    on: date | None = None
    keeping: Keeping = field(default_factory=Keeping)


@transaction.atomic
def enter_need(by: User, wanting: Wanting, *, origin: str = Origin.PAGE) -> Need:
    """Write down a need; it gets the next number of its country."""
    titles = {code: said.strip() for code, said in wanting.titles.items() if said.strip()}
    if not titles:
        raise NeedNeedsTitle
    country = wanting.keeping.country
    # The country serves as a lock, so that two needs never get one number.
    Country.objects.select_for_update().filter(pk=country.pk if country else 0).first()
    last = Need.objects.filter(country=country).aggregate(last=Max("number"))["last"]
    made = Need(
        number=(last or 0) + 1,
        title=LazyI18nString(titles),
        words="\n".join(titles.values()),
        text=LazyI18nString({code: said for code, said in wanting.texts.items() if said.strip()}),
        field_of_law=wanting.field_of_law,
        entered_on=wanting.on or timezone.localdate(),
    )
    keep(by, made, wanting.keeping)
    made.requests.set(wanting.requests)
    for finding in wanting.findings:
        _trace(by, made, finding, Bearing.SHOWS, "")
    record(by, "entered need", named(made), origin=origin)
    return made


def locked(by: User, need: Need) -> Need:
    """The need as it is now, for somebody who may change it, until the end of the transaction."""
    now = Need.objects.select_for_update().get(pk=need.pk)
    require_may_change(by, now)
    return now


@transaction.atomic
def trace(by: User, need: Need, finding: SurveyFinding, bearing: str, note: str = "") -> Support:
    """Say how a finding bears on a need; said again, it is put right."""
    now = locked(by, need)
    made = _trace(by, now, finding, bearing, note)
    record(by, "traced need", named(now))
    return made


def _trace(by: User, need: Need, finding: SurveyFinding, bearing: str, note: str) -> Support:
    if finding.country_id != need.country_id or not may_know(by, finding):
        raise OtherCountry
    said = {"bearing": Bearing(bearing), "note": note.strip()[:500]}
    made, _new = Support.objects.update_or_create(need=need, finding=finding, defaults=said)
    return made


@transaction.atomic
def untrace(by: User, need: Need, finding: int) -> None:
    """Take back that a finding bears on a need."""
    now = locked(by, need)
    Support.objects.filter(need=now, finding=finding).delete()
    record(by, "untraced need", named(now))


@dataclass(frozen=True)
class Bond:
    """What asked for a need, and what meets it."""

    requests: tuple[Request, ...] = ()
    projects: tuple[Project, ...] = ()
    articles: tuple[ArticleMeant, ...] = ()


@transaction.atomic
def bind(by: User, need: Need, bond: Bond, *, origin: str = Origin.PAGE) -> Need:
    """Say which requests asked for a need, and which projects and articles meet it. What the
    person cannot see stays as it was; the forms offer only what they can."""
    now = locked(by, need)
    kept = [*bond.requests, *bond.projects]
    if any(one.country_id != now.country_id for one in kept):
        raise OtherCountry
    unseen = (
        now.requests.exclude(pk__in=requests_known(by)),
        now.projects.exclude(pk__in=projects_known(by)),
        now.anchors.exclude(pk__in=anchors_known(by)),
    )
    now.requests.set([*bond.requests, *unseen[0]])
    now.projects.set([*bond.projects, *unseen[1]])
    now.anchors.set([*(anchor(*one) for one in bond.articles), *unseen[2]])
    record(by, "bound need", named(now), origin=origin)
    return now


@transaction.atomic
def accept(
    by: User, need: Need, accepted_by: str, on: date | None = None, *, origin: str = Origin.PAGE
) -> Need:
    """Enter that a need is accepted: by whom, and on which day. Whoever wrote it down leaves that
    to somebody else."""
    now = locked(by, need)
    if now.state != NeedState.PROPOSED:
        raise NotOpen
    if now.entered_by_id == by.pk:
        raise OwnNeed
    if not now.supports.exclude(bearing=Bearing.AGAINST).exists():
        raise NotShown
    if not accepted_by.strip():
        raise WhoAccepted
    day = on or timezone.localdate()
    if day > timezone.localdate():
        raise DayAhead
    now.state = NeedState.ACCEPTED
    now.accepted_by, now.accepted_on = accepted_by.strip()[:300], day
    return _saved(by, now, "accepted need", origin)


@transaction.atomic
def set_aside(by: User, need: Need, reason: str, *, origin: str = Origin.PAGE) -> Need:
    """Enter that a need is not followed, with the reason."""
    now = locked(by, need)
    if now.state not in (NeedState.PROPOSED, NeedState.ACCEPTED):
        raise NotOpen
    if not reason.strip():
        raise WhySetAside
    now.state, now.reason = NeedState.SET_ASIDE, reason.strip()
    return _saved(by, now, "set aside need", origin)


@transaction.atomic
def take_up(by: User, need: Need, *, origin: str = Origin.PAGE) -> Need:
    """Put a need before people again that was set aside; what was said against it stays on record
    in the journal."""
    now = locked(by, need)
    if now.state != NeedState.SET_ASIDE:
        raise NotOpen
    now.state, now.reason = NeedState.PROPOSED, ""
    return _saved(by, now, "took up need", origin)


@transaction.atomic
def say_met(by: User, need: Need, *, origin: str = Origin.PAGE) -> Need:
    """Enter that an accepted need is met by what it is bound to."""
    now = locked(by, need)
    if now.state != NeedState.ACCEPTED:
        raise NotOpen
    if not now.projects.exists() and not now.anchors.exists():
        raise NotMet
    now.state = NeedState.MET
    return _saved(by, now, "said met", origin)


def _saved(by: User, need: Need, verb: str, origin: str) -> Need:
    need.changed_at = timezone.now()
    need.save()
    record(by, verb, named(need), origin=origin)
    return need
