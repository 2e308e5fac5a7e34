"""Word drafts become laws: numbers that Word counts, styles, tables, notes, old fonts."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from tests.legaltext.parse.word_files import levels, p, packed, r, word_file

from hoseibi import legaltext
from hoseibi.legaltext import Reading, Unreadable


def plain(reading: Reading) -> list[str]:
    """The law as plain text, without blank lines."""
    text = legaltext.write(reading.law, "plain").decode()
    return [line for line in text.split("\n") if line]


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_numbers_that_word_counts_are_printed() -> None:
    lists = levels(("decimal", "Article %1."), ("decimal", "(%2)"), ("lowerLetter", "(%3)"))
    draft = word_file(
        p("Parks Act")
        + p("Purpose", list_=(1, 0))
        + p("Parks are free.", list_=(1, 1))
        + p("A fee is due:", list_=(1, 1))
        + p("for boats;", list_=(1, 2))
        + p("for dogs.", list_=(1, 2))
        + p("Hours", list_=(1, 0))
        + p("Parks open at six.", list_=(1, 1)),
        numbering=lists,
    )

    reading = legaltext.read(draft, convention="jp-en")

    assert plain(reading) == [
        "Parks Act",
        "Article 1. Purpose",
        "(1) Parks are free.",
        "(2) A fee is due:",
        "  (a) for boats;",
        "  (b) for dogs.",
        "Article 2. Hours",
        "(1) Parks open at six.",
    ]
    assert reading.form == "docx"


def test_japanese_numbers_and_a_style_that_carries_them() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="jo"><w:name w:val="条"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    draft = word_file(
        p("公園法") + p("公園は、無料とする。", style="jo") + p("公園は、六時に開く。", style="jo"),
        numbering=levels(("japaneseCounting", "第%1条")),
        styles=styles,
    )

    assert plain(legaltext.read(draft)) == [
        "公園法",
        "第一条　公園は、無料とする。",
        "第二条　公園は、六時に開く。",
    ]


def test_the_title_is_what_is_styled_so_below_the_name_of_the_state() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    draft = word_file(
        p("KINGDOM OF LAND")
        + p("Parks", style="T")
        + p("Act", style="T")
        + p("Article 1 (1) Parks are free."),
        styles=styles,
    )

    law = legaltext.read(draft, convention="jp-en").law

    assert legaltext.words(law.title) == "Parks Act"
    assert legaltext.text_of(legaltext.walk(law)[1].provision) == "KINGDOM OF LAND"


def test_khmer_figures_of_a_custom_form() -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="9"/>'
        '<w:numFmt w:val="custom" w:format="១, ២, ៣, ..."/><w:lvlText w:val="មាត្រា %1.-"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    draft = word_file(
        p("ច្បាប់") + p("គោលបំណង", list_=(1, 0)) + p("វិសាលភាព", list_=(1, 0)), numbering=lists
    )

    law = legaltext.read(draft, convention="kh-km").law

    nums = [place.provision.num for place in legaltext.walk(law) if place.provision.num]
    assert nums == ["មាត្រា ៩.-", "មាត្រា ១០.-"]


def test_a_list_begins_anew_where_the_document_says_so() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    draft = word_file(
        p("Act") + p("One.", list_=(1, 0)) + p("Five.", list_=(2, 0)) + p("Six.", list_=(2, 0)),
        numbering=levels(("decimal", "Article %1"), more=more),
    )

    law = legaltext.read(draft, convention="jp-en").law

    nums = [place.provision.num for place in legaltext.walk(law) if place.provision.num]
    assert nums == ["Article 1", "Article 5", "Article 6"]


def test_several_levels_in_one_number() -> None:
    lists = levels(("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3"))
    draft = word_file(
        "".join(p(words, list_=(1, at)) for words, at in (("A", 0), ("B", 1), ("C", 2), ("D", 1))),
        numbering=lists,
    )

    text = legaltext.write(legaltext.read(draft, convention="en").law, "plain").decode()

    assert [line.split()[0] for line in text.split("\n") if line] == ["1.", "1.1.", "1.1.1", "1.2."]


def test_a_table_keeps_its_rows_and_cells() -> None:
    cells = "".join(f"<w:tc>{p(words)}</w:tc>" for words in ("Boat", "2 | 3"))
    draft = word_file(
        p("Act") + p("Article 1 (1) Fees are:") + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )

    assert plain(legaltext.read(draft, convention="jp-en"))[-1] == "| Boat | 2 ｜ 3 |"


def test_a_footnote_hangs_in_its_provision() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("See the Charter.")}</w:footnote>'
    draft = word_file(
        p("Act") + p("Article 1 (1) Parks", mark, " are free.") + p("(2) They are green."),
        footnotes=notes,
    )

    law = legaltext.read(draft, convention="jp-en").law
    found = {place.short: place.provision for place in legaltext.walk(law)}

    assert legaltext.text_of(found["art_1__para_1"]) == "Parks are free."
    assert legaltext.text_of(found["art_1__para_1__note_1"]) == "See the Charter."


def test_runs_in_an_old_khmer_font_alone_become_unicode() -> None:
    limon = r("Rkmrdæb,evNI", '<w:rFonts w:ascii="Limon S1" w:hAnsi="Limon S1"/>')
    draft = word_file(p(limon, " (Civil Code)") + p("មាត្រា ១.- គោលបំណង") + p("ច្បាប់នេះ ។"))

    reading = legaltext.read(draft)

    assert legaltext.words(reading.law.title) == "ក្រមរដ្ឋប្បវេណី (Civil Code)"
    assert "word-legacy-font" in codes(reading)


def test_what_has_no_place_in_a_law_is_told() -> None:
    hidden = r("secret", "<w:vanish/>")
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"<w:txbxContent>{p('Boxed words.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{p('Boxed words.')}</w:txbxContent></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    draft = word_file(
        p("Act") + p("Article 1 (1) Parks are free ", sign, ".", hidden, box), header=p("Draft 3")
    )

    reading = legaltext.read(draft, convention="jp-en")

    assert plain(reading)[1:] == ["Article 1 (1) Parks are free ✓.", "Boxed words."]
    assert codes(reading) == ["word-hidden", "word-box", "word-header"]


def test_fields_tabs_ruby_and_line_ends() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("第二条")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    ruby = f"<w:r><w:ruby><w:rt>{r('たみ')}</w:rt><w:rubyBase>{r('民')}</w:rubyBase></w:ruby></w:r>"
    line = "<w:r><w:br/></w:r>"
    draft = word_file(
        p("試験法")
        + p(
            "第一条<w:tab/>".replace("<w:tab/>", ""),
            "<w:r><w:tab/></w:r>",
            field,
            "の",
            ruby,
            "は、",
            "公園",
            "に入る。",
        )
        + p("（雑則）", line, "第二条　略")
    )

    assert plain(legaltext.read(draft)) == [
        "試験法",
        "第一条　第二条の｜民《たみ》は、公園に入る。",
        "（雑則）",
        "第二条　略",
    ]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"word/other.xml": "<x/>", "word/_rels/x": ""}, "words is missing"),
        ({"word/document.xml": "<a><b></a>"}, "not well-formed"),
        (
            {
                "word/document.xml": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'
            },
            "entities",
        ),
        ({"word/document.xml": "<x>" * 400 + "</x>" * 400}, "stand inside one another"),
        ({"word/document.xml": f"<x>{' ' * (65 * 1024 * 1024)}</x>"}, "more than 64 MiB"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_with_a_sentence(
    held: dict[str, str], said: str
) -> None:
    with pytest.raises(Unreadable, match=said):
        legaltext.read(packed(held))


def test_a_file_cut_short_and_one_without_words_are_refused() -> None:
    whole = word_file(p("Act"))

    with pytest.raises(Unreadable, match="damaged"):
        legaltext.read(whole[: len(whole) // 2], form="docx")
    with pytest.raises(Unreadable, match="no words"):
        legaltext.read(word_file(p("")))


def test_other_office_files_are_named() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")

    with pytest.raises(Unreadable, match=r"\.odt.*save it as \.docx"):
        legaltext.read(file.getvalue())


def test_a_program_in_a_document_is_told_and_left() -> None:
    source = BytesIO(word_file(p("Act") + p("Article 1 (1) Parks are free.")))
    with zipfile.ZipFile(source, "a") as package:
        package.writestr("word/vbaProject.bin", b"\xd0\xcf")

    assert "word-macros" in codes(legaltext.read(source.getvalue(), convention="jp-en"))
