"""Terms that two languages of a law have in the same places: found, proposed, decided, rejected."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.factories import a_law
from tests.parallels.paired import EN, JA, PAIRED, a_paired_law

from hoseibi.accounts.models import JournalLine
from hoseibi.corpus.models import LawVersion
from hoseibi.legaltext import Concept, Term
from hoseibi.parallels.actions import extracting
from hoseibi.terms import actions as terms
from hoseibi.terms.models import ConceptTerm, RejectedPair

pytestmark = pytest.mark.django_db

PAGE = f"/laws/{PAIRED}/beside/terms/?left=en&right=ja"
WORDS = re.compile(r'aria-label="([^"|]+) \| ([^"]+)"')
KEY = re.compile(r'name="pair" value="(\w+)"[^>]* aria-label="([^"|]+) \|')


@pytest.fixture(autouse=True)
def two_texts() -> tuple[LawVersion, LawVersion]:
    extracting._kept._values.clear()
    return a_paired_law()


@pytest.fixture
def officers(client: Client) -> Client:
    client.force_login(factories.officer())
    return client


def shown(client: Client) -> list[tuple[str, str]]:
    return WORDS.findall(client.get(PAGE).content.decode())


def send(client: Client, what: str, first: str, **more: str) -> object:
    keys = {word: key for key, word in KEY.findall(client.get(PAGE).content.decode())}
    sent = {"what": what, "pair": keys[first], "reason": "The words of the law."}
    told = {name.replace("KEY", keys[first]): said for name, said in more.items()}
    return client.post(PAGE, sent | told)


def terms_now() -> set[tuple[str, str, str]]:
    return set(ConceptTerm.objects.values_list("language", "text", "status"))


def test_what_stands_in_the_same_places_is_shown_with_sentences(officers: Client) -> None:
    page = officers.get(PAGE).content.decode()

    assert ("mortgagee", "抵当権者") in shown(officers)
    assert ("boundary", "境界") in shown(officers)
    assert "both in 4 places (one in 4, the other in 4)" in page
    assert '<p lang="en">The <mark>mortgagee</mark> may sell.</p>' in page
    assert '<p lang="ja"><mark>抵当権者</mark>は、売却する。</p>' in page
    assert f"/laws/{PAIRED}/beside/?left=en&amp;right=ja&amp;at=art_1#art_1" in page


def test_whoever_signs_in_proposes_with_the_sentences_and_the_pair_is_shown_no_more(
    client: Client,
) -> None:
    client.force_login(factories.reader())

    send(client, "propose", "mortgagee")

    assert terms_now() == {("en", "mortgagee", "candidate"), ("ja", "抵当権者", "candidate")}
    term = ConceptTerm.objects.get(language="ja")
    assert term.examples[0]["text"].startswith("抵当権者は、境界を")
    assert term.concept.law.slug == PAIRED
    assert ("mortgagee", "抵当権者") not in shown(client)


def test_a_word_is_put_right_before_it_is_proposed(officers: Client) -> None:
    send(officers, "propose", "boundary", **{"second-KEY": "境界線"})

    assert ("ja", "境界線", "candidate") in terms_now()
    assert ("boundary", "境界") not in shown(officers)


def test_who_decides_approves_in_one_step_with_the_reason_in_the_history(
    officers: Client,
) -> None:
    send(officers, "approve", "mortgagee")

    assert terms_now() == {("en", "mortgagee", "approved"), ("ja", "抵当権者", "approved")}
    events = ConceptTerm.objects.first().concept.events.values_list("what", "note")
    assert ("approval", "The words of the law.") in list(events)
    verbs = list(JournalLine.objects.order_by("number").values_list("verb", flat=True))
    assert verbs[-3:] == ["proposed concept", "approved term", "approved term"]


def test_a_word_joins_the_concept_that_has_the_other(officers: Client) -> None:
    concept = terms.propose(factories.officer(), Concept("", (Term("en", "mortgagee"),)))

    page = officers.get(PAGE).content.decode()
    send(officers, "propose", "mortgagee")

    assert "joins the concept" in page
    assert {one.text for one in concept.terms.all()} == {"mortgagee", "抵当権者"}


def test_what_was_decided_against_is_told_and_cannot_be_ticked(officers: Client) -> None:
    by = factories.officer()
    terms.propose(by, Concept("", (Term("ja", "抵当権者"),)))
    terms.decide(by, ConceptTerm.objects.get(), terms.Verdict("forbidden", "Another word."))

    page = officers.get(PAGE).content.decode()

    assert '<s lang="ja">抵当権者</s>' in page
    assert ("mortgagee", "抵当権者") not in shown(officers)


def test_two_concepts_that_have_one_word_each_are_told(officers: Client) -> None:
    by = factories.officer()
    for term in (Term("en", "mortgagee"), Term("ja", "抵当権者")):
        terms.propose(by, Concept("", (term,)))

    assert "two concepts have them:" in officers.get(PAGE).content.decode()
    pair = terms.SeenPair(Term("en", "mortgagee"), Term("ja", "抵当権者"))
    with pytest.raises(terms.TwoConcepts):
        terms.propose_pair(by, pair)


def test_what_is_rejected_is_not_shown_again_until_it_is_taken_back(officers: Client) -> None:
    send(officers, "reject", "mortgagee")
    rejected = RejectedPair.objects.get()
    left = shown(officers)
    officers.post(reverse("parallels:reconsider-terms", args=[PAIRED, rejected.pk]))

    assert ("mortgagee", "抵当権者") not in left
    assert ("mortgagee", "抵当権者") in shown(officers)
    assert (str(rejected), rejected.reason) == (
        "en: mortgagee | ja: 抵当権者",
        "The words of the law.",
    )
    verbs = list(JournalLine.objects.order_by("number").values_list("verb", flat=True))
    assert verbs[-2:] == ["rejected pair of terms", "took back rejected pair of terms"]
    assert not ConceptTerm.objects.exists()


def test_a_pair_is_rejected_whichever_language_stands_first(officers: Client) -> None:
    send(officers, "reject", "mortgagee")

    turned = officers.get(f"/laws/{PAIRED}/beside/terms/?left=ja&right=en").content.decode()

    assert ("抵当権者", "mortgagee") not in WORDS.findall(turned)
    assert "1 pair was rejected" in turned


def test_nothing_is_decided_without_a_reason_and_what_was_typed_stays(officers: Client) -> None:
    answer = send(officers, "approve", "boundary", reason=" ", **{"first-KEY": "the boundary"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Say why it was decided so." in page
    assert 'value="the boundary"' in page
    assert re.search(r'name="pair" value="\w+" checked', page)
    assert terms_now() == set()


def test_who_does_not_decide_finds_no_such_button_and_is_refused(client: Client) -> None:
    client.force_login(factories.reader())

    assert 'value="approve"' not in client.get(PAGE).content.decode()
    assert send(client, "approve", "mortgagee").status_code == 403
    assert send(client, "reject", "mortgagee").status_code == 403
    assert terms_now() == set()


def test_sentences_and_the_name_of_a_law_that_is_not_open_stay_where_they_are(
    officers: Client, two_texts: tuple[LawVersion, LawVersion]
) -> None:
    two_texts[1].released_at = None
    two_texts[1].save()

    send(officers, "propose", "mortgagee")

    term = ConceptTerm.objects.get(language="en")
    assert (term.examples, term.concept.law) == ([], None)


def test_texts_that_are_too_long_are_told_and_not_looked_through(
    officers: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extracting, "MOST_CHARACTERS", 100)

    answer = officers.get(PAGE)

    assert "`hoseibi terms extract` does it" in answer.content.decode()
    assert WORDS.findall(answer.content.decode()) == []


def test_two_texts_are_looked_through_once(
    officers: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    officers.get(PAGE)
    monkeypatch.setattr(
        extracting.legaltext, "extract_terms", lambda *_, **__: pytest.fail("looked again")
    )

    assert ("mortgagee", "抵当権者") in shown(officers)


def test_another_text_is_looked_through_anew(officers: Client) -> None:
    shown(officers)
    later = {"slug": PAIRED, "in_force_from": date(2024, 4, 1)}
    a_law(EN.replace("boundary", "fence"), **later)
    a_law(JA.replace("境界", "垣根"), convention="jp-ja", **later)

    assert ("fence", "垣根") in shown(officers)


def test_the_way_leads_from_the_languages_and_from_the_candidates(client: Client) -> None:
    beside = f"/laws/{PAIRED}/beside/?left=en&right=ja"
    to = f"/laws/{PAIRED}/beside/terms/"
    as_stranger = client.get(beside).content.decode()
    client.force_login(factories.reader())

    assert to not in as_stranger
    assert f'href="{to}?left=en&amp;right=ja"' in client.get(beside).content.decode()
    assert 'href="/terms/from-laws/"' in client.get("/terms/candidates/").content.decode()
    assert f'href="{to}"' in client.get("/terms/from-laws/").content.decode()
