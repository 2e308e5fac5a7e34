"""A book of commentary as PDF, HTML and Word: everything in it, in order, and the text as typed."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from lxml import etree
from pypdf import PdfReader
from tests.printing.books import a_book

from hoseibi.printing import to_book, to_book_docx, to_book_html
from hoseibi.printing.prose import Block, Stretch, prose

typst = pytest.importorskip("typst", reason="typst is not installed")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_the_pdf_has_title_contents_commentary_and_both_indexes_in_order() -> None:
    found = pages(to_book(a_book()).content)
    whole = "\n".join(found)

    assert "A Commentary" in found[0]
    body = whole[whole.find("This Law governs.") :]
    assert whole.find("Contents") < whole.find("Chapter I") < whole.find("This Law governs.")
    assert 0 < body.find("said so") < body.find("Chapter II") < body.find("Index of terms")
    assert body.rfind("Index of terms") < body.rfind("Table of articles")
    assert "△ The law was amended." in whole


def test_a_running_head_names_the_chapter_and_the_last_article() -> None:
    found = pages(to_book(a_book(units=40)).content)

    later = next(page for page in found[6:] if "Article 20" in page)
    assert later.startswith(("Article", "Chapter II"))


def test_pages_in_the_contents_and_the_index_are_those_on_which_things_stand() -> None:
    book = to_book(a_book(units=30)).content
    found = pages(book)
    at = next(n for n, page in enumerate(found, 1) if n > 4 and "Article 25" in page)
    contents = next(page for page in found if "Article 25" in page)

    line = next(line for line in contents.splitlines() if "Article 25" in line)
    assert line.rsplit(maxsplit=1)[-1].strip(". ") in {str(at), str(at - 1), str(at + 1)}


@pytest.mark.parametrize("language", ["en", "ja", "km", "lo", "vi"])
def test_a_book_is_set_in_every_language(language: str) -> None:
    assert len(pages(to_book(a_book(language)).content)) > 5


def test_the_html_needs_nothing_else_and_every_link_in_it_leads_somewhere() -> None:
    page = to_book_html(a_book()).decode()
    tree = etree.HTML(page)
    ids = {one.get("id") for one in tree.iter() if isinstance(one.tag, str)}

    assert "Purpose &amp; &lt;Scope&gt;" in page
    assert not list(tree.iter("script", "link", "img"))
    assert {one.get("href") for one in tree.iter("a")} <= {f"#{one}" for one in ids if one}


def test_the_word_file_has_headings_links_and_a_contents_field() -> None:
    with zipfile.ZipFile(BytesIO(to_book_docx(a_book()))) as package:
        document = etree.fromstring(package.read("word/document.xml"))
    anchors = {one.get(f"{W}anchor") for one in document.iter(f"{W}hyperlink")}
    marks = {one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")}
    styles = [one.get(f"{W}val") for one in document.iter(f"{W}pStyle")]

    assert anchors <= marks
    assert styles.count("Heading3") == 3
    assert "TOC" in "".join(one.text for one in document.iter(f"{W}instrText"))


def test_text_as_typed_becomes_blocks() -> None:
    text = "# Why\nA claim *ends* by\ntime.\n\n- one\n  goes on\n(1) first\n> so it is"
    text += "\n\n会社は\n破産する。"

    assert prose(text) == (
        Block("head", "Why"),
        Block("plain", "A claim ends by time.", stressed=(Stretch(8, 12),)),
        Block("item", "one goes on"),
        Block("item", "first", "(1)"),
        Block("quote", "so it is"),
        Block("plain", "会社は破産する。"),
    )


@pytest.mark.parametrize(
    "text", ["2025. ", "a * b * c", "-", "#", "( )", "*", "**x**", "1.5 is", "M. Amagawa, 12"]
)
def test_what_means_nothing_is_shown_as_it_is(text: str) -> None:
    assert "".join(f"{one.mark}{one.text}" for one in prose(text)).strip(" ") == (
        text.strip() if text != "**x**" else "*x*"
    )
