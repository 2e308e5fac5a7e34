"""e-Gov XML in: what each element means, that nothing is lost, and what is refused."""

from __future__ import annotations

import pytest
from tests.legaltext.egov_files import LAW, canonical, law_of, main, paragraph
from tests.legaltext.work import calls

from hoseibi.legaltext import Dated, Inline, Provision, Sentence, Unreadable
from hoseibi.legaltext.model.law import form_value
from hoseibi.legaltext.parse.from_egov import from_egov
from hoseibi.legaltext.render.to_egov import to_egov


def first(source: bytes) -> Provision:
    """The first provision of the body."""
    provisions = from_egov(source).law.provisions
    return next(p for p in provisions if p.kind == "body").children[0]


def said(text: str) -> tuple[Sentence, ...]:
    return (Sentence((text,)),)


def test_the_identity_comes_from_the_attributes_and_the_number() -> None:
    law = from_egov(law_of("", f'{LAW} PromulgateMonth="6" PromulgateDay="26"')).law

    assert (law.convention, law.language, law.title) == ("jp-ja", "ja", ("試験法",))
    assert (law.identity.country, law.identity.kind) == ("jp", "act")
    assert law.identity.number == "平成八年法律第一号"
    assert law.identity.titles == (("ja", "試験法"),)
    assert law.identity.dates == (Dated("promulgated", "1996-06-26"),)
    assert law.form == (("egov-schema", "3"), ("egov-standalone", "undeclared"), INDENT)


INDENT = ("egov-indent", "none")


def test_an_article_has_its_number_as_printed_and_in_normal_form() -> None:
    source = main(
        '<Article Num="12_2"><ArticleCaption>（趣旨）</ArticleCaption><ArticleTitle>第十二条の二'
        f"</ArticleTitle>{paragraph()}</Article>"
    )

    assert first(source) == Provision(
        "article",
        "第十二条の二",
        "12-2",
        ("（趣旨）",),
        children=(Provision("paragraph", "", "1", text=said("甲とする。")),),
    )


@pytest.mark.parametrize(
    ("num", "number", "kept"),
    [
        ("1", "1", ""),
        ("12_2", "12-2", ""),
        ("38:84", "38to84", ""),
        ("38_2:38_4", "38-2to38-4", ""),
        ("01", "", "01"),
        ("ハ", "", "ハ"),
        ("", "", ""),
    ],
)
def test_num_is_kept_in_the_form_only_when_the_number_does_not_tell_it(num, number, kept) -> None:
    article = first(main(f'<Article Num="{num}"><ArticleTitle>第一条</ArticleTitle></Article>'))

    assert article.number == number
    assert form_value(article.form, "Num") == kept


def test_a_division_title_is_a_number_and_a_heading() -> None:
    source = main('<Part Num="1"><PartTitle>第一編　総則</PartTitle></Part>')

    assert first(source) == Provision("book", "第一編", "1", ("総則",))


@pytest.mark.parametrize(
    ("title", "num", "heading", "form"),
    [
        ("第一編　総則", "第一編", ("総則",), ()),
        ("第一編　　総則", "第一編", ("総則",), (("egov-gap", "　　"),)),
        ("第一編 総則", "第一編", ("総則",), (("egov-gap", " "),)),
        ("第一編", "第一編", (), ()),
        ("総則", "", ("総則",), ()),
        (
            "第一編　<Ruby>鉱<Rt>こう</Rt></Ruby>業",
            "第一編",
            (Inline("ruby", ("鉱", Inline("rt", ("こう",)))), "業"),
            (),
        ),
    ],
)
def test_what_separates_number_and_heading(title, num, heading, form) -> None:
    source = main(f'<Part Num="1"><PartTitle>{title}</PartTitle></Part>')

    assert first(source) == Provision("book", num, "1", heading, form=form)
    assert canonical(to_egov(from_egov(source).law)) == canonical(source)


def test_items_and_subitems_are_points_inside_one_another() -> None:
    source = main(
        paragraph(
            '<Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Column Num="1"><Sentence>甲'
            '</Sentence></Column><Column Num="2"><Sentence>乙</Sentence></Column></ItemSentence>'
            '<Subitem1 Num="1"><Subitem1Title>イ</Subitem1Title><Subitem1Sentence><Sentence>丙'
            "</Sentence></Subitem1Sentence></Subitem1></Item>"
        )
    )

    inner = Provision("point", "イ", "1", text=said("丙"))
    columns = (Sentence(("甲",), "", 1), Sentence(("乙",), "", 2))
    assert first(source).children == (
        Provision("point", "一", "1", text=columns, children=(inner,)),
    )


