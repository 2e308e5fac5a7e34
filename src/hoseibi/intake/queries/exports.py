"""The list of requests to take away."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.printing.tables import Table
from hoseibi.ui.languages import by_language

from ..choices import RequestState
from .listed import Sieve, rows, wanted, weighs

MOST = 20_000


def table(user: Reader, sieve: Sieve) -> Table:
    """The requests that a sieve lets through."""
    found = list(wanted(user, sieve).prefetch_related("further_fields")[:MOST])
    inside, labels = weighs(user), dict(RequestState.choices)
    head = [
        *(_("Reference"), _("Date of entry"), _("Country"), _("Implementing agency")),
        *(_("Title"), _("Title in English"), _("Title in Japanese"), _("Type of cooperation")),
        *(_("Field of law"), _("It also touches"), _("State")),
        *([_("Technicality")] if inside else []),
    ]
    lines = []
    for one, state in rows(user, found):
        titles = by_language(one.title)
        further = "; ".join(str(each) for each in one.further_fields.all())
        lines.append(
            [
                *(one.reference, one.entered_on, str(one.country), one.agency_name),
                titles.get(one.language) or str(one.title),
                *(titles.get("en", ""), titles.get("ja", ""), str(one.get_kind_display())),
                *(str(one.get_field_of_law_display()), further, str(labels[state])),
                *([one.technicality] if inside else []),
            ]
        )
    return Table(head, lines)
