"""The pages of meetings: for those with a seat alone, with and without a script."""

from __future__ import annotations

import pytest
from django.test import Client
from tests import factories
from tests.drafting.test_wordings import a_draft, article
from tests.legaltext.render.test_record import rows_of
from tests.meetings.test_meetings import PLANNING, a_meeting, deciding, the_item, writing

from hoseibi.accounts.choices import GRANTS, Act, Role
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.meetings import actions
from hoseibi.meetings.models import ActionItem, Meeting
from hoseibi.ui.languages import by_language

pytestmark = pytest.mark.django_db

PLAN = {
    "title_en": "Fourth joint study",
    "title_ja": "第四回合同研究会",
    "day": "2027-03-10",
    "begins": "08:00",
    "ends": "11:30",
    "clock": "partner",
    "partner_zone": "Asia/Phnom_Penh",
    "home_zone": "Asia/Tokyo",
}


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def reading(meeting: Meeting) -> list[str]:
    return [f"/meetings/{meeting.pk}/", f"/meetings/{meeting.pk}/meeting.ics"]


def writing_pages(meeting: Meeting) -> dict[str, dict[str, str]]:
    """Every form of a meeting, with what is sent to it."""
    item = the_item(meeting).pk
    at = f"/meetings/{meeting.pk}"
    return {
        f"{at}/change/": PLAN,
        f"{at}/agenda/": {"title_en": "More"},
        f"{at}/attendance/": {},
        f"{at}/{item}/order/": {"do": "up"},
        f"{at}/{item}/en/": {"text": "Said.", "seen": "0"},
        f"{at}/{item}/decision/": {
            "outcome": "noted",
            "text": "x",
            "reason": "y",
            "side": "partner",
            "decided_by": "z",
        },
        f"{at}/{item}/task/": {"text": "Ask"},
        f"{at}/cancel/": {},
        f"{at}/approve/": {},
    }


@pytest.mark.parametrize("role", list(Role))
def test_a_meeting_is_open_to_the_roles_that_read(role: Role) -> None:
    meeting, _drafter = a_meeting()
    client = browser(factories.seated(meeting.circle, role))

    expected = 200 if role in GRANTS[Act.READ] else 404
    assert {client.get(page).status_code for page in reading(meeting)} == {expected}
    found = "Third joint study" in client.get("/meetings/").content.decode()
    assert found == (role in GRANTS[Act.READ])


@pytest.mark.parametrize("role", sorted(set(Role) - GRANTS[Act.MINUTE]))
def test_who_writes_no_minutes_changes_nothing_by_any_form(role: Role) -> None:
    meeting, _drafter = a_meeting()
    client = browser(factories.seated(meeting.circle, role))
    before = Meeting.objects.filter(pk=meeting.pk).values().get()

    for page, sent in writing_pages(meeting).items():
        assert client.post(page, sent).status_code in {302, 403, 404, 422}, page

    assert Meeting.objects.filter(pk=meeting.pk).values().get() == before
    item = the_item(meeting)
    assert not item.minutes.exists()
    assert not item.decisions.exists()
    assert not item.action_items.exists()
    if role in GRANTS[Act.READ]:
        assert b"<textarea" not in client.get(f"/meetings/{meeting.pk}/").content


def test_strangers_sign_in_first_and_others_find_nothing() -> None:
    meeting, _drafter = a_meeting()
    pages = [*reading(meeting), *writing_pages(meeting)]

    assert {Client().get(page).status_code for page in [*reading(meeting), "/meetings/"]} == {302}
    assert {Client().post(page).status_code for page in writing_pages(meeting)} == {302}
    for other in (factories.officer(), factories.drafter()):
        assert {browser(other).post(page).status_code for page in pages[2:]} == {404}
        assert b"Third joint study" not in browser(other).get("/meetings/").content


def test_a_meeting_is_planned_by_the_clock_of_one_side() -> None:
    circle = factories.circle()
    client = browser(factories.seated(circle, Role.DRAFTER))

    page = client.post("/meetings/new/", PLAN, follow=True)

    made = Meeting.objects.get()
    assert page.redirect_chain[-1][0] == f"/meetings/{made.pk}/"
    assert made.begins_at.isoformat() == "2027-03-10T01:00:00+00:00"
    shown = page.content.decode()
    assert "08:00–11:30" in shown
    assert "10:00–13:30" in shown
    assert by_language(made.title) == {
        "en": "Fourth joint study",
        "ja": "第四回合同研究会",
    }
    again = client.get(f"/meetings/{made.pk}/change/").content.decode()
    assert 'value="08:00"' in again
    assert 'value="2027-03-10"' in again


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"home_zone": "Tokyo"}, "There is no time zone of this name."),
        ({"title_en": "", "title_ja": ""}, "Give the meeting a title"),
        ({"ends": "08:00"}, "The meeting ends before it begins."),
        (
            {"partner_zone": "Europe/Berlin", "day": "2027-03-28", "begins": "02:30"},
            "this hour does not exist",
        ),
    ],
)
def test_what_cannot_be_is_told_beside_the_field(wrong: dict[str, str], told: str) -> None:
    client = browser(factories.seated(factories.circle(), Role.DRAFTER))

    page = client.post("/meetings/new/", PLAN | wrong)

    assert page.status_code == 422
    assert told in page.content.decode()
    assert not Meeting.objects.exists()


