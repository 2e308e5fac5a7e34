"""What a table of old and new text tells, as the sentences of an amending act."""

from __future__ import annotations

import msgspec

from ...conventions import Convention
from ...model.finding import ERROR, WARNING, Finding
from ...model.instruction import (
    Add,
    DeleteWords,
    InsertWords,
    Instruction,
    Renumber,
    Repeal,
    ReplaceWords,
    Rewrite,
    Statement,
    Step,
    Target,
)
from ...model.law import Law, Provision, text_of
from ...render.to_plain import to_plain
from ..apply import apply
from ..apply.places import Missing, find, own_words
from ..apply.shown import reads
from ..apply.tree import Node
from ..draft import draft
from ..read import read
from ..write import Unwritten, write
from .columns import Columns, Unread, columns_of, leaves_out
from .contents import contents_told, without_contents
from .heads import Heads
from .small_laws import laws_of
from .vocabulary import tabled

_WORDS = (ReplaceWords, InsertWords, DeleteWords)
_UNITS = ("article", "paragraph", "point")
_DEEP = ("body", "supplement")
_NO_WORDS = (
    "The table of old and new text is not carried out: a change in it has no words (“{passage}”)."
)
_NOT_MADE = (
    "The table of old and new text is not carried out: what it tells does not make its new column"
    " of the old (“{passage}”)."
)
_PART = (
    "The table of old and new text is not carried out: it concerns a part of the law that it may"
    " not show whole."
)
_TAKES_IN = (
    "The table of old and new text is not carried out: a change in it takes in what it leaves out"
    " (“{passage}”)."
)
_DIFFERS = (
    "The two columns differ outside of what is underlined: the old one has “{old}” where the new"
    " one has “{new}”. Nothing of the table was carried out."
)
_UNMARKED = (
    "Nothing is underlined in the table of old and new text; whatever differs between its columns"
    " was taken to be meant."
)


class Told(msgspec.Struct, frozen=True):
    """The sentences, and what was odd in the table."""

    statements: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()


def told_by(statement: Statement, convention: Convention, title: str = "") -> Told:
    """What the table of a statement tells about the law of this title; nothing of it, with a
    finding, where any is unclear."""
    words = tabled(convention.code)
    if words is None:
        return Told()
    try:
        columns = columns_of(statement.table, words)
        differs = _differs(columns, statement.line)
        told = (
            () if differs else _statements(*laws_of(columns, title, words, convention), convention)
        )
    except Unwritten as trouble:
        return _held(_NO_WORDS, str(trouble), statement)
    except Unread as trouble:
        return _held(trouble.message, trouble.passage, statement)
    odd = () if columns.has_marks else (_unmarked(statement),)
    placed = tuple(msgspec.structs.replace(one, line=statement.line) for one in told)
    return Told(placed, (differs,) if differs else odd)


def _unmarked(statement: Statement) -> Finding:
    return _finding("amend-table-unmarked", WARNING, _UNMARKED, (), statement)


def _held(message: str, passage: str, statement: Statement) -> Told:
    """Nothing of a table is done, and why."""
    arguments = (("passage", " ".join(passage[:60].split())),)
    return Told((), (_finding("amend-table-unread", ERROR, message, arguments, statement),))


def _differs(columns: Columns, line: int) -> Finding | None:
    """A finding where words differ that are not underlined; None where nothing is underlined."""
    if not columns.has_marks:
        return None
    old, new = ("".join(one.rest for one in side) for side in (columns.old, columns.new))
    if old == new:
        return None
    at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), -1)
    at = min(len(old), len(new)) if at < 0 else at
    arguments = (("old", old[max(0, at - 10) : at + 20]), ("new", new[max(0, at - 10) : at + 20]))
    column = 1 if line else 0
    return Finding("amend-table-differs", ERROR, _DIFFERS, arguments, line=line, column=column)


