"""How long the language server takes to answer, on the Civil Code of Japan as plain text.

    python -m benchmarks.lsp [--rounds N]

Each question is asked of a real server process, over standard input and output: of a text at rest,
directly after a sign was typed in an article, and directly after a paragraph was added. The time is
the editor's: from sending the edit (where there is one) to having the answer.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from pathlib import Path
from typing import Any

from tests.cli.editor import Editor, talk

from hoseibi import legaltext

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT.parent / "shared/data/jp-egov-xml/codes/129AC0000000089_minpo_20201118.xml"

REFERENCE = "前条第一項"
ASKED: dict[str, dict[str, Any]] = {
    "definition": {},
    "hover": {},
    "references": {"context": {"includeDeclaration": True}},
    "prepareRename": {},
    "completion": {},
    "documentSymbol": {},
    "foldingRange": {},
    "documentLink": {},
    "codeLens": {},
    "codeAction": {},
    "symbol": {},
}
ABOUT_ALL = ("documentSymbol", "foldingRange", "documentLink", "codeLens")


async def asked(editor: Editor, name: str, words: str) -> Any:
    """One question, at some words where it has a place."""
    if name == "symbol":
        return await editor.ask("workspace/symbol", query="第七百九条")
    method = f"textDocument/{name}"
    if name == "codeAction":
        at = editor.at(editor.text.index(words))
        place = {"line": at.line, "character": at.character}
        inside = {"start": place, "end": place}
        return await editor.ask(method, range=inside, context={"diagnostics": []})
    if name in ABOUT_ALL:
        return await editor.ask(method)
    return await editor.ask_at(method, words, 1, **ASKED[name])


def typed(editor: Editor, kind: str, chance: random.Random) -> None:
    """An edit somewhere in the code: a sign, or a paragraph."""
    lines = [line for line in editor.text.splitlines() if line.startswith("第") and "\u3000" in line]
    line = chance.choice(lines[40:])
    new = line[:-1] + "も、" + line[-1] if kind == "sign" else f"{line}\n２　前項の規定は、適用しない。"
    editor.type(line, new)


async def measured(editor: Editor, rounds: int) -> None:
    text = legaltext.write(legaltext.read(CODE.read_bytes()).law, "plain").decode()
    began = time.perf_counter()
    editor.open(text)
    found = await editor.findings()
    print(f"opened; {len(found)} findings after {time.perf_counter() - began:.2f} s")
    chance = random.Random(1)
    places = [words for words in ("第四百二十四条第三項", "前条第一項", "第七百九条") if words in text]
    print(f"{'':16}{'at rest':>16}{'a sign typed':>18}{'a paragraph added':>20}   median / p95, ms")
    for name in ASKED:
        cells = []
        for kind in ("", "sign", "paragraph"):
            times = []
            for _ in range(rounds):
                began = time.perf_counter()
                if kind:
                    typed(editor, kind, chance)
                await asked(editor, name, chance.choice(places))
                times.append(1000 * (time.perf_counter() - began))
            cells.append(f"{statistics.median(times):.0f} / {sorted(times)[-max(1, rounds // 20)]:.0f}")
            await editor.findings() if kind else None
        print(f"{name:16}{cells[0]:>16}{cells[1]:>18}{cells[2]:>20}", flush=True)
    await checked(editor, chance)
    began = time.perf_counter()
    answer = await editor.ask_at("textDocument/rename", "第七百九条\u3000", 1, newName="七百九条の九")
    taken = 1000 * (time.perf_counter() - began)
    edits = sum(map(len, answer.changes.values())) if answer and answer.changes else 0
    print(f"rename: {edits} edits, {taken:.0f} ms {editor.said[-1:]}")


async def checked(editor: Editor, chance: random.Random) -> None:
    """From an edit to the findings of the edited text; 0.3 s of it are the pause after typing."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        typed(editor, "sign", chance)
        await editor.findings()
        times.append(time.perf_counter() - began)
    print(f"findings after an edit: {statistics.median(times):.2f} s (median of five)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    if CODE.exists():
        talk(lambda editor: measured(editor, options.rounds))
    else:
        print("The codes of ../shared/data are not beside the project.")


if __name__ == "__main__":
    main()
