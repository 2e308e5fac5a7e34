"""What speaks for an expert and what against, by the terms of reference of a post: values from
values, so that every sum can be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi.ui.templatetags.reading import day_words

from ..choices import Level, Matter, PeriodKind
from ..models import Assignment, Expert, Knowledge, Period, Wanted
from .vocabulary import Vocabulary, called

NEEDED, WISHED = 3, 1
"""What something needed counts against something only wished."""


class Reason(NamedTuple):
    """One thing that the post asks for: is it met (`full`, `partly`, `no`), with how many of how
    many points."""

    name: str
    needed: bool
    met: str
    said: str
    points: float
    most: int


class Conflict(NamedTuple):
    """Something that stands in the way (`error`) or is to be thought of (`warning`)."""

    level: str
    text: str


def reasons(
    names: Vocabulary, wanted: Iterable[Wanted], known: Mapping[tuple[str, str], Knowledge]
) -> list[Reason]:
    """What an expert knows against what a post asks for, one reason each."""
    return [_reason(names, one, known.get((one.matter, one.key))) for one in wanted]


def _reason(names: Vocabulary, one: Wanted, own: Knowledge | None) -> Reason:
    most = NEEDED if one.needed else WISHED
    name = called(names, one.matter, one.key)
    if one.level:
        name = f"{name} ({one.get_level_display()})"
    if own is None:
        return Reason(name, one.needed, "no", _("nothing is entered"), 0, most)
    if one.level and (own.level or 0) < one.level:
        said = _("only {level}").format(level=Level(own.level or 1).label)
        return Reason(name, one.needed, "partly", said, most / 2, most)
    said = str(own.get_level_display()) if own.level else _("yes")
    return Reason(name, one.needed, "full", said, most, most)


def score(found: Iterable[Reason]) -> int:
    """The points reached, of a hundred."""
    rows = list(found)
    most = sum(one.most for one in rows)
    return round(100 * sum(one.points for one in rows) / most) if most else 0


def lacking(wanted: Iterable[Wanted], found: Iterable[Reason]) -> list[Conflict]:
    """What is needed and not there: a language stands in the way, the rest is to be thought of."""
    conflicts = []
    for one, reason in zip(wanted, found, strict=True):
        if one.needed and reason.met != "full":
            level = "error" if one.matter == Matter.LANGUAGE else "warning"
            said = _("Needed: {name}, {said}").format(name=reason.name, said=reason.said)
            conflicts.append(Conflict(level, said))
    return conflicts


def days_taken(sent: Iterable[Assignment], said: Iterable[Period], free: bool) -> list[Conflict]:
    """Other assignments and own days that overlap with the post; `free` tells whether the days
    given as available cover it, or none were given."""
    found = []
    for one in sent:
        told = _("On another assignment {begins} – {ends}: {role}").format(
            begins=day_words(one.begins_on), ends=day_words(one.ends_on), role=one.role
        )
        found.append(Conflict("error", told))
    for days in said:
        if days.kind == PeriodKind.AVAILABLE:
            continue
        level = "error" if days.kind == PeriodKind.UNAVAILABLE else "warning"
        told = _("{what} {begins} – {ends}").format(
            what=days.get_kind_display(),
            begins=day_words(days.begins_on),
            ends=day_words(days.ends_on),
        )
        found.append(Conflict(level, told))
    if not free:
        found.append(Conflict("warning", _("The days given as available do not cover the post.")))
    return found


def standing(expert: Expert, post: Assignment, sent_by_home: int) -> list[Conflict]:
    """What the home organisation and the consent mean for a post."""
    found, home = [], expert.person.organ
    if home is not None and home.country_id == post.country_id:
        told = _("{organ} is of the partner country: a conflict of interest.").format(organ=home)
        found.append(Conflict("error", told))
    elif home is not None and sent_by_home >= 2:
        told = _("{organ} gives {count} people already in that time.").format(
            organ=home, count=sent_by_home
        )
        found.append(Conflict("warning", told))
    if expert.consent_until and expert.consent_until < post.ends_on:
        told = _("Consents only until {day}.").format(day=day_words(expert.consent_until))
        found.append(Conflict("warning", told))
    return found
