"""What an editor is given to change a law: fixes, dismissals, other numbers."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from tests.cli.editor import URI, Editor, talk
from tests.cli.exhibits import hoseibi

LAW = """狩猟法

第一条　この法律は、狩猟を定める。

第二条　第三条の届出は、１0日前にする。

第三条　市長は、前条の届出を受ける。
"""
REASON = "本則の経過による。"


async def actions(editor: Editor, words: str) -> list[Any]:
    at = editor.at(editor.text.index(words))
    place = {"line": at.line, "character": at.character}
    inside = {"start": place, "end": place}
    return list(
        await editor.ask("textDocument/codeAction", range=inside, context={"diagnostics": []})
    )


async def dismissing(editor: Editor, words: str) -> Any:
    """The command by which the finding at some words is left to stand."""
    return next(one["command"] for one in await actions(editor, words) if "command" in one)


def test_a_certain_fix_is_offered_and_changes_only_its_words() -> None:
    async def story(editor: Editor) -> list[tuple[str, str]]:
        editor.open(LAW)
        await editor.findings()
        offered = [one for one in await actions(editor, "１0日") if "edit" in one]
        return [
            (one["kind"], edit["range"]["start"]["character"], edit["newText"])
            for one in offered
            for edit in one["edit"]["changes"][URI]
        ]

    at = LAW.splitlines()[4].index("１0")
    assert talk(story) == [("quickfix", at, "１０"), ("source.fixAll", at, "１０")]


def test_no_fix_is_offered_for_words_that_changed_since() -> None:
    async def story(editor: Editor) -> list[Any]:
        editor.open(LAW)
        await editor.findings()
        editor.type("１0日", "十日")
        return await actions(editor, "十日")

    assert talk(story) == []


def test_a_finding_is_dismissed_where_the_check_looks(tmp_path: Path) -> None:
    law = tmp_path / "draft.txt"
    law.write_text(LAW)

    async def story(editor: Editor) -> tuple[list[Any], list[Any]]:
        editor.open(LAW, law.as_uri())
        await editor.findings()
        command = await dismissing(editor, "１0日")
        await editor.ask_to(command["command"], [*command["arguments"][:2], REASON])
        return await editor.findings(), editor.shown

    found, shown = talk(story)

    kept = tomllib.loads((tmp_path / "draft.txt.dismissed.toml").read_text())["dismissal"]
    assert [(one["code"], one["reason"]) for one in kept] == [("mixed-width-digits", REASON)]
    assert "mixed-width-digits" not in {one.code for one in found}
    assert shown == []
    assert "1 more dismissed" in hoseibi("check", law).stderr


def test_without_a_reason_the_file_is_shown_and_nothing_is_dismissed(tmp_path: Path) -> None:
    law = tmp_path / "draft.txt"
    law.write_text(LAW)

    async def story(editor: Editor) -> tuple[list[Any], list[Any]]:
        editor.open(LAW, law.as_uri())
        await editor.findings()
        command = await dismissing(editor, "１0日")
        await editor.ask_to(command["command"], command["arguments"])
        return await editor.findings(), editor.shown

    found, shown = talk(story)

    lines = (tmp_path / "draft.txt.dismissed.toml").read_text().splitlines()
    at = shown[0].selection.start
    assert lines[at.line][: at.character] == 'reason = "'
    assert "mixed-width-digits" in {one.code for one in found}


def test_renumbering_takes_every_reference_along() -> None:
    async def story(editor: Editor) -> tuple[str, str]:
        editor.open(LAW)
        ready = await editor.ask_at("textDocument/prepareRename", "第三条の届出", 1)
        done = await editor.ask_at("textDocument/rename", "第三条の届出", 1, newName="第三条の二")
        for edit in reversed(done.changes[URI]):
            editor.text = replaced(editor, edit)
        return ready.placeholder, editor.text

    placeholder, text = talk(story)

    assert placeholder == "3"
    assert "第二条　第三条の二の届出は" in text
    assert "第三条の二　市長は、前条の届出" in text


def replaced(editor: Editor, edit: Any) -> str:
    """The text with one edit made."""
    lines = editor.text.split("\n")
    line = lines[edit.range.start.line]
    start, end = edit.range.start.character, edit.range.end.character
    lines[edit.range.start.line] = line[:start] + edit.new_text + line[end:]
    return "\n".join(lines)


def test_a_number_that_is_taken_is_refused_with_a_sentence() -> None:
    async def story(editor: Editor) -> tuple[Any, list[str]]:
        editor.open(LAW)
        answer = await editor.ask_at("textDocument/rename", "第三条　市長", 1, newName="2")
        return answer, editor.said

    answer, said = talk(story)

    assert answer is None
    assert said


def test_without_the_library_the_command_says_how_to_install_it(monkeypatch: Any) -> None:
    monkeypatch.setattr("hoseibi.cli.lsp.command.find_spec", lambda name: None)

    result: Any = hoseibi("lsp")

    assert result.exit_code == 1
    assert "pip install 'hoseibi[lsp]'" in result.stderr
