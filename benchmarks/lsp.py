"""How long the language server takes to answer, on the Civil Code of Japan as plain text.

    python -m benchmarks.lsp [--rounds N] [--only QUESTION]... [--objects]

Each question is asked of a real server process, over standard input and output: of a text at rest,
and directly after a sign, a paragraph or an article was added. The time is the editor's: from
sending the edit (where there is one) to having read the JSON of the answer. With `--objects` also
to having made objects of it, which no editor does but the library that plays one here.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import time
from pathlib import Path
from typing import Any

from pygls.protocol import LanguageServerProtocol
from tests.cli.editor import Editor, talk

from hoseibi import legaltext

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT.parent / "shared/data/jp-egov-xml/codes/129AC0000000089_minpo_20201118.xml"

PLACES = ("第四百二十四条第三項", "前条第一項", "第七百九条")
RENAMED = "第四百二十三条\u3000"
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


class Plain(LanguageServerProtocol):
    """Takes answers as the JSON values that they are."""

    def get_result_type(self, method: str) -> Any:
        """None for what is measured."""
        name = method.rpartition("/")[2]
        return None if name in ASKED else super().get_result_type(method)


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


EDITS = ("", "sign", "paragraph", "article")
HEADS = ("at rest", "a sign typed", "a paragraph", "an article")


def edit_of(editor: Editor, kind: str, chance: random.Random) -> tuple[str, str]:
    """An edit somewhere in the code: a sign, or a paragraph or an article more."""
    begun = [
        line for line in editor.text.splitlines() if line.startswith("第") and "条\u3000" in line
    ]
    line = chance.choice(begun)
    added = {
        "sign": f"{line[:-1]}、{line[-1]}",
        "paragraph": f"{line}\n２\u3000前項の規定は、適用しない。",
        "article": f"{line}\n\n{line.partition(chr(0x3000))[0]}の九十九\u3000前条は、準用しない。",
    }
    return line, added[kind]


async def measured(editor: Editor, rounds: int, names: list[str]) -> None:
    text = legaltext.write(legaltext.read(CODE.read_bytes()).law, "plain").decode()
    began = time.perf_counter()
    editor.open(text)
    found = await editor.findings()
    print(f"opened; {len(found)} findings after {time.perf_counter() - began:.2f} s")
    chance = random.Random(1)
    print(f"{'':16}" + "".join(f"{head:>18}" for head in HEADS) + "   ms")
    print("processor time of the server, median / p95, and in brackets by the clock")
    for name in names:
        # The findings of the edits before are still being told.
        await asyncio.sleep(1.5)
        cells = []
        for kind in EDITS:
            times = []
            for _ in range(rounds):
                times.append(await timed(editor, name, kind, chance))
                await asyncio.sleep(0.02)
            walls, works = zip(*times, strict=True)
            worst = sorted(works)[-1 - rounds // 20]
            middle, wall = statistics.median(works), statistics.median(walls)
            cells.append(f"{middle:.0f} / {worst:.0f} ({wall:.0f})")
        print(f"{name:16}" + "".join(f"{cell:>18}" for cell in cells), flush=True)
    await checked(editor, chance)
    await renamed(editor)


async def timed(editor: Editor, name: str, kind: str, chance: random.Random) -> tuple[float, float]:
    """Milliseconds from an edit, or from the question, to the answer; and those of the server's
    processor alone, which others on the machine do not lengthen as much."""
    words = chance.choice(PLACES)
    edit = edit_of(editor, kind, chance) if kind else None
    began, worked = time.perf_counter(), busy(editor)
    if edit:
        editor.type(*edit)
    await asked(editor, name, words)
    taken = 1000 * (time.perf_counter() - began), 1000 * (busy(editor) - worked)
    if edit:  # so that the code does not grow
        editor.type(edit[1], edit[0])
        await editor.ask_at("textDocument/definition", words, 1)
    return taken


def busy(editor: Editor) -> float:
    """Seconds of processor time that the server has had, as Linux counts them."""
    process = editor._server
    if process is None:
        return 0.0
    return int(Path(f"/proc/{process.pid}/schedstat").read_text().split()[0]) / 1e9


async def renamed(editor: Editor) -> None:
    """An article gets another number."""
    began = time.perf_counter()
    answer = await editor.ask_at("textDocument/rename", RENAMED, 1, newName="423-9")
    taken = 1000 * (time.perf_counter() - began)
    edits = sum(map(len, answer.changes.values())) if answer and answer.changes else 0
    print(f"rename of an article with its references: {edits} edits, {taken:.0f} ms")


async def checked(editor: Editor, chance: random.Random) -> None:
    """From an edit to the findings of the edited text; 0.3 s of it are the pause after typing."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        editor.type(*edit_of(editor, "sign", chance))
        await editor.findings()
        times.append(time.perf_counter() - began)
    print(f"findings after an edit: {statistics.median(times):.2f} s (median of five)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--only", action="append", choices=list(ASKED))
    parser.add_argument("--objects", action="store_true")
    options = parser.parse_args()
    protocol = LanguageServerProtocol if options.objects else Plain
    if CODE.exists():
        names = options.only or list(ASKED)
        talk(lambda editor: measured(editor, options.rounds, names), protocol=protocol)
    else:
        print("The codes of ../shared/data are not beside the project.")


if __name__ == "__main__":
    main()