def test_a_meeting_past_midnight_by_one_clock_is_shown_so() -> None:
    client = browser(factories.seated(factories.circle(), Role.DRAFTER))

    page = client.post("/meetings/new/", PLAN | {"begins": "21:00", "ends": "23:30"}, follow=True)

    assert "23:00–01:30 (+1)" in page.content.decode()


def test_who_writes_in_several_circles_says_whose_meeting_it_is() -> None:
    circle, other = factories.circle(), factories.circle(name="Courts")
    expert = factories.seated(circle, Role.EXPERT)
    from_other = factories.seated(other, Role.EXPERT)
    client = browser(expert)

    assert client.get(f"/meetings/new/?circle={other.pk}").status_code == 200
    client.post(f"/meetings/new/?circle={other.pk}", PLAN)
    assert {one.circle_id for one in Meeting.objects.all()} <= {circle.pk}
    assert browser(from_other).get("/meetings/new/").status_code == 200
    assert browser(factories.reader()).get("/meetings/new/").status_code == 403


def test_a_title_in_a_further_language_stays_when_a_meeting_is_changed() -> None:
    meeting, drafter = a_meeting()
    Meeting.objects.filter(pk=meeting.pk).update(title={"en": "Third", "lo": "ທີສາມ"})
    page = f"/meetings/{meeting.pk}/change/"
    shown = browser(drafter).get(page).context["form"]

    asked = {name: shown[name].value() or "" for name in shown.text_names("title")}
    browser(drafter).post(page, PLAN | asked | {"title_en": "Third joint study"})
    meeting.refresh_from_db()
    assert by_language(meeting.title) == {"en": "Third joint study", "lo": "ທີສາມ"}


def test_an_article_is_found_as_one_says_it() -> None:
    meeting, drafter = a_meeting()
    law = factories.a_law().language_version.law
    client = browser(drafter)
    url = f"/meetings/{meeting.pk}/agenda/"

    page = client.post(url, {"place": "Sample Code 3"}, follow=True).content.decode()
    place = anchor(law, "art_3")
    assert f"/drafts/of/{place.pk}/" in page
    assert client.get(f"/drafts/of/{place.pk}/").url.endswith(f"/laws/{law.slug}/art_3")
    refused = client.post(url, {"place": "Sample Code 99"})
    assert refused.status_code == 422
    assert "No law here has this article." in refused.content.decode()


def test_an_article_of_a_draft_alone_is_found_by_what_it_is_called() -> None:
    draft, drafter = a_draft()
    meeting = actions.plan(drafter, draft.circle, PLANNING)
    article(draft, "art_3")
    anchor(draft.law, "art_9", "Article 9")
    anchor(draft.law, "art_9-2", "Article 9-2")
    url = f"/meetings/{meeting.pk}/agenda/"

    browser(drafter).post(url, {"place": "Sample Code, Article 9-2"})
    assert browser(drafter).post(url, {"place": "Article 9-22"}).status_code == 422

    assert [one.anchor.address for one in meeting.agenda.all()] == ["art_9-2"]


def test_minutes_are_saved_by_the_button_and_by_themselves() -> None:
    meeting, drafter = a_meeting()
    url = f"/meetings/{meeting.pk}/{the_item(meeting).pk}/ja/"

    page = browser(drafter).post(url, {"text": "四年とする。", "seen": "0"}, follow=True)
    assert "四年とする。" in page.content.decode()
    answer = browser(drafter).post(
        url,
        {"text": "四年とする。異議なし。", "seen": "1"},
        headers={"accept": "application/json"},
    )
    assert answer.json()["number"] == 2
    assert browser(drafter).post(url.replace("/ja/", "/xx/"), {"text": "x"}).status_code == 404


