"""Every address of the applications that keep what is not released, and who gets what there.

One table for pages, forms and downloads. A new address that is missing from it fails the test.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from tests import factories
from tests.drafting.test_wordings import a_draft, article, said
from tests.meetings.test_meetings import PLANNING, a_meeting, the_item, writing
from tests.studies.test_rounds import a_group, a_round, question, without_account
from tests.studies.test_sheets import filled

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import JournalLine, Seat, User
from hoseibi.drafting import actions as drafting
from hoseibi.meetings import actions as meetings
from hoseibi.partners.actions import person
from hoseibi.studies import queries as studies
from hoseibi.studies.models import Round

pytestmark = pytest.mark.django_db

APPLICATIONS = ("accounts", "drafting", "meetings", "studies")

PEOPLE = (
    *("reader", "trainee", "interpreter", "drafter", "professor", "expert", "officer"),
    *("without a seat", "department", "stranger"),
)
"""Seven roles of a seat in the circle; then an account without a seat, an officer of the department
without a seat, and nobody who signed in."""

OUTCOMES = {
    "s": "seen",
    "d": "done",
    "r": "refused, and nothing changed",
    "h": "not there",
    "i": "asked to sign in",
}

TABLE = {
    # method and address             r t i d p e o   without department stranger
    "GET drafting:drafts": "         s s s s s s s   s s i",
    "GET drafting:begin-of": "       r r r r r r r   r r i",
    "GET drafting:begin": "          h h h s h s s   h h i",
    "POST drafting:begin": "         h h h d h d d   h h i",
    "GET drafting:draft": "          s h s s s s s   h h i",
    "GET drafting:of-anchor": "      r r r r r r r   r r i",  # leads on, to the draft or the law
    "GET drafting:text": "           s h s s s s s   h h i",
    "GET drafting:compare": "        s h s s s s s   h h i",
    "GET drafting:act-text": "       h h h h h h h   h h i",  # this draft amends no law
    "GET drafting:freeze": "         s h s s s s s   h h i",
    "POST drafting:freeze": "        r h r d r d d   h h i",
    "GET drafting:unit": "           s h s s s s s   h h i",
    "GET drafting:history": "        s h s s s s s   h h i",
    "GET drafting:add-article": "    s h s s s s s   h h i",
    "POST drafting:add-article": "   r h r d r d d   h h i",
    "POST drafting:edit": "          r h r d r d d   h h i",
    "POST drafting:edit in-ja": "    r h d d d d d   h h i",
    "POST drafting:look": "          r h r d r d d   h h i",
    "GET drafting:proposals": "      s h s s s s s   h h i",
    "GET drafting:proposal": "       s h s s s s s   h h i",
    "GET drafting:propose": "        s h s s s s s   h h i",
    "POST drafting:propose": "       r h r d d d d   h h i",
    "POST drafting:remark": "        r h r d d d d   h h i",
    "POST drafting:decide": "        r h d d d d d   h h i",
    "POST drafting:withdraw": "      r h r r r r r   h h i",  # only who made it
    "GET meetings:meetings": "       s s s s s s s   s s i",
    "GET meetings:new": "            r r s s s s s   r r i",
    "POST meetings:new": "           r r d d d d d   r r i",
    "GET meetings:meeting": "        s h s s s s s   h h i",
    "GET meetings:file": "           s h s s s s s   h h i",
    "GET meetings:calendar": "       s s s s s s s   s s i",
    "GET meetings:feed": "           s s s s s s s   s s s",  # whoever has its key
    "GET meetings:change": "         r h s s s s s   h h i",
    "POST meetings:change": "        r h d d d d d   h h i",
    "POST meetings:cancel": "        r h d d d d d   h h i",
    "POST meetings:approve": "       r h r d r r r   h h i",
    "POST meetings:attend": "        r h d d d d d   h h i",
    "POST meetings:add-item": "      r h d d d d d   h h i",
    "POST meetings:order": "         r h d d d d d   h h i",
    "POST meetings:decide": "        r h d d d d d   h h i",
    "POST meetings:give-task": "     r h d d d d d   h h i",
    "POST meetings:mark": "          r h d d d d d   h h i",
    "POST meetings:write": "         r h d d d d d   h h i",
    "GET studies:studies": "         s s s s s s s   s s i",
    "POST studies:begin-group": "    r r r r r r d   r r i",
    "GET studies:begin-round": "     r h r s s s s   h h i",
    "POST studies:begin-round": "    r h r d d d d   h h i",
    "GET studies:round": "           s h s s s s s   h h i",
    "GET studies:round unsent": "    h h h h h s s   h h i",  # a drafter began it
    "POST studies:add-question": "   h h h h h d d   h h i",
    "POST studies:remove": "         h h h h h d d   h h i",
    "POST studies:send": "           h h h h h d d   h h i",
    "POST studies:close": "          r h r r r d d   h h i",
    "GET studies:table": "           s h s s s s s   h h i",
    "GET studies:sheet": "           s h s s s s s   h h i",
    "GET studies:returned": "        r h s s s s s   h h i",
    "POST studies:returned": "       r h r d d d d   h h i",  # their own
    "GET studies:answers-csv": "     s h s s s s s   h h i",
    "GET studies:question": "        s h s s s s s   h h i",
    "POST studies:question": "       r h r d d d d   h h i",
    "POST studies:question absent": "h h d h h d d   h h i",  # of somebody without an account
    "GET circles": "                 s s s s s s s   s s i",
    "GET open-circle": "             r r r r r r r   r s i",
    "POST open-circle": "            r r r r r r r   r d i",
    "GET circle": "                  s s s s s s s   h s i",
    "GET close-circle": "            r r r r r r s   h s i",
    "POST close-circle": "           r r r r r r d   h d i",
    "GET give-seat": "               r r r r r r s   h s i",
    "POST give-seat": "              r r r r r r d   h d i",
    "GET end-seat": "                r r r r r r s   h s i",
    "POST end-seat": "               r r r r r r d   h d i",
    "GET invite": "                  r r r r r r s   h s i",
    "POST invite": "                 r r r r r r d   h d i",
    "POST withdraw": "               r r r r r r d   h d i",
    "GET invitation": "              s s s s s s s   s s s",  # whoever has its key
    "POST invitation": "             r r r r r r r   d d d",  # who has a person already does not
    "GET profile": "                 s s s s s s s   s s i",
    "POST profile": "                d d d d d d d   d d i",
}

QUIET = {"POST drafting:look"}
"""What is done without a line in the journal: the answer says whether it was."""


@dataclass
class World:
    """A circle in which everything lies that the addresses speak of."""

    who: dict[str, User | None] = field(default_factory=dict)
    places: dict[str, tuple[object, ...]] = field(default_factory=dict)
    sent: dict[str, dict[str, object]] = field(default_factory=dict)
    queries: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def world() -> World:
    made = World()
    circle = factories.circle()
    made.who = {role: factories.seated(circle, Role(role)) for role in PEOPLE[:7]}
    made.who |= {"without a seat": factories.reader(), "department": factories.officer()}
    made.who["stranger"] = None
    _put_a_draft(made, circle)
    _put_a_meeting(made, circle)
    _put_a_round(made, circle)
    _put_an_invitation(made, circle)
    return made


def _put_a_draft(made: World, circle: object) -> None:
    draft, drafter = a_draft(circle)
    unit, slug = article(draft, "art_3"), "sample-draft"
    words = said(unit).text
    change = drafting.Change(unit, "en", words + " At once.", 1)
    drafting.propose(drafter, draft, drafting.Proposing("Sooner", "Late.", "en", (change,)))
    at = (slug, "art_3")
    made.places |= dict.fromkeys(("draft", "compare", "freeze", "proposals"), (slug,))
    made.places |= dict.fromkeys(("unit", "history", "add-article", "propose"), at)
    made.places |= dict.fromkeys(("proposal", "remark", "withdraw-proposal"), (slug, 1))
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
        "drafting:freeze": {"name": "First reading"},
        "drafting:add-article": new,
        "drafting:edit": {"text": words + " Now.", "seen": "1"},
        "drafting:edit in-ja": {"text": said(unit, "ja").text + "以上。", "seen": "1"},
        "drafting:look": {"text": words, "seen": "1"},
        "drafting:propose": {"title": "Never", "text-en": words + " Never.", "seen-en": "1"},
        "drafting:remark": {"text": "Yes."},
        "drafting:decide": settled,
    }


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
    made.places |= {"decide": (*of, item.pk), "give-task": (*of, item.pk)}
    made.places["cancel"] = (not_held.pk,)
    made.queries["new"] = f"?circle={meeting.circle_id}"
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


def _put_a_round(made: World, circle: object) -> None:
    group = a_group(circle)  # type: ignore[arg-type]
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent, unsent = a_round(group, drafter), a_round(group, drafter, sent=False)
    absent = without_account(group.circle)
    inner = factories.circle(group.circle, "Working group")
    of, writing_of = (sent.pk,), (unsent.pk,)
    made.places |= dict.fromkeys(
        ("round", "close", "table", "answers-csv", "sheet", "returned"), of
    )
    made.places |= dict.fromkeys(("question", "question absent"), (*of, 1))
    made.places |= dict.fromkeys(("round unsent", "add-question", "send"), writing_of)
    made.places |= {"remove": (*writing_of, 1), "begin-round": (group.pk,)}
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


# --- what somebody gets ---


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_gets_what_the_table_says_and_nothing_else(who: str, world: World) -> None:
    column, before = PEOPLE.index(who), contents()

    expected = {line: OUTCOMES[cells.split()[column]] for line, cells in TABLE.items()}
    assert {line: outcome(line, world, world.who[who], before) for line in TABLE} == expected


def outcome(line: str, world: World, user: User | None, before: dict[str, int]) -> str:
    """What comes of a request; whatever it changed is taken back afterwards."""
    method, _space, name = line.partition(" ")
    client, url = Client(), _url(name, world)
    if user is not None:
        client.force_login(user)
    with transaction.atomic():
        answer = client.get(url) if method == "GET" else client.post(url, world.sent.get(name, {}))
        after = contents()
        transaction.set_rollback(True)
    changed = {label for label in after if after[label] != before[label]}
    if line in QUIET:
        return OUTCOMES["d"] if answer.status_code == 200 else _not_done(answer)
    if changed:
        is_act = method == "POST" and "accounts.JournalLine" in changed
        return OUTCOMES["d"] if is_act else f"changed without a line in the journal: {changed}"
    seen = method == "GET" and answer.status_code == 200
    return OUTCOMES["s"] if seen else _not_done(answer)


def _not_done(answer: HttpResponse) -> str:
    if answer.headers.get("Location", "").startswith("/accounts/login/"):
        return OUTCOMES["i"]
    return OUTCOMES["h"] if answer.status_code == 404 else OUTCOMES["r"]


def _url(name: str, world: World) -> str:
    named = name.split()[0]
    own = {"drafting:decide": "decide-proposal", "drafting:withdraw": "withdraw-proposal"}
    short = own.get(name, name.partition(":")[2] or name)
    return reverse(named, args=world.places.get(short, ())) + world.queries.get(short, "")


def contents() -> dict[str, int]:
    """How many rows each table of ours has."""
    models = (model for model in apps.get_models() if model.__module__.startswith("hoseibi."))
    return {model._meta.label: model._default_manager.count() for model in models}


# --- the table is whole ---


def addresses(
    resolver: URLResolver | None = None, namespace: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Every named address of the applications."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one, one.namespace + ":" if one.namespace else namespace)
        elif one.callback.__module__.startswith(tuple(f"hoseibi.{name}." for name in APPLICATIONS)):
            yield f"{namespace}{one.name}", one


def test_the_table_has_every_address() -> None:
    named = [name for name, _pattern in addresses()]

    assert sorted(set(named)) == sorted({line.split()[1] for line in TABLE})
    assert len(named) == len(set(named))
    assert all(len(cells.split()) == len(PEOPLE) for cells in TABLE.values())


def test_a_line_of_the_journal_is_what_counts_as_done(world: World) -> None:
    lines = JournalLine.objects.count()

    assert outcome("POST profile", world, world.who["reader"], contents()) == "done"
    assert JournalLine.objects.count() == lines
