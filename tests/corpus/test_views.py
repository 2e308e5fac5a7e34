"""The pages about laws: who may see them, what they show, and what they cost."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from lxml import html
from tests.factories import officer, reader

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
    "/laws/xl-sample-code/compare/en/2023-01-01..2024-04-01/",
    "/laws/xl-sample-code/compare/en/2023-01-01..2024-04-01/?view=table",
    "/laws/xl-sample-code/compare/en/2023-01-01..2024-04-01/?article=art_3",
    "/search/",
    "/search/?q=harmed",
    "/search/?q=nothing+at+all",
    "/accounts/login/",
    "/laws/no-such-law/",
)


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
        ("/laws/xl-sample-code/compare/en/2023-01-01..2024-04-01/", 200, 200, 200),
        ("/laws/xl-sample-code/compare/en/2023-01-01..2024-04-01/table.docx", 200, 200, 200),
        ("/laws/xl-draft/compare/", 404, 302, 302),
        ("/laws/xl-draft/compare/en/2023-01-01..2024-04-01/", 404, 200, 200),
        ("/laws/xl-draft/compare/en/2023-01-01..2024-04-01/redline.docx", 404, 200, 200),
        ("/laws/xl-sample-code/compare/file/", 302, 200, 200),
        ("/laws/xl-draft/art_2/en.docx", 404, 200, 200),
        ("/laws/import/", 302, 403, 200),
        ("/laws/xl-sample-code/describe/", 302, 403, 200),
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
        "//style | //script[not(@src) and not(@type='application/json')]"
        " | //@style | //@*[starts-with(name(),'on')]"
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
        ("/laws/xl-sample-code/", 11),
        ("/laws/xl-sample-code/art_3", 11),
        ("/laws/xl-sample-code/art_3/impact/", 24),
        ("/laws/xl-sample-code/references/", 12),
        ("/laws/references/", 12),
        ("/laws/xl-sample-code/text/", 14),
        ("/laws/xl-sample-code/compare/en/2023-01-01..2024-04-01/", 9),
        ("/laws/xl-sample-code/compare/en/2023-01-01..2024-04-01/?article=art_3", 10),
        ("/search/?q=harmed", 12),
    ],
)
def test_queries_do_not_grow_with_the_law(
    laws: None, client: Client, django_assert_max_num_queries: object, path: str, most: int
) -> None:
    client.get(path)

    with django_assert_max_num_queries(most):  # type: ignore[operator]
        client.get(path)