def test_functions_and_counted_sentences_need_no_form() -> None:
    source = main(
        '<Paragraph Num="2"><ParagraphNum>２</ParagraphNum><ParagraphSentence>'
        '<Sentence Function="main" Num="1">甲。</Sentence>'
        '<Sentence Function="proviso" Num="2">ただし、乙。</Sentence></ParagraphSentence>'
        "</Paragraph>"
    )

    text = (Sentence(("甲。",), "main"), Sentence(("ただし、乙。",), "proviso"))
    assert first(source) == Provision("paragraph", "２", "2", text=text)


def test_defaults_that_a_file_writes_out_are_said_once() -> None:
    sentence = '<Sentence WritingMode="vertical">甲</Sentence>'
    source = main(
        '<Paragraph Hide="false" Num="1"><ParagraphNum/><ParagraphSentence>'
        f"{sentence}</ParagraphSentence></Paragraph>"
    )

    law = from_egov(source).law

    assert form_value(law.form, "egov-defaults") == "written"
    assert law.provisions[0].children[0].form == ()
    assert law.provisions[0].children[0].text[0].form == ()


def test_a_table_with_its_title_and_notes_is_one_provision() -> None:
    source = main(
        paragraph(
            "<TableStruct><TableStructTitle>表</TableStructTitle><Table><TableRow>"
            '<TableColumn rowspan="2"><Sentence>甲</Sentence></TableColumn></TableRow></Table>'
            "<Remarks><RemarksLabel>備考</RemarksLabel><Sentence>乙</Sentence></Remarks>"
            "</TableStruct>"
        )
    )

    cell = Provision("cell", text=said("甲"), form=(("rowspan", "2"),))
    note = Provision("note", heading=("備考",), text=said("乙"))
    row = Provision("row", children=(cell,))
    assert first(source).children == (Provision("table", "", "", ("表",), (), (row, note)),)


def test_supplements_and_annexes_stand_at_the_top() -> None:
    source = law_of(
        "<MainProvision/>"
        '<SupplProvision AmendLawNum="平成九年法律第二号"><SupplProvisionLabel>附　則'
        f"</SupplProvisionLabel>{paragraph()}</SupplProvision>"
        "<AppdxTable><AppdxTableTitle>別表第一</AppdxTableTitle><RelatedArticleNum>（第一条関係）"
        "</RelatedArticleNum></AppdxTable>"
    )

    _, supplement, annex = from_egov(source).law.provisions
    assert (supplement.kind, supplement.num, supplement.number) == ("supplement", "附　則", "")
    assert supplement.form == (("AmendLawNum", "平成九年法律第二号"),)
    assert annex == Provision("annex", "別表第一", "", ("（第一条関係）",))


def test_statements_contents_and_preamble() -> None:
    source = law_of(
        "<EnactStatement>朕裁可シ</EnactStatement><EnactStatement>公布ス</EnactStatement>"
        '<TOC><TOCLabel>目次</TOCLabel><TOCChapter Num="1"><ChapterTitle>第一章　総則'
        "</ChapterTitle><ArticleRange>（第一条）</ArticleRange></TOCChapter><TOCSupplProvision>"
        "<SupplProvisionLabel>附則</SupplProvisionLabel></TOCSupplProvision></TOC>"
        f"<Preamble>{paragraph()}</Preamble>"
    )

    preface, toc, preamble = from_egov(source).law.provisions
    lines = tuple(Provision("line", text=said(words)) for words in ("朕裁可シ", "公布ス"))
    assert preface == Provision("preface", children=lines)
    assert toc.heading == ("目次",)
    assert toc.children == (
        Provision("tocitem", "", "1", ("第一章　総則",), said("（第一条）")),
        Provision("tocitem", "", "", ("附則",)),
    )
    assert preamble.kind == "preamble"


