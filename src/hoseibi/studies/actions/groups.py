"""How a circle becomes a working group."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import require
from hoseibi.errors import Refusal
from hoseibi.ui.languages import in_languages

from ..models import WorkingGroup


class GroupThere(Refusal):
    message = _("This circle is a working group already.")


@transaction.atomic
def begin_group(
    by: User,
    circle: Circle,
    aim: dict[str, str],
    side: str = "",
    *,
    origin: str = Origin.PAGE,
) -> WorkingGroup:
    """Make a circle a working group: its seats are its members. Without a side it is of both."""
    require(by, Act.MANAGE, circle)
    if WorkingGroup.objects.filter(circle=circle).exists():
        raise GroupThere
    made = WorkingGroup.objects.create(circle=circle, aim=in_languages(aim), side=side)
    record(by, "began working group", made, origin=origin)
    return made
