"""What research knows of an article, a law or a request, for pages that do not know research."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import About, AboutLine
from hoseibi.intake.models import Request
from hoseibi.intake.queries import Onward

from ..models import Conflict, InventoryEntry, OwedRule
from .findings import findings
from .inventory import clashes_of_article, conflicts, entries_of_law, owed_by_article
from .needs import Trace, needs_of_article, needs_of_request

MOST = 20


def about_article(user: Reader, anchor: Anchor) -> list[About]:
    """Which need it meets and who asked, which rule it owes, what clashes with it, what was found
    of it."""
    today = timezone.localdate()
    found = findings(user).filter(anchors=anchor, superseded_by=None)[:MOST]
    said = [
        About(_("It meets a need"), [_thread(one) for one in needs_of_article(user, anchor)]),
        About(_("It owes"), [_owed(one, today) for one in owed_by_article(user, anchor)]),
        About(_("It clashes with"), [_clash(one) for one in clashes_of_article(user, anchor)]),
        About(
            _("Found of it"),
            [
                AboutLine(str(one), reverse("research:finding", args=(one.pk,)),
                         str(one.get_confidence_display()))
                for one in found
            ],
        ),
    ]  # fmt: skip
    return [one for one in said if one.lines]


def _thread(trace: Trace) -> AboutLine:
    """The way from the request over the findings to the need."""
    asked = [(one.reference, reverse("intake:request", args=(one.reference,)))
             for one in trace.requests]  # fmt: skip
    shown = [(f"F{one.finding_id}", reverse("research:finding", args=(one.finding_id,)))
             for one in trace.supports[:5]]  # fmt: skip
    meets = "; ".join(str(one.title) for one in trace.projects)
    url = reverse("research:need", args=(trace.need.pk,))
    return AboutLine(str(trace.need), url, meets, steps=(*asked, *shown))


def _owed(rule: OwedRule, today: object) -> AboutLine:
    late = rule.is_overdue(today)  # type: ignore[arg-type]
    note = f"{rule.get_state_display()}, {_('overdue')}" if late else rule.get_state_display()
    url = reverse("research:entry", args=(rule.entry_id,))
    return AboutLine(str(rule.title), url, str(note), warns=late)


def _clash(one: Conflict) -> AboutLine:
    said = f"{one.entry} {one.place} ⇄ {one.other} {one.other_place}"
    url = reverse("research:entry", args=(one.entry_id,))
    return AboutLine(said, url, f"{one.text} ({one.get_state_display()})")


def about_law(user: Reader, law: Law) -> list[About]:
    """How a law stands by the inventory, what it owes, and what clashes with it."""
    today = timezone.localdate()
    said = []
    for one in entries_of_law(user, law):
        said += [
            About(_("In the legal inventory"), [_entry(one)]),
            About(_("Rules it owes"), [_owed(rule, today) for rule in one.owed.all()]),
            About(_("Conflicts"), [_clash(clash) for clash in conflicts(user, one)]),
        ]
    return [one for one in said if one.lines]


def _entry(one: InventoryEntry) -> AboutLine:
    url = reverse("research:entry", args=(one.pk,))
    donors = "; ".join(each.donor for each in one.donors.all())
    return AboutLine(f"{one.title}: {one.get_status_display()}", url, donors)


def needs_that_answer(user: Reader, request: Request) -> list[Onward]:
    """The needs that a request asked for, for its page."""
    return [
        Onward(str(one), reverse("research:need", args=(one.pk,)), str(one.get_state_display()))
        for one in needs_of_request(user, request)[:MOST]
    ]
