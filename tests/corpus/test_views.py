"""The pages about laws: who may see them, what they show, and what they cost."""

import csv
import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html
from tests.factories import CODE, CODE_JA, REFORMED, a_law, officer, reader

pytestmark = pytest.mark.django_db

BUDGET = 100_000
"""Bytes of a page with its styles and scripts, as they travel (docs/reference/pages.md)."""

PAGES = (
    "/",
    "/laws/",
    "/laws/xl-sample-code/",
    "/laws/xl-sample-code/art_3",
    "/laws/xl-sample-code/art_3@2023-05-01",
    "/laws/xl-sample-code/text/",
    "/search/",
    "/search/?q=harmed",
    "/search/?q=nothing+at+all",
    "/accounts/login/",
    "/laws/no-such-law/",
)


@pytest.fixture
def laws() -> None:
    """A law in two languages and two versions, and a draft that is not released."""
    a_law(CODE, authority="authoritative", titles={"ja": "見本法典"})
    a_law(CODE_JA, convention="jp-ja")
    a_law(REFORMED, in_force_from=date(2024, 4, 1), amending_act="Law No. 2 of 2024")
    draft = CODE.replace("Sample", "Draft")
    a_law(draft, slug="xl-draft", status="draft", released=False)


def signed_in(who: str) -> Client:
    client = Client()
    if who != "stranger":
        client.force_login({"reader": reader, "officer": officer}[who]())
    return client


# Who may


@pytest.mark.parametrize(
    ("path", "stranger", "a_reader", "an_officer"),
    [
        ("/", 200, 200, 200),
        ("/laws/", 200, 200, 200),
        ("/laws.csv", 200, 200, 200),
        ("/laws/xl-sample-code/", 200, 200, 200),
        ("/laws/xl-sample-code/art_2", 200, 200, 200),
        ("/laws/xl-sample-code/export/en.akn", 200, 200, 200),
        ("/laws/xl-draft/", 404, 200, 200),
        ("/laws/xl-draft/art_2", 404, 200, 200),
        ("/laws/xl-draft/text/", 404, 200, 200),
        ("/laws/xl-draft/contents/?language=en&in=book_1", 404, 200, 200),
        ("/laws/xl-draft/export/en.plain", 404, 200, 200),
        ("/laws/xl-draft/art_2/en.txt", 404, 200, 200),
        ("/laws/import/", 302, 403, 200),
        ("/accounts/me/", 302, 200, 200),
    ],
)
def test_who_sees_what(
    laws: None, path: str, stranger: int, a_reader: int, an_officer: int
) -> None:
    seen = [signed_in(who).get(path).status_code for who in ("stranger", "reader", "officer")]

    assert seen == [stranger, a_reader, an_officer]


def test_a_stranger_finds_nothing_of_a_draft(laws: None, client: Client) -> None:
    listed = client.get("/laws.json").json()["laws"]
    found = client.get("/search/?q=harmed").content.decode()
    offered = client.get("/search/suggest/?q=draft").content.decode()

    assert [law["slug"] for law in listed] == ["xl-sample-code"]
    assert "xl-draft" not in found
    assert "xl-draft" not in offered


# What a page is made of


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_inline_and_nothing_from_outside(
    laws: None, client: Client, path: str, language: str
) -> None:
    response = client.get(path, headers={"accept-language": language})
    page = html.document_fromstring(response.content)

    assert page.get("lang") == language
    assert not page.xpath(
        "//style | //script[not(@src)] | //@style | //@*[starts-with(name(),'on')]"
    )
    assert not [
        address
        for address in page.xpath("//script/@src | //img/@src | //link[@rel='stylesheet']/@href")
        if not address.startswith("/static/")
    ]
    assert "'unsafe-inline'" not in response.headers["Content-Security-Policy"]
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//main[@id='main']")
    assert page.xpath("//a[@href='#main']")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_its_budget(laws: None, client: Client, path: str) -> None:
    content = client.get(path).content
    addresses = html.document_fromstring(content).xpath(
        "//script/@src | //link[@rel='stylesheet']/@href"
    )
    assets = {address for address in addresses if address.endswith(".css")} | _modules(addresses)

    cost = len(gzip.compress(content)) + sum(len(gzip.compress(_asset(each))) for each in assets)

    assert cost < BUDGET


def _modules(addresses: list[str]) -> set[str]:
    """Every script of the page; the modules that import others are counted with all of ours."""
    ours = Path(finders.find("ui/js/main.js")).parent
    return {each for each in addresses if each.endswith(".js")} | {
        f"/static/ui/js/{each.name}" for each in ours.glob("*.js")
    }


