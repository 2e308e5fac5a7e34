"""The requests that the table of addresses speaks of."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests import factories
from tests.factories.requests import (
    a_decided_request,
    a_request,
    a_screened_request,
    a_written_reply,
    an_answered_request,
    invited_request,
)
from tests.intake.test_files import LINES, word

from hoseibi.accounts.models import User
from hoseibi.intake import actions
from hoseibi.partners.actions import person

FORM = {
    "language": "en",
    "title": "Case management",
    "kind": "project",
    "item-sector": "Cases wait.",
    "item-purpose": "Courts manage cases.",
}
OWN = "Ministry of Justice"
"""The organ of everybody in the circle."""


def put_requests(made: Any) -> None:
    """A request of another organ of the country, and one that the people of the circle's own organ
    are writing."""
    received = a_request()
    draft = a_request(name="National Assembly")
    draft.state = "draft"
    draft.save()
    own = factories.organ()
    applicant = person("Noran Sey", own)
    theirs = invited_request(name=OWN, applicant=applicant)
    names = ("request", "write", "withdraw", "file-under", "give-back", "screening", "screeners")
    made.places |= {f"intake:{name}": (received.reference,) for name in names}
    made.places["intake:translate"] = (received.reference, "ja")
    made.places["intake:submit"] = (draft.reference,)
    made.places |= {f"intake:{name}": (received.reference, "en") for name in ("word", "pdf")}
    names = ("request", "write", "submit", "withdraw")
    made.places |= {f"intake:{name} theirs": (theirs.reference,) for name in names}
    made.places["intake:word theirs"] = (theirs.reference, "en")
    filed = {"country": own.country_id, "entered_on": "2024-08-09", "field_of_law": "civil"}
    department = made.who["department"]
    brought = actions.bring(department, word(*LINES), "form.docx")
    names = ("brought", "brought-download")
    made.places |= {f"intake:{name}": (brought.pk,) for name in names} | {"intake:bring": ()}
    other = SimpleUploadedFile("other.docx", word("3 Title: Courts", "7 (2) Purpose: Cases."))
    made.sent |= {"intake:bring": {"file": other}, "intake:brought": FORM | filed}
    names = ("csv", "enter", "invite", "questions", "similar", "templates", "trend", "trend-csv")
    made.places |= {f"intake:{name}": () for name in (*names, "requests", "xlsx", "blank")}
    invited = {"person": applicant.pk, "email": "noran@example.org", "title": "Courts"}
    made.sent |= {
        "intake:enter": FORM | filed,
        "intake:write": FORM,
        "intake:write theirs": FORM,
        "intake:translate": {"title": "事件管理", "item-purpose": "裁判所が事件を管理する。"},
        "intake:file-under": filed,
        "intake:withdraw": {"why": "Another way was found."},
        "intake:withdraw theirs": {"why": "Another way was found."},
        "intake:give-back": {"why": "The purpose is missing."},
        "intake:similar": {"title": "Law of obligations", "language": "en"},
        "intake:invite": invited | {"language": "en", "kind": "project", "field_of_law": "civil"},
    }
    _put_weighed(made, made.who["department"])


def _put_weighed(made: Any, officer: User) -> None:
    """Requests at each step of their weighing, some of them of the circle's own organ."""
    others = [factories.officer(), factories.officer()]
    screened = a_screened_request(officer, others[0])
    silent = actions.ask_screeners(officer, a_screened_request(officer), others[1:])
    decided, written = a_decided_request(officer), a_written_reply(officer)
    own, sent = a_written_reply(officer, name=OWN), an_answered_request(officer, name=OWN)
    key = silent.screeners.get(user=others[1]).pk
    made.places |= {f"intake:{name}": (screened.reference,) for name in ("score", "mark", "decide")}
    made.places |= {"intake:excuse": (silent.reference, key)}
    made.places |= {f"intake:{name}": (decided.reference,) for name in ("reopen", "reply")}
    made.places |= {f"intake:{name}": (written.reference,) for name in ("answer", "reply-word")}
    made.places |= {f"intake:{name} own": (own.reference,) for name in ("screening", "reply-word")}
    made.places["intake:reply-word sent"] = (sent.reference,)
    made.places["intake:template"] = ("adopted", "en")
    words = {"subject": "Your request", "text": "It was adopted."}
    decision = {"outcome": "declined", "decided_by": "Committee", "decided_on": "2024-11-18"}
    mark = {"level-subject": "1", "reason-subject": "A code."}
    made.sent |= {
        "intake:screeners": {"screeners": [officer.pk]},
        "intake:score": {},
        "intake:mark": mark,
        "intake:decide": decision | {"reason_en": "Not now."},
        "intake:reopen": {"why": "It was the wrong request."},
        "intake:reply": words,
        "intake:answer": {"by": "outbox", "on": "2024-11-25"},
        "intake:template": words,
        "intake:questions": {"text_en-0": "Is it needed?", "weight-0": "1", "note": "Fewer."},
    }
