"""The entry of the roster and the posts that the table of addresses speaks of."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests import factories
from tests.experts.posts import CHOSEN, YES, terms_for

from hoseibi.accounts.models import User
from hoseibi.experts import actions
from hoseibi.experts.choices import LetterKind, PeriodKind
from hoseibi.experts.models import Assignment, Expert
from hoseibi.experts.queries import shipped
from hoseibi.partners.actions import person

DAYS = {"kind": "leave", "begins_on": "2027-01-04", "ends_on": "2027-01-15"}


def put_experts(made: Any, circle: Any) -> None:
    """The expert with the seat is on the roster, consents, and fills posts in each state."""
    user, officer = made.who["expert"], made.who["department"]
    own = actions.enter_expert(user, user.person)
    actions.consent(user, own)
    given = actions.Days(PeriodKind.LEAVE, date(2026, 12, 28), date(2026, 12, 31))
    days = actions.enter_period(user, own, given)
    pages = ("expert", "change", "consent", "take-back", "enter-period")
    made.places |= {f"experts:{name}": (own.pk,) for name in pages}
    made.places["experts:remove-period"] = (own.pk, days.pk)
    other = person("Yui Shirakumo", factories.organ())
    made.sent |= {
        "experts:enter": {"person": other.pk},
        "experts:change": {"about": "A judge.", "field": ["civil"]},
        "experts:consent": {"until": "2030-03-31"},
        "experts:enter-period": DAYS,
    }
    _put_posts(made, circle, officer, own)
    made.places["experts:invite"] = (other.pk,)
    _put_records(made, user, circle)
    _put_letters(made, officer)


def _put_posts(made: Any, circle: Any, officer: User, own: Expert) -> None:
    def post(until: str) -> Assignment:
        sought = actions.seek(officer, terms_for(circle))
        if until != "sought":
            actions.choose(officer, sought, own, CHOSEN)
        if until in ("agreed", "under way"):
            actions.answer(officer, sought, YES)
        if until == "under way":
            actions.set_out(officer, sought)
        return sought

    sought, proposed = post("sought"), post("proposed")
    agreed, under_way = post("agreed"), post("under way")
    at = {"change-post": sought, "candidates": sought, "choose": sought, "cancel": sought}
    at |= {"answer": proposed, "ask-no-longer": proposed, "set-out": agreed, "end": under_way}
    # Of this one no report was begun: where one is being written, no other is begun.
    at |= {"begin-report": post("under way")}
    made.places |= {f"experts:{name}": (one.pk,) for name, one in at.items()}
    made.places |= {"experts:post": (under_way.pk,), "experts:post sought": (sought.pk,)}
    written = {
        "circle": circle.pk,
        "term": "long",
        "begins_on": "2027-04-01",
        "ends_on": "2029-03-31",
        "report_months": "6",
        "role_en": "Judge",
    }
    made.sent |= {
        "experts:seek": written,
        "experts:change-post": written,
        "experts:choose": {"expert": own.pk, "reason": "Knows the code.", "despite": "yes"},
        "experts:answer": {"accepts": "yes"},
        "experts:ask-no-longer": {"back-reason": "Ill."},
        "experts:cancel": {"cancel-reason": "No money."},
        "experts:end": {"reason": "Called back.", "on": "2026-04-02"},
    }


def _put_records(made: Any, user: User, circle: Any) -> None:
    """What the expert noted, reported and handed over."""
    (key,) = made.places["experts:post"]
    post = Assignment.objects.get(pk=key)
    line = actions.note(user, post, actions.Noting("Spoke at the Academy."))
    submitted = actions.begin_report(user, post, "en")
    actions.submit_report(user, submitted)
    draft = actions.begin_report(user, post, "en")
    note = actions.leave_note(user, post, actions.Note("Begin with the court."))
    pack = actions.make_pack(user, post)
    told = pack.entries.get(text="Begin with the court.")
    pages = ("log", "handover", "make-pack")
    made.places |= {f"experts:{name}": (key,) for name in pages}
    made.places |= {
        "experts:strike": (key, line.pk),
        "experts:report": (submitted.pk,),
        "experts:report draft": (draft.pk,),
        "experts:receive": (submitted.pk,),
        "experts:report-paper": (submitted.pk, "docx"),
        "experts:settle-note": (key, note.pk),
        "experts:pack": (pack.pk,),
        "experts:pack-paper": (pack.pk, "docx"),
        "experts:tick": (pack.pk, told.pk),
        "experts:ask": (pack.pk, told.pk),
    }
    made.sent |= {
        "experts:log": {"text": "Two talks.", "kind": "talk", "on": "2026-11-20"},
        "experts:report draft": {"progress": "Two talks."},
        "experts:receive": {"remark": "Thank you."},
        "experts:handover": {"text": "One more.", "section": "notes"},
        "experts:ask": {"text": "Where?"},
    }


def _put_letters(made: Any, officer: User) -> None:
    word = shipped.template("thanks", "en")
    own = actions.bring_template(
        officer, actions.Bringing(LetterKind.THANKS, "en", word, "thanks.docx")
    )
    (key,) = made.places["experts:post"]
    pages = ("template", "preview", "withdraw")
    made.places |= {f"experts:{name}": (own.pk,) for name in pages}
    made.places |= {"experts:letters": (key,), "experts:letter": (key, "dispatch", "ja")}
    made.places["experts:template-file"] = ("a1", "en")
    file = SimpleUploadedFile("other.docx", shipped.template("a1", "ja"))
    made.sent |= {
        "experts:letters": {"kind": "terms", "language": "en", "email": "court@example.org"},
        "experts:templates": {"kind": "a1", "language": "ja", "file": file},
    }
