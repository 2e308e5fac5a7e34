"""New text in the layout of the law itself, read as the convention reads a law."""

from __future__ import annotations

import msgspec

from ....conventions import Convention, print_mark
from ....model.law import Provision
from ....parse.from_plain import from_plain
from ....render.to_plain import plain_provision
from . import vocabulary as v
from .marks import readings
from .outline import lead
from .steps import ARTICLE, Context

_WORDS = "The following:"
_TOPS = ("preamble", "annex", "supplement")


def as_law(
    lines: list[str], context: Context, convention: Convention, style: v.Style, rank: str
) -> tuple[Provision, ...]:
    """The lines as provisions of a rank that go into a place; without a rank, as what stands in its
    stead or beside it. Nothing when the convention does not print such provisions in just these
    lines."""
    last = context.steps[-1].kind if context.steps else ""
    kind = style.ranks[rank].kind if rank else last
    if kind in ("paragraph", "point"):
        content = _inner(lines, context, convention, not rank)
    else:
        content = _outer(lines, convention)
        if style.stopped and len(lead(lines[0])[0]) < 2:
            content = tuple(_headed(one) for one in content)
    return content if _printed(content, convention) == [line.strip() for line in lines] else ()


def _headed(provision: Provision) -> Provision:
    """An article with its heading, which the convention reads as its first words since it ends in a
    full stop."""
    first = provision.children[0] if provision.children else None
    if provision.kind != "article" or provision.heading:
        children = tuple(_headed(child) for child in provision.children)
        return msgspec.structs.replace(provision, children=children)
    if provision.text:
        heading = provision.text[0].runs
        return msgspec.structs.replace(provision, heading=heading, text=provision.text[1:])
    if first is not None and not first.num and not first.children and len(first.text) == 1:
        children = provision.children[1:]
        return msgspec.structs.replace(provision, heading=first.text[0].runs, children=children)
    return provision


def _printed(content: tuple[Provision, ...], convention: Convention) -> list[str]:
    text = "".join(plain_provision(provision, convention) for provision in content)
    return [line.strip() for line in text.split("\n") if line.strip()]


def _outer(lines: list[str], convention: Convention) -> tuple[Provision, ...]:
    """Articles, divisions, or a part at the top."""
    text = "\n".join([_article(convention), _WORDS, "", *lines])
    body, *tops = from_plain(text, convention, title="-").law.provisions
    content = body.children[1:]
    if content and not tops:
        return content if all(one.number for one in content) else ()
    if len(tops) == 1 and not content:
        return tuple(tops)
    read = from_plain("\n".join(["-", *lines]), convention).law.provisions
    named = tuple(top for top in read if top.kind in _TOPS)
    return named if all(top in named or top.kind == "preface" for top in read) else ()


def _inner(
    lines: list[str], context: Context, convention: Convention, beside: bool
) -> tuple[Provision, ...]:
    """Paragraphs and points: read below the marks of what they stand in, and behind the one that
    they follow."""
    marks = [s.words for s, d in zip(context.steps, context.depths, strict=True) if d > ARTICLE]
    above = [f"{_article(convention)}", *(f"{mark} {_WORDS}" for mark in marks)]
    law = from_plain("\n".join([*above, *lines]), convention, title="-").law
    holder = law.provisions[-1] if law.provisions else None
    holder = holder.children[-1] if holder is not None and holder.children else None
    if holder is None or holder.kind != "article":
        return ()
    within = len(marks) - 1 if beside else len(marks)
    for mark in marks[:within]:
        holder = next((child for child in holder.children if child.num == mark), None)
        if holder is None:
            return ()
    content = holder.children
    if beside and marks:
        content = content[1:] if content and content[0].num == marks[-1] else ()
    return content if all(_is_plain(one.num) for one in content) else ()


def _is_plain(mark: str) -> bool:
    """Whether a mark can be read in one way: `(i)` may be a letter or the first in Roman."""
    return len({reading.system for reading in readings(mark)}) == 1


def _article(convention: Convention) -> str:
    template = next(mark for mark in convention.article.marks if "{arabic}" in mark)
    return print_mark(template, "1", ())