def _asset(address: str) -> bytes:
    return Path(finders.find(address.removeprefix("/static/"))).read_bytes()


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/laws/", 16),
        ("/laws/xl-sample-code/", 10),
        ("/laws/xl-sample-code/art_3", 16),
        ("/laws/xl-sample-code/text/", 14),
        ("/search/?q=harmed", 12),
    ],
)
def test_queries_do_not_grow_with_the_law(
    laws: None, client: Client, django_assert_max_num_queries: object, path: str, most: int
) -> None:
    client.get(path)

    with django_assert_max_num_queries(most):  # type: ignore[operator]
        client.get(path)


# The article


def cells(page: html.HtmlElement, language: str) -> list[str]:
    found = page.xpath(f"//div[contains(@class,'side') and @lang='{language}']")
    return [" ".join(each.text_content().split()) for each in found]


def test_languages_stand_side_by_side(laws: None, client: Client) -> None:
    page = html.document_fromstring(client.get("/laws/xl-sample-code/art_2").content)

    assert cells(page, "en")[:3] == [
        "Article 2 (Good Faith)",
        "(1)Every person must act in good faith.",
        "(2)A right must not be abused.",
    ]
    assert cells(page, "ja") == [
        "第二条 （信義誠実）",
        "すべての人は、信義に従い誠実に行わなければならない。",
        "２権利の濫用は、これを許さない。",
    ]
    assert page.xpath("//div[@id='para_2']//a[@class='num']/@href") == ["#para_2", "#para_2"]


def test_what_a_language_does_not_have_is_said(laws: None, client: Client) -> None:
    page = html.document_fromstring(client.get("/laws/xl-sample-code/art_3-2").content)

    assert cells(page, "ja") == []
    assert "日本語" in page.xpath("string(//p[contains(@class,'absent-note')])")


def test_the_words_of_a_day(laws: None, client: Client) -> None:
    before = client.get("/laws/xl-sample-code/art_3@2024-03-31").content.decode()
    after = client.get("/laws/xl-sample-code/art_3@2024-04-01").content.decode()

    assert "liable for the damage" not in before
    assert "liable for the damage" in after
    assert "words changed" in after


def test_the_form_for_a_day_leads_to_an_address_to_cite(laws: None, client: Client) -> None:
    response = client.get("/laws/xl-sample-code/art_3?on=2023-01-01")

    assert response.headers["Location"] == "/laws/xl-sample-code/art_3@2023-01-01"


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/laws/xl-sample-code/3", "/laws/xl-sample-code/art_3"),
        ("/laws/xl-sample-code/art_2__para_2", "/laws/xl-sample-code/art_2#para_2"),
        (
            "/laws/xl-sample-code/art_2__para_2@2023-01-01",
            "/laws/xl-sample-code/art_2@2023-01-01#para_2",
        ),
        ("/laws/xl-sample-code/book_2", "/laws/xl-sample-code/text/?at=book_2"),
    ],
)
def test_every_way_to_say_an_address(laws: None, client: Client, path: str, leads_to: str) -> None:
    assert client.get(path).headers["Location"] == leads_to


def test_languages_chosen_once_stay_chosen(laws: None, client: Client) -> None:
    client.get("/laws/xl-sample-code/art_1?language=ja")

    page = html.document_fromstring(client.get("/laws/xl-sample-code/art_2").content)

    assert cells(page, "en") == []
    assert len(cells(page, "ja")) == 3


def test_a_missing_article_teaches(laws: None, client: Client) -> None:
    response = client.get("/laws/xl-sample-code/art_999")

    assert response.status_code == 404
    assert "Its contents list what there is." in response.content.decode()


@pytest.mark.parametrize("path", ["@2023-13-45", "@yesterday", "<script>", "%00", ".."])
def test_odd_addresses_are_not_found(laws: None, client: Client, path: str) -> None:
    assert client.get(f"/laws/xl-sample-code/art_1{path}").status_code == 404


def test_an_article_as_text(laws: None, client: Client) -> None:
    response = client.get("/laws/xl-sample-code/art_3/ja.txt")

    assert "第三条　故意又は過失によって" in response.content.decode()
    assert response.headers["Content-Disposition"].startswith("attachment")


# The law and the whole of it


@pytest.mark.parametrize("form", ["plain", "akn", "html", "json", "egov"])
def test_a_law_in_every_form(laws: None, client: Client, form: str) -> None:
    response = client.get(f"/laws/xl-sample-code/export/ja.{form}")

    assert response.status_code == 200
    assert "見本法典".encode() in response.content


def test_the_original_comes_back_byte_for_byte(laws: None, client: Client) -> None:
    page = html.document_fromstring(client.get("/laws/xl-sample-code/").content)
    address = next(each for each in page.xpath("//a/@href") if "/original/" in each)

    response = client.get(address)

    assert b"".join(response.streaming_content) == CODE.encode()
    assert response.headers["Content-Type"] == "application/octet-stream"


