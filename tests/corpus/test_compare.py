"""Two versions compared on a page: what is told, what is linked, what is taken away."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html
from tests.factories import CODE, a_law, reader

from hoseibi.corpus import queries

pytestmark = pytest.mark.django_db

LAW = "/laws/xl-reformed"
DAYS = f"{LAW}/compare/en/2023-01-01..2024-04-01/"
AFTER = (
    CODE.replace("in good faith.\n(2)", "honestly.\n(2)")
    .replace("Article 3-2 A debtor", "Article 3-3 A debtor")
    .replace(
        "(Definitions of Debtors)",
        "(Creditors)\nArticle 3-2 A creditor is a person to whom something is owed.\n\n"
        "(Definitions of Debtors)",
    )
    .replace("(Purpose)\nArticle 1 This Code governs private persons.", "Article 1 Deleted")
)


@pytest.fixture
def reformed() -> None:
    """A law with an article changed, one new, one repealed and one renumbered, from a day on."""
    a_law(CODE, slug="xl-reformed")
    act = {"in_force_from": date(2024, 4, 1), "amending_act": "Law No. 2 of 2024"}
    a_law(AFTER, slug="xl-reformed", **act)


def page_of(client: Client, path: str) -> html.HtmlElement:
    return html.document_fromstring(client.get(path).content)


def said(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.xpath(path)]


def test_the_summary_says_what_happened(reformed: None, client: Client) -> None:
    page = page_of(client, DAYS)

    assert said(page, "//ul[@class='in-short']/li") == [
        "1 article changed: Article 2",
        "1 article is new: Article 3-2",
        "1 article repealed: Article 1",
        "Article 3-2 is now Article 3-3",
    ]
    assert "Law No. 2 of 2024" in page.xpath("string(//p[@class='lede'])")


def test_every_changed_article_is_a_passage(reformed: None, client: Client) -> None:
    page = page_of(client, DAYS)

    assert [each.get("class") for each in page.xpath("//section[@id]")] == [
        "passage repealed",
        "passage changed",
        "passage added",
        "passage renumbered",
    ]
    assert said(page, "//section[@id='c-1']//ins") == ["honestly"]


def test_marks_on_the_map_lead_to_the_changes(reformed: None, client: Client) -> None:
    page = page_of(client, DAYS)
    marks = page.xpath("//svg//a | //*[local-name()='svg']//*[local-name()='a']")

    places = {each.get("href").removeprefix("#") for each in marks}

    assert places == {"c-0", "c-1", "c-2", "c-3"}
    assert all(page.xpath(f"//*[@id='{place}']") for place in places)
    assert all(each.get("aria-label") for each in marks)


def test_two_columns_elide_what_did_not_change(reformed: None, client: Client) -> None:
    page = page_of(client, f"{DAYS}?view=table")

    assert said(page, "//section[@id='c-1']//tr[contains(@class,'elided')]") == []
    assert "(2) (unchanged)" in page.xpath("string(//section[@id='c-1'])")


def test_an_article_is_shown_whole_when_asked(reformed: None, client: Client) -> None:
    page = page_of(client, f"{DAYS}?article=art_2")

    assert "harm another person" in page.text_content()
    assert "Article 3" not in said(page, "//div[contains(@class,'passages')]")[0]


def test_a_renumbered_article_is_found_under_both_numbers(reformed: None, client: Client) -> None:
    page = page_of(client, f"{DAYS}?article=art_3-3&was=art_3-2")

    assert said(page, "//h1") == ["Article 3-2 → Article 3-3"]


def test_without_days_the_last_amendment_is_meant(reformed: None, client: Client) -> None:
    response = client.get(f"{LAW}/compare/?view=table")

    assert response.headers["Location"].startswith(f"{LAW}/compare/en/")
    assert response.headers["Location"].endswith("..2024-04-01/?view=table")


def test_the_form_leads_to_an_address_to_cite(reformed: None, client: Client) -> None:
    response = client.get(f"{LAW}/compare/?language=en&old=2023-01-01&new=2024-04-01")

    assert response.headers["Location"] == DAYS


def test_days_with_one_version_say_so(reformed: None, client: Client) -> None:
    page = page_of(client, f"{LAW}/compare/en/2022-01-01..2023-01-01/")

    assert "it is one version" in page.text_content()


def test_what_was_amended_in_one_language_only_is_told(laws: None, client: Client) -> None:
    page = page_of(client, "/laws/xl-sample-code/compare/en/2023-01-01..2024-04-01/?beside=ja")

    assert "Nothing changed here in 日本語." in page.text_content()


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("table.docx", b"PK"),
        ("redline.docx", b"PK"),
        ("table.pdf", b"%PDF"),
        ("redline.pdf", b"%PDF"),
    ],
)
def test_the_comparison_is_taken_away(
    reformed: None, client: Client, form: str, begins: bytes
) -> None:
    response = client.get(f"{DAYS}{form}")

    assert response.content.startswith(begins)
    assert response.headers["Content-Disposition"].endswith(f'2023-01-01-2024-04-01-{form}"')


def test_tracked_changes_name_the_amending_act(reformed: None, client: Client) -> None:
    content = client.get(f"{DAYS}redline.docx").content
    with zipfile.ZipFile(BytesIO(content)) as package:
        document = package.read("word/document.xml").decode()

    assert 'w:author="Law No. 2 of 2024"' in document
    assert "governs private persons" in document


@pytest.mark.parametrize(
    "path",
    [
        f"{LAW}/compare/fr/2023-01-01..2024-04-01/",
        f"{LAW}/compare/en/2023-01-01..2024-04-01/table.odt",
        f"{LAW}/compare/en/2023-01-01..2024-13-01/",
        f"{DAYS}?article=art_999",
    ],
)
def test_what_is_not_there_is_not_found(reformed: None, client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_file_of_ones_own_is_compared_and_not_kept(reformed: None, client: Client) -> None:
    client.force_login(reader())
    file = SimpleUploadedFile("mine.txt", CODE.replace("is liable.", "pays.").encode())

    response = client.post(f"{LAW}/compare/file/", {"on": "2023-01-01", "file": file})

    page = html.document_fromstring(response.content)
    assert said(page, "//ul[@class='in-short']/li") == ["1 article changed: Article 3"]
    assert "mine.txt" in page.text_content()


def test_a_file_of_ones_own_becomes_a_word_table(reformed: None, client: Client) -> None:
    client.force_login(reader())
    words = CODE.replace("is liable.", "pays.")

    response = client.post(
        f"{LAW}/compare/file/", {"on": "2023-01-01", "words": words, "to": "table.docx"}
    )

    assert response.content.startswith(b"PK")


def test_the_act_that_makes_a_text_of_ones_own(client: Client) -> None:
    a_law(CODE, slug="xl-reformed", in_force_from=date(2020, 1, 1))
    client.force_login(reader())
    words = CODE.replace("is liable.", "pays.")

    law = client.get(f"{LAW}/").content.decode()
    response = client.post(f"{LAW}/compare/file/", {"words": words, "draft": "yes"})
    page = html.document_fromstring(response.content)
    act = page.xpath("string(//pre[contains(@class, 'act')])")

    assert f"{LAW}/compare/file/" in law
    assert "“is liable” is replaced by “pays”" in act
    assert "Proved: carried out on the older version" in page.text_content()


def test_a_text_whose_act_is_not_written_says_why(client: Client) -> None:
    words = "ກົດໝາຍ\n\nມາດຕາ 1 ຈຸດປະສົງ\nລັດປົກປ້ອງທຸກຄົນ.\n"
    a_law(words, slug="xl-reformed", convention="la-lo")
    client.force_login(reader())
    form = {"words": words.replace("ທຸກຄົນ", "ປະຊາຊົນ"), "draft": "yes"}

    response = client.post(f"{LAW}/compare/file/", form)

    assert "Amending acts are not written yet" in response.content.decode()


def test_a_file_that_is_no_law_is_told(reformed: None, client: Client) -> None:
    client.force_login(reader())
    file = SimpleUploadedFile("odd.xml", b"<?xml version='1.0'?><Law><broken")

    response = client.post(f"{LAW}/compare/file/", {"on": "2023-01-01", "file": file})

    assert response.status_code == 422


def many(number: int, word: str) -> str:
    articles = (f"Article {at} The {word} of matter {at} is settled.\n" for at in range(1, number))
    return "Long Act\n\n" + "\n".join(articles)


def test_many_changes_come_in_pieces(client: Client) -> None:
    a_law(many(80, "end"), slug="xl-long")
    a_law(many(80, "beginning"), slug="xl-long", in_force_from=date(2024, 4, 1))
    path = "/laws/xl-long/compare/en/2023-01-01..2024-04-01/"

    first = page_of(client, path)
    rest = client.get(f"{path}?start=30", headers={"hx-request": "true"}).content.decode()

    assert len(first.xpath("//section[starts-with(@id,'c-')]")) == 30
    assert first.xpath("//a[@rel='next']/@href") == ["?view=redline&start=30"]
    assert 'id="c-30"' in rest
    assert "<html" not in rest


def test_a_comparison_is_remembered(
    reformed: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get(DAYS)
    monkeypatch.setattr("hoseibi.corpus.storage.law_of", None)

    assert client.get(DAYS).status_code == 200


def test_marks_that_stand_close_are_one() -> None:
    old, new = a_law(many(400, "end"), slug="xl-long"), None
    new = a_law(many(400, "start"), slug="xl-long", in_force_from=date(2024, 4, 1))

    drawn = queries.change_map(queries.compared(old, new), new)

    assert len(drawn.marks) <= 120
    assert drawn.marks[-1].last == 398
