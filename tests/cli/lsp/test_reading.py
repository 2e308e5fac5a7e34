"""What an editor is told of a law: findings, places, texts, outline; by a real server process."""

from __future__ import annotations

from typing import Any

import pytest
from lsprotocol import types
from tests.cli.editor import URI, Editor, talk
from tests.cli.test_refs import BROKEN

LAW = """狩猟法

第一章　総則

（目的）
第一条　この法律は、𠮷野の狩猟を定める。
２　前項の狩猟は、第三条の免許（以下「狩猟免許」という。）を受けてする。

第二条　第九条の届出は、１0日前にする。

第二章　免許
（免許）
第三条　市長は、前条の届出の後に狩猟免許を与える。
"""

KHMER = """ច្បាប់ស្តីពីទូក

មាត្រា ១.- វិសាលភាព
ច្បាប់នេះ អនុវត្តតាមមាត្រា ២ ។

មាត្រា ២.- និយមន័យ
ម្ចាស់ទូក ជាអ្នកកាន់កាប់ ។
"""


def told(uri: str, editor: Editor, found: Any) -> list[str]:
    """The words in the text at some locations."""
    assert {one.uri for one in found} <= {uri}
    return [editor.words(one.range) for one in found]


def test_findings_stand_at_their_words_with_code_and_manual() -> None:
    async def story(editor: Editor) -> list[tuple[Any, ...]]:
        editor.open(LAW)
        found = await editor.findings()
        return [(one.code, editor.words(one.range), one.code_description) for one in found]

    found = {code: (words, page) for code, words, page in talk(story, "--manual", "https://m")}

    assert found["dangling-reference"][0] == "第九条"
    assert found["mixed-width-digits"][0] == "１0"
    assert found["dangling-reference"][1] == types.CodeDescription(
        href="https://m/dangling-reference.md"
    )


def test_findings_follow_the_text_while_it_is_typed() -> None:
    async def story(editor: Editor) -> tuple[list[Any], list[Any]]:
        editor.open(LAW)
        before = await editor.findings()
        editor.type("１0日前", "十日前")
        editor.type("第九条", "第一条")
        return before, await editor.findings()

    before, after = talk(story)

    assert {"dangling-reference", "mixed-width-digits"} <= {one.code for one in before}
    assert not {"dangling-reference", "mixed-width-digits"} & {one.code for one in after}


def test_a_reference_leads_to_its_place_and_shows_its_text() -> None:
    async def story(editor: Editor) -> tuple[list[str], str, str]:
        editor.open(LAW)
        places = await editor.ask_at("textDocument/definition", "前項の狩猟", 1)
        hover = await editor.ask_at("textDocument/hover", "前条の届出")
        lost = await editor.ask_at("textDocument/hover", "第九条")
        return told(URI, editor, places), hover.contents.value, lost.contents.value

    places, shown, lost = talk(story)

    assert places == ["この法律は、𠮷野の狩猟を定める。"]
    assert shown == "`art_2`\n\n第二条　第九条の届出は、１0日前にする。"
    assert lost == "This law has no such provision."


def test_a_place_found_by_an_unsure_count_is_shown_as_doubtful() -> None:
    async def story(editor: Editor) -> tuple[str, str]:
        editor.open(BROKEN)
        hover = await editor.ask_at("textDocument/hover", "1-моддаси иккинчи")
        found = {one.code: editor.words(one.range) for one in await editor.findings()}
        return hover.contents.value, found["paragraph-count-unsure"]

    shown, words = talk(story, "--convention", "uz-cyrl")

    assert shown.startswith("`art_1__para_2`\n\nБоғнинг калити")
    assert "**In doubt:**" in shown.rpartition("---")[2]
    assert words == "1-моддаси иккинчи қисмида"


def test_positions_count_as_the_editor_counts_them() -> None:
    async def story(editor: Editor) -> list[str]:
        editor.open(LAW)
        editor.type("𠮷野", "𠮷𠮷野の市、前条")
        links = await editor.ask("textDocument/documentLink")
        return [editor.words(link.range) for link in links]

    assert talk(story) == ["前項", "第三条", "前条"]