def test_amending_and_new_provisions_are_blocks_with_provisions_inside() -> None:
    source = main(
        paragraph(
            "<AmendProvision><AmendProvisionSentence><Sentence>次のように改める。</Sentence>"
            '</AmendProvisionSentence><NewProvision><Article Num="9"><ArticleTitle>第九条'
            "</ArticleTitle></Article></NewProvision></AmendProvision>"
        )
    )

    article = Provision("article", "第九条", "9")
    new = Provision("block", children=(article,), form=(("egov-tag", "NewProvision"),))
    assert first(source).children == (
        Provision(
            "block",
            text=said("次のように改める。"),
            children=(new,),
            form=(("egov-tag", "AmendProvision"),),
        ),
    )


def test_an_unknown_element_is_kept_with_a_hint() -> None:
    reading = from_egov(main("<Foo Bar='1'>甲</Foo>\n"))

    assert [(f.code, f.severity, f.line) for f in reading.findings] == [
        ("egov-unknown-element", "hint", 1),
        ("egov-unknown-element", "hint", 1),
    ]
    assert reading.findings[0].sentence == (
        "The e-Gov schema has no element “Foo”; it is kept as it stands."
    )
    assert reading.law.provisions[0].children == (
        Provision("block", text=said("甲"), form=(("Bar", "1"), ("egov-tag", "Foo"))),
    )


def test_an_answer_of_the_api_has_a_law_inside() -> None:
    source = (
        "<law_data_response><law_info><law_id>408AC0000000001</law_id></law_info>"
        f"<law_full_text>{main(paragraph()).decode()}</law_full_text></law_data_response>"
    ).encode()

    law = from_egov(source).law

    assert law.identity.code == "408AC0000000001"
    assert law.title == ("試験法",)
    assert canonical(to_egov(law)) == canonical(source)


def test_a_part_of_a_law_may_stand_alone() -> None:
    source = b'<MainProvision><Article Num="38:84"><ArticleTitle/></Article></MainProvision>'

    law = from_egov(source).law

    assert law.provisions[0].children[0].number == "38to84"
    assert canonical(to_egov(law)) == canonical(source)


@pytest.mark.parametrize("encoding", ["Shift_JIS", "EUC-JP", "UTF-16", "UTF-8"])
def test_a_declared_encoding_is_read(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{main(paragraph()).decode()}'

    law = from_egov(text.encode(encoding)).law

    assert law.title == ("試験法",)
    assert canonical(to_egov(law)) == canonical(main(paragraph()))


BOMB = '<!DOCTYPE Law [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Law>&b;</Law>'
OUTSIDE = '<!DOCTYPE Law [<!ENTITY a SYSTEM "file:///etc/passwd">]><Law>&a;</Law>'


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (b"", "not well-formed XML"),
        (b"<Law>", "line 1, column 6"),
        (b"<Law>\n\x00</Law>", "line 2, column 1"),
        (b"<Law>\xff</Law>", "not well-formed XML"),
        (b"<html/>", "root element is <html>"),
        (b"{}", "not well-formed XML"),
        (BOMB.encode(), "DOCTYPE"),
        (OUTSIDE.encode(), "DOCTYPE"),
        (b'<!DOCTYPE Law SYSTEM "http://a.b/c"><Law>&x;</Law>', "defined elsewhere"),
        (b"<Law>" + b"<a>" * 300, "256 elements"),
        (b"<Law>" + b" " * (64 * 1024 * 1024), "64 MiB"),
        (b"<Law>" + b"<a/>" * 6_000_000 + b"</Law>", "tags and attributes"),
        (b'<?xml version="1.0" encoding="utf-7"?><Law/>', "utf-7"),
        ('<?xml version="1.0" encoding="EUC-JP"?><Law>\xff</Law>'.encode("latin-1"), "euc-jp"),
    ],
)
def test_what_cannot_be_read_is_said_soon(source: bytes, told: str) -> None:
    def tried() -> None:
        with pytest.raises(Unreadable, match=told):
            from_egov(source)

    assert calls(tried) < 10_000


def test_deep_nesting_is_kept_and_not_followed_for_ever() -> None:
    source = main("<Foo>" * 150 + "甲" + "</Foo>" * 150)

    law = from_egov(source).law

    assert canonical(to_egov(law)) == canonical(source)


def test_a_hostile_indent_costs_nothing() -> None:
    source = b"<Law>\n" + b" " * 1_000_000 + b"<LawNum>a</LawNum></Law>"

    assert canonical(to_egov(from_egov(source).law)) == canonical(source)