def test_the_reading_begins_where_one_asks(laws: None, client: Client) -> None:
    page = html.document_fromstring(client.get("/laws/xl-sample-code/text/?at=3").content)

    assert page.xpath("//article/@id")[0] == "art_3"
    assert page.xpath("//a[@rel='prev']")


def test_the_reading_says_what_it_did_not_find(laws: None, client: Client) -> None:
    said = client.get("/laws/xl-sample-code/text/?at=77").content.decode()

    assert "This law has no article “77”." in said


def test_a_piece_of_the_reading_is_only_a_piece(laws: None, client: Client) -> None:
    piece = client.get("/laws/xl-sample-code/text/?start=4", headers={"hx-request": "true"})

    assert piece.content.lstrip().startswith(b'<div class="piece">')


# The list


def test_the_list_as_csv(laws: None, client: Client) -> None:
    text = client.get("/laws.csv").content.decode("utf-8-sig")

    first = next(csv.DictReader(io.StringIO(text)))

    assert first["slug"] == "xl-sample-code"
    assert first["languages"] == "en ja"


def test_filters_narrow_and_can_be_taken_away(laws: None, client: Client) -> None:
    client.force_login(reader())
    page = html.document_fromstring(client.get("/laws/?status=draft").content)

    assert page.xpath("//ul[@class='laws']//a[@class='title']/text()") == ["Draft Code"]
    assert page.xpath("//nav[@class='facet']//a[@aria-current]/@href") == ["?"]


def test_an_empty_list_offers_a_way_on(laws: None, client: Client) -> None:
    said = client.get("/laws/?text=marriage").content.decode()

    assert "No law fits all of these." in said
    assert "/search/?q=marriage" in said


# Search


def test_hits_are_marked_and_escaped(laws: None, client: Client) -> None:
    said = client.get("/search/?q=harmed+%3Cb%3E").content.decode()

    assert "<b>”" not in said
    assert "<mark>harmed</mark>" in client.get("/search/?q=harmed").content.decode()


def test_a_number_is_understood_as_an_address(laws: None, client: Client) -> None:
    said = client.get("/search/?q=見本法典3").content.decode()

    assert "Understood as an address" in said
    assert "/laws/xl-sample-code/art_3" in said


def test_suggestions_are_options_of_the_box_that_asks(laws: None, client: Client) -> None:
    said = client.get("/search/suggest/?q=samp&id=seek-main").content
    options = html.fragment_fromstring(said, create_parent="div").xpath("//a[@role='option']/@id")

    assert options[0] == "seek-main-1"


# Import


def test_an_import_from_words_to_law(client: Client) -> None:
    client.force_login(officer())
    given = client.post("/laws/import/", {"words": CODE})
    preview = client.get(given.headers["Location"]).content.decode()
    entry = {
        "title": "Sample Code",
        "slug": "xl-sample-code",
        "country": "jp",
        "field_of_law": "civil",
        "status": "in-force",
        "authority": "authoritative",
        "in_force_from": "2020-04-01",
        "released": "on",
    }

    done = client.post(given.headers["Location"], entry)

    assert "Article 3-2" in preview
    assert done.headers["Location"] == "/laws/xl-sample-code/"
    assert "Saved: Sample Code, 4 articles." in client.get("/laws/xl-sample-code/").content.decode()


def test_nothing_given_is_said_beside_the_field(client: Client) -> None:
    client.force_login(officer())

    response = client.post("/laws/import/", {"words": " "})

    assert response.status_code == 422
    assert "Choose a file, or paste the words" in response.content.decode()


def test_an_unreadable_file_says_why(client: Client) -> None:
    client.force_login(officer())
    file = SimpleUploadedFile("law.pdf", b"%PDF-1.7 ...")

    given = client.post("/laws/import/", {"file": file})
    response = client.get(given.headers["Location"])

    assert response.status_code == 422
    assert "This is a PDF." in response.content.decode()


def test_days_in_the_wrong_order_are_said_beside_the_field(client: Client) -> None:
    client.force_login(officer())
    given = client.post("/laws/import/", {"words": CODE})
    entry = {"in_force_from": "2020-04-01", "in_force_until": "2019-04-01"}

    response = client.post(given.headers["Location"], entry)

    assert response.status_code == 422
    assert "This day must come after the first one." in response.content.decode()


def test_only_an_officer_sees_a_file_that_waits(client: Client) -> None:
    client.force_login(officer())
    waiting = client.post("/laws/import/", {"words": CODE}).headers["Location"]

    assert signed_in("reader").get(waiting).status_code == 403


def test_json_is_json(laws: None, client: Client) -> None:
    assert json.loads(client.get("/laws.json").content)["laws"][0]["articles"] == 4
