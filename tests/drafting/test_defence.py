"""The kit of arguments says what was recorded for an article, and plainly what was not."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.test import Client
from tests import factories
from tests.drafting.test_wordings import a_draft, article, said

from hoseibi.accounts.choices import GRANTS, Act, Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.drafting import actions, queries
from hoseibi.drafting.actions import Arguing
from hoseibi.drafting.models import Argument, Draft
from hoseibi.meetings.actions import Deciding
from hoseibi.meetings.actions.opinions import Saying, say
from hoseibi.partners.actions import country

pytestmark = pytest.mark.django_db

ADDRESS = "/drafts/sample-draft/art_3/defend/"


def kit(user: User, draft: Draft, address: str = "art_3") -> queries.Kit:
    return queries.kit(user, article(draft, address))


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def word(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("word/document.xml").decode()


def rejected(draft: Draft, drafter: User) -> None:
    unit = article(draft, "art_3")
    change = actions.Change(unit, "en", said(unit).text.replace("is liable", "owes"), 1)
    proposing = actions.Proposing("Owes", "Shorter.", "en", (change,))
    made = actions.propose(drafter, draft, proposing)
    deciding = Deciding(
        "rejected", "Owes", "Liable is the term.", "en", "Drafting group", dissent="Judge Orel."
    )
    actions.settle(drafter, made, deciding)


def test_what_is_not_recorded_is_said_plainly() -> None:
    draft, drafter = a_draft()

    assert kit(drafter, draft).missing == [
        "purpose",
        "counterparts",
        "alternatives",
        "facts",
        "questions",
    ]
    page = signed_in(drafter).get(ADDRESS).content.decode()
    assert page.count("Not recorded.") == 5


def test_a_kit_holds_what_was_recorded() -> None:
    country("xl", {"en": "Lanvara"})
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    rejected(draft, drafter)
    actions.argue(drafter, unit, Arguing("purpose", "en", "Who harms pays."))
    actions.argue(drafter, unit, Arguing("question", "ja", "はい。", question="過失も含むか。"))
    saying = Saying("As there.", "en", unit.anchor, legal_system="Lanvara, Sample Code art. 2")
    say(drafter, draft.circle, saying)

    found = kit(drafter, draft)

    assert {code: one.text for code, one in found.purpose.items()} == {"en": "Who harms pays."}
    assert [one.language for one in found.texts] == ["en", "ja"]
    assert found.alternatives[0].proposal.decision.dissent == "Judge Orel."
    assert ("out", "is liable") in [
        (how, words.strip()) for how, words in found.alternatives[0].changes[0].pieces
    ]
    cited = found.counterparts[0]
    assert (cited.slug, cited.address) == ("xl-sample-code", "art_2")
    assert "good faith" in cited.texts[0][1]
    assert found.expected[0]["ja"].question == "過失も含むか。"
    assert found.missing == ["facts"]


@pytest.mark.parametrize(
    "cited", ["Germany, BGB § 199", "Hoshima, Sample Code art. 2", "Sample Code art. 2", ", art. 2"]
)
def test_no_text_stands_beside_a_citation_that_the_library_does_not_hold(cited: str) -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    say(drafter, draft.circle, Saying("So.", "en", unit.anchor, legal_system=cited))

    found = kit(drafter, draft).counterparts[0]

    assert (found.cited, found.slug, found.texts) == (cited, "", [])


# --- what is written is kept ---


def test_every_number_of_an_argument_is_kept() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    first = actions.argue(drafter, unit, Arguing("facts", "en", "Floods.")).argument
    again = actions.argue(drafter, unit, Arguing("facts", "en", "Floods.", written_from=1))
    assert again.argument == first

    actions.argue(drafter, unit, Arguing("facts", "en", "Floods and fires.", written_from=1))

    kept = Argument.objects.filter(unit=unit).order_by("number")
    assert [one.text for one in kept] == ["Floods.", "Floods and fires."]
    assert JournalLine.objects.filter(verb="argued for").count() == 1


def test_two_who_write_at_once_lose_nothing() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    unit = article(draft, "art_3")
    text = "Rivers flood in May. Courts are closed in August."
    actions.argue(drafter, unit, Arguing("facts", "en", text))
    actions.argue(
        drafter, unit, Arguing("facts", "en", text.replace("May", "June"), written_from=1)
    )

    merged = actions.argue(
        other, unit, Arguing("facts", "en", text.replace("August", "July"), written_from=1)
    )
    clash = actions.argue(
        other, unit, Arguing("facts", "en", text.replace("May", "March"), written_from=1)
    )

    assert merged.argument.text == "Rivers flood in June. Courts are closed in July."
    assert clash.clashes
    assert Argument.objects.filter(unit=unit).count() == 3


def test_a_clash_shows_both_texts_on_the_page() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    actions.argue(drafter, unit, Arguing("facts", "en", "Rivers flood."))
    actions.argue(drafter, unit, Arguing("facts", "en", "Rivers rise.", written_from=1))

    posted = {"kind": "facts", "language": "en", "text": "Rivers dry up.", "seen": "1"}
    answer = signed_in(drafter).post(ADDRESS, posted)

    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Rivers rise." in page
    assert "Rivers dry up." in page


def test_an_answer_without_a_question_is_refused_and_comes_back() -> None:
    draft, drafter = a_draft()

    posted = {"kind": "question", "language": "en", "text": "Yes, always.", "question": " "}
    answer = signed_in(drafter).post(ADDRESS, posted)

    assert answer.status_code == 422
    assert "Yes, always." in answer.content.decode()
    assert not Argument.objects.exists()
    assert draft.units.exists()


@pytest.mark.parametrize("role", Role)
def test_who_writes_what_is_to_be_said(role: Role) -> None:
    draft, _drafter = a_draft()
    somebody = factories.seated(draft.circle, role)
    arguing = Arguing("purpose", "en", "So.")

    if role in GRANTS[Act.PROPOSE] | GRANTS[Act.TRANSLATE]:
        assert actions.argue(somebody, article(draft, "art_3"), arguing).argument.number == 1
    else:
        with pytest.raises(NotAllowed):
            actions.argue(somebody, article(draft, "art_3"), arguing)


# --- on paper ---


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_several_articles_on_paper(form: str) -> None:
    draft, drafter = a_draft()
    rejected(draft, drafter)

    answer = signed_in(drafter).get(
        f"/drafts/sample-draft/defend/?article=art_3&article=art_2&to={form}"
    )

    assert answer.status_code == 200
    assert answer.content[:2] == (b"PK" if form == "docx" else b"%P")
    if form == "docx":
        said_there = word(answer.content)
        assert said_there.index("Article 2") < said_there.index("Article 3")
        for words in ("Not recorded.", "Liable is the term.", "Judge Orel.", "損害を賠償"):
            assert words in said_there
        assert "<w:strike/>" in said_there


def test_a_form_that_is_none_is_not_there() -> None:
    _draft, drafter = a_draft()

    assert (
        signed_in(drafter).get("/drafts/sample-draft/defend/?article=art_3&to=odt").status_code
        == 404
    )
    assert signed_in(drafter).get("/drafts/sample-draft/defend/?article=art_99").status_code == 404


def test_an_article_without_an_address_has_its_kit_on_paper() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    two = "Article 3 One.\n\nArticle 3-5 Two."
    actions.save(drafter, unit, "en", two, 1)
    unit.refresh_from_db()
    assert unit.address == ""

    answer = signed_in(drafter).get(f"/drafts/sample-draft/defend/?article={unit.pk}&to=docx")

    assert answer.status_code == 200
    assert "Article 3-5 Two." in word(answer.content)


def test_nothing_of_a_kit_is_seen_from_outside() -> None:
    draft, drafter = a_draft()
    actions.argue(drafter, article(draft, "art_3"), Arguing("purpose", "en", "A tortoise."))

    assert queries.arguments(factories.reader(), article(draft, "art_3")) == {}
    assert queries.kits(factories.reader(), draft, ["art_3"]) == []
    for address in (ADDRESS, "/drafts/sample-draft/defend/?article=art_3&to=docx"):
        assert signed_in(factories.officer()).get(address).status_code == 404
