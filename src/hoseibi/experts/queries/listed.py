"""Lists to take away, as lines for a spreadsheet."""

from __future__ import annotations

import io

from defusedcsv import csv
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader

from ..choices import Matter
from .posts import PostSieve, narrowed
from .roster import Known, Sieve, described, roster


def roster_as_csv(user: Reader, sieve: Sieve) -> str:
    """The experts that a sieve lets through: no addresses, and only who consents."""
    out = io.StringIO()
    writer = csv.writer(out)
    matters = [str(one.label) for one in Matter]
    writer.writerow((_("Name"), _("Home organisation"), _("In one sentence"), *matters, _("Now")))
    writer.writerows(_line(one) for one in described(user, roster(user, sieve)))
    return out.getvalue()


def _line(one: Known) -> tuple[object, ...]:
    knows = ("; ".join(one.by_matter.get(matter, ())) for matter in Matter.values)
    person, now = one.expert.person, f"{one.now.role}, {one.now.country}" if one.now else ""
    return (person, person.organ or "", one.expert.about, *knows, now)


def posts_as_csv(user: Reader, sieve: PostSieve) -> str:
    """The posts that a sieve lets through, as far as the reader may know."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        (_("Role"), _("Expert"), _("Home organisation"), _("Country"), _("Posted at"),
         _("Term"), _("From"), _("Until"), _("State"))
    )  # fmt: skip
    for one in narrowed(user, sieve):
        person = one.expert.person if one.expert else None
        home = person.organ if person else None
        writer.writerow(
            (one.role, person or "", home or "", one.country, one.post_organ or "",
             one.get_term_display(), one.begins_on, one.ends_on, one.get_state_display())
        )  # fmt: skip
    return out.getvalue()
