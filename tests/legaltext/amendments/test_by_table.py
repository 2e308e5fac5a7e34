"""Acts that set out old and new text in two columns, in the files in which they are found."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from hoseibi import legaltext

BEFORE = """相談所規則
第一条　相談所を置く。
第二条　相談所は、手数料を徴収する。
２　手数料は、返還しない。
"""
AFTER = BEFORE.replace("相談所は、手数料を", "相談所は、使用料を")
TELLS = (
    "次の表により、改正前欄に掲げる規定の傍線を付した部分をこれに対応する改正後欄に掲げる規定の"
    "傍線を付した部分のように改める。"
)
HEAD = "相談所規則（令和二年法務省令第九号）の一部を次のように改正する。"

WEB_PAGE = f"""<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>省令</title></head><body>
<p>{HEAD}</p>
<p>{TELLS}</p>
<table>
<tr><th>改正後</th><th>改正前</th></tr>
<tr><td><p>第二条　相談所は、<span style="text-decoration: underline">使用料</span>を徴収する。</p>
<p>２　（略）</p></td>
<td>第二条　相談所は、<u>手数料</u>を徴収する。<br>２　（略）</td></tr>
</table>
<p>附　則</p><p>この省令は、公布の日から施行する。</p>
</body></html>"""

XML = f"""<Law Era="Reiwa" Lang="ja" LawType="MinisterialOrdinance" Num="9" Year="09">
<LawNum>令和九年法務省令第九号</LawNum><LawBody><LawTitle>相談所規則の一部を改正する省令</LawTitle>
<MainProvision><Paragraph Num="1"><ParagraphNum/>
<ParagraphSentence><Sentence>{HEAD}</Sentence></ParagraphSentence>
<AmendProvision><AmendProvisionSentence><Sentence>{TELLS}</Sentence></AmendProvisionSentence>
<NewProvision><TableStruct><Table>
<TableRow><TableColumn><Sentence>改正後</Sentence></TableColumn>
<TableColumn><Sentence>改正前</Sentence></TableColumn></TableRow>
<TableRow><TableColumn>
<Sentence>第二条　相談所は、<Line Style="solid">使用料</Line>を徴収する。</Sentence>
<Sentence>２　（略）</Sentence></TableColumn>
<TableColumn><Sentence>第二条　相談所は、<Line Style="solid">手数料</Line>を徴収する。</Sentence>
<Sentence>２　（略）</Sentence></TableColumn></TableRow>
</Table></TableStruct></NewProvision></AmendProvision></Paragraph></MainProvision></LawBody></Law>"""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def run(text: str, *, line: str = "", bold: bool = False) -> str:
    form = (f'<w:u w:val="{line}"/>' if line else "") + ("<w:b/>" if bold else "")
    return f"<w:r><w:rPr>{form}</w:rPr><w:t>{text}</w:t></w:r>"


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(f'<w:p>{one}</w:p>' for one in paragraphs)}</w:tc>"


def word_document(**mark: Any) -> bytes:
    def side(word: str) -> str:
        first = run("第二条　相談所は、") + run(word, **mark) + run("を徴収する。")
        return cell(first, run("２　（略）"))

    rows = [
        cell(run("改正後", bold=True)) + cell(run("改正前", bold=True)),
        side("使用料") + side("手数料"),
    ]
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    paragraphs = "".join(f"<w:p>{run(one)}</w:p>" for one in (HEAD, TELLS))
    body = f"<w:body>{paragraphs}<w:tbl>{table}</w:tbl></w:body>"
    document = f'<w:document xmlns:w="{W}">{body}</w:document>'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", document)
    return content.getvalue()


ACTS = {
    "web page": WEB_PAGE.encode(),
    "e-Gov XML": XML.encode(),
    "Word, underlined": word_document(line="single"),
    "Word, bold": word_document(bold=True),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_table_amends_from_the_file_that_it_is_found_in(act: bytes) -> None:
    law = legaltext.read(BEFORE, convention="jp-ja").law

    amended = legaltext.amend(law, act)

    assert amended.findings == ()
    assert amended.law == legaltext.read(AFTER, convention="jp-ja").law


def test_what_the_table_leaves_out_stays_as_it_is() -> None:
    """The second paragraph has the same words, and the table does not speak of it."""
    law = legaltext.read(BEFORE, convention="jp-ja").law

    text = legaltext.write(legaltext.amend(law, WEB_PAGE.encode()).law, "plain").decode()

    assert "２　手数料は、返還しない。" in text


def test_a_document_that_is_broken_is_turned_away_with_a_reason() -> None:
    law = legaltext.read(BEFORE, convention="jp-ja").law
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")

    with pytest.raises(legaltext.Unreadable, match="cannot be opened"):
        legaltext.amend(law, content.getvalue())


def test_a_table_is_drafted_as_it_is_read() -> None:
    old = legaltext.read(BEFORE, convention="jp-ja").law
    new = legaltext.read(
        AFTER.replace("第二条", "第二条　所長を置く。\n第三条"), convention="jp-ja"
    ).law

    act = legaltext.draft_table(old, new)

    cells = (
        "第三条==　相談所は、__使用料__を徴収する。",
        "第二条==　相談所は、__手数料__を徴収する。",
    )
    assert f"| =={cells[0]} | =={cells[1]} |" in act
    assert legaltext.amend(old, act).law == new


MORE = """相談所規則
目次
第一章　総則（第一条・第二条）
第二章　手数料（第三条）
附則

