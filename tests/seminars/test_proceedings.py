"""Proceedings: what everybody may read, put together, and published as it stands."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from tests import factories
from tests.factories.held import SECRETS, a_held_event
from tests.factories.seminars import an_event

from hoseibi import printing
from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.seminars import actions, queries
from hoseibi.seminars.choices import Layout, Publishing
from hoseibi.seminars.models import Edition, Event, Registration

pytestmark = pytest.mark.django_db
BY = Releasing("Ministry of Justice of Lanvara")
FOREWORD = {"en": "What was said, and what stayed open.", "ja": "語られたこと、残されたこと。"}


def prepared(event: Event, officer: User, **more: Any) -> Any:
    said: dict[str, Any] = {"forewords": FOREWORD, "languages": ("en", "ja")} | more
    return actions.prepare_proceedings(officer, event, actions.Preparing(**said))


def read(event: Event, client: Client | None = None, query: str = "") -> str:
    return (client or Client()).get(f"/seminars/{event.slug}/proceedings/{query}").content.decode()


def test_they_tell_what_everybody_may_read_and_nothing_else() -> None:
    event, officer = a_held_event()
    prepared(event, officer)

    actions.publish_proceedings(officer, event, BY)

    page = read(event, query="?language=all")
    for said in (*FOREWORD.values(), "The talk", "講演", "Open summary", "Summary alone"):
        assert said in page
    for said in ("Who pays?", "The debtor.", "Until when?", "Was it useful?", "Listed 1"):
        assert said in page
    assert "6 people came. 2 of them agreed to be named." in page
    assert "open-paper.pdf" in page
    assert "half-open-paper.pdf" not in page
    assert [one for one in SECRETS if one in page + str(Edition.objects.get().state)] == []


def test_an_edition_stays_as_it_was_published() -> None:
    event, officer = a_held_event()
    prepared(event, officer)
    actions.publish_proceedings(officer, event, BY)

    prepared(event, officer, forewords={"en": "Another foreword."})
    item = event.programme.get()
    changed = actions.Item({"en": "Another title"}, event.begins_at, event.ends_at)
    actions.change_item(officer, item, changed)
    before = read(event)
    actions.publish_proceedings(officer, event, BY)

    assert ("The talk" in before, "Another title" in before) == (True, False)
    assert "Another title" in read(event)
    assert "The talk" in read(event, query="?edition=1")


def test_who_takes_the_consent_back_is_no_longer_named_in_published_editions() -> None:
    event, officer = a_held_event()
    actions.publish_proceedings(officer, event, BY)
    Registration.objects.filter(name="Listed 1").update(listed_on=None)

    page = read(event)

    assert ("Listed 1" in page, "Listed 2" in page) == (False, True)


def test_a_file_whose_permission_is_taken_back_is_no_longer_offered() -> None:
    event, officer = a_held_event()
    actions.publish_proceedings(officer, event, BY)
    kept = event.papers.get(publishing=Publishing.WHOLE)
    actions.change_paper(kept, actions.Giving({"en": "Open paper"}, {"en": "Open"}), by=officer)

    assert f"/papers/{kept.pk}/file/" not in read(event)
    assert Client().get(f"/seminars/{event.slug}/papers/{kept.pk}/file/").status_code == 404


def test_a_withdrawn_edition_is_read_by_the_circle_alone() -> None:
    event, officer = a_held_event()
    edition = actions.publish_proceedings(officer, event, BY)
    client = Client()
    client.force_login(officer)

    actions.withdraw_proceedings(officer, edition, "A name was wrong.")

    way = f"/seminars/{event.slug}/proceedings/"
    assert Client().get(way).status_code == 404
    assert Client().get(f"{way}?edition=1").status_code == 404
    assert client.get(f"{way}?edition=1").status_code == 200


def test_they_are_published_once_the_event_is_over_by_who_releases() -> None:
    event, officer = an_event()

    with pytest.raises(actions.StillToCome):
        actions.publish_proceedings(officer, event, BY)
    with pytest.raises(NotAllowed):
        actions.publish_proceedings(factories.reader(), event, BY)


def test_questions_that_only_the_circle_reads_stay_out_and_the_page_says_so() -> None:
    event, officer = a_held_event()
    actions.tell_questions(officer, event, told=False)
    client = Client()
    client.force_login(officer)

    page = client.get(f"/seminars/{event.slug}/proceedings/draft/").content.decode()

    assert "Questions and answers stay with the circle until everybody may read them" in page
    assert "1 paper may not be published and is left out." in page
    assert "The debtor." not in page


@pytest.mark.parametrize("layout", Layout.values)
def test_languages_stand_side_by_side_or_one_after_another(layout: str) -> None:
    event, officer = a_held_event()
    kept = prepared(event, officer, layout=layout)
    book = queries.drafted_book(officer, event, kept)

    paper = queries.proceedings_paper(book, queries.people_listed(officer, event, book))

    heads = [one.said for one in paper.blocks if isinstance(one, printing.Heading)]
    names = ["".join(getattr(each, "words", each) for each in one) for one in heads]
    breaks = [one for one in paper.blocks if isinstance(one, printing.PageBreak)]
    aside = layout == Layout.SIDES
    assert ("Foreword · はしがき" in names, "はしがき" in names) == (aside, not aside)
    assert len(breaks) == (0 if aside else 1)


def test_they_are_there_as_word_and_pdf() -> None:
    event, officer = a_held_event()
    actions.publish_proceedings(officer, event, BY)
    root = f"/seminars/{event.slug}/proceedings"

    assert Client().get(f"{root}.pdf").content.startswith(b"%PDF")
    assert Client().get(f"{root}.docx").content.startswith(b"PK")
    assert Client().get(f"{root}.odt").status_code == 404


def test_what_an_edition_keeps_is_what_it_says() -> None:
    event, officer = a_held_event()
    kept = prepared(event, officer)
    book = queries.drafted_book(officer, event, kept)

    edition = actions.publish_proceedings(officer, event, BY)
    edition.refresh_from_db()

    assert queries.from_state(edition.state) == book
