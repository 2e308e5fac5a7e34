"""An answer is a JSON value when it is found, and nobody goes through it again."""

from __future__ import annotations

from pygls.protocol import JsonRPCResponseMessage

from hoseibi.cli.lsp.answers import Answer, converter


def test_the_library_leaves_an_answer_as_it_is() -> None:
    value = [{"name": "第一条", "children": []}]
    response = JsonRPCResponseMessage(id=1, jsonrpc="2.0", result=Answer(value))

    sent = converter().unstructure(response)

    assert sent == {"id": 1, "jsonrpc": "2.0", "result": value}
    assert sent["result"] is value
