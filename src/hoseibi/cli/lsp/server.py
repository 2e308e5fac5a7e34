"""The server: the laws that are open, when they are checked, and what the editor is told."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click
from lsprotocol import types
from pygls.lsp.server import LanguageServer

import hoseibi
from hoseibi.legaltext import Dismissal

from ..check.looking import own_dismissals
from . import memory
from .answers import converter
from .checking import Checker, Manual, diagnostics
from .documents import Document
from .positions import UTF_16, Json
from .reports import Job, Report

PAUSE = 0.3
"""Seconds without an edit after which a text is checked."""
_WATCHED = "**/*.dismissed.toml"


class Server(LanguageServer):
    """The open laws, and the process that checks them."""

    def __init__(self, convention: str = "", manual: str = "") -> None:
        super().__init__("hoseibi", hoseibi.__version__, converter_factory=converter)
        self.convention = convention
        self.manual = Manual(manual)
        self.checker = Checker()
        self.documents: dict[str, Document] = {}
        self._checking: dict[str, asyncio.Task[None]] = {}
        self._converter = converter()

    @property
    def encoding(self) -> str:
        """In what columns are counted, as agreed with the editor."""
        agreed = self.workspace.position_encoding
        return types.PositionEncodingKind(agreed).value if agreed else UTF_16

    def law(self, uri: str) -> Document | None:
        """An open text that can be read as a law."""
        document = self.documents.get(uri)
        return document if document is not None and document.is_law else None

    # --- checking ---

    def check_soon(self, document: Document) -> None:
        """Check a text once nobody types any more."""
        document.due = asyncio.get_running_loop().time() + PAUSE
        if document.uri not in self._checking:
            task = asyncio.ensure_future(self._check(document))
            self._checking[document.uri] = task
            task.add_done_callback(lambda _: self._checking.pop(document.uri, None))

    async def _check(self, document: Document) -> None:
        """Wait for the pause, check, and again when the text changed meanwhile."""
        clock = asyncio.get_running_loop().time
        while self.documents.get(document.uri) is document:
            due, text = document.due, document.text
            if due > clock():
                await asyncio.sleep(due - clock())
                continue
            if document.is_law:
                report = await self.checker.report(
                    Job(text, document.convention, _dismissals(document.path))
                )
                if document.text == text:
                    self._take(document, report)
            if document.due == due:
                memory.tidy()
                return

    def _take(self, document: Document, report: Report) -> None:
        if self.documents.get(document.uri) is not document:
            return
        if report.trouble:
            self._say(report.trouble, types.MessageType.Warning)
        document.take(report)
        self.publish(document, document.version, diagnostics(document, self.manual))

    def publish(self, document: Document, version: int, found: list[Json]) -> None:
        """Show findings in the editor."""
        value = {"uri": document.uri, "version": version, "diagnostics": found}
        params = self._converter.structure(value, types.PublishDiagnosticsParams)
        self.text_document_publish_diagnostics(params)

    def forget(self, uri: str) -> None:
        """A text was closed."""
        document = self.documents.pop(uri, None)
        if document is not None:
            self.publish(document, document.version, [])

    # --- what the editor is asked or told ---

    def refused(self, message: str) -> None:
        """Say why something is not done."""
        self._say(message, types.MessageType.Error)

    def told(self, messages: tuple[str, ...]) -> None:
        """Say what should be looked at."""
        if messages:
            self._say("\n".join(messages), types.MessageType.Warning)

    def _say(self, message: str, kind: types.MessageType) -> None:
        self.window_show_message(types.ShowMessageParams(kind, message))

    def show(self, file: Path, line: int, column: int) -> None:
        """Open a file at a place; say where it is to an editor that cannot."""
        window = self.client_capabilities.window
        if window is None or window.show_document is None or not window.show_document.support:
            self._say(f"Write the reason into {file}, line {line + 1}.", types.MessageType.Info)
            return
        at = types.Position(line, column)
        params = types.ShowDocumentParams(
            uri=file.as_uri(), take_focus=True, selection=types.Range(at, at)
        )
        self.window_show_document(params)

    def watch(self) -> None:
        """Ask to be told when a file of dismissals changes."""
        files = self.client_capabilities.workspace
        watching = files.did_change_watched_files if files else None
        if watching is None or not watching.dynamic_registration:
            return
        options = types.DidChangeWatchedFilesRegistrationOptions(
            [types.FileSystemWatcher(glob_pattern=_WATCHED)]
        )
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        one = types.Registration(id="dismissals", method=method, register_options=options)
        self.client_register_capability(types.RegistrationParams([one]))


def _dismissals(path: Path | None) -> tuple[Dismissal, ...]:
    """Those beside a law that give a reason; none while their file cannot be read."""
    try:
        return own_dismissals(str(path)) if path else ()
    except click.ClickException:
        return ()
