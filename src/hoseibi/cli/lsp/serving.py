"""A server with all that it answers, and what happens when a text is opened, changed and closed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from lsprotocol import types

from ..check.looking import file_beside
from . import fixing, memory
from .answers import Answer
from .documents import Document
from .questions import OPTIONS, QUESTIONS
from .server import Server

# --- what happens ---


def initialized(ls: Server, params: types.InitializedParams) -> None:
    """The editor is ready."""
    ls.watch()


def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """A text was opened."""
    item = params.text_document
    document = Document(item.uri, item.text, item.version, ls.encoding, ls.convention)
    ls.documents[item.uri] = document
    ls.check_soon(document)
    # The first question waits for the reading of the whole; it has begun before somebody asks.
    asyncio.get_running_loop().call_soon(read_ahead, document)


def read_ahead(document: Document) -> None:
    """Read a text and find its references before somebody asks."""
    if document.is_law:
        _ = document.state.incoming
    memory.keep()


def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """A text was edited."""
    document = ls.documents.get(params.text_document.uri)
    if document is not None:
        document.change(params.content_changes, params.text_document.version)
        ls.check_soon(document)


def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """A text was closed."""
    ls.forget(params.text_document.uri)


def kept(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """A file of dismissals changed."""
    for document in ls.documents.values():
        ls.check_soon(document)


def dismiss(ls: Server, uri: str, finding: dict[str, str], reason: str) -> None:
    """Write a finding into the file of dismissals beside its law; without a reason, open the file
    where the reason is to be written."""
    document = ls.documents.get(uri)
    if document is None or document.path is None:
        ls.refused("The law has no file yet; keep it before findings are dismissed.")
        return
    file = file_beside(document.path)
    try:
        place = fixing.dismissed(file, finding, reason)
    except OSError as trouble:
        ls.refused(f"{file} cannot be written: {trouble.strerror or trouble}.")
        return
    ls.check_soon(document)
    if not reason:
        ls.show(file, *place)


EVENTS: dict[str, Callable[[Server, Any], None]] = {
    types.INITIALIZED: initialized,
    types.TEXT_DOCUMENT_DID_OPEN: opened,
    types.TEXT_DOCUMENT_DID_CHANGE: changed,
    types.TEXT_DOCUMENT_DID_CLOSE: closed,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: kept,
}


# --- the server ---


def made(convention: str = "", manual: str = "") -> Server:
    """A server that answers every question and follows every event."""
    server = Server(convention, manual)
    for name, answer in QUESTIONS.items():
        server.feature(name, OPTIONS.get(name))(_asked(answer))
    for name, event in EVENTS.items():
        server.feature(name)(_told(event))
    server.command(fixing.DISMISS)(dismiss)
    return server


# A function of its own for each question and event: the library marks what it is given.


def _asked(answer: Callable[[Server, Any], Any]) -> Callable[[Server, Any], Answer]:
    def question(ls: Server, params: Any) -> Answer:
        return Answer(answer(ls, params))

    return question


def _told(follow: Callable[[Server, Any], None]) -> Callable[[Server, Any], None]:
    def event(ls: Server, params: Any) -> None:
        follow(ls, params)

    return event


def serve(convention: str, manual: str, tcp: int | None) -> None:
    """Serve one editor until it is done."""
    server = made(convention, manual)
    memory.begin()
    try:
        if tcp:
            server.start_tcp("127.0.0.1", tcp)
        else:
            server.start_io()
    finally:
        server.checker.stop()
