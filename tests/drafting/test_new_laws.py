"""A draft of a new law begins on a page: from texts that were looked at, or from nothing."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests import factories
from tests.factories.laws import CODE, CODE_JA

from hoseibi import legaltext
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.actions import NewLaw
from hoseibi.corpus.models import Law
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft

pytestmark = pytest.mark.django_db

PAGE = "/drafts/new-law/"


def somebody(role: Role = Role.DRAFTER) -> tuple[Client, Circle, User]:
    circle = factories.circle()
    user = factories.seated(circle, role)
    client = Client()
    client.force_login(user)
    return client, circle, user


def posted(circle: Circle, **more: object) -> dict[str, object]:
    known = {"title": "Law on Tortoises", "slug": "xl-tortoises", "circle": circle.pk}
    return known | {"field_of_law": "civil", "convention_0": "jp-en"} | more


def looked(page: str) -> dict[str, str]:
    """What the page sends back when the texts were looked at."""
    seen = re.search(r'name="looked" value="(\w+)"', page)
    return {"looked": seen[1]} if seen else {}


def words(answer: object, place: int = 0) -> str:
    form = answer.context["form"]  # type: ignore[attr-defined]
    return str(form[f"words_{place}"].value() or "")


def test_a_draft_begins_from_nothing_in_several_languages() -> None:
    client, circle, user = somebody()
    more = {"convention_1": "kh-km", "title_1": "ច្បាប់ស្តីពីអណ្តើក", "convention_2": "vn-vi"}

    answer = client.post(PAGE, posted(circle, **more))

    assert answer.status_code == 302
    draft = Draft.objects.get(slug="xl-tortoises")
    assert [one.language for one in draft.languages.all()] == ["en", "km", "vi"]
    text = queries.text_of(user, draft, "en")
    assert text.split() == ["Law", "on", "Tortoises", "Article", "1"]
    unit = queries.unit(user, draft, "art_1")
    assert unit is not None
    assert {one.language for one in queries.now(user, unit)} == {"en", "km", "vi"}
    assert draft.law.title_in("km") == "ច្បាប់ស្តីពីអណ្តើក"
    assert draft.law.country == circle.country
    assert JournalLine.objects.latest("number").verb == "began draft"
    assert client.get("/laws/xl-tortoises/").status_code == 404


def test_what_is_odd_in_a_text_is_shown_before_the_draft_begins() -> None:
    client, circle, user = somebody()
    odd = CODE.replace("Article 2 (1)", "Article 9 (1)").replace("Article 3 A", "Article 3 An")

    first = client.post(PAGE, posted(circle, words_0=odd))

    assert first.status_code == 200
    assert not Draft.objects.exists()
    assert first.context["texts"][0].findings
    page = first.content.decode()
    assert "thing to look at" in page or "things to look at" in page
    again = posted(circle, words_0=words(first)) | looked(page)
    assert client.post(PAGE, again).status_code == 302
    draft = Draft.objects.get()
    assert "Article 9" in queries.text_of(user, draft, "en")


def test_a_text_that_was_changed_is_looked_at_again() -> None:
    client, circle, _user = somebody()
    first = client.post(PAGE, posted(circle, words_0=CODE))

    changed = words(first).replace("Article 3-2", "Article 7")
    second = client.post(PAGE, posted(circle, words_0=changed) | looked(first.content.decode()))

    assert second.status_code == 200
    assert not Draft.objects.exists()
    third = client.post(PAGE, posted(circle, words_0=changed) | looked(second.content.decode()))
    assert third.status_code == 302


@pytest.mark.parametrize("form", ["docx", "akn", "egov"])
def test_a_file_is_read_and_its_words_stand_in_the_field(form: str) -> None:
    client, circle, user = somebody()
    law = legaltext.read(CODE_JA, form="plain", convention="jp-ja").law
    file = SimpleUploadedFile(f"law.{form}", legaltext.write(law, form))

    first = client.post(PAGE, posted(circle, convention_0="jp-ja", file_0=file))

    assert first.status_code == 200
    assert "損害を賠償する責任" in words(first)
    again = posted(circle, convention_0="jp-ja", words_0=words(first))
    assert client.post(PAGE, again | looked(first.content.decode())).status_code == 302
    unit = queries.unit(user, Draft.objects.get(), "art_3")
    assert unit is not None


def test_a_file_that_is_no_law_is_told_beside_it() -> None:
    client, circle, _user = somebody()
    file = SimpleUploadedFile("picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 64)

    answer = client.post(PAGE, posted(circle, file_0=file))

    assert answer.status_code == 422
    assert answer.context["form"].errors["file_0"]
    assert not Law.objects.filter(slug="xl-tortoises").exists()


def test_the_same_language_twice_is_refused() -> None:
    client, circle, _user = somebody()

    answer = client.post(PAGE, posted(circle, convention_1="en"))

    assert answer.status_code == 422
    assert not Law.objects.filter(slug="xl-tortoises").exists()


def test_a_name_that_is_taken_is_refused() -> None:
    client, circle, _user = somebody()
    factories.a_law(slug="xl-tortoises")

    assert client.post(PAGE, posted(circle)).status_code == 422
    assert client.post(PAGE, posted(circle, slug="new")).status_code == 422
    assert not Draft.objects.exists()
    assert not Law.objects.filter(slug="new").exists()


@pytest.mark.parametrize("role", [Role.PROFESSOR, Role.INTERPRETER, Role.READER])
def test_who_may_not_change_drafts_begins_none(role: Role) -> None:
    client, circle, user = somebody(role)
    law = NewLaw("xl-tortoises", circle.country_id, {"en": "Law on Tortoises"})
    beginning = actions.Beginning("xl-tortoises", {"en": "T"}, texts=(("en", "jp-en", CODE),))

    assert client.get(PAGE).status_code == 403
    with pytest.raises(NotAllowed):
        actions.begin_new(user, circle, law, beginning)
    assert not Law.objects.filter(slug="xl-tortoises").exists()
