"""What lies in the circle of the table of addresses that research speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests import factories
from tests.research.test_findings import a_finding, keeping, serving
from tests.research.test_inventory import LAW, book
from tests.research.test_needs import an_article
from tests.research.world import (
    DAY,
    a_conflict,
    a_criterion,
    a_mission,
    a_need,
    an_entry,
    an_interview,
    an_owed_rule,
)

from hoseibi.accounts.models import User
from hoseibi.library.actions import store
from hoseibi.partners.actions import country
from hoseibi.research import actions
from hoseibi.research.actions import Source, Stated
from hoseibi.research.models import SurveyFinding

if TYPE_CHECKING:
    from tests.rights.world import World


def put_findings(made: World, circle: object) -> None:
    """A finding of the department, with a file that it rests on."""
    by = serving(circle)  # type: ignore[arg-type]
    paper = store(b"%PDF-1.4 statistics", "statistics.pdf", by=by)
    source = Source("document", "Statistics", file=paper)
    found = a_finding(by, sources=(source,), keeping=keeping("department", circle))  # type: ignore[arg-type]
    of = (found.pk,)
    names = ("finding", "supersede", "confirm-finding", "add-source", "open-finding")
    made.places |= dict.fromkeys([f"research:{name}" for name in names], of)
    made.places["research:source-file"] = (*of, found.evidence.get().pk)
    today = str(timezone.localdate())
    claim = {
        "country": country("xl").pk, "claim": "Judges sit alone.", "kind": "document",
        "cited": "Report", "confidence": "said", "language": "en", "field_of_law": "civil",
        "confidentiality": "department", "found_on": today,
    }  # fmt: skip
    _put_the_rest(made, by, circle, found)
    made.sent |= {
        "research:new-finding": claim,
        "research:supersede": claim,
        "research:confirm-finding": {"on": today, "how": "Asked."},
        "research:add-source": {"kind": "document", "cited": "Another report"},
        "research:open-finding": {"confidentiality": "partner"},
    }


def _put_the_rest(made: World, by: User, circle: object, found: SurveyFinding) -> None:
    """A mission, an interview, needs in their states, and two laws of the inventory."""
    mission, talk = a_mission(by), an_interview(by)
    need, accepted, aside = (a_need(by, (found,)) for _each in "abc")
    actions.bind(by, accepted, actions.Bond(articles=(an_article(),)))
    actions.accept(factories.officer(), accepted, "Minister")
    actions.set_aside(by, aside, "Not now.")
    office = factories.officer()
    criterion = a_criterion(office)
    entry, other = (an_entry(by, title, level="department") for title in ("Law A", "Law B"))
    rule, clash = an_owed_rule(by, entry), a_conflict(by, entry, other)
    stated = actions.state(by, entry, Stated("missing", "Report", said_on=DAY, held=False))
    of = {
        "mission": mission, "change-mission": mission, "interview": talk, "add-answer": talk,
        "consent": talk, "need": need, "trace-need": need, "score-need": need, "bind-need": need,
        "accept-need": need, "set-need-aside": need, "take-need-up": aside, "need-met": accepted,
        "change-criterion": criterion, "entry": entry, "change-entry": entry,
        "state-entry": entry, "confirm-entry": entry, "owe": entry, "note-donor": entry,
        "enter-conflict": entry, "mark-rule": rule, "mark-conflict": clash,
    }  # fmt: skip
    made.places |= {f"research:{name}": (one.pk,) for name, one in of.items()}
    made.places["research:untrace-need"] = (need.pk, found.pk)
    made.places["research:hold-statement"] = (entry.pk, stated.pk)
    made.places |= dict.fromkeys(("research:country", "research:timeline-csv"), ("xl",))
    _send(made, found, criterion, other)


def _send(made: World, found: object, criterion: object, other: object) -> None:
    today, xl = str(timezone.localdate()), country("xl").pk
    kept = {"country": xl, "confidentiality": "department", "language": "en"}
    stated = {"status": "in-force", "source": "Gazette", "said_on": today}
    key = criterion.pk  # type: ignore[attr-defined]
    named = {"name_en": "Reach", "name_ja": "広がり", "weight": "2"}
    mission = kept | {"title": "Survey", "begins_on": today, "ends_on": today}
    talk = kept | {"called": "a judge", "consent": "unasked", "held_on": today}
    made.sent |= {
        "research:new-mission": mission,
        "research:change-mission": mission,
        "research:new-interview": talk,
        "research:add-answer": {"question": "Why?"},
        "research:consent": {"consent": "named"},
        "research:new-need": kept | {"title": "More", "field_of_law": "civil"},
        "research:trace-need": {"finding": f"F{found.pk}", "bearing": "shows"},  # type: ignore[attr-defined]
        "research:score-need": {f"points-{key}": "3", f"reason-{key}": "So."},
        "research:accept-need": {"accepted_by": "Minister", "on": today},
        "research:set-need-aside": {"reason": "Not now."},
        "research:criteria": named,
        "research:change-criterion": named,
        "research:new-entry": kept | stated | {"title": "Law C", "field_of_law": "civil"},
        "research:change-entry": kept | {"title": "Law A", "field_of_law": "civil"},
        "research:state-entry": stated,
        "research:confirm-entry": {"on": today, "how": "Read it."},
        "research:owe": {"title": "Rule", "language": "en", "state": "drafted"},
        "research:note-donor": {"donor": "Orvenia"},
        "research:enter-conflict": {
            "place": "1", "other": "Law B", "other_place": "2", "text": "Both.",  # type: ignore[attr-defined]
            "language": "en", "said_by": "A judge", "said_on": today,
        },
        "research:mark-rule": {"state": "issued", "on": today},
        "research:mark-conflict": {"state": "settled"},
        "research:bring-inventory": {"country": xl, "file": a_book()},
    }  # fmt: skip


def a_book() -> SimpleUploadedFile:
    return SimpleUploadedFile("laws.xlsx", book(LAW))
