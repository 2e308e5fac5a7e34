"""The pages of terms: what stands on them, and what forms do."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.factories import CODE_JA, a_law, circle, officer, reader, seated
from tests.terms.world import a_decided_concept, the_term

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.terms import queries
from hoseibi.terms.models import Concept

pytestmark = pytest.mark.django_db


def of(user: User | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def shown(client: Client, name: str, *args: object, query: str = "") -> str:
    answer = client.get(reverse(f"terms:{name}", args=args) + query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_list_has_languages_side_by_side() -> None:
    a_decided_concept()

    page = shown(of(None), "terms", query="?q=法人")

    assert '<bdi lang="km">នីតិបុគ្គល</bdi>' in page
    assert "pháp nhân" not in page


def test_a_concept_shows_where_it_stands_and_its_history_to_those_who_sign_in() -> None:
    a_law(CODE_JA.replace("損害", "法人"), convention="jp-ja")
    made = a_decided_concept()

    signed_in = shown(of(reader()), "concept", made.pk, query="?in=ja")
    stranger = shown(of(None), "concept", made.pk, query="?in=ja")

    assert "<mark>法人</mark>" in signed_in
    assert "The working group settled it." in signed_in
    assert "<mark>法人</mark>" in stranger
    assert "The working group settled it." not in stranger


def test_where_a_law_that_is_closed_defines_a_concept_is_not_told() -> None:
    version = a_law(released=False)
    version.circle = circle()
    version.save()
    made = a_decided_concept()
    made.law, made.source = version.language_version.law, "art_99"
    made.save()
    member = seated(version.circle, Role.DRAFTER)
    asked = {
        who: queries.export(who, queries.Sieve(), "csv").decode() for who in (reader(), member)
    }

    assert "art_99" not in shown(of(reader()), "concept", made.pk)
    assert ["art_99" in table for table in asked.values()] == [False, True]


def test_a_candidate_is_decided_from_the_list_of_those_that_wait() -> None:
    a_decided_concept()
    client = of(officer())
    term = the_term("pháp nhân")
    to = f"{reverse('terms:decide', args=[term.pk])}?as=approved&from=candidates"

    assert f'href="{to}"' in shown(client, "candidates")
    answer = client.post(to, {"status": "approved", "reason": "As in the Civil Code."})

    assert answer.headers["Location"] == reverse("terms:candidates")
    assert the_term("pháp nhân").status == "approved"


def test_a_decision_without_a_reason_is_asked_for_it_again() -> None:
    a_decided_concept()
    to = reverse("terms:decide", args=[the_term("pháp nhân").pk])

    answer = of(officer()).post(to, {"status": "approved", "reason": ""})

    assert answer.status_code == 422


def test_a_concept_is_proposed_with_the_languages_at_hand() -> None:
    client = of(reader())

    answer = client.post(
        reverse("terms:new-concept"),
        {"term_en": "mortgage", "term_ja": "抵当権", "definition_en": "A charge on land."},
    )

    made = Concept.objects.get()
    assert answer.headers["Location"] == reverse("terms:concept", args=[made.pk])
    assert [str(one) for one in made.terms.all()] == ["en: mortgage", "ja: 抵当権"]


def test_what_a_form_does_not_show_stays() -> None:
    made = a_decided_concept()
    made.fields.create(field="land registration")
    made.definitions.create(language="en", text="Another.", position=1, source="art_2")

    of(officer()).post(
        reverse("terms:change-concept", args=[made.pk]),
        {"code": made.code, "definition_en": "Changed.", "fields_of_law": ["company"]},
    )

    assert [one.text for one in made.definitions.all()] == ["Changed.", "Another."]
    assert {one.field for one in made.fields.all()} == {"company", "land registration"}


def test_a_list_is_looked_at_before_it_is_entered() -> None:
    client = of(officer())
    table = "concept,en,ja\nestoppel,estoppel,禁反言\n".encode()

    kept = client.post(
        reverse("terms:bring"), {"file": SimpleUploadedFile("list.csv", table)}
    ).headers["Location"]
    page = client.get(kept).content.decode()
    assert "禁反言" in page
    assert Concept.objects.count() == 0
    client.post(kept)
    again = client.post(kept)

    assert [one.code for one in Concept.objects.all()] == ["estoppel"]
    assert again.status_code == 422
    assert "Nothing of this list is new" in again.content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"concept,en\nx,\xff\xfe\n", "is not UTF-8"),
        (b"PK\x03\x04 no workbook", "no workbook that can be read"),
        (b"", "empty"),
    ],
)
def test_what_is_no_list_is_told_beside_the_file(content: bytes, said: str) -> None:
    file = SimpleUploadedFile("list.csv", content)

    answer = of(officer()).post(reverse("terms:bring"), {"file": file})

    assert answer.status_code == 422
    assert said in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"code,en\n1,estoppel\n", "「code」の列はここにはないもので"),
        (
            "a.tbx",
            b'<martif><text><body><termEntry><descrip type="odd">x</descrip><langSet xml:lang="en">'
            b"<tig><term>estoppel</term></tig></langSet></termEntry></body></text></martif>",
            "「odd」（1件）には専用の欄がなく",
        ),
    ],
)
def test_what_was_odd_in_a_list_is_told_in_the_language_of_the_page(
    name: str, content: bytes, told: str
) -> None:
    client = of(officer())
    kept = client.post(reverse("terms:bring"), {"file": SimpleUploadedFile(name, content)})

    page = client.get(kept.headers["Location"], headers={"Accept-Language": "ja"})

    assert told in page.content.decode()


def test_what_is_no_workbook_is_told_in_the_language_of_the_page() -> None:
    file = SimpleUploadedFile("list.xlsx", b"PK\x03\x04 no workbook")

    answer = of(officer()).post(
        reverse("terms:bring"), {"file": file}, headers={"Accept-Language": "ja"}
    )

    assert "ワークブックとして読めません" in answer.content.decode()


def test_a_candidate_is_decided_with_its_examples_and_the_term_beside_it() -> None:
    words = "The deposit is forfeited."
    table = f"concept,language,term,status,examples\nd,en,deposit,candidate,{words} | art_7\n"
    table += "d,ja,手付,candidate,\n"
    client = of(officer())
    kept = client.post(
        reverse("terms:bring"), {"file": SimpleUploadedFile("list.csv", table.encode())}
    )
    client.post(kept.headers["Location"])

    page = shown(client, "candidates", query="?language=en")

    assert words in page
    assert "art_7" in page
    assert '<span class="term candidate"><bdi lang="ja">手付</bdi></span>' in page
    assert words not in shown(of(reader()), "candidates", query="?language=en")


def test_a_merged_concept_leads_to_the_other() -> None:
    into, other = a_decided_concept(), a_decided_concept_named("body corporate")
    client = of(officer())

    client.post(
        reverse("terms:merge", args=[other.pk]), {"into": str(into.pk), "reason": "They are one."}
    )

    answer = client.get(reverse("terms:concept", args=[other.pk]))
    assert answer.headers["Location"] == reverse("terms:concept", args=[into.pk])


def a_decided_concept_named(text: str) -> Concept:
    of(officer()).post(reverse("terms:new-concept"), {"term_en": text})
    return Concept.objects.get(code=text)


@pytest.mark.parametrize("query", ["?page=999", "?page=x", "?language=xx", "?status=x", "?q=%20"])
def test_an_address_that_makes_no_sense_breaks_nothing(query: str) -> None:
    a_decided_concept()

    shown(of(reader()), "terms", query=query)
    shown(of(reader()), "candidates", query=query)