def _statements(old: Law, new: Law, convention: Convention) -> tuple[Statement, ...]:
    """The sentences that make the new column of the old, each change told of the one provision that
    has it. Raises Unread, Unwritten."""
    contents = contents_told(old, new, convention)
    old, new = without_contents(old), without_contents(new)
    text = write(draft(old, new, convention, wholes=False), convention)
    parts = read(text, convention).amendment.laws
    out: list[Statement] = list(contents)
    heads = Heads(new)

    def narrowed(one: Statement, root: Node) -> Statement:
        if one.unread:
            raise Unread(_NO_WORDS, one.unread)
        moves = [each for each in one.instructions if isinstance(each, Renumber)]
        come = {steps for each in moves for steps in (each.source.steps, each.to.steps)}
        told = tuple(
            each
            if isinstance(each, Add) and each.target.steps in come
            else _narrowed(each, root, heads, convention)
            for each in one.instructions
        )
        for instruction in told:
            _refuse_left_out(instruction)
        out.append(msgspec.structs.replace(one, instructions=told))
        return out[-1]

    for instruction in (told for one in contents for told in one.instructions):
        _refuse_left_out(instruction)
    made = old
    if parts:
        made = apply(old, parts[0], convention, look_back=False, before=narrowed).law
    if not (parts or contents) or _plain(made, convention) != _plain(new, convention):
        raise Unread(_NOT_MADE, _first(old, new))
    return tuple(out)


def _plain(law: Law, convention: Convention) -> str:
    return "".join(to_plain(law, convention).split())


def _first(old: Law, new: Law) -> str:
    return next((text_of(p)[:60] for p in new.provisions if p not in old.provisions), "")


def _narrowed(told: Instruction, root: Node, heads: Heads, convention: Convention) -> Instruction:
    """Words are looked for in the very provisions in which the table shows them, not in what it
    leaves out around them; and a new article goes where its number belongs, since the table need
    not show what stands before it; and what is rewritten must read as the table shows it."""
    if isinstance(told, Rewrite | Repeal) and not any(target.part for target in told.targets):
        return msgspec.structs.replace(told, shown=_shown(told, root, convention))
    if isinstance(told, Add):
        target = heads.place_of(told)
        return msgspec.structs.replace(told, target=target, where="number") if target else told
    if not isinstance(told, _WORDS):
        return told
    sought = told.anchor if isinstance(told, InsertWords) else told.old
    targets: list[Target] = []
    for target in told.targets:
        targets += _holders(target, sought, root)
    return msgspec.structs.replace(told, targets=tuple(targets))


def _shown(told: Rewrite | Repeal, root: Node, convention: Convention) -> str:
    try:
        nodes = [node for target in told.targets for node in find(root, target)]
    except Missing:
        return ""
    return reads((node.frozen() for node in nodes if node.kind != "law"), convention)


def _holders(target: Target, sought: str, root: Node) -> list[Target]:
    if target.part or target.until or not sought:
        return [target]
    try:
        nodes = find(root, target)
    except Missing:
        return [target]
    found = []
    for node in (below for one in nodes for below in one.walk()):
        way = _way(node)
        if sought in own_words(node) and way:
            found.append(Target(way, part="lead"))
    return found or [target]


def _way(node: Node) -> tuple[Step, ...]:
    """The steps to a unit of the body or of the supplementary provisions; nothing for others."""
    if node.kind not in _UNITS:
        return ()
    steps: list[Step] = []
    for each in (node, *node.ancestors()):
        number = each.number or each.counted
        if each.kind in _UNITS and number:
            steps.append(Step(each.kind, number))
        elif each.kind == "supplement":
            steps.append(Step("supplement"))
        elif each.kind in _UNITS:
            return ()
    return tuple(reversed(steps))


def _refuse_left_out(told: Instruction) -> None:
    """Raise Unread where a change would put down what the table leaves out, or would take out a
    part of the law that it may not show whole."""
    if isinstance(told, Repeal) and any(_is_part(target) for target in told.targets):
        raise Unread(_PART, "")
    if isinstance(told, Repeal):
        whole = told.shown
    elif isinstance(told, Add | Rewrite):
        whole = told.words + "".join(map(_all, told.content)) + getattr(told, "shown", "")
    elif isinstance(told, _WORDS):
        whole = f"{getattr(told, 'old', '')}{getattr(told, 'new', '')}{getattr(told, 'anchor', '')}"
    else:
        return
    if leaves_out(whole):
        raise Unread(_TAKES_IN, whole[:60])


def _is_part(target: Target) -> bool:
    """Whether all that holds articles is meant."""
    return not target.part and (not target.steps or target.steps[-1].kind in _DEEP)


def _all(provision: Provision) -> str:
    return text_of(provision) + "".join(map(_all, provision.children))


def _finding(
    code: str,
    severity: str,
    message: str,
    arguments: tuple[tuple[str, str], ...],
    statement: Statement,
) -> Finding:
    column = 1 if statement.line else 0
    return Finding(code, severity, message, arguments, line=statement.line, column=column)
