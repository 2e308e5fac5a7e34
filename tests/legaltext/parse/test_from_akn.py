"""Akoma Ntoso in: our own exactly, that of others without losing a word."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from tests.legaltext.strategies import laws

from hoseibi.legaltext import Inline, Law, Provision, Sentence, Unreadable
from hoseibi.legaltext.model.law import Runs
from hoseibi.legaltext.parse.from_akn import from_akn
from hoseibi.legaltext.render.to_akn import to_akn

DATA = Path(__file__).resolve().parents[4] / "shared" / "data" / "akn"
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def act(inside: str, root: str = "act") -> bytes:
    return (
        f'<akomaNtoso xmlns="{AKN}" xmlns:x="urn:x"><{root} name="act"><meta/>{inside}</{root}>'
        "</akomaNtoso>"
    ).encode()


def body_of(source: bytes) -> tuple[Provision, ...]:
    return from_akn(source).law.provisions[0].children


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(laws)
def test_what_was_written_is_read_again_value_for_value(law: Law) -> None:
    assert from_akn(to_akn(law)).law == law


def test_elements_of_others_become_the_nearest_kind_and_keep_their_name() -> None:
    source = act(
        '<body><clause eId="c1"><num>1.</num><heading>Name</heading>'
        "<alinea><content><p>Words.</p></content></alinea></clause></body>"
    )

    assert body_of(source) == (
        Provision(
            "article",
            "1.",
            "1",
            ("Name",),
            children=(
                Provision("subparagraph", text=(Sentence(("Words.",)),), form=(("akn", "alinea"),)),
            ),
            form=(("akn", "clause"), ("eId", "c1")),
        ),
    )


def test_a_block_list_becomes_a_list_of_points() -> None:
    source = act(
        "<body><article><content><blockList><listIntroduction>Any of</listIntroduction>"
        "<item><num>(b)</num><p>one</p></item><listWrapUp>holds.</listWrapUp></blockList></content>"
        "</article></body>"
    )

    assert body_of(source)[0].children == (
        Provision(
            "list",
            text=(Sentence(("Any of",), form=(("akn", "listIntroduction"),)),),
            children=(
                Provision("point", "(b)", "2", text=(Sentence(("one",)),), form=(("akn", "item"),)),
                Provision("wrapup", text=(Sentence(("holds.",)),), form=(("akn", "listWrapUp"),)),
            ),
            form=(("akn", "blockList"),),
        ),
    )


def test_a_modification_is_kept_as_a_tree_of_inlines() -> None:
    source = act(
        '<body><article><content><p>For <mod eId="m"><quotedStructure><point><num>1</num></point>'
        "</quotedStructure></mod>.</p></content></article></body>"
    )

    quoted = Inline("quotedStructure", (Inline("point", (Inline("num", ("1",)),)),))
    runs = ("For ", Inline("mod", (quoted,), (("eId", "m"),)), ".")
    assert body_of(source)[0].text == (Sentence(runs),)


def test_attributes_of_other_vocabularies_keep_their_prefix() -> None:
    source = act('<body><article x:origin="ec"><num x:soft="1">1</num></article></body>')

    reading = from_akn(source)

    assert reading.law.provisions[0].children[0].form == (("x.origin", "ec"), ("num.x.soft", "1"))
    assert ("xmlns.x", "urn:x") in reading.law.form


def test_an_unknown_element_is_kept_and_reported_once_with_its_line() -> None:
    source = act("<body>\n<hcontainer name='a'/>\n<hcontainer name='b'/></body>")

    reading = from_akn(source)

    assert [child.kind for child in reading.law.provisions[0].children] == ["block", "block"]
    assert [(found.code, found.line) for found in reading.findings] == [("akn-unknown-element", 2)]


def test_text_that_is_broken_into_lines_reads_as_one() -> None:
    source = act(
        "<body><article><content><p>\n  One\n  <b>two</b>\n three\n</p></content></article></body>"
    )

    assert body_of(source)[0].text[0].runs == ("One ", Inline("b", ("two",)), " three")


def test_what_is_deeper_than_a_law_may_be_is_kept_as_text() -> None:
    source = act("<body>" + "<point>" * 70 + "<num>1</num>" + "</point>" * 70 + "</body>")

    reading = from_akn(source)

    assert [found.code for found in reading.findings] == ["akn-too-deep"]
    assert from_akn(to_akn(reading.law)).law == reading.law


def test_what_another_program_added_to_our_own_is_kept() -> None:
    law = Law(
        "en", "en", ("Act",), provisions=(Provision("body", children=(Provision("article"),)),)
    )
    edited = to_akn(law).replace(
        b"</article>", b"<formula name='x'><p>Done.</p></formula></article>"
    )

    read = from_akn(edited).law.provisions[0].children[0]

    assert read.children[0].text == (Sentence(("Done.",)),)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"<html><body/></html>", "not Akoma Ntoso"),
        (b"<akomaNtoso/>", "no document"),
        (b"<akomaNtoso><act>", "not well-formed"),
        (
            to_akn(Law("", "", provisions=(Provision("a"),)))
            .replace(
                b'<hcontainer name="a" eId="a_1" m:top="1">',
                b'<hcontainer name="a">' * 70 + b'<hcontainer name="a">',
            )
            .replace(b"</hcontainer>", b"</hcontainer>" * 71),
            "stand inside one another",
        ),
    ],
)
def test_what_is_no_akoma_ntoso_is_refused_in_a_sentence(source: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        from_akn(source)


def documents() -> Iterator[tuple[str, bytes]]:
    archive = DATA / "akn-dev.tar.xz"
    if archive.exists():
        with tarfile.open(archive) as files:
            for member in files:
                file = files.extractfile(member) if member.name.endswith(".xml") else None
                if file:
                    yield member.name, file.read()


@pytest.mark.corpus
def test_no_word_of_anybodys_document_is_lost_and_all_become_valid() -> None:
    if not DATA.exists():
        pytest.skip("needs ../shared/data/akn")
    schema = etree.XMLSchema(etree.parse(DATA / "schema" / "akomantoso30-final-20170330.xsd"))
    failures = []
    for name, source in documents():
        law = from_akn(source).law
        document = to_akn(law)
        outcome = (
            squeezed("".join(said(law.provisions))) == squeezed("".join(shown(source))),
            from_akn(document).law == law,
            schema.validate(etree.fromstring(document)),
        )
        if not all(outcome):
            failures.append((name, outcome))

    assert failures == []


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def shown(source: bytes) -> Iterator[str]:
    """All text of a document outside its metadata."""
    for event, element in etree.iterwalk(
        etree.fromstring(source), events=("start", "end", "comment", "pi")
    ):
        inside = any(a.tag.endswith("}meta") or a.tag == "meta" for a in element.iterancestors())
        meta = not isinstance(element.tag, str) or etree.QName(element).localname == "meta"
        if event == "start" and not (inside or meta):
            yield element.text or ""
        elif event != "start" and not inside:
            yield element.tail or ""


def said(provisions: tuple[Provision, ...]) -> Iterator[str]:
    """All text of some provisions, in the order of the source."""
    for provision in provisions:
        label = [provision.num, "".join(pieces(provision.heading))]
        yield from reversed(label) if ("heading", "first") in provision.form else label
        for sentence in provision.text:
            yield from pieces(sentence.runs)
        yield from said(provision.children)


def pieces(runs: Runs) -> Iterator[str]:
    for run in runs:
        if isinstance(run, str):
            yield run
        else:
            yield from pieces(run.runs)
