"""A change is proposed, spoken of, decided on by the partner's side, and made."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from tests import factories
from tests.drafting.test_pages import browser
from tests.drafting.test_wordings import a_draft, article, said
from tests.meetings.test_meetings import a_meeting, the_item

from hoseibi.accounts.choices import GRANTS, Act, Role, Side
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft, Proposal
from hoseibi.meetings.actions import Deciding, WhoNeeded
from hoseibi.meetings.models import Decision

pytestmark = pytest.mark.django_db


def a_proposal(draft: Draft, by: User, old: str = "harmed", new: str = "injured") -> Proposal:
    unit = article(draft, "art_3")
    wording = said(unit)
    change = actions.Change(unit, "en", wording.text.replace(old, new), wording.number)
    return actions.propose(
        by, draft, actions.Proposing("Injury", "The word of the Penal Code.", "en", (change,))
    )


def deciding(outcome: str, **more: str) -> Deciding:
    known = {"text": "Injury", "reason": "As in Article 1.", "language": "en"}
    return Deciding(outcome, **(known | {"decided_by": "Drafting group of Lanvara"} | more))


def test_adopted_words_become_the_draft_and_say_where_they_come_from() -> None:
    draft, drafter = a_draft()
    proposal = a_proposal(draft, factories.seated(draft.circle, Role.PROFESSOR))

    actions.settle(drafter, proposal, deciding("adopted"))

    now = said(article(draft, "art_3"))
    assert "injured" in now.text
    assert now.proposal == proposal
    assert proposal.state == "adopted"
    decision = Decision.objects.get()
    assert [anchor.address for anchor in decision.anchors.all()] == ["art_3"]
    assert [moment.kind for moment in queries.story(drafter, article(draft, "art_3"))][:3].count(
        "decision"
    ) == 1


@pytest.mark.parametrize("outcome", ["rejected", "held"])
def test_what_is_not_adopted_changes_nothing(outcome: str) -> None:
    draft, drafter = a_draft()
    proposal = a_proposal(draft, drafter)

    actions.settle(drafter, proposal, deciding(outcome))

    assert said(article(draft, "art_3")).number == 1
    assert proposal.state == outcome


def test_what_was_held_can_be_decided_later_and_what_was_decided_cannot() -> None:
    draft, drafter = a_draft()
    proposal = a_proposal(draft, drafter)
    actions.settle(drafter, proposal, deciding("held"))

    actions.settle(drafter, proposal, deciding("adopted"))

    with pytest.raises(actions.Decided):
        actions.settle(drafter, proposal, deciding("rejected"))
    assert Decision.objects.count() == 2


def test_a_proposal_fits_a_draft_that_changed_elsewhere() -> None:
    draft, drafter = a_draft()
    proposal = a_proposal(draft, drafter)
    unit = article(draft, "art_3")
    actions.save(drafter, unit, "en", said(unit).text.replace("liable", "bound"), 1)

    actions.settle(drafter, proposal, deciding("adopted"))

    assert "injured" in said(unit).text
    assert "bound" in said(unit).text


def test_a_proposal_on_words_that_changed_is_adopted_with_changes_only() -> None:
    draft, drafter = a_draft()
    proposal = a_proposal(draft, drafter)
    unit = article(draft, "art_3")
    actions.save(drafter, unit, "en", said(unit).text.replace("harmed", "hurt"), 1)

    with pytest.raises(actions.DoesNotFit):
        actions.settle(drafter, proposal, deciding("adopted"))
    proposal.refresh_from_db()
    assert proposal.state == "open"
    assert not Decision.objects.exists()
    change = proposal.changes.get()
    decided = said(unit).text.replace("hurt", "injured or hurt")
    actions.settle(drafter, proposal, deciding("amended"), [actions.Ending(change.pk, decided, 2)])
    assert "injured or hurt" in said(unit).text


def test_what_others_save_while_it_is_decided_stays() -> None:
    draft, drafter = a_draft()
    unit, before = article(draft, "art_3"), said(article(draft, "art_3")).text
    first, second = a_proposal(draft, drafter), a_proposal(draft, drafter)
    actions.save(drafter, unit, "en", before.replace("liable", "bound"), 1)
    ending = before.replace("harmed", "injured or harmed")

    actions.settle(
        drafter, first, deciding("amended"), [actions.Ending(first.changes.get().pk, ending, 1)]
    )
    assert "injured or harmed" in said(unit).text
    assert "bound" in said(unit).text
    other = actions.Ending(second.changes.get().pk, before.replace("harmed", "hurt"), 1)
    with pytest.raises(actions.DoesNotFit):
        actions.settle(drafter, second, deciding("amended"), [other])
    assert "hurt" not in said(unit).text
    assert Decision.objects.count() == 1


def test_only_the_partner_decides_and_ours_write_it_down() -> None:
    draft, _drafter = a_draft()
    expert = factories.seated(draft.circle, Role.EXPERT)
    proposal = a_proposal(draft, expert)

    with pytest.raises(actions.NotTheirs):
        actions.settle(expert, proposal, deciding("adopted", side=Side.HOME))
    with pytest.raises(WhoNeeded):
        actions.settle(expert, proposal, deciding("adopted", decided_by=" "))
    actions.settle(expert, proposal, deciding("adopted"))
    decision = Decision.objects.get()
    assert decision.side == Side.PARTNER
    assert decision.recorded_by == expert
    with pytest.raises(NotAllowed):
        actions.settle(
            factories.seated(draft.circle, Role.READER),
            a_proposal(draft, expert, "is", "be"),
            deciding("adopted"),
        )


@pytest.mark.parametrize("role", list(Role))
def test_who_may_propose_and_remark(role: Role) -> None:
    draft, drafter = a_draft()
    user = factories.seated(draft.circle, role)
    other = a_proposal(draft, drafter)

    for act, do in (
        (Act.PROPOSE, lambda: a_proposal(draft, user)),
        (Act.OPINE, lambda: actions.remark(user, other, "Good.", "en")),
    ):
        if role in GRANTS[act]:
            do()
        else:
            with pytest.raises(NotAllowed):
                do()


def test_the_same_words_are_no_proposal() -> None:
    draft, drafter = a_draft()

    with pytest.raises(actions.NothingProposed):
        a_proposal(draft, drafter, "harmed", "harmed")


def test_a_proposal_goes_its_way_on_the_pages() -> None:
    draft, drafter = a_draft()
    professor = factories.seated(draft.circle, Role.PROFESSOR)
    unit = article(draft, "art_3")
    theirs = browser(professor)

    made = theirs.post(
        "/drafts/sample-draft/art_3/propose/",
        {
            "title": "Injury",
            "reason": "The word of the Penal Code.",
            "text-en": said(unit).text.replace("harmed", "injured"),
            "seen-en": "1",
            "text-ja": said(unit, "ja").text,
            "seen-ja": "1",
        },
        follow=True,
    )
    assert made.redirect_chain[-1][0] == "/drafts/sample-draft/proposals/1/"
    assert "<ins>injured</ins>" in made.content.decode()
    theirs.post("/drafts/sample-draft/proposals/1/remark/", {"text": "Clearer, I think."})
    refused = browser(drafter).post("/drafts/sample-draft/proposals/1/decide/", {"outcome": "x"})
    assert refused.status_code == 422
    page = browser(drafter).post(
        "/drafts/sample-draft/proposals/1/decide/",
        {
            "outcome": "adopted",
            "decided_by": "Drafting group",
            "decided_on": "2026-11-26",
            "reason": "One word for one thing.",
            "dissent": "Judge Semova would keep the old word.",
        },
        follow=True,
    )
    shown = page.content.decode()
    assert "Clearer, I think." in shown
    assert "One word for one thing." in shown
    assert "injured" in said(unit).text
    why = theirs.get("/drafts/sample-draft/art_3/history/").content.decode()
    assert "One word for one thing." in why
    assert "Judge Semova" in why
    assert "/drafts/sample-draft/proposals/1/" in why


def test_proposals_are_the_circles_own() -> None:
    draft, drafter = a_draft()
    a_proposal(draft, drafter)

    for page in ("proposals/", "proposals/1/", "art_3/propose/"):
        assert browser(factories.officer()).get(f"/drafts/sample-draft/{page}").status_code == 404
        assert browser(drafter).get(f"/drafts/sample-draft/{page}").status_code == 200


def several(draft: Draft, people: list[User], count: int) -> None:
    """Proposals in turns by these people, on the three articles in turns."""
    for number in range(count):
        unit = article(draft, f"art_{number % 3 + 1}")
        change = actions.Change(unit, "en", f"{said(unit).text} {number}.", 1)
        proposing = actions.Proposing(f"Proposal {number}", "Because.", "en", (change,))
        actions.propose(people[number % len(people)], draft, proposing)


def test_a_list_is_narrowed_by_article_person_and_state_together() -> None:
    draft, drafter = a_draft()
    expert = factories.seated(draft.circle, Role.EXPERT)
    several(draft, [drafter, expert], 12)
    Proposal.objects.filter(number__in=(3, 9)).update(name="Judge Semova")
    Proposal.objects.filter(number=4).update(person=drafter.person)
    actions.withdraw(drafter, Proposal.objects.get(number=1))
    actions.remark(expert, Proposal.objects.get(number=7), "Why?", "en")
    unit = article(draft, "art_1")

    mine = f"p{drafter.person_id}"
    found = queries.listed(drafter, draft, queries.Sieve(unit=unit.pk, by=mine))
    assert [(one.number, one.said) for one in found.shown] == [(7, 1), (4, 0), (1, 0)]
    assert found.states == [("open", "open", 2), ("withdrawn", "withdrawn", 1)]
    everything = queries.listed(drafter, draft, queries.Sieve())
    assert everything.states == [("open", "open", 11), ("withdrawn", "withdrawn", 1)]
    assert everything.total == 12
    semova = queries.listed(drafter, draft, queries.Sieve(by="nJudge Semova"))
    assert [one.number for one in semova.shown] == [9, 3]
    brought = queries.listed(drafter, draft, queries.Sieve(by=mine))
    assert 4 in [one.number for one in brought.shown]
    assert len(found.units) == 3
    known = {str(drafter.person), str(expert.person), "Judge Semova"}
    assert {name for _key, name in found.people} == known

    narrow = queries.Sieve("withdrawn", unit.pk, mine)
    assert [one.number for one in queries.listed(drafter, draft, narrow).shown] == [1]
    assert queries.listed(drafter, draft, queries.Sieve("held")).shown == []


def test_two_hundred_proposals_come_in_pages_and_are_asked_for_at_once(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    draft, drafter = a_draft()
    several(draft, [drafter], 60)
    client.force_login(drafter)

    with django_assert_max_num_queries(16):
        page = client.get("/drafts/sample-draft/proposals/?page=3&state=open").content.decode()

    assert "Page 3 of 3" in page
    assert page.count("verdict open") == 10
    for odd in ("page=0", "page=x", "article=-1", "by=p9999999999999", "by=n", "state=odd"):
        assert client.get(f"/drafts/sample-draft/proposals/?{odd}").status_code == 200


def test_a_proposal_that_was_adopted_with_changes_shows_what_was_decided(client: Client) -> None:
    draft, drafter = a_draft()
    proposal = a_proposal(draft, drafter)
    change = proposal.changes.get()
    decided = change.base_text.replace("harmed", "hurt")
    actions.settle(drafter, proposal, deciding("amended"), [actions.Ending(change.pk, decided, 1)])
    client.force_login(drafter)

    page = client.get("/drafts/sample-draft/proposals/1/").content.decode()

    assert page.index("<ins>injured</ins>") < page.index("As it was decided")
    assert page.index("As it was decided") < page.index("<ins>hurt</ins>")


def test_a_decision_of_a_meeting_and_its_proposal_lead_to_each_other() -> None:
    draft, drafter = a_draft()
    proposal = a_proposal(draft, drafter)
    meeting, _other = a_meeting(draft.circle)
    item = the_item(meeting)

    actions.settle(drafter, proposal, replace(deciding("adopted"), item=item))

    client = browser(drafter)
    at = f"/meetings/{meeting.pk}/"
    told = client.get(f"/drafts/sample-draft/proposals/{proposal.number}/").content.decode()
    assert f'href="{at}#item-{item.pk}"' in told
    assert f'href="/drafts/sample-draft/proposals/{proposal.number}/"' in (
        client.get(at).content.decode()
    )


# --- a proposal on several articles, which is its author's until it is whole ---


def test_a_proposal_on_two_articles_is_its_authors_until_it_is_before_the_others() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    first, second = article(draft, "art_3"), article(draft, "art_2")
    client, elsewhere = browser(drafter), browser(other)
    at = f"/drafts/{draft.slug}"

    kept = client.post(
        f"{at}/art_3/propose/",
        {"title": "Injury", "reason": "One word for one thing.", "do": "keep", "seen-en": "1",
         "text-en": said(first).text.replace("harmed", "injured")},
    )  # fmt: skip
    page = kept.headers["Location"]
    assert elsewhere.get(page).status_code == 404
    assert "Injury" not in elsewhere.get(f"{at}/proposals/").content.decode()

    led = client.get(f"{page}article/", {"article": "2"})
    assert led.headers["Location"] == f"{at}/art_2/propose/?into=1"
    assert "A part of your proposal 1" in client.get(led.headers["Location"]).content.decode()
    client.post(
        f"{at}/art_2/propose/",
        {"into": "1", "seen-en": "1", "text-en": said(second).text + " Injury is harm."},
    )
    client.post(f"{page}open/")

    made = Proposal.objects.get()
    assert (made.state, made.changes.count()) == ("open", 2)
    shown = elsewhere.get(page).content.decode()
    assert "injured" in shown
    assert "Injury is harm." in shown
    actions.settle(drafter, made, deciding("adopted"))
    assert "injured" in said(first).text
    assert said(second).text.endswith("Injury is harm.")


def test_the_same_article_again_replaces_what_was_proposed_of_it() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    words = said(unit)
    change = actions.Change(unit, "en", words.text + " At once.", words.number)
    proposing = actions.Proposing("Sooner", "", "en", (change,), open=False)
    made = actions.propose(drafter, draft, proposing)

    form = browser(drafter).get(f"/drafts/{draft.slug}/art_3/propose/?into=1").content.decode()
    assert "At once." in form
    actions.add_changes(drafter, made, [replace(change, text=words.text + " Now.")])

    assert [one.text[-5:] for one in made.changes.all()] == [" Now."]


def test_what_is_before_the_others_or_somebody_elses_is_not_added_to() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    unit = article(draft, "art_2")
    change = actions.Change(unit, "en", said(unit).text + " More.", 1)
    opened = a_proposal(draft, drafter)
    writing = actions.propose(
        drafter, draft, actions.Proposing("More", "", "en", (change,), open=False)
    )

    with pytest.raises(actions.NotBeingWritten):
        actions.add_changes(drafter, opened, [change])
    with pytest.raises(NotAllowed):
        actions.add_changes(other, writing, [change])
    with pytest.raises(actions.Decided):
        actions.settle(drafter, writing, deciding("adopted"))
