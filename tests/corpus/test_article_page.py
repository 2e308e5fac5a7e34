"""The article page, the law page and the whole of a law to read."""

from urllib.parse import urljoin

import pytest
from django.test import Client
from lxml import html
from tests.factories import REFORMED, a_law, officer, reader

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("form", ["plain", "akn", "html", "json", "egov"])
def test_a_law_in_every_form(laws: None, client: Client, form: str) -> None:
    response = client.get(f"/laws/xl-sample-code/export/ja.{form}")

    assert response.status_code == 200
    assert "見本法典".encode() in response.content


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        ("export/ja.docx", b"PK"),
        ("export/ja.pdf", b"%PDF"),
        ("art_3/ja.docx", b"PK"),
        ("art_3/en.pdf", b"%PDF"),
    ],
)
def test_a_law_and_an_article_for_word_and_print(
    laws: None, client: Client, path: str, begins: bytes
) -> None:
    response = client.get(f"/laws/xl-sample-code/{path}")

    assert response.content.startswith(begins)


def test_an_article_has_no_other_form(laws: None, client: Client) -> None:
    assert client.get("/laws/xl-sample-code/art_3/ja.exe").status_code == 404


def test_the_original_comes_back_byte_for_byte(laws: None, client: Client) -> None:
    page = html.document_fromstring(client.get("/laws/xl-sample-code/").content)
    address = next(each for each in page.xpath("//a/@href") if "/original/" in each)

    response = client.get(address)

    assert b"".join(response.streaming_content) == REFORMED.encode()
    assert response.headers["Content-Type"] == "application/octet-stream"


def test_the_reading_begins_where_one_asks(laws: None, client: Client) -> None:
    page = html.document_fromstring(client.get("/laws/xl-sample-code/text/?at=3").content)

    assert page.xpath("//article/@id")[0] == "art_3"
    assert page.xpath("//a[@rel='prev']")


def test_a_reading_that_begins_within_a_chapter_says_which(laws: None, client: Client) -> None:
    page = html.document_fromstring(client.get("/laws/xl-sample-code/text/?at=3").content)

    assert page.xpath("//h2[contains(@class,'continued')]/span/text()") == [
        "Part II Obligations",
        "Chapter 1 Torts",
    ]


def test_one_language_has_one_heading(laws: None, client: Client) -> None:
    two = html.document_fromstring(client.get("/laws/xl-sample-code/art_2").content)
    one = html.document_fromstring(client.get("/laws/xl-sample-code/art_2?language=en").content)

    assert len(one.xpath("//main//div[@class='article-body']//*[self::h1 or self::h2]")) == 1
    assert len(two.xpath("//h2[@class='article-name']")) == 2
    assert cells(one, "en")[1] == "(1)Every person must act in good faith."


def test_the_reading_says_what_it_did_not_find(laws: None, client: Client) -> None:
    said = client.get("/laws/xl-sample-code/text/?at=77").content.decode()

    assert "This law has no article “77”." in said


def test_a_piece_of_the_reading_is_only_a_piece(laws: None, client: Client) -> None:
    piece = client.get("/laws/xl-sample-code/text/?start=4", headers={"hx-request": "true"})

    assert piece.content.lstrip().startswith(b'<div class="piece">')


def test_a_part_in_the_readers_language_does_not_hide_the_rest(client: Client) -> None:
    whole = "見本法典\n\n" + "\n\n".join(f"第{number}条　本文。" for number in "一二三四五六七八九")
    a_law(whole, convention="jp-ja", authority="authoritative")
    a_law("Sample Code\n\nArticle 5 Words.\n", authority="unofficial-translation")

    article = html.document_fromstring(client.get("/laws/xl-sample-code/art_5").content)
    law = client.get("/laws/xl-sample-code/").content.decode()

    assert article.xpath("string(//h1)").strip() == "Article 5"
    assert article.xpath("//a[@rel='next']/@href") == ["/laws/xl-sample-code/art_6"]
    assert "第九条" in law


def test_an_officer_releases_and_takes_back(client: Client) -> None:
    version = a_law(released=False)
    client.force_login(officer())
    address = f"/laws/xl-sample-code/release/{version.pk}/"

    client.post(address)
    opened = Client().get("/laws/xl-sample-code/").status_code
    client.post(address, {"withdraw": "yes"})
    closed = Client().get("/laws/xl-sample-code/").status_code

    assert (opened, closed) == (200, 404)


def test_nobody_else_releases(client: Client) -> None:
    version = a_law(released=False)
    client.force_login(reader())

    answer = client.post(f"/laws/xl-sample-code/release/{version.pk}/")

    assert answer.status_code == 403
    assert Client().get("/laws/xl-sample-code/").status_code == 404


def test_findings_lead_to_their_places(client: Client) -> None:
    version = a_law("Sample Code\n\nArticle 1 Words.\nArticle 1 Others.\n")

    said = client.get(f"/laws/xl-sample-code/findings/{version.pk}/").content.decode()

    assert "What was odd when the source was read." in said
    remarks = said[said.index('id="remarks"') :]
    assert remarks.count('class="severity') == version.finding_count > 0


REFERRING = """Referring Law
(Law No. 3 of 2021)

Article 1 (1) This Law is read together with Article 3 of the Sample Code.
(2) The preceding paragraph does not limit Article 2, paragraph (2).

Article 2 (1) Article 1, paragraph (2) applies with the necessary changes.
(2) Article 9 does not apply.
"""


def references(page: html.HtmlElement, base: str) -> list[tuple[str, str]]:
    found = page.xpath("//main//*[contains(concat(' ', @class, ' '), ' ref ')]")
    return [(each.text_content(), urljoin(base, each.get("href", "/nowhere"))) for each in found]


def test_the_whole_law_has_the_links_of_its_articles(client: Client) -> None:
    a_law()
    a_law(REFERRING, slug="xl-referring-law")
    law = "/laws/xl-referring-law"
    by_article = [
        each
        for address in ("art_1", "art_2")
        for each in references(
            html.document_fromstring(client.get(f"{law}/{address}").content), f"{law}/{address}"
        )
    ]

    whole = html.document_fromstring(client.get(f"{law}/text/").content)

    assert references(whole, f"{law}/text/") == by_article
    assert ("Article 3", "/laws/xl-sample-code/art_3") in by_article
    assert len(by_article) == 5