def test_who_comes_second_sees_both_texts() -> None:
    meeting, drafter = a_meeting()
    other, item = factories.seated(meeting.circle, Role.EXPERT), the_item(meeting)
    url = f"/meetings/{meeting.pk}/{item.pk}/en/"
    actions.write_minutes(drafter, item, writing("Four years."))
    actions.write_minutes(drafter, item, writing("Five years.", 1))

    page = browser(other).post(url, {"text": "Six years.", "seen": "1"})

    assert page.status_code == 409
    shown = page.content.decode()
    assert "<del>Five</del>" in shown
    assert "<ins>Six</ins>" in shown
    assert "Six years." in browser(other).get(f"/meetings/{meeting.pk}/").content.decode()


def test_decisions_and_tasks_are_entered_while_the_meeting_runs() -> None:
    meeting, drafter = a_meeting()
    at = f"/meetings/{meeting.pk}/{the_item(meeting).pk}"
    client = browser(drafter)
    decision = writing_pages(meeting)[f"{at}/decision/"]

    refused = client.post(f"{at}/decision/", decision | {"reason": ""})
    assert refused.status_code == 422
    client.post(f"{at}/decision/", decision | {"reason": "One word.", "dissent": "Five years."})
    client.post(f"{at}/task/", {"text": "Ask", "person": drafter.person_id, "due_on": "2027-05-01"})

    page = client.get(f"/meetings/{meeting.pk}/").content.decode()
    assert "One word." in page
    assert "Five years." in page
    task = ActionItem.objects.get()
    assert (task.person, str(task.due_on)) == (drafter.person, "2027-05-01")
    client.post(f"/meetings/tasks/{task.pk}/", {"state": "done", "next": "https://evil.example"})
    task.refresh_from_db()
    assert task.state == "done"
    for other in (factories.officer(), factories.drafter()):
        refused = browser(other).post(f"/meetings/tasks/{task.pk}/", {"state": "open"})
        assert refused.status_code == 404


def test_approved_minutes_have_no_fields() -> None:
    meeting, drafter = a_meeting()
    client = browser(drafter)
    client.post(f"/meetings/{meeting.pk}/{the_item(meeting).pk}/en/", {"text": "Said."})

    page = client.post(f"/meetings/{meeting.pk}/approve/", follow=True).content.decode()

    assert "Said." in page
    assert f"Approved by {drafter}" in page
    assert "<textarea" not in page
    refused = client.post(
        f"/meetings/{meeting.pk}/{the_item(meeting).pk}/en/", {"text": "Other.", "seen": "1"}
    )
    assert refused.status_code == 403


def test_minutes_on_an_article_say_why_its_draft_reads_so() -> None:
    draft, drafter = a_draft()
    meeting = actions.plan(drafter, draft.circle, PLANNING)
    place = article(draft, "art_3").anchor
    item = actions.add_item(drafter, meeting, actions.Item({"en": "Damages"}, place))
    actions.write_minutes(drafter, item, writing("Why harm and not injury."))

    why = browser(drafter).get("/drafts/sample-draft/art_3/history/").content.decode()

    assert "Why harm and not injury." in why
    assert f"/meetings/{meeting.pk}/" in why


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_minutes_on_paper_are_for_who_reads_them(form: str) -> None:
    meeting, drafter = a_meeting()
    item = the_item(meeting)
    actions.write_minutes(drafter, item, writing("Four years."))
    actions.write_minutes(drafter, item, writing("四年。", language="ja"))
    url = f"/meetings/{meeting.pk}/minutes.{form}"

    answer = browser(drafter).get(url)
    assert answer.status_code == 200
    assert answer.content[:4] == {"docx": b"PK\x03\x04", "pdf": b"%PDF"}[form]
    for role in Role:
        user = factories.seated(meeting.circle, role)
        assert browser(user).get(url).status_code == (200 if role in GRANTS[Act.READ] else 404)
    assert browser(factories.officer()).get(url).status_code == 404
    assert Client().get(url).status_code == 302
    assert browser(drafter).get(url.replace(form, "odt")).status_code == 404


def test_the_word_file_holds_minutes_decisions_and_tasks() -> None:
    meeting, drafter = a_meeting()
    item = the_item(meeting)
    actions.write_minutes(drafter, item, writing("Four years were asked for."))
    actions.write_minutes(drafter, item, writing("四年が求められた。", language="ja"))
    actions.decide_on_item(drafter, item, deciding(dissent="Judge Semova: five."))
    actions.give_task(drafter, item, actions.Task("Ask the court", "en", drafter.person))

    rows = rows_of(browser(drafter).get(f"/meetings/{meeting.pk}/minutes.docx").content)

    assert ["Four years were asked for.", "四年が求められた。"] in rows
    across = [row[0] for row in rows if len(row) == 1]
    assert any("Judge Semova: five." in text for text in across)
    assert any("Ask the court" in text for text in across)
    one = browser(drafter).get(f"/meetings/{meeting.pk}/minutes.docx?language=ja").content
    assert ["四年が求められた。"] in rows_of(one)
