"""e-Gov XML out: the same canonical XML again, and valid XML for laws from anywhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.legaltext.egov_files import (
    DATA,
    HERE,
    LAW,
    REASON,
    archived,
    canonical,
    law_of,
    main,
    paragraph,
    schema,
    without_forms,
)
from tests.legaltext.strategies import laws

from hoseibi.legaltext import KINDS, Dated, Identity, Inline, Law, Provision, Sentence
from hoseibi.legaltext.parse.from_egov import from_egov
from hoseibi.legaltext.render.to_egov import to_egov

needs_data = pytest.mark.skipif(not HERE, reason=REASON)

SHAPES = [
    b"<Law/>",
    b"<Law>a<b/>c</Law>",
    b"<!-- a --><?b c?>" + main(paragraph()) + b"<!-- d -->",
    b'<!DOCTYPE Law SYSTEM "law.dtd">' + main(paragraph()),
    b'<?xml version="1.0" standalone="yes"?>' + main(paragraph()),
    main("<!-- a -->" + paragraph() + "<?b  c?>"),
    main("甲" + paragraph() + "乙"),
    main(paragraph(words="<Ruby>甲<Rt>こう</Rt></Ruby>x<Sup>2</Sup><b>乙</b>&amp;&lt;&#13;")),
    main(paragraph(words="<QuoteStruct><Table><TableRow/></Table></QuoteStruct>")),
    main(paragraph("<ItemSentence/>")),
    main("<Article><ArticleTitle>a</ArticleTitle><ArticleCaption>b</ArticleCaption></Article>"),
    main('<Article Num="1"><ArticleTitle>a</ArticleTitle><ArticleTitle>b</ArticleTitle></Article>'),
    main('<Article><ArticleTitle CommonCaption="true">甲<Ruby>乙</Ruby></ArticleTitle></Article>'),
    main('<Paragraph Num="1"/>'),
    main("<Paragraph><ParagraphSentence/><ParagraphNum/></Paragraph>"),
    main(paragraph('<Item Num="1"><ItemTitle/><ItemSentence><Column/></ItemSentence></Item>')),
    main(paragraph('<Item Num="1"><ItemSentence><Table><TableRow/></Table></ItemSentence></Item>')),
    main(paragraph('<Class Num="1"><ClassTitle>a</ClassTitle><ClassSentence/></Class>')),
    main(paragraph("<List><ListSentence/><Sublist1><Sublist1Sentence/></Sublist1></List>")),
    main(
        paragraph("<TableStruct><Remarks/><Table><TableHeaderRow/></Table><Table/></TableStruct>")
    ),
    main(paragraph('<FigStruct><FigStructTitle/><Fig src="a"/></FigStruct><Fig>a</Fig>')),
    main(paragraph("<StyleStruct><Style>甲<Fig/></Style></StyleStruct>")),
    law_of("<AppdxTable Num='1'><AppdxTableTitle>別表　（甲）</AppdxTableTitle></AppdxTable>"),
    law_of("<AppdxTable><RelatedArticleNum>甲</RelatedArticleNum></AppdxTable>"),
    law_of("<Appdx><ArithFormulaNum>a</ArithFormulaNum><ArithFormula>b</ArithFormula></Appdx>"),
    law_of("<SupplProvision><SupplProvisionAppdxTable/></SupplProvision>"),
    law_of("<TOC/><LawTitle>二</LawTitle><EnactStatement>a</EnactStatement>"),
    law_of("", f'{LAW} xmlns:xsi="urn:x" xsi:a="1" DataInfo="x" a.b="c" egov-tag="d"'),
    law_of('<x:Foo xmlns:x="urn:x" x:a="1"><Bar xmlns="urn:y"/></x:Foo>'),
    b'<LawBody Subject="a"><LawTitle Kana="b">c</LawTitle></LawBody>',
    b'<Article Num="1"><ArticleTitle>a</ArticleTitle></Article>',
]


@pytest.mark.parametrize("source", SHAPES)
def test_every_shape_comes_out_as_it_was(source: bytes) -> None:
    law = from_egov(source).law

    assert canonical(to_egov(law)) == canonical(source)
    assert from_egov(to_egov(law)).law == law


@pytest.mark.parametrize("indent", ["  ", "\t", "    ", ""])
def test_an_even_layout_is_kept_once(indent: str) -> None:
    root = etree.fromstring(main(paragraph() * 2))
    etree.indent(root, indent)
    source = etree.tostring(root, encoding="UTF-8")

    law = from_egov(source).law

    assert canonical(to_egov(law)) == canonical(source)
    assert "egov-space" not in dict(law.form)


def test_an_uneven_layout_is_kept_too() -> None:
    source = main(paragraph()).replace(b"<Paragraph ", b"\n \t<Paragraph ")

    law = from_egov(source).law

    assert canonical(to_egov(law)) == canonical(source)
    assert from_egov(source.replace(b"\n \t", b"")).law.provisions == law.provisions


MARKS = st.sampled_from(
    [
        "<A",
        "<ParagraphNum>",
        "<Sentence>",
        "甲",
        "<!--a-->",
        "</Paragraph>",
        "<ItemTitle/>",
        "\n",
        "　",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 400), MARKS), max_size=4))
def test_whatever_is_put_in_comes_out(changes: list[tuple[int, str]]) -> None:
    text = main(
        '<Article Num="1"><ArticleTitle>甲</ArticleTitle>' + paragraph() + "</Article>"
    ).decode()
    for place, mark in changes:
        text = text[:place] + mark + text[place:]
    try:
        wanted = canonical(text.encode())
    except etree.XMLSyntaxError:
        return

    assert canonical(to_egov(from_egov(text.encode()).law)) == wanted


@needs_data
@pytest.mark.corpus
def test_laws_in_force_come_out_to_the_octet() -> None:
    for name, source in archived("scale-dev-1000.tar.xz", every=25):
        assert to_egov(from_egov(source).law) == source, name


@needs_data
@pytest.mark.corpus
def test_the_civil_code_in_one_line_comes_out_as_it_was() -> None:
    (path,) = (DATA / "codes").glob("129AC*.xml")
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(remove_blank_text=True))
    source = etree.tostring(root, encoding="UTF-8")

    assert canonical(to_egov(from_egov(source).law)) == canonical(source)


@needs_data
@pytest.mark.corpus
def test_laws_in_force_without_their_forms_are_valid_and_mostly_the_same() -> None:
    valid = schema()
    same = 0
    for name, source in archived("scale-dev-1000.tar.xz", every=50):
        law = without_forms(from_egov(source).law)

        written = to_egov(law)

        assert valid.validate(etree.fromstring(written)), (name, valid.error_log)
        same += without_forms(from_egov(written).law) == law
    assert same >= 14


def test_the_attributes_of_law_come_from_the_identity() -> None:
    dates = (Dated("promulgated", "1896-04-27"),)
    identity = Identity("jp", "act", "明治二十九年法律第八十九号", dates=dates)

    root = etree.fromstring(to_egov(Law("jp-ja", "ja", ("民法",), identity)))

    assert dict(root.attrib) == {
        "Era": "Meiji",
        "Lang": "ja",
        "LawType": "Act",
        "Num": "89",
        "PromulgateDay": "27",
        "PromulgateMonth": "4",
        "Year": "29",
    }


def test_a_law_from_elsewhere_is_written_without_forms() -> None:
    point = Provision("point", "イ", "1", text=(Sentence(("乙",)),))
    items = (Provision("point", "一", "1", text=(Sentence(("甲",)),), children=(point,)),)
    paragraph_ = Provision("paragraph", "", "1", (), (Sentence(("次とする。",)),), items)
    article = Provision("article", "第三十八条から第八十四条まで", "38to84", (), (), (paragraph_,))
    body = Provision("body", children=(article,))

    written = to_egov(Law("jp-ja", "ja", ("民法",), provisions=(body,))).decode()

    assert '<Article Num="38:84">' in written
    assert '<Subitem1 Num="1">' in written
    assert without_forms(from_egov(written.encode()).law).provisions == (body,)


words = st.builds(lambda n: f"w{n}w", st.integers(0, 10**9))
runs = st.lists(words, max_size=2).map(tuple)
sentences = st.builds(Sentence, runs, st.sampled_from(["", "main", "x"]), st.integers(0, 2))
kinds = st.sampled_from(sorted(KINDS))


def provisions(depth: int) -> st.SearchStrategy[Provision]:
    children = st.lists(provisions(depth - 1), max_size=3) if depth else st.just([])
    return st.builds(
        Provision,
        kinds,
        st.one_of(st.just(""), words),
        st.sampled_from(["", "1", "1-2", "x"]),
        runs,
        st.lists(sentences, max_size=2).map(tuple),
        children.map(tuple),
    )


@needs_data
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(provisions(3), max_size=4).map(tuple), runs)
def test_any_tree_is_valid_and_keeps_every_word(tree: tuple[Provision, ...], title) -> None:
    law = Law("vn-vi", "vi", title, provisions=tree)

    written = to_egov(law)

    assert VALID.validate(etree.fromstring(written)), VALID.error_log
    assert sorted(re.findall(r"w\d+w", written.decode())) == sorted(re.findall(r"w\d+w", repr(law)))


VALID = schema() if HERE else None


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(laws, st.sampled_from([(), (("egov-schema", "3"),)]))
def test_hostile_values_never_make_broken_xml(law: Law, form: tuple) -> None:
    law = Law(law.convention, law.language, law.title, law.identity, law.provisions, form)

    written = to_egov(law)

    assert canonical(to_egov(from_egov(written).law)) == canonical(written)


@pytest.mark.parametrize(
    "form",
    [
        ("egov-before", "<a>"),
        ("egov-after", "</Law><x>"),
        ("egov-doctype", '<!DOCTYPE Law [<!ENTITY a "b">]>'),
        ("egov-indent", "x" * 100),
        ("egov-space", "[1"),
        ("egov-space", '{"0": ["x"]}'),
        ("egov-law-attributes", '[["a:b", "c"]]'),
        ("egov-attributes", '[["xmlns", "a"], ["xmlns", "b"], ["<", ">"]]'),
        ("egov-name", "a:b"),
        ("egov-order", "9h9h"),
        ("egov-root", "<"),
        ("egov-standalone", '"?>'),
    ],
)
def test_a_form_that_a_stranger_changed_spoils_nothing(form: tuple[str, str]) -> None:
    inside = Provision("article", "一", "1", form=(form, ("egov-tag", "a b"), ("egov-num", "[")))
    body = Provision("body", children=(inside, inside))
    law = Law("jp-ja", "ja", ("甲",), provisions=(body,), form=(("egov-schema", "3"), form))

    assert etree.fromstring(to_egov(law)).xpath("string()").count("一") == 2


@pytest.mark.parametrize("name", ["x¹", "a²b", "xªÕ", "٣a", "a\u0488"])
def test_a_name_that_no_parser_takes_makes_no_element(name: str) -> None:
    odd = Inline(name, (), (("root", "bill"), (name, "value")))
    law = Law("jp-ja", "ja", (odd,))

    written = to_egov(law)

    assert canonical(to_egov(from_egov(written).law)) == canonical(written)
