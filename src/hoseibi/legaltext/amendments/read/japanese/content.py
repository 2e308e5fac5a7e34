"""The new text that follows a sentence (次の一条を加える), read by the country's convention."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from ....conventions import Convention
from ....conventions.grammar import ANNEX, ARTICLE, CAPTION, DIVISION, ITEM, Grammar, grammar
from ....model.instruction import Target
from ....model.law import Provision, form_value, text_of
from ....parse.from_plain import from_plain
from ....parse.from_plain.inline import sentences_of
from ....render.to_plain import plain_runs
from .clauses import New
from .kinds import BAR, kind_of

_TITLES = ("章名", "節名", "款名", "目名", "編名", "文", "words")
_OPENING = ("仮", "（令和元年法律第一号）")
"""Title and number, so that the reader takes no line of the new text for them."""
_DUMMY = "第一条　仮"
_NO_SIGN = re.compile(r"[\s｜|｢｣目次]+")
_PICTURE = re.compile(r"［([^［］]{1,200}\.[A-Za-z0-9]{2,5})］")
_OPENERS = ("一　仮", "イ　仮", "（１）　仮", "（ｉ）　仮")


def new_text(lines: list[str], target: Target, unit: str, convention: Convention) -> New:
    """The lines as what they are called, or as what stands at the place where they go."""
    rules = grammar(convention)
    lines = joined(lines, rules)
    words = "\n".join(lines)
    if not lines or target.part or unit in (*_TITLES, "後段", "ただし書", "前段", "見出し"):
        return New((), words)
    said = words
    if unit.startswith("目次及び"):
        lines, unit = lines[:-1], "目次"
        said = "\n".join(lines)
    kind = kind_of(lines, target, unit, rules)
    if kind == "table" and len(lines) > 1 and _is_annex(lines[0], rules):
        kind = "annex"
    if kind in ("words", "lawtitle"):
        return New((), words)
    content = tuple(map(_with_pictures, _provisions(lines, kind, convention)))
    return New(content, words) if _whole(content, said) else New()


def _is_annex(line: str, rules: Grammar) -> bool:
    """次の一表を加える: a table that comes with its name is an annex."""
    label = rules.label(line)
    return label is not None and label.what == ANNEX


def _whole(content: tuple[Provision, ...], words: str) -> bool:
    """Whether everything in the lines is in the provisions: new text is never cut short."""
    return _signs("".join(map(_words, content))) >= _signs(words)


def _signs(text: str) -> Counter[str]:
    return Counter(_NO_SIGN.sub("", text))


def joined(lines: list[str], rules: Grammar) -> list[str]:
    """Marks that stand alone on a line, with the words that follow on the next."""
    out: list[str] = []
    bare = False
    for line in (line.strip(" 　\t\r") for line in lines):
        if not line:
            continue
        if BAR.match(line) and line[-1] in "｜|":
            line = f"| {' | '.join(cell.strip() for cell in BAR.split(line.strip('｜|')))} |"
        found = rules.match(line)
        label = rules.label(line)
        marked = label is not None and label.what in (ARTICLE, DIVISION, ITEM)
        if bare and not marked and (label is None or label.what != CAPTION):
            out[-1] += "　" + line
        else:
            out.append(line)
        bare = bool(
            marked and found and found.end() == len(line) and label and label.what != DIVISION
        )
    return out


def _provisions(lines: list[str], kind: str, convention: Convention) -> tuple[Provision, ...]:
    if kind == "table":
        return (_table(lines, convention),)
    if kind in ("preamble", "preface"):
        inside = tuple(Provision("line", text=sentences_of(line, convention)) for line in lines)
        return (Provision(kind, children=inside),)
    before = _before(lines, kind, convention)
    law = from_plain("\n".join([*_OPENING, *before, *lines]), convention).law
    if kind in ("toc", "annex", "supplement"):
        return tuple(p for p in law.provisions if p.kind == kind)
    body = tuple(p for top in law.provisions if top.kind == "body" for p in top.children)
    return body if kind == "article" else _unwrapped(body, kind, len(before))


def _with_pictures(provision: Provision) -> Provision:
    """A line that only names a picture's file stands for the picture."""
    children = tuple(map(_with_pictures, provision.children))
    name = _PICTURE.fullmatch(text_of(provision)) if provision.kind == "line" else None
    if name:
        return Provision("figure", form=(("src", name[1]),))
    return msgspec.structs.replace(provision, children=children)


def _unwrapped(body: tuple[Provision, ...], kind: str, before: int) -> tuple[Provision, ...]:
    """The paragraphs or points that were read behind the lines put before them."""
    paragraphs = body[0].children if body else ()
    if kind == "paragraph":
        return paragraphs[before:]
    points = paragraphs[0].children if paragraphs else ()
    for _ in range(before - 2):
        points = points[0].children if points else ()
    return points[1:]


def _before(lines: list[str], kind: str, convention: Convention) -> list[str]:
    """Lines that make the reader expect what follows."""
    if kind == "supplement":
        return [_DUMMY]
    if kind == "toc":
        return [] if re.match("目[ 　]*次", lines[0]) else ["目次"]
    if kind == "paragraph":
        rules = grammar(convention)
        label = rules.label(lines[0])
        marked = label is not None and label.what in (ITEM, CAPTION)
        if not marked:
            lines[0] = "第一条　" + lines[0]
        return [_DUMMY] if marked else []
    if kind.startswith("point"):
        return [_DUMMY, *_OPENERS[: int(kind[5:]) + 1]]
    return []


def _table(lines: list[str], convention: Convention) -> Provision:
    """Rows between bars; lines without bars are the cells of one row."""
    if any(BAR.match(line) for line in lines):
        rows = tuple(_row(BAR.split(line.strip("｜|")), convention) for line in lines)
    else:
        rows = (_row(lines, convention),)
    return Provision("table", children=rows)


def _row(cells: list[str], convention: Convention) -> Provision:
    return Provision(
        "row",
        children=tuple(
            Provision("cell", text=sentences_of(cell.strip(), convention)) for cell in cells
        ),
    )


def given_text(provisions: tuple[Provision, ...]) -> New:
    """New text that its source already gives as provisions, and the words of it."""
    words = "\n".join(_words(p) for p in provisions)
    return New(provisions, words)


def _words(provision: Provision) -> str:
    own = "".join(plain_runs(sentence.runs) for sentence in provision.text)
    if provision.kind == "figure":
        own += f"［{form_value(provision.form, 'src')}］"
    head = plain_runs(provision.heading)
    line = "　".join(piece for piece in (provision.num, head) if piece) + own
    return "\n".join([line, *(_words(child) for child in provision.children)]).strip("\n")