第一章　総則
第一条　相談所を置く。
第二条　所長を置く。
第二章　手数料
第三条　手数料は、次の表のとおりとする。
| 区分 | 額 |
| 面談 | 百円 |
| 電話 | 五十円 |
附　則
この規則は、公布の日から施行する。
別表第一（第三条関係）
| 甲 | 一 |
| 乙 | 二 |
"""
CHANGES = {
    "title": [("相談所規則", "窓口規則")],
    "contents and the head of a division": [("第二章　手数料", "第二章　使用料等")],
    "a table in an article": [("| 電話 | 五十円 |", "| 電話 | 六十円 |\n| 手紙 | 十円 |")],
    "an annex": [("| 乙 | 二 |", "| 丙 | 三 |\n| 丁 | 四 |")],
    "an annex that comes": [
        ("| 乙 | 二 |\n", "| 乙 | 二 |\n別表第二（第三条関係）\n| 丙 | 三 |\n")
    ],
    "an annex that goes": [("別表第一（第三条関係）\n| 甲 | 一 |\n| 乙 | 二 |\n", "")],
    "supplementary provisions": [("公布の日から施行する。", "令和九年四月一日から施行する。")],
    "an article that begins a chapter": [
        ("第二章　手数料（第三条）", "第二章　手数料（第二条の二・第三条）"),
        ("第二章　手数料\n第三条", "第二章　手数料\n第二条の二　手数料を納める。\n第三条"),
    ],
    "a chapter that comes": [
        ("第二章　手数料（第三条）", "第一章の二　窓口（第二条の二）\n第二章　手数料（第三条）"),
        (
            "第二章　手数料\n第三条",
            "第一章の二　窓口\n第二条の二　窓口を開く。\n第二章　手数料\n第三条",
        ),
    ],
}


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_every_part_of_a_law_is_set_out_in_a_table(changes: list[tuple[str, str]]) -> None:
    text = MORE
    for before, after in changes:
        text = text.replace(before, after)
    old, new = (legaltext.read(each, convention="jp-ja").law for each in (MORE, text))

    act = legaltext.draft_table(old, new)

    assert "| 改正後 | 改正前 |" in act
    assert legaltext.write(legaltext.amend(old, act).law, "plain") == legaltext.write(new, "plain")


def test_a_part_that_reads_otherwise_than_the_table_shows_it_stays_as_it_is() -> None:
    """The annex that goes has a row with other words than the table shows."""
    gone = MORE.replace("別表第一（第三条関係）\n| 甲 | 一 |\n| 乙 | 二 |\n", "")
    old, new = (legaltext.read(each, convention="jp-ja").law for each in (MORE, gone))
    other = legaltext.read(MORE.replace("| 乙 | 二 |", "| 乙 | 九 |"), convention="jp-ja").law

    amended = legaltext.amend(other, legaltext.draft_table(old, new))

    assert amended.law == other
    assert [finding.code for finding in amended.findings] == ["amend-reads-otherwise"]


def test_what_no_table_sets_out_is_refused_with_the_reason() -> None:
    old = legaltext.read(BEFORE, convention="jp-ja").law
    new = legaltext.read(BEFORE.replace("所を置く", "所__を置く"), convention="jp-ja").law

    with pytest.raises(legaltext.NotAmendable, match="words with bars or underlines"):
        legaltext.draft_table(old, new)
