"""How old a statement is, as a sign and words."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..choices import CRITERIA, Confidence
from ..models import Criterion, InventoryEntry, Need, OwedRule
from ..queries.listed import Age, age_of

register = template.Library()

SIGNS = {"fresh": "●", "ageing": "◐", "old": "○"}


def age_words(age: Age) -> str:
    """`ageing, 3 years old`."""
    name = {"fresh": _("fresh"), "ageing": _("ageing"), "old": _("old")}[age.key]
    if age.years == 0:
        return _("{age}, less than a year old").format(age=name)
    said = ngettext("{age}, {years} year old", "{age}, {years} years old", age.years)
    return said.format(age=name, years=age.years)


@register.filter
def age(seen_on: date) -> SafeString:
    """How old what was last seen on a day is today."""
    known = age_of(seen_on, timezone.localdate())
    return format_html(
        '<span class="age {}"><span aria-hidden="true">{}</span> {}</span>',
        known.key,
        SIGNS[known.key],
        age_words(known),
    )


@register.filter
def month(day: date | None) -> SafeString | str:
    """`2021-10`, for a line where the day itself does not matter."""
    if day is None:
        return ""
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), f"{day:%Y-%m}")


@register.filter
def criterion(level: str) -> str:
    """When a level of confidence is chosen."""
    return str(CRITERIA.get(Confidence(level), ""))


@register.filter
def overdue(rule: OwedRule) -> bool:
    """Whether a rule should have been issued by now."""
    return rule.is_overdue(timezone.localdate())


@register.filter
def points(need: Need, criterion: Criterion) -> int | str:
    """What a need is worth by a criterion; a dash where nobody has weighed it."""
    return next((one.points for one in need.scores.all() if one.criterion_id == criterion.pk), "–")


@register.filter
def disputed(entry: InventoryEntry) -> bool:
    """Whether sources disagree on how a law stands."""
    return len({one.status for one in entry.statements.all()}) > 1


@register.filter
def clashes(entry: InventoryEntry) -> int:
    """With how many provisions of others the law is in conflict, on either side."""
    return len({one.pk for one in (*entry.conflicts.all(), *entry.conflicts_from.all())})