@pytest.mark.parametrize("columns", ["utf-8", "utf-16", "utf-32"])
def test_positions_count_in_what_was_agreed(columns: str) -> None:
    async def story(editor: Editor) -> list[tuple[int, int]]:
        editor.open("Act\n\nArticle 1 𠮷é: see Article 2.\n\nArticle 2 It ends.\n")
        links = await editor.ask("textDocument/documentLink")
        return [(link.range.start.character, link.range.end.character) for link in links]

    before = {"utf-8": 4 + 2, "utf-16": 2 + 1, "utf-32": 1 + 1}[columns]
    start = len("Article 1 : see ") + before

    assert talk(story, columns=columns) == [(start, start + len("Article 2"))]


def test_a_term_leads_to_its_definition_and_all_its_uses() -> None:
    async def story(editor: Editor) -> tuple[list[str], str, list[int]]:
        editor.open(LAW)
        asked = ("後に狩猟免許", 3)
        place = await editor.ask_at("textDocument/definition", *asked)
        hover = await editor.ask_at("textDocument/hover", *asked)
        uses = await editor.ask_at(
            "textDocument/references", *asked, context={"includeDeclaration": True}
        )
        return (
            told(URI, editor, place),
            hover.contents.value,
            [one.range.start.line for one in uses],
        )

    place, shown, lines = talk(story)

    assert place == ["狩猟免許"]
    assert "以下「狩猟免許」という" in shown
    assert lines == [6, 12]


def test_all_places_that_refer_to_an_article() -> None:
    async def story(editor: Editor) -> tuple[list[str], list[str]]:
        editor.open(LAW)
        params = {"context": {"includeDeclaration": True}}
        to_two = await editor.ask_at("textDocument/references", "第二条", 1, **params)
        lens = await editor.ask("textDocument/codeLens")
        return told(URI, editor, to_two), [one.command.title for one in lens]

    assert talk(story) == (["第二条", "前条"], ["1 reference", "1 reference", "1 reference"])


def test_outline_folding_and_places_by_what_is_typed() -> None:
    async def story(editor: Editor) -> tuple[Any, Any, Any, Any]:
        editor.open(LAW)
        symbols = await editor.ask("textDocument/documentSymbol")
        folds = await editor.ask("textDocument/foldingRange")
        typed = await editor.ask("workspace/symbol", query="3")
        heading = await editor.ask("workspace/symbol", query="目的")
        return symbols, folds, typed, heading

    symbols, folds, typed, heading = talk(story)

    assert [(one.name, [child.name for child in one.children]) for one in symbols] == [
        ("第一章 総則", ["第一条 （目的）", "第二条"]),
        ("第二章 免許", ["第三条 （免許）"]),
    ]
    assert (2, 8) in {(one.start_line, one.end_line) for one in folds}
    assert [one.name for one in typed] == ["第三条 （免許）"]
    assert [one.name for one in heading] == ["第一条 （目的）"]


def test_numbers_of_articles_are_offered() -> None:
    async def story(editor: Editor) -> list[str]:
        editor.open(LAW)
        editor.type("与える。", "与える。第")
        offered = await editor.ask_at("textDocument/completion", "与える。第", 5)
        return [one.label for one in offered.items]

    assert talk(story) == ["第一条", "第二条", "第三条"]


def test_a_law_without_spaces_between_words() -> None:
    async def story(editor: Editor) -> tuple[list[str], list[str]]:
        editor.open(KHMER)
        places = await editor.ask_at("textDocument/definition", "មាត្រា ២ ។", 3)
        symbols = await editor.ask("textDocument/documentSymbol")
        return told(URI, editor, places), [one.detail for one in symbols]

    assert talk(story, "--convention", "kh-km") == (["មាត្រា ២.-"], ["art_1", "art_2"])


def test_what_is_no_law_in_plain_text_is_left_alone() -> None:
    async def story(editor: Editor) -> tuple[Any, Any, Any]:
        editor.open("<akomaNtoso/>")
        symbols = await editor.ask("textDocument/documentSymbol")
        editor.open("", "file:///laws/empty.txt")
        empty = await editor.ask("textDocument/documentSymbol")
        hover = await editor.ask("textDocument/hover", position={"line": 7, "character": 3})
        return symbols, empty, hover

    assert tuple(map(bool, talk(story))) == (False, False, False)
