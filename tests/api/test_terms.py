"""Terms over the interface: what was decided is for everybody, candidates for those who sign in."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests import factories
from tests.api.calls import a_key, ask
from tests.terms.world import a_concept, a_decided_concept, decided, the_term

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import JournalLine
from hoseibi.api.choices import Scope
from hoseibi.legaltext import Concept, Term
from hoseibi.terms.actions import merge
from hoseibi.terms.models import ConceptTerm

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    caches["rates"].clear()


def post(key: str, path: str, **said: Any) -> Any:
    return ask(path, key, "post", data=said, content_type="application/json")


def test_a_concept_is_found_by_a_term_of_any_language() -> None:
    made = a_decided_concept()
    a_concept(Concept("", (Term("en", "tort"),)))

    found = ask("/terms?q=法人").json()

    assert [each["id"] for each in found["items"]] == [made.pk]
    assert found["items"][0]["definitions"][0]["text"].startswith("An organisation")


def test_candidates_are_for_those_who_sign_in() -> None:
    made = a_decided_concept()
    a_concept(Concept("", (Term("en", "tort"),)))
    key = a_key(factories.reader())

    assert ask("/terms").json()["total"] == 1
    assert "pháp nhân" not in [each["text"] for each in ask(f"/terms/{made.pk}").json()["terms"]]
    assert ask("/terms", key).json()["total"] == 2
    told = ask(f"/terms/{made.pk}", key).json()
    assert "pháp nhân" in [each["text"] for each in told["terms"]]
    assert told["steps"]
    assert not ask(f"/terms/{made.pk}").json()["steps"]


def test_a_concept_that_nobody_decided_on_is_not_there_without_a_token() -> None:
    made = a_concept()

    assert ask(f"/terms/{made.pk}").status_code == 404
    assert ask(f"/terms/{made.pk}", a_key(factories.reader())).status_code == 200


def test_a_merged_concept_answers_as_the_other() -> None:
    made = a_decided_concept()
    other = a_concept(Concept("", (Term("en", "legal entity"),)))
    merge(factories.officer(), other, made, "They are one.")

    assert ask(f"/terms/{other.pk}").json()["id"] == made.pk


def test_decisions_come_with_the_words_to_use_instead_the_latest_first() -> None:
    a_decided_concept()
    ConceptTerm.objects.filter(text="法人").update(decided_on=date(2020, 1, 1))

    found = ask("/terms/decisions").json()["items"]

    told = {each["text"]: (each["status"], each["instead"]) for each in found}
    assert told["juridical person"] == ("forbidden", ["legal person"])
    assert told["legal person"] == ("approved", [])
    assert found[-1]["text"] == "法人"
    assert "pháp nhân" not in told
    late = ask(f"/terms/decisions?since={timezone.localdate()}&language=ja").json()
    assert late["total"] == 0
    assert ask("/terms/decisions?status=candidate").json()["error"]["where"] == "query.status"


def test_what_a_program_proposes_is_a_candidate() -> None:
    key = a_key(factories.reader())
    terms = [{"language": "en", "text": "mortgage"}, {"language": "ja", "text": "抵当権"}]

    answer = post(key, "/terms", terms=terms, fields_of_law=["civil"])

    assert answer.status_code == 201
    told = answer.json()
    assert {each["status"] for each in told["terms"]} == {"candidate"}
    more = post(key, f"/terms/{told['id']}/terms", language="vi", text="thế chấp")
    assert (more.status_code, more.json()["status"]) == (201, "candidate")
    again = post(key, f"/terms/{told['id']}/terms", language="vi", text="thế chấp")
    assert again.status_code == 409
    line = JournalLine.objects.filter(verb="proposed concept").get()
    assert line.origin == Origin.PROGRAM


def test_who_decides_on_the_page_decides_with_a_token_and_nobody_else() -> None:
    a_decided_concept()
    path = f"/terms/term/{the_term('pháp nhân').pk}/decision"
    said = {"status": "approved", "reason": "As in Article 30.", "decided_on": "2024-05-01"}

    assert post("", path, **said).status_code == 401
    assert post(a_key(factories.officer(), Scope.TERMS_READ), path, **said).status_code == 403
    assert post(a_key(factories.reader()), path, **said).json()["error"]["code"] == "not-allowed"
    answer = post(a_key(factories.officer()), path, **said)

    assert answer.json()["status"] == "approved"
    assert answer.json()["decided_on"] == "2024-05-01"
    assert the_term("pháp nhân").status == "approved"
    again = post(a_key(factories.officer()), path, **said)
    assert (again.status_code, again.json()["error"]["code"]) == (409, "refused")


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"terms": []}, "body.terms"),
        ({"terms": [{"language": "en", "text": "x"}], "status": "approved"}, "body.status"),
        ({"terms": [{"language": "en", "text": "a\x00b"}]}, "body.terms.0.text"),
    ],
)
def test_what_cannot_be_taken_is_refused_by_its_name(said: dict[str, Any], where: str) -> None:
    answer = post(a_key(factories.reader()), "/terms", **said)

    assert (answer.status_code, answer.json()["error"]["where"]) == (422, where)


def test_a_law_that_is_closed_to_the_reader_is_not_named() -> None:
    version = factories.a_law(released=False)
    version.circle = factories.circle()
    version.save()
    made = a_decided_concept()
    made.law, made.source = version.language_version.law, "art_3"
    made.save()
    terms = [{"language": "en", "text": "mortgage"}]

    told = ask(f"/terms/{made.pk}", a_key(factories.reader())).json()
    assert (told["law"], told["source"]) == (None, "")
    refused = post(a_key(factories.reader()), "/terms", terms=terms, law="xl-sample-code")
    assert (refused.status_code, refused.json()["error"]["where"]) == (404, "body.law")


def test_a_list_asks_the_same_number_of_questions_whatever_its_length() -> None:
    a_decided_concept()
    with CaptureQueriesContext(
        connection,
    ) as few:
        ask("/terms")
    for text in ("tort", "contract", "estoppel"):
        a_concept(Concept("", (Term("en", text),)))
        decided(text)
    with CaptureQueriesContext(connection) as many:
        ask("/terms")

    assert len(many) == len(few)
