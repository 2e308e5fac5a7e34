"""How the technicality of a request is marked, criterion by criterion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import LEVELS, Criterion
from ..models import Request, TechnicalityMark
from ..permissions import is_department, may_weigh, require
from .requests import held


class WhyThisLevel(Refusal):
    message = _("Say why it is at this level of “{criterion}”.")


@dataclass(frozen=True)
class Mark:
    """A level from 0 to 3 by one criterion, and why."""

    criterion: str
    level: int
    reason: str


@transaction.atomic
def mark(by: User, request: Request, marks: Iterable[Mark]) -> Request:
    """Say how technical a request is; a mark that was given by somebody is replaced."""
    found = held(request)
    require(is_department(by) and may_weigh(by, found))
    wanted = [one for one in marks if one.level in range(len(LEVELS[Criterion.SUBJECT]))]
    for one in wanted:
        if not one.reason.strip():
            label = Criterion(one.criterion).label
            raise WhyThisLevel(WhyThisLevel.message.format(criterion=label))
    for one in wanted:
        TechnicalityMark.objects.update_or_create(
            request=found,
            criterion=Criterion(one.criterion),
            defaults={
                "level": one.level,
                "reason": one.reason.strip(),
                "marked_by": by,
                "marked_at": timezone.now(),
            },
        )
    _add_up(found)
    record(by, "marked the technicality of", found)
    return found


def _add_up(request: Request) -> None:
    """The sum counts once every criterion has its mark."""
    whole = request.marks.count() == len(Criterion)
    request.technicality = request.marks.aggregate(sum=Sum("level"))["sum"] if whole else None
    request.save(update_fields=("technicality", "year"))
