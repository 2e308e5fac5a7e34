"""How a list of nominees comes in: all of it, or nothing and what to mend."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile

from ..models import Course, Nomination
from ..permissions import require_may_plan
from ..queries.sheets import understand
from .nominations import Nominating, nominate


class ListNotMended(Refusal):
    message = gettext_lazy("Cells have to be mended first. Nothing was entered.")


class NothingInTheList(Refusal):
    message = gettext_lazy("The list names nobody.")


@transaction.atomic
def keep_list(by: User, course: Course, content: bytes, name: str) -> StoredFile:
    """Keep a list as it came, once it can be read at all."""
    require_may_plan(by, course)
    understand(by, course, content)
    stored = store(content, name, by=by, origin=_("List of nominees"))
    record(by, "kept a list of nominees", f"{course} · {stored.name}")
    return stored


@transaction.atomic
def bring_nominees(by: User, course: Course, content: bytes) -> list[Nomination]:
    """Enter everybody of a list; what is still wanting of each is completed, and then sent."""
    require_may_plan(by, course)
    read = understand(by, course, content)
    if read.troubles:
        raise ListNotMended
    if not read.nominees:
        raise NothingInTheList
    return [nominate(by, one.target, Nominating(**one.values)) for one in read.nominees]
