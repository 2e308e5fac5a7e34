"""The circle in which everything lies that the table of addresses speaks of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests import factories
from tests.drafting.test_wordings import a_draft, article, said
from tests.meetings.test_meetings import PLANNING, a_meeting, the_item, writing
from tests.rights.commentary import put_commentary
from tests.rights.courts import put_figures
from tests.rights.experts import put_experts
from tests.rights.iati import put_iati
from tests.rights.intake import put_requests
from tests.rights.letters import put_letters
from tests.rights.parallels import put_parallels
from tests.rights.projects import put_projects
from tests.rights.research import put_findings
from tests.rights.results import put_results
from tests.rights.seminars import put_seminars
from tests.rights.table import PEOPLE
from tests.rights.terms import put_terms
from tests.rights.timetable import put_timetable
from tests.rights.training import put_courses
from tests.studies.test_rounds import a_group, a_round, question, without_account
from tests.studies.test_sheets import filled

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import Seat, User
from hoseibi.api import actions as tokens
from hoseibi.drafting import actions as drafting
from hoseibi.drafting import queries
from hoseibi.drafting.models import Draft
from hoseibi.meetings import actions as meetings
from hoseibi.meetings.models import Meeting
from hoseibi.partners.actions import person
from hoseibi.partners.models import Person
from hoseibi.studies import actions as rounds
from hoseibi.studies import queries as studies
from hoseibi.studies.models import Round, WorkingGroup
from hoseibi.web.demo.in_word import Edited

WHO = {"released_by": "Minister", "on": str(timezone.localdate())}
WHY = {"reason": "A mistake."}


@dataclass
class World:
    """A circle in which everything lies that the addresses speak of."""

    who: dict[str, User | None] = field(default_factory=dict)
    places: dict[str, tuple[object, ...]] = field(default_factory=dict)
    sent: dict[str, dict[str, object]] = field(default_factory=dict)
    queries: dict[str, str] = field(default_factory=dict)


def a_world() -> World:
    """Everything that the table speaks of, and everybody in it."""
    made = World()
    circle = factories.circle()
    made.who = {role: factories.seated(circle, Role(role)) for role in PEOPLE[:7]}
    made.who |= {"without a seat": factories.reader(), "department": factories.officer()}
    made.who["stranger"] = None
    _put_a_draft(made, circle)
    _put_a_meeting(made, circle)
    _put_a_round(made, circle)
    _put_an_invitation(made, circle)
    _put_a_token(made)
    put_findings(made, circle)
    put_experts(made, circle)
    put_letters(made, circle)
    put_iati(made, circle)
    put_requests(made)
    put_projects(made, circle)
    put_terms(made)
    put_parallels(made, circle)
    put_courses(made, circle)
    put_seminars(made, circle)
    put_timetable(made, circle)
    put_commentary(made, circle)
    put_figures(made)
    put_results(made)
    return made


def _put_a_token(made: World) -> None:
    token, _key = tokens.make_token(
        made.who["reader"], "A program", ["laws:read"], timedelta(days=30)
    )
    made.places |= {"withdraw-token": (token.pk,), "api-nothing": ("v1/nothing",)}
    made.sent["tokens"] = {"name": "Another", "scopes": "laws:read", "lasts": "30"}


def _put_a_draft(made: World, circle: object) -> None:
    draft, drafter = a_draft(circle)
    unit, slug = article(draft, "art_3"), "sample-draft"
    words = said(unit).text
    change = drafting.Change(unit, "en", words + " At once.", 1)
    drafting.propose(drafter, draft, drafting.Proposing("Sooner", "Late.", "en", (change,)))
    at = (slug, "art_3")
    out = _put_a_release(draft, drafter)
    made.places |= dict.fromkeys(("drafting:release", "drafting:take-back"), (slug, 1))
    made.places["opinions"] = at
    new = {"title": "New Law", "slug": "xl-new-law", "circle": str(draft.circle_id)}
    made.sent["drafting:begin-new"] = new | {"field_of_law": "civil", "convention_0": "jp-en"}
    made.sent["drafting:opinions"] = {"position": "for", "text": "Yes.", "language": "en"}
    made.sent["drafting:defend-article"] = {"kind": "facts", "language": "en", "text": "Floods."}
    made.places["defend-article"] = at
    pages = ("draft", "defend", "compare", "freeze", "proposals", "word", "word to=docx")
    made.places |= dict.fromkeys(pages, (slug,))
    made.queries["word to=docx"] = "?to=docx&languages=en&version=now&changes=proposed"
    made.places |= dict.fromkeys(("unit", "history", "add-article", "propose"), at)
    made.places |= dict.fromkeys(
        ("proposal", "remark", "withdraw-proposal", "open-proposal", "another-article"), (slug, 1)
    )
    _put_a_returned_file(made, draft, drafter)
    made.places["begin"] = (draft.law.slug,)
    made.places |= {"text": (slug, "en"), "act-text": (slug, "en"), "decide-proposal": (slug, 1)}
    made.places |= {"edit": (*at, "en"), "edit in-ja": (*at, "ja"), "look": (*at, "en")}
    begun = {"name": "Another", "slug": "another", "languages": "en"}
    begun["circle"] = str(draft.circle_id)
    new = {"text": "(New)\nArticle 3-3 A contract is kept.", "language": "en"}
    settled = {
        "outcome": "adopted",
        "decided_by": "Drafting group",
        "decided_on": str(timezone.localdate()),
        "reason": "It was late.",
    }
    made.sent |= {
        "drafting:begin": begun,
        "drafting:freeze": {"name": "Second reading"},
        "drafting:release": {
            "status": "passed",
            "since": "2027-04-01",
            "released_by": "Minister",
            "on": str(timezone.localdate()),
        },
        "drafting:take-back": {"publication": out, "reason": "A mistake."},
        "drafting:add-article": new,
        "drafting:edit": {"text": words + " Now.", "seen": "1"},
        "drafting:edit in-ja": {"text": said(unit, "ja").text + "以上。", "seen": "1"},
        "drafting:look": {"text": words, "seen": "1"},
        "drafting:propose": {"title": "Never", "text-en": words + " Never.", "seen-en": "1"},
        "drafting:remark": {"text": "Yes."},
        "drafting:decide": settled,
    }


def _put_a_returned_file(made: World, draft: Draft, drafter: User) -> None:
    """A file that came back with a change, and another that is about to."""
    english = list(draft.languages.filter(language="en"))
    sent = queries.word(drafter, draft, english, queries.State("now"), "")
    came = Edited(sent).replace("Ako", "harmed", "hurt").saved()
    returned, _new = drafting.bring(drafter, draft, drafting.Bringing(came, "back.docx"))
    (group,) = queries.groups(drafter, returned)
    other = Edited(sent).replace("Bo", "harmed", "wounded").saved()
    made.places["drafting:returned"] = (draft.slug,)
    names = ("returned-file", "returned-download")
    made.places |= dict.fromkeys(names, (draft.slug, returned.pk))
    made.sent["drafting:returned"] = {"file": SimpleUploadedFile("other.docx", other)}
    made.sent["drafting:returned-file"] = {"pick": group.key, "reason": "So."}


def _put_a_release(draft: Draft, drafter: User) -> int:
    """A frozen version that is published as a draft, and may be released as law."""
    frozen = drafting.freeze(drafter, draft, "First reading")
    unit = article(draft, "art_1")
    drafting.save(drafter, unit, "en", said(unit).text + " All of them.", 1)
    publishing = drafting.Publishing("draft", accounts.Releasing("Minister"))
    return drafting.release_version(drafter, frozen, publishing).pk


def _put_a_meeting(made: World, circle: object) -> None:
    meeting, drafter = a_meeting(circle)  # type: ignore[arg-type]
    item = the_item(meeting)
    meetings.add_item(drafter, meeting, meetings.Item({"en": "Any other business"}))
    meetings.write_minutes(drafter, item, writing("Said."))
    task = meetings.give_task(drafter, item, meetings.Task("Ask the court", "en"))
    last = meeting.agenda.order_by("position").last()
    of, not_held = (meeting.pk,), meetings.plan(drafter, circle, PLANNING)  # type: ignore[arg-type]
    names = ("meeting", "file", "change", "approve", "attend", "add-item")
    made.places |= dict.fromkeys(names, of)
    made.places |= {"order": (*of, last.pk), "mark": (task.pk,), "write": (*of, item.pk, "en")}
    made.places["spoken"] = (*of, item.pk, "en")
    made.places |= {"decide": (*of, item.pk), "give-task": (*of, item.pk)}
    made.places["cancel"] = (not_held.pk,)
    made.queries["new"] = f"?circle={meeting.circle_id}"
    _put_released_minutes(made, circle, drafter)
    made.places["paper"] = (meeting.pk, "docx")
    made.places["feed"] = (meetings.make_calendar_address(drafter),)
    plan = {
        "title_en": "Fourth joint study",
        "day": "2027-03-10",
        "begins": "08:00",
        "ends": "11:30",
        "clock": "partner",
        "partner_zone": "Asia/Phnom_Penh",
        "home_zone": "Asia/Tokyo",
    }
    decided = {"outcome": "adopted", "text": "Four years.", "reason": "So.", "side": "partner"}
    made.sent |= {
        "meetings:new": plan,
        "meetings:change": plan,
        "meetings:attend": {f"presence-{drafter.person_id}": "there"},
        "meetings:add-item": {"title_en": "More"},
        "meetings:order": {"do": "remove"},
        "meetings:decide": decided | {"decided_by": "Drafting group"},
        "meetings:give-task": {"text": "Ask"},
        "meetings:mark": {"state": "done"},
        "meetings:write": {"text": "Said more.", "seen": "1"},
    }


def _put_released_minutes(made: World, circle: object, drafter: User) -> None:
    """Approved minutes, and others that are released."""
    approved, out = _approved(circle, drafter), _approved(circle, drafter)
    meetings.release_minutes(drafter, out, accounts.Releasing("Minister"))
    made.places |= {"meetings:release": (approved.pk,), "record unreleased": (approved.pk,)}
    made.places |= {"meetings:take-back": (out.pk,), "record": (out.pk,)}
    made.places["record-paper"] = (out.pk, "docx")
    made.sent |= {"meetings:release": WHO, "meetings:take-back": WHY}


def _approved(circle: object, drafter: User) -> Meeting:
    meeting = meetings.plan(drafter, circle, PLANNING)  # type: ignore[arg-type]
    item = meetings.add_item(drafter, meeting, meetings.Item({"en": "Damages"}))
    meetings.write_minutes(drafter, item, writing("Said."))
    return meetings.approve(drafter, meeting)


def _put_a_round(made: World, circle: object) -> None:
    group = a_group(circle)  # type: ignore[arg-type]
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent, unsent = a_round(group, drafter), a_round(group, drafter, sent=False)
    absent = without_account(group.circle)
    _put_a_released_round(made, group, drafter)
    inner = factories.circle(group.circle, "Working group")
    of, writing_of = (sent.pk,), (unsent.pk,)
    made.places |= dict.fromkeys(
        ("round", "remind", "close", "table", "answers-csv", "sheet", "returned"), of
    )
    made.places |= dict.fromkeys(("question", "question absent"), (*of, 1))
    made.places |= dict.fromkeys(("round unsent", "add-question", "send"), writing_of)
    made.places |= {"remove": (*writing_of, 1), "begin-round": (group.pk,)}
    made.places |= {"to-agenda": (*of, 1), "of-question": (question(sent).pk,)}
    made.sent["studies:to-agenda"] = {"meeting": made.places["meeting"][0]}
    made.places["of-anchor"] = (question(sent).anchor_id,)
    answer = {"position": "for", "text": "Yes.", "language": "en"}
    made.sent |= {
        "studies:begin-group": {"circle": inner.pk, "side": "", "aim_en": "Torts"},
        "studies:begin-round": {"title_en": "Torts"},
        "studies:add-question": {"text": "Why?", "language": "en"},
        "studies:send": {"due_on": str(timezone.localdate())},
        "studies:close": {"summary_en": "Agreed."},
        "studies:question": answer,
        "studies:returned": {"sheet": _a_sheet(drafter, sent), "person": "own", "language": "en"},
        "studies:question absent": answer | {"person": absent.pk},
    }


def _put_a_released_round(made: World, group: WorkingGroup, drafter: User) -> None:
    """A closed round, and another that is released."""
    closed, out = (
        rounds.close_round(drafter, a_round(group, drafter), {"en": "Agreed."}) for _each in "ab"
    )
    rounds.release_round(drafter, out, accounts.Releasing("Minister"))
    made.places |= {"studies:release": (closed.pk,), "released unreleased": (closed.pk,)}
    made.places |= {"studies:take-back": (out.pk,), "released": (out.pk,)}
    made.sent |= {"studies:release": WHO, "studies:take-back": WHY}


def _a_sheet(user: User, sent: Round) -> SimpleUploadedFile:
    written = studies.sheet(user, sent, "en")
    return SimpleUploadedFile("back.docx", filled(written, {"hq_1_answer": "Yes."}))


def _put_an_invitation(made: World, circle: object) -> None:
    officer = factories.officer()
    guest = person("Vanna Korell", factories.organ())
    place = accounts.Place(guest, Role.READER, Side.PARTNER)
    seat: Seat = accounts.give_seat(officer, circle, place)  # type: ignore[arg-type]
    waiting, key = accounts.invite_person(officer, circle, guest, "vanna@example.org")  # type: ignore[arg-type]
    of, at = (seat.circle_id,), (seat.circle_id, seat.pk)
    made.places |= {"circle": of, "close-circle": of, "give-seat": of, "end-seat": at}
    made.places |= {"invite": at, "withdraw": (*of, waiting.pk), "invitation": (key,)}
    other = person("Judge Darith Semova", factories.organ())
    password = "three-green-boats-9"
    made.sent |= {
        "open-circle": {"name_en": "Another", "opened_on": "2026-04-01"},
        "give-seat": {"person": other.pk, "role": "reader", "side": "home", "since": "2026-04-01"},
        "end-seat": {"on": str(timezone.localdate())},
        "invite": {"email": "vanna@example.org"},
        "invitation": {"username": "vanna", "password": password, "again": password},
        "profile": {"full_name": "Another Name"},
    }
    _put_partners(made, guest)


def _put_partners(made: World, guest: Person) -> None:
    organ, country = guest.organ, factories.organ().country
    made.places |= dict.fromkeys(("organ", "change-organ", "enter-person"), (organ.pk,))
    made.places |= dict.fromkeys(("keep-organ", "enter-own"), (organ.pk,))
    made.places |= dict.fromkeys(("person", "change-person", "change-own"), (guest.pk,))
    made.queries["enter-organ"] = f"?country={country.pk}"
    of = {"kind": "court", "country": country.pk}
    made.sent |= {
        "enter-organ": of | {"name_en": "Court of Appeal"},
        "change-organ": of | {"name_en": "Ministry of Law"},
        "enter-person": {"name": "Tola Aren", "organ": organ.pk},
        "change-person": {"name": "Vanna Korell", "organ": organ.pk, "post_en": "Judge"},
        "keep-organ": {"name_en": "Ministry of Law", "contact": "1 Lotus Street"},
        "enter-own": {"name": "Tola Aren", "organ": organ.pk},
        "change-own": {"name": "Vanna Korell", "organ": organ.pk, "post_en": "Judge"},
    }
