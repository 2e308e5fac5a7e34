"""The pages of a draft: saved, put together, both texts shown; for those with a seat alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories
from tests.drafting.test_wordings import a_draft, article, said

from hoseibi.accounts.choices import GRANTS, Act, Role
from hoseibi.accounts.models import User
from hoseibi.drafting import actions
from hoseibi.drafting.models import Draft, Editing

pytestmark = pytest.mark.django_db

PAGES = (
    "/drafts/sample-draft/",
    "/drafts/sample-draft/text.en.txt",
    "/drafts/sample-draft/art_3",
    "/drafts/sample-draft/art_3/history/",
    "/drafts/sample-draft/art_3/after/",
)


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("role", list(Role))
def test_a_draft_is_open_to_the_roles_that_read(role: Role) -> None:
    draft, _drafter = a_draft()
    client = browser(factories.seated(draft.circle, role))

    expected = 200 if role in GRANTS[Act.READ] else 404
    assert {client.get(page).status_code for page in PAGES} == {expected}


def test_a_stranger_is_asked_to_sign_in_and_others_find_nothing() -> None:
    a_draft()

    assert {Client().get(page).status_code for page in PAGES} == {302}
    for other in (factories.officer(), factories.drafter()):
        assert {browser(other).get(page).status_code for page in PAGES} == {404}
        assert b"Sample draft" not in browser(other).get("/drafts/").content


def test_saving_by_the_button_says_saved() -> None:
    draft, drafter = a_draft()
    text = said(article(draft, "art_3")).text.replace("liable", "bound")

    page = browser(drafter).post(
        "/drafts/sample-draft/art_3/en/", {"text": text, "seen": "1"}, follow=True
    )

    assert page.status_code == 200
    assert b"Saved." in page.content
    assert said(article(draft, "art_3")).text == text


def test_a_page_that_saves_by_itself_is_told_the_number() -> None:
    draft, drafter = a_draft()
    text = said(article(draft, "art_3")).text + " At once."

    answer = browser(drafter).post(
        "/drafts/sample-draft/art_3/en/",
        {"text": text, "seen": "1"},
        headers={"accept": "application/json"},
    )

    assert answer.json()["number"] == 2
    assert answer.json()["clashes"] == 0


def test_who_comes_second_sees_both_texts_and_the_difference() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    text = said(article(draft, "art_3")).text
    url = "/drafts/sample-draft/art_3/en/"
    browser(drafter).post(url, {"text": text.replace("harmed", "injured"), "seen": "1"})

    page = browser(other).post(url, {"text": text.replace("harmed", "damaged"), "seen": "1"})

    assert page.status_code == 409
    shown = page.content.decode()
    assert "<del>injured</del>" in shown
    assert "<ins>damaged</ins>" in shown
    kept = browser(other).get("/drafts/sample-draft/art_3").content.decode()
    assert "damaged" in kept
    left = browser(other).post(
        url, {"text": [text, text.replace("harmed", "injured")], "seen": "2"}, follow=True
    )
    assert "damaged" not in left.content.decode()


def test_what_is_typed_is_looked_at_within_the_whole_draft() -> None:
    draft, drafter = a_draft()
    text = said(article(draft, "art_3")).text + " Article 2 and Article 99 apply."

    piece = (
        browser(drafter)
        .post("/drafts/sample-draft/art_3/en/look", {"text": text, "seen": "1"})
        .content.decode()
    )

    assert "/drafts/sample-draft/art_2" in piece
    assert "Article 99" in piece
    assert said(article(draft, "art_3")).number == 1


def test_others_see_who_is_editing() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    browser(drafter).post("/drafts/sample-draft/art_3/en/look", {"text": "x", "seen": "1"})

    page = browser(other).get("/drafts/sample-draft/art_3").content.decode()

    assert f"{drafter} is editing this article." in page
    assert "is editing" not in browser(drafter).get("/drafts/sample-draft/art_3").content.decode()


def test_words_that_are_proposed_are_looked_at_and_nobody_is_editing() -> None:
    draft, drafter = a_draft()
    other = factories.seated(draft.circle, Role.EXPERT)
    typed = {"text": "Article 3 Article 99 applies.", "proposed": "yes"}

    answer = browser(drafter).post("/drafts/sample-draft/art_3/en/look", typed)
    stranger = browser(factories.reader()).post("/drafts/sample-draft/art_3/en/look", typed)

    assert "Article 99" in answer.content.decode()
    assert "The checks find" in answer.content.decode()
    assert "data-behind" not in answer.content.decode()
    page = browser(other).get("/drafts/sample-draft/art_3").content.decode()
    assert "is editing" not in page
    assert stranger.status_code == 404


def test_who_may_not_write_gets_no_field_and_is_refused() -> None:
    draft, _drafter = a_draft()
    client = browser(factories.seated(draft.circle, Role.READER))

    assert b"<textarea" not in client.get("/drafts/sample-draft/art_3").content
    answer = client.post("/drafts/sample-draft/art_3/en/", {"text": "x", "seen": "1"})
    assert answer.status_code == 403
    assert said(article(draft, "art_3")).number == 1


def test_the_number_of_a_new_article_is_offered_as_it_is_printed() -> None:
    draft, drafter = a_draft()
    client = browser(drafter)

    english = client.get("/drafts/sample-draft/art_3-2/after/").content.decode()
    japanese = client.post("/drafts/sample-draft/art_3/after/", {"language": "ja"})

    assert ">Article 3-3 <" in english
    assert "第三条の二" in japanese.content.decode()


def test_a_new_article_has_a_page() -> None:
    _draft, drafter = a_draft()

    page = browser(drafter).post(
        "/drafts/sample-draft/art_3/after/",
        {"text": "(New)\nArticle 3-3 A contract is kept.", "language": "en"},
        follow=True,
    )

    assert page.redirect_chain[-1][0] == "/drafts/sample-draft/art_3-3"


def test_a_draft_begins_on_a_page() -> None:
    circle = factories.circle()
    version = factories.a_law()
    drafter = factories.seated(circle, Role.DRAFTER)
    slug = version.language_version.law.slug
    client = browser(drafter)

    chosen = client.get(f"/drafts/new/?law={slug}")
    assert chosen.headers["Location"] == f"/drafts/new/{slug}/"
    assert f'value="{slug}"' in client.get("/drafts/").content.decode()
    page = client.post(
        f"/drafts/new/{slug}/",
        {"name": "Reform", "slug": "reform-2027", "circle": circle.pk, "languages": ["en"]},
        follow=True,
    )
    assert page.redirect_chain[-1][0] == "/drafts/reform-2027/"
    assert "Article 3" in page.content.decode()
    refused = client.post(f"/drafts/new/{slug}/", {"name": "x", "slug": "reform-2027"})
    assert refused.status_code == 422
    reader = browser(factories.seated(circle, Role.READER))
    assert reader.get(f"/drafts/new/{slug}/").status_code == 404


def test_the_contents_are_asked_for_at_once_however_many_articles_there_are(
    django_assert_max_num_queries: Any,
) -> None:
    draft, drafter = a_draft()
    client = browser(drafter)
    for unit in draft.units.filter(kind="article"):
        actions.save(drafter, unit, "en", f"{said(unit).text} At once.", 1)

    with django_assert_max_num_queries(11):
        page = client.get("/drafts/sample-draft/")

    assert page.content.decode().count(f"{drafter} ·") >= 3


def test_that_somebody_is_typing_is_not_written_down_with_every_pause() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    actions.look_in(drafter, unit, "en")
    first = Editing.objects.get()

    actions.look_in(drafter, unit, "en")
    assert Editing.objects.get().seen_at == first.seen_at

    Editing.objects.update(seen_at=first.seen_at - timedelta(seconds=30))
    actions.look_in(drafter, unit, "en")
    assert Editing.objects.get().seen_at > first.seen_at


def test_of_many_drafts_a_page_is_shown_and_of_many_laws_one_is_named() -> None:
    circle, version = factories.circle(), factories.a_law()
    law, now = version.language_version.law, timezone.now()
    known = {"circle": circle, "law": law, "begun_at": now, "changed_at": now}
    Draft.objects.bulk_create(
        Draft(slug=f"draft-{n}", name={"en": f"Draft {n}"}, **known) for n in range(26)
    )
    client = browser(factories.seated(circle, Role.DRAFTER))

    first, second = client.get("/drafts/"), client.get("/drafts/?page=2")
    named = client.get("/drafts/new/?law=sample+code")

    shown = [page.content.decode().count('href="/drafts/draft-') for page in (first, second)]
    assert shown == [25, 1]
    assert named.headers["Location"] == f"/drafts/new/{law.slug}/"
