"""The pages of commentary: written, read by strangers once released, beside the article."""

from __future__ import annotations

import pytest
from django.test import Client
from tests import factories
from tests.commentary.world import SECOND_DAY, a_commentary, a_version, an_entry, released, say
from tests.drafting.test_pages import browser

from hoseibi.accounts.choices import Role
from hoseibi.commentary.actions import steps
from hoseibi.corpus.queries import matter_of

pytestmark = pytest.mark.django_db

ENTRY = "/commentary/xl-sample-code/art_3/"
ARTICLE = "/laws/xl-sample-code/art_3"


def text(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_a_stranger_reads_what_is_released_and_nothing_else() -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by, text="Liability without contract.")
    assert Client().get(ENTRY).status_code == 404
    assert "Liability without" not in text(Client(), ARTICLE)
    assert "Sample Commentary" not in text(Client(), "/commentary/")

    released(entry, by)
    say(by, entry, "Not for everybody.", seen=1)

    for page in (ENTRY, ARTICLE):
        assert "Liability without contract." in text(Client(), page)
        assert "Not for everybody" not in text(Client(), page)
    assert "Not for everybody" in text(browser(by), ENTRY)
    assert "Sample Commentary" in text(Client(), "/commentary/")


def test_an_entry_is_begun_written_and_released_on_pages_alone() -> None:
    commentary, by = a_commentary()
    client = browser(by)
    home = "/commentary/xl-sample-code/"

    begun = client.post(f"{home}add/", {"first": "3"})
    assert begun.headers["Location"] == f"{ENTRY}en/"
    assert "Meaning and purpose" in text(client, f"{ENTRY}en/")
    saved = client.post(f"{ENTRY}en/meaning/", {"text": "Torts. See Article 2.", "seen": "0"})
    assert saved.status_code == 302
    client.post(f"{ENTRY}review/")
    assert "Waits for review" in text(client, "/commentary/")
    client.post(f"{ENTRY}release/", {"released_by": "Minister", "on": "2026-01-05"})

    assert '<a class="ref" href="/laws/xl-sample-code/art_2">Article 2</a>' in text(Client(), ENTRY)


def test_strangers_are_told_that_the_law_moved_on() -> None:
    commentary, by = a_commentary()
    released(an_entry(commentary, by), by)
    a_version(factories.REFORMED, SECOND_DAY)

    said = text(Client(), ENTRY)
    assert "The article changed after this was written" in said
    assert "for the damage" in said
    assert "carry it over" not in said
    assert "carry it over" in text(browser(by), ENTRY)
    assert "The article changed after this was written" in text(Client(), ARTICLE)


def test_a_reader_remarks_and_only_they_and_the_writers_read_it() -> None:
    commentary, by = a_commentary()
    entry = released(an_entry(commentary, by), by)
    reader, other = browser(factories.reader()), browser(factories.reader())

    reader.post(f"{ENTRY}remark/", {"text": "In practice it differs.", "language": "en"})
    key = entry.remarks.get().pk
    browser(by).post(f"{ENTRY}remark/{key}/", {"text": "We look into it."})

    assert "We look into it." in text(reader, ENTRY)
    assert "In practice it differs." in text(browser(by), ENTRY)
    assert "In practice" not in text(other, ENTRY)
    assert "In practice" not in text(Client(), ENTRY)
    steps.invite_remarks(by, entry, False)
    assert reader.post(f"{ENTRY}remark/", {"text": "x", "language": "en"}).status_code == 403


def test_saving_by_itself_answers_as_the_page_expects() -> None:
    commentary, by = a_commentary()
    an_entry(commentary, by, text="One day.")
    client, asked = browser(by), {"HTTP_ACCEPT": "application/json"}

    told = client.post(f"{ENTRY}en/meaning/", {"text": "One week.", "seen": "1"}, **asked).json()
    clash = client.post(f"{ENTRY}en/meaning/", {"text": "One year.", "seen": "1"})

    assert (told["number"], told["clashes"]) == (2, 0)
    assert clash.status_code == 409
    assert "One week." in clash.content.decode()
    looked = client.post(f"{ENTRY}en/meaning/look/", {"text": "See Article 99."})
    assert "The law has no such place: Article 99" in " ".join(looked.content.decode().split())


def test_search_finds_released_commentary_by_its_words() -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by, text="Liability without contract.")
    assert "Sample Commentary" not in text(Client(), "/search/?q=liability+contract")

    released(entry, by)

    assert "Sample Commentary: Article 3" in text(Client(), "/search/?q=liability+contract")


def test_an_address_given_out_before_a_renumbering_leads_on() -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by)
    entry.place = "art_4"
    entry.save()

    assert browser(by).get(ENTRY).headers["Location"] == "/commentary/xl-sample-code/art_4/"
    assert browser(factories.seated(commentary.circle, Role.READER)).get(ENTRY).status_code == 302


def test_what_is_released_is_what_one_reads_before_a_session_on_the_article() -> None:
    commentary, by = a_commentary()
    entry = an_entry(commentary, by)
    anchors = [one.anchor for one in entry.articles.all()]
    assert matter_of(factories.reader(), anchors) == []

    released(entry, by)

    (line,) = matter_of(factories.reader(), anchors)
    assert (line.said, line.url) == ("Sample Commentary · Article 3", ENTRY)
