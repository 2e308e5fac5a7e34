"""An event as a zip that opens without a server, and what never stands in it."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from django.test import Client
from pypdf import PdfReader
from tests import factories
from tests.factories.held import SECRETS, a_held_event
from tests.factories.seminars import an_event

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.seminars import actions
from hoseibi.seminars.models import Event
from hoseibi.seminars.storage.copies import safe_name, zipped

pytestmark = pytest.mark.django_db


def published(*, released: bool = True) -> tuple[Event, User]:
    law = factories.a_law(released=released).language_version.law
    event, officer = a_held_event(anchor(law, "art_1", "Article 1"))
    actions.publish_proceedings(officer, event, Releasing("Ministry of Justice"))
    return event, officer


def taken(event: Event, client: Client | None = None) -> dict[str, bytes]:
    answer = (client or Client()).get(f"/seminars/{event.slug}/offline.zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words_of(name: str, content: bytes) -> str:
    """All words of a file, also of one that is packed."""
    if name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            inner = b"".join(parts.read(one) for one in parts.namelist()).decode("utf-8", "ignore")
        return re.sub("<[^>]+>", "", inner)
    if name == "proceedings.pdf":
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return content.decode("utf-8", "ignore")


def test_it_holds_what_may_be_published() -> None:
    event, _officer = published()

    files = taken(event)

    assert sorted(files) == [
        *("index.html", "papers/01-open-paper.pdf", "proceedings.docx", "proceedings.pdf"),
    ]
    page = files["index.html"].decode()
    for said in ("The talk", "講演", "Open summary", "Summary alone", "Who pays?", "Listed 1"):
        assert said in page
    assert 'href="papers/01-open-paper.pdf"' in page
    assert files["papers/01-open-paper.pdf"] == b"Open paper"


@pytest.mark.parametrize("inside", [False, True])
def test_nothing_that_is_not_for_everybody_stands_in_it_whoever_takes_it(inside: bool) -> None:
    event, officer = published()
    client = Client()
    if inside:
        client.force_login(officer)

    files = taken(event, client)

    words = {name: words_of(name, content) for name, content in files.items()}
    assert [(name, one) for name, said in words.items() for one in SECRETS if one in said] == []
    assert not any("@example.org" in said for said in words.values())
    assert event.feedback.code not in words["index.html"]


def test_the_article_stands_in_it_as_it_was_on_the_day() -> None:
    event, _officer = published()

    page = taken(event)["index.html"].decode()

    assert 'href="#' in page
    assert re.search(r'<article id="[\w-]+-art_1"><h3>[^<]*Article 1</h3>', page)


def test_an_article_that_is_not_released_does_not() -> None:
    event, officer = published(released=False)
    client = Client()
    client.force_login(officer)

    assert "<article id=" not in taken(event, client)["index.html"].decode().split("questions")[-1]


def test_questions_that_only_the_circle_reads_and_withdrawn_proceedings_stay_out() -> None:
    event, officer = published()
    actions.tell_questions(officer, event, told=False)
    actions.withdraw_proceedings(officer, event.proceedings.editions.get(), "A mistake.")
    client = Client()
    client.force_login(officer)

    files = taken(event, client)

    assert sorted(files) == ["index.html", "papers/01-open-paper.pdf"]
    assert "The debtor." not in files["index.html"].decode()


def test_its_page_asks_no_other_place_and_runs_nothing() -> None:
    event, _officer = published()

    page = taken(event)["index.html"].decode()

    ways = re.findall(r'(?:href|src|action)="([^"]*)"', page)
    assert [one for one in ways if not re.match(r"#|papers/|proceedings\.", one)] == []
    assert not re.search(r"<script|<link|<img|<form|url\(|@import|https?://", page)
    assert "default-src 'none'" in page


def test_its_size_is_told_before() -> None:
    event, _officer = published()

    page = Client().get(f"/seminars/{event.slug}/offline/").content.decode()

    assert re.search(r"Take it along \(zip, [\d.]+\xa0KB\)", page)
    assert "<code>papers/01-open-paper.pdf</code>" in page


def test_what_is_not_announced_is_not_taken_along() -> None:
    event, officer = an_event(announced=False)
    client = Client()
    client.force_login(officer)

    assert client.get(f"/seminars/{event.slug}/offline.zip").status_code == 404
    assert Client().get(f"/seminars/{event.slug}/offline/").status_code == 404


@pytest.mark.parametrize(
    ("words", "file", "name"),
    [
        ("Plans in court", "Plans.PDF", "01-plans-in-court.pdf"),
        ("再生計画", "再生計画.pdf", "01-paper.pdf"),
        ("再生計画", "plan 2.docx", "01-plan-2.docx"),
        ("../../etc/passwd", "..\\..\\x.pdf", "01-etcpasswd.pdf"),
        ("Kế hoạch", "a.b/c", "01-ke-hoach.bin"),
        ("a" * 200, "x.pdf", f"01-{'a' * 60}.pdf"),
    ],
)
def test_names_are_read_by_every_system(words: str, file: str, name: str) -> None:
    assert safe_name(1, words, file) == name


def test_the_same_files_are_the_same_bytes() -> None:
    files = [("index.html", b"page"), ("papers/01-a.pdf", b"paper")]

    assert zipped(files) == zipped(files)
