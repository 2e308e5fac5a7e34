"""An EPUB keeps the rules of EPUB 3.3 that a checker looks at, and no link in it leads nowhere."""

from __future__ import annotations

import zipfile
from io import BytesIO
from posixpath import dirname, join, normpath

import pytest
from lxml import etree
from tests.printing.books import a_book

from hoseibi.printing import to_epub

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "section", "div"}


@pytest.fixture(params=(3, 90), ids=("small", "of several files"))
def epub(request: pytest.FixtureRequest) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(to_epub(a_book(units=request.param))))


def parsed(epub: zipfile.ZipFile, name: str) -> etree._Element:
    return etree.fromstring(epub.read(name))


def package(epub: zipfile.ZipFile) -> etree._Element:
    return parsed(epub, "EPUB/package.opf")


def pages(epub: zipfile.ZipFile) -> dict[str, etree._Element]:
    return {name: parsed(epub, name) for name in epub.namelist() if name.endswith(".xhtml")}


def test_its_type_stands_first_and_is_not_compressed(epub: zipfile.ZipFile) -> None:
    first = epub.infolist()[0]

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
    assert epub.read("mimetype") == b"application/epub+zip"
    (root,) = parsed(epub, "META-INF/container.xml").iter("{*}rootfile")
    assert root.get("full-path") in epub.namelist()


def test_the_package_says_what_it_must(epub: zipfile.ZipFile) -> None:
    found = package(epub)
    (identifier,) = found.iter(f"{DC}identifier")
    modified = [one.text for one in found.iter(f"{OPF}meta")
                if one.get("property") == "dcterms:modified"]  # fmt: skip

    assert found.get("version") == "3.0"
    assert found.get("unique-identifier") == identifier.get("id")
    assert [len(list(found.iter(f"{DC}{name}"))) for name in ("title", "language")] == [1, 1]
    assert modified == ["2026-11-01T00:00:00Z"]


def test_every_file_is_in_the_manifest_once_and_every_page_in_the_spine(
    epub: zipfile.ZipFile,
) -> None:
    items = list(package(epub).iter(f"{OPF}item"))
    hrefs = [f"EPUB/{one.get('href')}" for one in items]
    inside = {name for name in epub.namelist() if name.startswith("EPUB/")}
    spine = [one.get("idref") for one in package(epub).iter(f"{OPF}itemref")]

    assert sorted(hrefs) == sorted(inside - {"EPUB/package.opf"})
    assert len({one.get("id") for one in items}) == len(items)
    assert [one.get("href") for one in items if one.get("properties") == "nav"] == ["nav.xhtml"]
    pages_ = {one.get("id") for one in items if one.get("media-type") == "application/xhtml+xml"}
    assert sorted(spine) == sorted(pages_)


def test_pages_are_well_formed_with_a_title_a_language_and_no_paragraph_within_another(
    epub: zipfile.ZipFile,
) -> None:
    for name, page in pages(epub).items():
        assert page.tag == f"{XHTML}html", name
        assert page.get("lang") == "en"
        assert page.findtext(f"{XHTML}head/{XHTML}title"), name
        ids = [one.get("id") for one in page.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), name
        for paragraph in page.iter(f"{XHTML}p"):
            inner = {etree.QName(one).localname for one in paragraph.iterdescendants()}
            assert not inner & BLOCKS, name


def test_every_link_leads_to_a_place_that_is_there(epub: zipfile.ZipFile) -> None:
    found = pages(epub)
    places = {(name, one.get("id")) for name, page in found.items() for one in page.iter()}
    for name, page in found.items():
        for link in page.iter(f"{XHTML}a"):
            path, _sign, place = link.get("href").partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            assert (target, place) in places, (name, link.get("href"))


def test_the_contents_are_lists_within_lists_and_none_is_empty(epub: zipfile.ZipFile) -> None:
    (nav,) = parsed(epub, "EPUB/nav.xhtml").iter(f"{XHTML}nav")

    assert nav.get(f"{EPUB}type") == "toc"
    for item in nav.iter(f"{XHTML}li"):
        kinds = [etree.QName(one).localname for one in item]
        assert kinds in (["a"], ["a", "ol"])
        assert all(len(one) for one in item.findall(f"{XHTML}ol"))
    tops = [one.findtext(f"{XHTML}a") for one in nav.find(f"{XHTML}ol")]
    assert tops[:2] == ["Chapter I", "Chapter II"]
    assert tops[-2:] == ["Index of terms", "Table of articles"]


def test_the_same_book_gives_the_same_bytes() -> None:
    assert to_epub(a_book()) == to_epub(a_book())
