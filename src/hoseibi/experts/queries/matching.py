"""Who could fill a post: the best by its terms of reference, each with reasons and conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import Case, Count, FloatField, Q, Sum, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Person

from ..choices import TAKEN, Answer, PeriodKind
from ..models import Assignment, Candidacy, Expert, Knowledge, Period, Wanted
from ..permissions import may_see_roster
from .contributions import counts
from .vocabulary import vocabulary
from .weighing import (
    NEEDED,
    WISHED,
    Conflict,
    Reason,
    days_taken,
    lacking,
    reasons,
    score,
    standing,
)

MOST = 20
"""How many are weighed: those who know most of what the post asks for."""
SPARE = 10
"""How many more are fetched, in place of those who have left their organ."""


class Match(NamedTuple):
    """Somebody for a post: how well they fit, why, what stands against it, what they contributed,
    and what they answered before when they were asked."""

    expert: Expert
    score: int
    reasons: list[Reason]
    conflicts: list[Conflict]
    contributed: list[tuple[str, int]]
    asked: Candidacy | None

    @property
    def is_blocked(self) -> bool:
        """Whether something stands in the way."""
        return any(one.level == "error" for one in self.conflicts)


class _Facts(NamedTuple):
    """What is known of the people who are weighed, each asked once for all of them."""

    known: dict[int, dict[tuple[str, str], Knowledge]]
    sent: dict[int, list[Assignment]]
    said: dict[int, list[Period]]
    by_home: dict[int, int]
    asked: dict[int, Candidacy]
    contributed: dict[int, list[tuple[str, int]]]


def matches(user: Reader, post: Assignment, only: Expert | None = None) -> list[Match]:
    """Experts for a post, those first in whose way nothing stands, then who fits best; or one of
    them. Always the same number of queries."""
    if not may_see_roster(user):
        return []
    wanted, names = list(post.wanted.all()), vocabulary(user)
    experts = [only] if only else _best(user, wanted)
    facts = _facts(user, post, experts)
    found = []
    for one in experts:
        why = reasons(names, wanted, facts.known.get(one.pk, {}))
        against = [*lacking(wanted, why), *_against(one, post, facts)]
        did = facts.contributed.get(one.person_id, [])
        found.append(Match(one, score(why), why, against, did, facts.asked.get(one.pk)))
    return sorted(found, key=lambda one: (one.is_blocked, -one.score, len(one.conflicts)))


def _best(user: Reader, wanted: list[Wanted]) -> list[Expert]:
    """Those who consent and know most of what is asked for; reckoned by the database."""
    # Those who do not consent are few: to leave them out costs less than to look all others up.
    hidden = Expert.objects.exclude(Expert.consenting(timezone.localdate()))
    rows = Knowledge.objects.exclude(expert__in=hidden.order_by().values("pk"))
    if not wanted:
        keys = list(rows.order_by().values_list("expert", flat=True).distinct()[: MOST + SPARE])
    else:
        any_of = reduce(or_, (Q(matter=one.matter, key=one.key) for one in wanted))
        known = rows.filter(any_of).order_by().values("expert")
        points = known.annotate(points=Sum(_points(wanted))).order_by("-points", "expert")
        keys = list(points.values_list("expert", flat=True)[: MOST + SPARE])
    staying = Person.staying(timezone.localdate(), "person__")
    found = Expert.objects.filter(staying, pk__in=keys).select_related("person__organ__country")
    return sorted(found, key=lambda one: keys.index(one.pk))[:MOST]


def _points(wanted: list[Wanted]) -> Case:
    whens = []
    for one in wanted:
        most, is_it = NEEDED if one.needed else WISHED, Q(matter=one.matter, key=one.key)
        if one.level:
            whens.append(When(is_it & Q(level__gte=one.level), then=Value(float(most))))
        whens.append(When(is_it, then=Value(most / 2 if one.level else float(most))))
    return Case(*whens, default=Value(0.0), output_field=FloatField())


def _facts(user: Reader, post: Assignment, experts: Iterable[Expert]) -> _Facts:
    rows = list(experts)
    keys, people = [one.pk for one in rows], {one.person_id for one in rows}
    over = Q(begins_on__lte=post.ends_on, ends_on__gte=post.begins_on)
    known: dict[int, dict[tuple[str, str], Knowledge]] = {}
    for one in Knowledge.objects.filter(expert__in=keys):
        known.setdefault(one.expert_id, {})[one.matter, one.key] = one
    taken = Assignment.objects.filter(over, state__in=TAKEN).exclude(pk=post.pk)
    sent: dict[int, list[Assignment]] = {}
    for each in taken.filter(expert__in=keys):
        sent.setdefault(each.expert_id or 0, []).append(each)
    said: dict[int, list[Period]] = {}
    days = Q(expert__in=keys) & (over | Q(kind=PeriodKind.AVAILABLE))
    for period in Period.objects.filter(days):
        said.setdefault(period.expert_id, []).append(period)
    homes = {one.person.organ_id for one in rows}
    by_home = taken.filter(expert__person__organ__in=homes).order_by()
    sending = by_home.values_list("expert__person__organ").annotate(Count("expert", distinct=True))
    asked = {one.expert_id: one for one in post.candidacies.order_by("asked_at")}
    did = counts(user, people)
    return _Facts(known, sent, said, dict(sending), asked, did)


def _against(one: Expert, post: Assignment, facts: _Facts) -> list[Conflict]:
    said = facts.said.get(one.pk, [])
    given = [days for days in said if days.kind == PeriodKind.AVAILABLE]
    found = days_taken(facts.sent.get(one.pk, []), said, not given or _cover(given, post))
    own = 1 if one.pk in facts.sent else 0
    found += standing(one, post, facts.by_home.get(one.person.organ_id or 0, 0) - own)
    before = facts.asked.get(one.pk)
    if before is not None and before.answer == Answer.REFUSED:
        told = _("Refused this post: {why}").format(why=before.answer_reason or "–")
        found.append(Conflict("warning", told))
    return found


def _cover(given: list[Period], post: Assignment) -> bool:
    """Whether days given as available hold every day of a post, one period after the other."""
    needed = post.begins_on
    for days in sorted(given, key=lambda one: one.begins_on):
        if days.begins_on > needed:
            return False
        needed = max(needed, days.ends_on + timedelta(days=1))
        if needed > post.ends_on:
            return True
    return False
