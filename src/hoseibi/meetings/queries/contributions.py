"""What people said and did in meetings, as the search for experts and their reports ask for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.models import Anchor
from hoseibi.corpus.queries import places_meant
from hoseibi.experts.queries.contributions import Said, Source, Wish
from hoseibi.ui.languages import saying

from ..choices import ActionState, Presence
from ..models import ActionItem, Attendance, Decision, Opinion
from .meetings import meetings, tasks
from .questions import opinions

CAME = (Presence.PRESENT, Presence.REMOTE)
_NUMBER = re.compile(r"(?:article|art\.?|第)?\s*(\d+(?:-\d+)*)\s*条?", re.IGNORECASE)


def of_article(user: Reader, words: str, field: str = "anchor") -> Q:
    """The condition that something is about the article which some words name; false when they
    name none."""
    said = unicodedata.normalize("NFKC", words).strip()
    found, number = Q(pk=None), _NUMBER.fullmatch(said)
    if number:
        address = f"art_{number[1]}"
        found |= Q(**{f"{field}__address": address})
        return found | Q(**{f"{field}__address__endswith": f"__{address}"})
    for place in places_meant(user, said, on=timezone.localdate()):
        found |= Q(**{f"{field}__law": place.law, f"{field}__address": place.address})
    return found


def about(anchor: Anchor | None) -> str:
    """An article with its law, as pages call it."""
    return f"{anchor.law.title}, {anchor}" if anchor else ""


def within(found: QuerySet[Any], wish: Wish, day: str) -> QuerySet[Any]:
    """What lies between the days of a wish, the newest first, at most as many as it says. `day` is
    the field that tells when."""
    moment = f"{day}__date" if day.endswith("at") else day
    if wish.since:
        found = found.filter(**{f"{moment}__gte": wish.since})
    if wish.until:
        found = found.filter(**{f"{moment}__lte": wish.until})
    return found.order_by(f"-{day}", "pk")[: wish.most]


def number_by(found: QuerySet[Any], field: str) -> dict[int, int]:
    """How many rows there are for each value of a field."""
    return dict(found.order_by().values_list(field).annotate(number=Count("pk", distinct=True)))


def _opined(user: Reader, wish: Wish) -> Iterable[Said]:
    found = opinions(user).filter(person__isnull=False)
    if wish.people is not None:
        found = found.filter(person__in=wish.people)
    if wish.words:
        said = Q(text__icontains=wish.words) | Q(legal_system__icontains=wish.words)
        found = found.filter(said | of_article(user, wish.words))
    for one in within(found, wish, "at").prefetch_related("anchor__law__names"):
        day, where = timezone.localtime(one.at).date(), _path_of(one)
        yield Said(
            one.person_id, "opinion", day, one.text, about(one.anchor), where, one.language,
            one.circle_id,
        )  # fmt: skip


def _path_of(one: Opinion) -> str:
    """Where an opinion stands: with its question, or with its article."""
    if one.question_id:
        return reverse("studies:of-question", args=(one.question_id,))
    return reverse("drafting:of-anchor", args=(one.anchor_id,)) if one.anchor_id else ""


def _opined_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(opinions(user).filter(person__in=people), "person")


def _came(user: Reader) -> QuerySet[Attendance]:
    own = Attendance.objects.filter(meeting__in=meetings(user).order_by(), presence__in=CAME)
    return own.select_related("meeting")


def _attended(user: Reader, wish: Wish) -> Iterable[Said]:
    found = _came(user)
    if wish.people is not None:
        found = found.filter(person__in=wish.people)
    if wish.words:
        on = of_article(user, wish.words, "meeting__agenda__anchor")
        found = found.filter(saying("meeting__title", wish.words) | on).distinct()
    for one in within(found, wish, "meeting__begins_at"):
        day = timezone.localtime(one.meeting.begins_at).date()
        where = reverse("meetings:meeting", args=(one.meeting_id,))
        said = str(one.meeting.title)
        yield Said(one.person_id, "meeting", day, said, "", where, "", one.meeting.circle_id)


def _attended_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(_came(user).filter(person__in=people), "person")


def _decisions(user: Reader) -> QuerySet[Decision]:
    """Decisions with each of those who were there."""
    own = Decision.objects.filter(
        circle__in=circles_where(user, Act.READ),
        item__meeting__attendance__presence__in=CAME,
    )
    return own.annotate(was_there=F("item__meeting__attendance__person"))


def _decided(user: Reader, wish: Wish) -> Iterable[Said]:
    found = _decisions(user)
    if wish.people is not None:
        found = found.filter(was_there__in=wish.people)
    if wish.words:
        said = Q(text__icontains=wish.words) | Q(reason__icontains=wish.words)
        found = found.filter(said | of_article(user, wish.words, "anchors")).distinct()
    rows = within(found.select_related("item"), wish, "decided_on")
    for one in rows.prefetch_related("anchors__law__names"):
        where = reverse("meetings:meeting", args=(one.item.meeting_id,)) + f"#item-{one.item_id}"
        on = "; ".join(about(each) for each in one.anchors.all())
        yield Said(
            one.was_there, "decision", one.decided_on, one.text, on, where, one.language,
            one.circle_id,
        )  # fmt: skip


def _decided_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(_decisions(user).filter(was_there__in=people), "was_there")


def _done(user: Reader) -> QuerySet[ActionItem]:
    return tasks(user).filter(state=ActionState.DONE, person__isnull=False)


def _did(user: Reader, wish: Wish) -> Iterable[Said]:
    found = _done(user)
    if wish.people is not None:
        found = found.filter(person__in=wish.people)
    if wish.words:
        found = found.filter(text__icontains=wish.words)
    for one in within(found, wish, "changed_at"):
        day = timezone.localtime(one.changed_at).date()
        where = reverse("meetings:meeting", args=(one.item.meeting_id,)) if one.item else ""
        yield Said(
            one.person_id or 0, "task", day, one.text, "", where, one.language, one.circle_id
        )


def _did_often(user: Reader, people: Collection[int]) -> Mapping[int, int]:
    return number_by(_done(user).filter(person__in=people), "person")


OPINIONS = Source("opinion", _("Opinions"), _opined, _opined_often)
DECISIONS = Source("decision", _("Decisions taken"), _decided, _decided_often)
MEETINGS = Source("meeting", _("Meetings attended"), _attended, _attended_often)
TASKS = Source("task", _("Tasks done"), _did, _did_often)
