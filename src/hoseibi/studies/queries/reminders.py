"""What somebody is to be told of by letter: rounds to answer; and who is waited for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from hoseibi.accounts.choices import GRANTS, Act
from hoseibi.accounts.models import Seat, User
from hoseibi.accounts.permissions import Reader
from hoseibi.letters.queries import Kind, Matter, stage, until

from ..models import Round
from .rounds import Waiting, waiting


def matters(user: User, today: date) -> Iterator[Matter]:
    """The rounds with a last day that wait for somebody's answer."""
    return (_matter(one) for one in waiting(user) if one.days_left is not None)


def matter_of(user: User, round: Round) -> Matter | None:
    """A round as what somebody is to be reminded of, however far its last day is; None when they
    have answered all of it."""
    found = (one for one in waiting(user) if one.days_left is not None)
    return next((_matter(one) for one in found if one.round.pk == round.pk), None)


def _matter(one: Waiting) -> Matter:
    round, left = one.round, one.days_left or 0
    open_ = ngettext(
        "{open} of {asked} questions open", "{open} of {asked} questions open", one.open
    )
    said = f"{open_.format(open=one.open, asked=one.asked)} · {until(round.due_on, left)}"
    return Matter(
        f"round {round.pk}",
        stage(left),
        f"{round.title} ({round.group})",
        reverse("studies:question", args=(round.pk, one.next)),
        (said,),
        left,
        round.group.circle_id,
    )


ROUNDS = Kind(
    "rounds",
    _("Rounds of questions to answer"),
    _("A week and a day before their last day, and each week of the month after."),
    matters,
)


def waited_for(user: Reader, round: Round) -> list[User]:
    """The people with an account who have not answered all of a round, for who reads in it."""
    held = Seat.objects.filter(
        Seat.held(timezone.localdate()),
        circle=round.group.circle_id,
        role__in=GRANTS[Act.OPINE],
    )
    asked = User.objects.filter(person__in=held.values("person"), is_active=True).order_by("pk")
    return [one for one in asked if any(each.round.pk == round.pk for each in waiting(one))]
