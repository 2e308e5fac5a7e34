"""Laws as Akoma Ntoso: valid whatever they are, and the same every time."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from tests.legaltext.strategies import laws

from hoseibi.legaltext import Dated, Identity, Inline, Law, Provision, Sentence, read
from hoseibi.legaltext.parse.from_akn import from_akn
from hoseibi.legaltext.render.to_akn import to_akn

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema of OASIS; the test is passed over when it is not there."""
    path = DATA / "akn" / "schema" / "akomantoso30-final-20170330.xsd"
    if not path.exists():
        pytest.skip("needs ../shared/data/akn/schema")
    return etree.XMLSchema(etree.parse(path))


def said(*words: str | Inline) -> tuple[Sentence, ...]:
    return (Sentence(words),)


def in_body(*provisions: Provision) -> Law:
    return Law("en", "en", ("Act",), provisions=(Provision("body", children=provisions),))


def body_of(law: Law) -> str:
    document = to_akn(law).decode()
    return document[document.index("<body") : document.index("</body>")].replace("\n", "")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(law=laws)
def test_every_law_is_valid(schema: etree.XMLSchema, law: Law) -> None:
    document = etree.fromstring(to_akn(law))

    assert schema.validate(document), schema.error_log[0].message


def test_an_article_reads_as_a_jurist_of_akoma_ntoso_expects() -> None:
    points = (
        Provision("point", "(a)", "1", text=said("one;")),
        Provision("point", "(b)", "2", text=said("two,")),
        Provision("wrapup", text=said("as it may be.")),
    )
    paragraph = Provision("paragraph", "1.", "1", text=said("Either"), children=points)
    law = in_body(Provision("article", "Article 5", "5", ("Choice",), children=(paragraph,)))

    assert body_of(law) == (
        '<body eId="body" xml:lang="en">'
        '<article eId="art_5" m:n="5"><num>Article 5</num><heading>Choice</heading>'
        '<paragraph eId="art_5__para_1" m:n="1"><num>1.</num><intro><p>Either</p></intro>'
        '<point eId="art_5__para_1__point_1" m:n="1"><num>(a)</num><content><p>one;</p></content>'
        '</point><point eId="art_5__para_1__point_2" m:n="2"><num>(b)</num><content><p>two,</p>'
        '</content></point><wrapUp eId="art_5__para_1__wrap_1"><p>as it may be.</p></wrapUp>'
        "</paragraph></article>"
    )


def test_sentences_of_one_paragraph_stand_in_one_paragraph() -> None:
    text = (Sentence(("A.",), "main"), Sentence(("But B.",), "proviso"))

    assert (
        '<p><span m:function="main">A.</span><span m:function="proviso">But B.</span></p>'
    ) in body_of(in_body(Provision("paragraph", text=text)))


def test_an_article_in_a_cell_is_a_block() -> None:
    cell = Provision("cell", children=(Provision("article", "Article 1", "1", text=said("x")),))
    table = Provision("table", children=(Provision("row", children=(cell,)),))

    assert (
        '<tblock m:kind="article" eId="table_1__row_1__cell_1__art_1" m:n="1">'
        "<num>Article 1</num><p>x</p></tblock></td></tr></table>"
    ) in body_of(in_body(table))


def test_an_item_of_the_contents_leads_to_its_chapter() -> None:
    toc = Provision("toc", children=(Provision("tocitem", heading=("Chapter 1　Rules",)),))
    chapter = Provision("chapter", "Chapter 1", "1", ("Rules",))
    law = Law("en", "en", provisions=(toc, Provision("body", children=(chapter,))))

    assert '<tocItem level="1" href="#chp_1"' in to_akn(law).decode()


def test_a_number_used_twice_gives_two_identifiers() -> None:
    law = in_body(*(Provision("article", "Article 1", "1") for _ in range(2)))

    assert 'eId="art_1"' in body_of(law)
    assert 'eId="art_1~2"' in body_of(law)


def test_two_bodies_and_odd_numbers_still_give_identifiers(schema: etree.XMLSchema) -> None:
    odd = Provision("body", children=(Provision("article", "?", "1 & <2>\u3000"),))
    law = Law("", "", provisions=(odd, odd))

    assert schema.validate(etree.fromstring(to_akn(law)))
    assert from_akn(to_akn(law)).law == law


def test_a_character_that_xml_cannot_carry_comes_back() -> None:
    law = in_body(Provision("article", text=said("a\x00b\r\n\ud800")))

    assert '<p>a<marker name="character" m:as="0"/>b&#13;' in body_of(law)
    assert from_akn(to_akn(law)).law == law


def test_the_identity_is_told_in_the_terms_of_frbr() -> None:
    identity = Identity(
        "jp",
        "act",
        "明治二十九年法律第八十九号",
        "129AC0000000089",
        (("ja", "民法"), ("en", "Civil Code")),
        (Dated("promulgated", "1896-04-27", "官報"), Dated("in_force", "1898-07-16")),
    )

    document = to_akn(Law("jp-ja", "ja", ("民法",), identity)).decode()

    assert '<FRBRuri value="/akn/jp/act/1896-04-27/129AC0000000089"/>' in document
    assert '<FRBRuri value="/akn/jp/act/1896-04-27/129AC0000000089/jpn@1898-07-16"/>' in document
    assert '<FRBRlanguage language="jpn"/>' in document
    assert '<publication date="1896-04-27"' in document


def test_a_law_without_any_day_has_no_clock() -> None:
    law = Law("", "")

    assert to_akn(law) == to_akn(law)
    assert b'date="0001-01-01"' in to_akn(law)


@pytest.mark.corpus
def test_laws_of_japan_are_valid_and_come_back(schema: etree.XMLSchema) -> None:
    archive = DATA / "jp-egov-xml" / "civil-related-25.tar.xz"
    if not archive.exists():
        pytest.skip("needs ../shared/data/jp-egov-xml")
    failures = []
    with tarfile.open(archive) as files:
        for member in files:
            file = files.extractfile(member) if member.name.endswith(".xml") else None
            if not file:
                continue
            law = read(file.read(), form="egov").law
            document = to_akn(law)
            if from_akn(document).law != law or not schema.validate(etree.fromstring(document)):
                failures.append(member.name)

    assert failures == []
