"""The table of contents and the lines that head divisions, changed as the lines they are."""

from __future__ import annotations

import re

from ...conventions import Convention
from ...model.instruction import DeleteWords, InsertWords, ReplaceWords
from ...model.law import DIVISIONS, Provision, words
from ...parse.from_plain import from_plain
from ...parse.from_plain.inline import runs_of
from .edit import WordsTold, lines_of
from .outcome import Misfit, words_missing
from .places import own_words, plain
from .tree import Node

_DIVISIONS = frozenset(DIVISIONS)


def change_contents(
    toc: Node, told: list[WordsTold], convention: Convention
) -> list[Misfit | None]:
    """Do instructions about the table of contents; for each, what did not fit.

    A passage may run over several lines. The lines are read again when one changed its number.
    """
    troubles: list[Misfit | None] = []
    lines = _lines(toc)
    before = list(lines)
    for one in told:
        changed = _changed(lines, one)
        troubles.append(
            None if changed is not None else words_missing(_old(one), [toc], "toc", lines)
        )
        lines = changed if changed is not None else lines
    if lines != before:
        _read_again(toc, lines, convention)
    return troubles


def _old(told: WordsTold) -> str:
    return told.anchor if isinstance(told, InsertWords) else told.old


def _lines(toc: Node) -> list[str]:
    lines = []
    for node in toc.walk():
        if node is not toc:
            head = "　".join(piece for piece in (node.num, words(node.heading)) if piece)
            lines.append(head + own_words(node))
    return lines


def _changed(lines: list[str], told: WordsTold) -> list[str] | None:
    """The lines after one instruction; None when its words are not there."""
    old = _old(told)
    pattern = re.compile(r"\s*".join(re.escape(sign) for sign in plain(old))) if old else None
    text = "\n".join(lines)
    if pattern is None or not pattern.search(text):
        return None
    if told.which == "only" and len(pattern.findall(text)) > 1:
        return None
    new = (
        "\n".join(lines_of(_new(told)))
        if "\n" in _new(told) or "    " in _new(told)
        else _new(told)
    )

    def put(found: re.Match[str]) -> str:
        if isinstance(told, InsertWords):
            return new + found[0] if told.before else found[0] + new
        return new

    return [line for line in pattern.sub(put, text).split("\n") if line.strip()]


def _new(told: WordsTold) -> str:
    return "" if isinstance(told, DeleteWords) else told.new


def _read_again(toc: Node, lines: list[str], convention: Convention) -> None:
    label = words(toc.heading) or "目次"
    law = from_plain("\n".join([label, *lines]), convention, title="仮").law
    read = next((p for p in law.provisions if p.kind == "toc"), Provision("toc"))
    known = {_key(node.heading): node.form for node in toc.walk() if node is not toc}
    toc.children = [Node(child, toc, new=True) for child in read.children]
    for node in toc.walk():
        node.form = node.form or known.get(_key(node.heading), ())
    toc.touch()


def _key(heading: object) -> str:
    return plain(words(heading))[:6]  # type: ignore[arg-type]


def change_title_line(root: Node, told: WordsTold, convention: Convention) -> None:
    """「第二章　基本方針」を「第二章　基本計画」に改める: the line that heads a division.

    Raises Misfit when no division is headed so.
    """
    if not isinstance(told, ReplaceWords):
        raise Misfit("amend-unsupported", "The line that heads a division can only be replaced.")
    wanted = [plain(line) for line in lines_of(told.old)]
    node = _headed(root, wanted)
    new = lines_of(told.new)
    if node is None or len(wanted) != 1:
        heads = [_line(n) for n in root.walk() if n.kind in _DIVISIONS]
        raise words_missing(told.old, [root], "law", heads)
    if len(new) != 1:
        raise Misfit(
            "amend-unsupported",
            "One line that heads a division is replaced by several; do it by hand.",
        )
    set_title(node, new[0], convention)


def _headed(root: Node, wanted: list[str]) -> Node | None:
    found = [n for n in root.walk() if n.kind in _DIVISIONS and plain(_line(n)) == wanted[0]]
    return found[0] if len(found) == 1 else None


def _line(node: Node) -> str:
    return "　".join(piece for piece in (node.num, words(node.heading)) if piece)


def set_title(node: Node, line: str, convention: Convention) -> None:
    """Give a division the number and heading that a line says."""
    law = from_plain(f"{line}\n第一条　仮", convention, title="仮").law
    read = next((c for top in law.provisions for c in top.children if c.kind in _DIVISIONS), None)
    if read is not None and read.kind == node.kind:
        node.num, node.number, node.heading = read.num, read.number, read.heading
    else:
        node.heading = runs_of(line)
    node.touch()
