"""The new law from the old one and what differs: the proof that nothing was left out."""

from __future__ import annotations

import msgspec

from ..model.change import OUT, Break, Comparison, Edit, Token
from ..model.law import Inline, Law, Provision, Runs, Sentence
from .bare import bare_runs
from .overlay import ABSENT, Marked, overlay


def rebuild(old: Law, comparison: Comparison) -> Law:
    """The law that was compared with the old one: `bare` of both is equal.

    What did not change keeps the forms of the old law. Raises KeyError for another old law than
    the one that was compared.
    """
    root = overlay(old, comparison)
    title = new_runs(comparison.title) if comparison.title else old.title
    return msgspec.structs.replace(comparison.law, title=title, provisions=_children(root))


def _children(marked: Marked) -> tuple[Provision, ...]:
    if marked.children is None:
        return marked.provision.children
    return tuple(_provision(child) for child in marked.children if child.status not in ABSENT)


def _provision(marked: Marked) -> Provision:
    if not marked.touched:
        return marked.provision
    provision = marked.provision
    change, number = marked.change, marked.number
    heading, text = (change.heading, change.text) if change else (None, None)
    return Provision(
        provision.kind,
        number.num if number else provision.num,
        number.number if number else provision.number,
        new_runs(heading) if heading else provision.heading,
        new_text(text) if text else provision.text,
        _children(marked),
        provision.form,
    )


def new_tokens(edit: Edit) -> list[Token]:
    """What an edit leaves."""
    return [token for piece in edit.pieces if piece.how != OUT for token in piece.tokens]


def new_runs(edit: Edit) -> Runs:
    """The new heading or title."""
    runs = [token for token in new_tokens(edit) if not isinstance(token, Break)]
    return bare_runs(tuple(runs))


def new_text(edit: Edit) -> tuple[Sentence, ...]:
    """The new text, cut into its sentences."""
    sentences: list[tuple[Break, list[str | Inline]]] = []
    for token in new_tokens(edit):
        if isinstance(token, Break):
            sentences.append((token, []))
        else:
            sentences[-1][1].append(token)
    return tuple(
        Sentence(bare_runs(tuple(runs)), begin.function, begin.column) for begin, runs in sentences
    )
