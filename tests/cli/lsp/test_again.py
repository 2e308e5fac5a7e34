"""Whatever was typed before: every answer is that of a server that was just opened on the text."""

from __future__ import annotations

import gc
import random
import weakref
from typing import Any

import pytest
from lsprotocol import converters, types
from tests.legaltext import real_texts
from tests.legaltext.references.test_again import stages

from hoseibi import legaltext
from hoseibi.cli.lsp.documents import Document
from hoseibi.cli.lsp.questions import QUESTIONS
from hoseibi.cli.lsp.server import Server

URI = "file:///laws/draft.txt"
CODE = real_texts.DATA / "jp-egov-xml/codes/129AC0000000089_minpo_20201118.xml"
RENAME = "textDocument/rename"
_JSON = converters.get_converter()


class Opened:
    """A server with one text, which is asked and edited without an editor."""

    def __init__(self, text: str, convention: str, encoding: str = "utf-16") -> None:
        self.server = Server(convention)
        self.document = Document(URI, text, 1, encoding, convention)
        self.server.documents[URI] = self.document

    def ask(self, method: str, **params: Any) -> Any:
        about = {} if method == types.WORKSPACE_SYMBOL else {"textDocument": {"uri": URI}}
        asked = _JSON.structure(about | params, types.METHOD_TO_TYPES[method][2])
        return QUESTIONS[method](self.server, asked)

    def type(self, text: str) -> None:
        """Turn the text into another by one edit, as short as it can be."""
        old, start, end = self.document.text, 0, 0
        most = min(len(old), len(text))
        while start < most and old[start] == text[start]:
            start += 1
        while end < most - start and old[-1 - end] == text[-1 - end]:
            end += 1
        lines = self.document.lines
        replaced = lines.range((start, len(old) - end))
        change = {"range": replaced, "text": text[start : len(text) - end]}
        edit = _JSON.structure(change, types.TextDocumentContentChangePartial)
        self.document.change([edit], self.document.version + 1)

    def answers(self, places: list[dict[str, int]]) -> dict[str, Any]:
        """To every question there is, at some places where it has one."""
        told: dict[str, Any] = {}
        for method in sorted(set(QUESTIONS) - {RENAME}):
            if "position" not in types.METHOD_TO_TYPES[method][2].__annotations__:
                told[method] = self.ask(method, **_ELSE.get(method, {}))
                continue
            for at in places:
                asked = self.ask(method, position=at, **_ELSE.get(method, {}))
                told[f"{method} {at}"] = asked
        return told


_ELSE: dict[str, dict[str, Any]] = {
    types.TEXT_DOCUMENT_REFERENCES: {"context": {"includeDeclaration": True}},
    types.WORKSPACE_SYMBOL: {"query": "3"},
    types.TEXT_DOCUMENT_CODE_ACTION: {
        "range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}},
        "context": {"diagnostics": []},
    },
}


def places_in(document: Document, chance: random.Random, count: int) -> list[dict[str, int]]:
    """Places in the text, half of them in references."""
    offsets = [chance.randrange(len(document.text)) for _ in range(count)]
    found = document.state.references.all
    for reference in chance.sample(found, min(count, len(found))):
        range_ = document.state.range_of(reference)
        offsets += [document.lines.offset(*range_["start"].values())] if range_ else []
    return [document.lines.position(offset) for offset in offsets]


def follows(texts: Any, convention: str, encoding: str, chance: random.Random) -> None:
    """Compare every answer after every edit."""
    opened = Opened(next(texts), convention, encoding)
    opened.answers(places_in(opened.document, chance, 1))
    for text in texts:
        opened.type(text)
        fresh = Opened(text, convention, encoding)
        places = places_in(fresh.document, chance, 3)

        assert opened.document.text == text
        answers = opened.answers(places)
        assert answers == fresh.answers(places)
        assert answers[types.TEXT_DOCUMENT_DOCUMENT_SYMBOL]


@pytest.mark.parametrize(
    ("convention", "encoding"),
    [("jp-ja", "utf-16"), ("en", "utf-8"), ("de", "utf-16"), ("uz-latn", "utf-32")],
)
def test_answers_after_edits_are_those_of_the_text_as_it_stands(
    convention: str, encoding: str
) -> None:
    follows(stages(convention, 7, 15), convention, encoding, random.Random(convention))


@pytest.mark.corpus
@pytest.mark.skipif(not CODE.exists(), reason=real_texts.REASON)
def test_answers_after_edits_of_a_code() -> None:
    chance = random.Random(3)
    text = legaltext.write(legaltext.read(CODE.read_bytes()).law, "plain").decode()
    blocks = text.split("\n\n")

    def worked_on() -> Any:
        yield text
        for _ in range(6):
            at = chance.randrange(300, len(blocks) - 1)
            kept = chance.choice((blocks[at : at + 1], [], [blocks[at], blocks[at - 7]]))
            edited = "\n\n".join([*blocks[:at], *kept, *blocks[at + 1 :]])
            yield edited.replace("前条の規定", "第七百九条の規定", chance.randrange(2))

    follows(worked_on(), "jp-ja", "utf-16", chance)


def test_what_an_edit_replaces_is_freed_at_once() -> None:
    """Nothing waits for the collector, which runs in pauses only."""
    texts = stages("jp-ja", 1, 6)
    opened = Opened(next(texts), "jp-ja")
    gc.disable()
    try:
        for text in texts:
            opened.answers([{"line": 3, "character": 2}])
            state = opened.document.state
            finder = state.references._finder
            assert finder is not None
            old = [weakref.ref(one) for one in (state, state.references, finder, finder.places)]
            del state, finder

            opened.type(f"{text}\n")
            opened.answers([{"line": 3, "character": 2}])

            assert [one() for one in old] == [None] * len(old)
    finally:
        gc.enable()
