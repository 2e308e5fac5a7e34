"""The demonstration: prepared once, the same after a second time, never on an office's database."""

import json
import re
import stat
from collections import Counter

import pytest
from django.test import Client
from tests.web.shown import Demonstration

from hoseibi.accounts.models import JournalLine, User
from hoseibi.corpus import queries
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.drafting import queries as drafting
from hoseibi.drafting.models import Proposal, Remark
from hoseibi.meetings.models import AgendaItem, Meeting
from hoseibi.studies import queries as studies
from hoseibi.web.console.demo import prepare
from hoseibi.web.demo.sign_ins import PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_a_second_time_changes_nothing(demonstration: Demonstration) -> None:
    versions, lines = LawVersion.objects.count(), JournalLine.objects.count()

    second = prepare()

    assert second == demonstration.people
    assert (LawVersion.objects.count(), JournalLine.objects.count()) == (versions, lines)
    assert {law.slug for law in Law.objects.all()} == {
        "lanvara-civil-code",
        "lanvara-civil-code-implementation-law",
        "lanvara-obligations-2027",
        "lanvara-secured-transactions",
        "lanvara-late-payment-law",
        "lanvara-consumer-contracts-law",
        "merovia-bankruptcy-law",
        "merovia-civil-code",
        "hoshima-civil-code",
        "kessland-civil-code",
    }
    kept = demonstration.home / "demonstration.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert set(json.loads(kept.read_text())) == {person.username for person in PEOPLE}


def test_an_amending_act_is_named_in_the_language_of_the_text() -> None:
    rows = LawVersion.objects.filter(in_force_from="2022-10-01")
    acts = dict(rows.values_list("language_version__language", "amending_act"))

    assert acts["en"] == "Civil Code Amendment Law (Law No. 8 of 2022)"
    assert acts["ja"] == "民法の一部を改正する法律（二千二十二年法律第八号）"
    assert "២០២២" in acts["km"]


def test_rows_of_an_older_program_are_made_anew() -> None:
    LawVersion.objects.update(index_version=1)

    prepare()

    assert not queries.stale_versions().exists()


def test_everybody_can_sign_in_as_printed(demonstration: Demonstration) -> None:
    for person, email, password in demonstration.people:
        user = User.objects.get(username=person.username)
        assert user.check_password(password)
        assert (user.email, user.role) == (email, person.role)


def test_versions_are_labelled_in_their_own_language() -> None:
    labels = dict.fromkeys(
        LawVersion.objects.filter(
            language_version__law__slug="lanvara-civil-code", language_version__language="ja"
        )
        .order_by("in_force_from")
        .values_list("label", flat=True)
    )

    assert list(labels) == [
        "施行時",
        "2022年改正後",
        "2025年改正後（第一段階）",
        "2025年改正後（第二段階）",
        "2026年改正後",
    ]


def test_the_study_group_differs_and_something_waits() -> None:
    professor = User.objects.get(username="professor")

    (waits,) = studies.waiting(professor)
    table = studies.table(professor, waits.round)

    assert len(table.people) == 6
    assert table.disagreements == 4
    assert {one.language for row in table.rows for one in row.cells if one} == {"en", "ja", "km"}
    assert all(row.asked.question.anchor for row in table.rows)
    states = [one.state for one in studies.rounds(professor)]
    assert states == ["open", "closed"]


def test_twenty_proposals_stand_in_every_state_that_the_pages_know() -> None:
    drafter = User.objects.get(username="drafter")
    draft = drafting.draft(drafter, "lanvara-obligations-2027")
    assert draft is not None
    found = [one for one in drafting.proposals(drafter, draft) if not one.is_brought]

    assert Counter(one.state for one in found) == {
        "open": 5,
        "adopted": 4,
        "amended": 3,
        "rejected": 4,
        "held": 3,
        "withdrawn": 1,
    }
    assert [one.number for one in found] == list(range(20, 0, -1))
    assert {one.author.person.organ.country.code for one in found} == {"xh", "xl"}
    professor = User.objects.get(username="professor")
    (kept,) = drafting.being_written(professor, draft)
    assert sorted(one.unit.address for one in kept.changes.all()) == ["art_77", "art_81"]
    remarks = Remark.objects.filter(proposal__in=found)
    assert {one.language for one in remarks} == {"en", "ja", "km"}
    decided = [one.decision for one in found if one.decision]
    assert all(each.reason and each.side == "partner" for each in decided)
    assert sum(bool(each.dissent) for each in decided) == 6
    assert len({each.item.meeting_id for each in decided if each.item}) == 2
    assert {each.language for each in decided} == {"en", "ja"}


def test_a_proposal_adopted_with_changes_reads_as_it_was_decided() -> None:
    made = Proposal.objects.get(title="Shorter notice for the lessee")
    text = {one.language: one.text for one in made.wordings.filter(newest=True)}

    assert "six months by the lessor, or of three months by the lessee" in text["en"]
    assert "賃借人にあっては三月前" in text["ja"]


def test_what_was_said_at_the_studies_is_there_in_two_languages() -> None:
    held = AgendaItem.objects.filter(minutes__isnull=False, meeting__jcc=None).distinct()

    assert Meeting.objects.filter(jcc=None).count() == 3
    assert held.count() == 7
    for item in held:
        assert {one.language for one in item.minutes.all()} >= {"en", "ja"}
        assert item.decisions.exists()


def test_four_codes_stand_beside_one_another(client: Client) -> None:
    client.force_login(User.objects.get(username="reader"))
    others = ("hoshima-civil-code", "kessland-civil-code", "merovia-civil-code")
    asked = "&".join(f"in={one}" for one in others)
    page = client.get(f"/laws/lanvara-civil-code/comparative/?{asked}&only=accepted")
    shown = page.content.decode()

    assert shown.count('<th scope="col"') == 4
    assert shown.count('data-law="Civil Code of Lanvara"') == 15
    for words in ("第十三条", "§ 12", "Article 14", "✓  Solidary liability."):
        assert words in shown
    assert "art_" not in re.sub("<[^>]+>", " ", shown)


def test_excerpts_of_other_codes_are_for_those_who_sign_in(client: Client) -> None:
    public = client.get("/public/en/").content.decode()

    assert "Lanvara" in public
    assert "Kessland" not in public
    assert client.get("/laws/kessland-civil-code/").status_code == 404
