"""A small editor that talks to `hoseibi lsp` over standard input and output, as a real one does."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import LanguageServerProtocol

Told = TypeVar("Told")
URI = "file:///laws/draft.txt"


class _Protocol(LanguageServerProtocol):
    """Takes actions as they come: the library's types mistake one with a command for a command."""

    def get_result_type(self, method: str) -> Any:
        return (
            None if method == types.TEXT_DOCUMENT_CODE_ACTION else super().get_result_type(method)
        )


class Editor(LanguageClient):
    """One open text at a time; columns count in UTF-16. `said` is what the server showed."""

    def __init__(self, protocol: type[LanguageServerProtocol] = _Protocol) -> None:
        super().__init__("test-editor", "1", protocol_cls=protocol)
        self.uri, self.text, self.version = URI, "", 0
        self.said: list[str] = []
        self.shown: list[types.ShowDocumentParams] = []
        self.found: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(self._published())
        self.feature(types.WINDOW_SHOW_MESSAGE)(self._message())
        self.feature(types.WINDOW_SHOW_DOCUMENT)(self._show())

    def _published(self) -> Callable[[Any], None]:
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.found.put_nowait(params)

        return published

    def _message(self) -> Callable[[Any], None]:
        def message(params: types.ShowMessageParams) -> None:
            self.said.append(params.message)

        return message

    def _show(self) -> Callable[[Any], types.ShowDocumentResult]:
        def show(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self.shown.append(params)
            return types.ShowDocumentResult(success=True)

        return show

    # --- what a person does ---

    def open(self, text: str, uri: str = URI) -> None:
        self.uri, self.text, self.version = uri, text, 1
        item = types.TextDocumentItem(uri, "plaintext", self.version, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, old: str, new: str) -> None:
        """Replace the first `old` in the text."""
        start = self.text.index(old)
        self.version += 1
        change = types.TextDocumentContentChangePartial(
            types.Range(self.at(start), self.at(start + len(old))), new
        )
        self.text = self.text[:start] + new + self.text[start + len(old) :]
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def findings(self) -> list[types.Diagnostic]:
        """Those of the text as it stands, once they are there."""
        while True:
            params = await asyncio.wait_for(self.found.get(), 60)
            if params.version == self.version:
                return list(params.diagnostics)

    async def ask(self, method: str, **params: Any) -> Any:
        """The answer to a question, as JSON values are read."""
        document = {"textDocument": {"uri": self.uri}} if "query" not in params else {}
        type_ = types.METHOD_TO_TYPES[method][2]
        value = self.protocol._converter.structure(document | params, type_)
        return await asyncio.wait_for(self.protocol.send_request_async(method, value), 60)

    async def ask_at(self, method: str, words: str, inside: int = 0, **params: Any) -> Any:
        """A question at the first place where some words stand, `inside` of them."""
        at = self.at(self.text.index(words) + inside)
        position = {"line": at.line, "character": at.character}
        return await self.ask(method, position=position, **params)

    async def ask_to(self, command: str, arguments: Any) -> Any:
        """Have a command of the server done."""
        params = types.ExecuteCommandParams(command, list(arguments))
        return await asyncio.wait_for(self.workspace_execute_command_async(params), 60)

    # --- where things are ---

    def at(self, offset: int) -> types.Position:
        before = self.text[:offset]
        last = before.rpartition("\n")[2]
        return types.Position(before.count("\n"), len(last.encode("utf-16-le")) // 2)

    def words(self, range_: types.Range) -> str:
        """What stands in a range of the text."""
        lines = self.text.split("\n")
        pieces = [
            line.encode("utf-16-le") for line in lines[range_.start.line : range_.end.line + 1]
        ]
        pieces[-1] = pieces[-1][: 2 * range_.end.character]
        pieces[0] = pieces[0][2 * range_.start.character :]
        return "\n".join(piece.decode("utf-16-le") for piece in pieces)


def talk(
    story: Callable[[Editor], Awaitable[Told]],
    *options: str,
    columns: str = "utf-16",
    protocol: type[LanguageServerProtocol] = _Protocol,
) -> Told:
    """Start the server, let a story happen, and end it as an editor does; `columns` says in what
    this editor would have them counted, `protocol` how it takes answers."""

    async def told() -> Told:
        editor = Editor(protocol)
        manual = () if "--manual" in options else ("--manual", "https://example.org/checks")
        command = ("-m", "hoseibi.cli", "lsp", *manual, *options)
        await editor.start_io(sys.executable, *command)
        window = types.WindowClientCapabilities(
            show_document=types.ShowDocumentClientCapabilities(support=True)
        )
        general = types.GeneralClientCapabilities(
            position_encodings=[types.PositionEncodingKind(columns)]
        )
        capabilities = types.ClientCapabilities(window=window, general=general)
        await editor.initialize_async(types.InitializeParams(capabilities=capabilities))
        editor.initialized(types.InitializedParams())
        try:
            return await story(editor)
        finally:
            await editor.shutdown_async(None)
            editor.exit(None)
            await editor.stop()
            await left_nothing(editor)

    return asyncio.run(told())


async def left_nothing(editor: Editor) -> None:
    """Wait for the server's end and close its pipes, which the client leaves to be collected,
    perhaps after the loop is gone."""
    server = editor._server
    if server is not None:
        await asyncio.wait_for(server.wait(), 60)
        server._transport.close()  # type: ignore[attr-defined]
        await asyncio.sleep(0)
