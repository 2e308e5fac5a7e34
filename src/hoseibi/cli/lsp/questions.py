"""Which question of the protocol is answered by what; every answer is a JSON value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lsprotocol import types

from . import fixing, navigation, outline, renumbering
from .documents import Document, Place
from .server import Server


def _about(empty: Any, answer: Callable[[Document], Any]) -> Callable[[Server, Any], Any]:
    """Answers about a whole text."""

    def handler(ls: Server, params: Any) -> Any:
        document = ls.law(params.text_document.uri)
        return answer(document) if document else empty

    return handler


def _at(
    empty: Any, answer: Callable[[Server, Document, Place, Any], Any]
) -> Callable[[Server, Any], Any]:
    """Answers about a place in a text."""

    def handler(ls: Server, params: Any) -> Any:
        document = ls.law(params.text_document.uri)
        place = document.state.place(params.position) if document else None
        return answer(ls, document, place, params) if document and place else empty

    return handler


def _complete(ls: Server, params: types.CompletionParams) -> Any:
    document, at = ls.law(params.text_document.uri), params.position
    return outline.offered(document, at.line, at.character) if document else None


def _actions(ls: Server, params: types.CodeActionParams) -> Any:
    document = ls.law(params.text_document.uri)
    return fixing.actions(document, params.range, ls.manual) if document else []


def _rename(ls: Server, document: Document, place: Place, params: types.RenameParams) -> Any:
    try:
        done = renumbering.renumbered(document, place, params.new_name)
    except renumbering.Refused as trouble:
        ls.refused(str(trouble))
        return None
    ls.told(done.said)
    return {"changes": {document.uri: done.edits}}


def _found(ls: Server, params: types.WorkspaceSymbolParams) -> Any:
    return outline.found(filter(None, map(ls.law, list(ls.documents))), params.query)


QUESTIONS: dict[str, Callable[[Server, Any], Any]] = {
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _about([], outline.symbols),
    types.TEXT_DOCUMENT_FOLDING_RANGE: _about([], outline.folds),
    types.TEXT_DOCUMENT_DOCUMENT_LINK: _about([], navigation.links),
    types.TEXT_DOCUMENT_CODE_LENS: _about([], navigation.lenses),
    types.TEXT_DOCUMENT_DEFINITION: _at(
        [], lambda _, d, place, __: navigation.definition(d, place)
    ),
    types.TEXT_DOCUMENT_HOVER: _at(None, lambda _, d, place, __: navigation.hover(d, place)),
    types.TEXT_DOCUMENT_REFERENCES: _at(
        [],
        lambda _, d, place, params: navigation.references(
            d, place, declared=params.context.include_declaration
        ),
    ),
    types.TEXT_DOCUMENT_PREPARE_RENAME: _at(
        None, lambda _, d, place, __: renumbering.ready(d, place)
    ),
    types.TEXT_DOCUMENT_RENAME: _at(None, _rename),
    types.TEXT_DOCUMENT_COMPLETION: _complete,
    types.TEXT_DOCUMENT_CODE_ACTION: _actions,
    types.WORKSPACE_SYMBOL: _found,
}
OPTIONS: dict[str, Any] = {
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
        code_action_kinds=[types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]
    ),
    types.TEXT_DOCUMENT_RENAME: types.RenameOptions(prepare_provider=True),
}
