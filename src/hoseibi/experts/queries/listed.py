"""Lists to take away, as lines for a spreadsheet."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from hoseibi.accounts.permissions import Reader
from hoseibi.printing.tables import Table, to_csv

from ..choices import Matter
from ..models import Assignment
from .posts import PostSieve, narrowed
from .roster import Known, Sieve, described, roster


def roster_as_csv(user: Reader, sieve: Sieve) -> bytes:
    """The experts that a sieve lets through: no addresses, and only who consents."""
    matters = [one.label for one in Matter]
    head = (
        pgettext("person", "Name"),
        _("Home organisation"),
        _("In one sentence"),
        *matters,
        _("Now"),
    )
    return to_csv(Table(head, map(_line, described(user, roster(user, sieve)))))


def _line(one: Known) -> tuple[object, ...]:
    knows = ("; ".join(one.by_matter.get(matter, ())) for matter in Matter.values)
    person, now = one.expert.person, f"{one.now.role}, {one.now.country}" if one.now else ""
    return (person, person.organ or "", one.expert.about, *knows, now)


def posts_as_csv(user: Reader, sieve: PostSieve) -> bytes:
    """The posts that a sieve lets through, as far as the reader may know."""
    head = (
        _("Role"), _("Expert"), _("Home organisation"), _("Country"), _("Posted at"),
        _("Term"), _("From"), _("Until"), _("State"),
    )  # fmt: skip
    return to_csv(Table(head, map(_post, narrowed(user, sieve))))


def _post(one: Assignment) -> tuple[object, ...]:
    person = one.expert.person if one.expert else None
    home = person.organ if person else None
    return (
        one.role, person or "", home or "", one.country, one.post_organ or "",
        one.get_term_display(), one.begins_on, one.ends_on, one.get_state_display(),
    )  # fmt: skip
