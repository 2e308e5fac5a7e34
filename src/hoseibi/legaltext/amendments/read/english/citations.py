"""Which law a sentence is about, and the numbers that a code gives to its sections."""

from __future__ import annotations

import re

import msgspec

from ....model.instruction import Step
from . import vocabulary as v
from .steps import ARTICLE, Chain, Context, Named, deeper

CITE = re.compile(
    rf"(?:{v.CODE})\s*(?:§+|[Ss]ections?|,\s*§)?\s*(?P<number>{v.NUMBER})(?P<marks>(?:\({v.MARK}\))*)"
    r"(?P<more>\s*(?:<em>)?et\s*\.?\s*seq|\s*(?:and|through|-|,|to)\s*[(§\d])?",
    re.IGNORECASE,
)


def recite(named: Named, cite: str, style: v.Style) -> None:
    """Name sections by the code that also holds them, when one is cited."""
    found = CITE.search(cite)
    if found is None:
        return
    code = next(name for pattern, name in v.CODES.items() if re.search(pattern, found[0]))
    named.code = named.code or code
    if found["more"] or len(named.contexts) != 1:
        _recite_many(named, cite)
        return
    named.contexts = [_under(named.contexts[0], found, style)]


def of_cite(context: Context, cite: str, style: v.Style) -> Context:
    found = CITE.search(cite)
    return context if found is None else _under(context, found, style)


def _recite_many(named: Named, cite: str) -> None:
    """Several sections, each with its own number in the code: only when they can be paired."""
    if "seq" in cite or not all(context.steps for context in named.contexts):
        return
    numbers = re.findall(rf"{v.NUMBER}", re.sub(rf"(?:{v.CODE})", "", cite.split(";")[-1]))
    numbers = [number for number in numbers if "-" in number or "." in number]
    if len(named.contexts) == 1 and len(numbers) == 2 and re.search(r"\bthrough\b|\bto\b", cite):
        named.contexts = [_holding(named.contexts[0], numbers)]
    ranged = len(named.contexts) == 1 and ".." in named.contexts[0].steps[-1].words
    if ranged and len(numbers) == 2 and named.contexts[0].depths[-1] == ARTICLE:
        context = named.contexts[0]
        step = msgspec.structs.replace(context.steps[-1], words="..".join(numbers))
        named.contexts = [msgspec.structs.replace(context, steps=(*context.steps[:-1], step))]
        return
    sections = {c.steps[c.depths.index(ARTICLE)] for c in named.contexts if ARTICLE in c.depths}
    if len(numbers) == len(sections) == 1:
        numbers = numbers * len(named.contexts)
    if len(numbers) != len(named.contexts):
        return
    named.contexts = [
        _renamed(context, number) for context, number in zip(named.contexts, numbers, strict=True)
    ]


def _holding(context: Context, numbers: list[str]) -> Context:
    """A division with the sections of a code by which it is known there: `Title II (§§ 7-201
    through 7-212)`; the code may have another Title II."""
    if not context.depths or context.depths[-1] >= ARTICLE:
        return context
    last = context.steps[-1]
    step = msgspec.structs.replace(last, words=f"{last.words} ({' to '.join(numbers)})")
    return msgspec.structs.replace(context, steps=(*context.steps[:-1], step))


def _renamed(context: Context, number: str) -> Context:
    steps = tuple(
        Step("article", step.number, number) if depth == ARTICLE else step
        for step, depth in zip(context.steps, context.depths, strict=True)
    )
    return msgspec.structs.replace(context, steps=steps)


def _under(context: Context, found: re.Match[str], style: v.Style) -> Context:
    """The place as the code numbers it: its section, and its marks where it cites them."""
    if ARTICLE not in context.depths:
        return _cited(context, found, style)
    context = _renamed(context, found["number"])
    cited = re.findall(rf"\({v.MARK}\)", found["marks"])
    own = [s.words for s, d in zip(context.steps, context.depths, strict=True) if d > ARTICLE]
    if not cited or own[: len(cited)] == cited or any(".." in words for words in own):
        return context
    place = context.depths.index(ARTICLE)
    return _with_marks(context, place, cited, style)


def _cited(context: Context, found: re.Match[str], style: v.Style) -> Context:
    """`Subsection 5(a) (Code § 7-105(a))`: what is named wrongly is where the code says."""
    if not context.depths or context.depths[0] < ARTICLE:
        return context
    step = Step("article", found["number"], found["number"])
    marks = re.findall(rf"\({v.MARK}\)", found["marks"])
    return _with_marks(Context((step,), (ARTICLE,), context.part), 0, marks, style)


def _with_marks(context: Context, place: int, cited: list[str], style: v.Style) -> Context:
    chain = Chain(list(context.steps[: place + 1]), list(context.depths[: place + 1]))
    for mark in cited:
        deeper(chain, mark, style)
    return Context(tuple(chain.steps), tuple(chain.depths), context.part)


_LAW = re.compile(rf"(?:the\s+)?(?P<title>.+?)(?:{v.ACT_TAIL}.*)?$", re.IGNORECASE | re.DOTALL)
_LAW_NUMBER = re.compile(
    r"\b(?:(?:D\.C\.|Public|Pub\.)\s+L(?:aw|\.)|Act|Law)\s+(?:No\.?\s*)?(\d[\d/-]*)"
)


def set_law(named: Named, words: str, style: v.Style) -> None:
    """Note the name of a law, its number, and by the code it cites, its sections."""
    words = words.strip(" ,")
    if re.fullmatch(v.PRINCIPAL, words, re.IGNORECASE):
        return
    found = _LAW.match(words)
    number = _LAW_NUMBER.search(words)
    cited = CITE.search(words)
    if cited and not named.code:
        named.code = next(name for p, name in v.CODES.items() if re.search(p, cited[0]))
        if cited["more"] or len(named.contexts) != 1:
            _recite_many(named, words)
        elif ARTICLE in named.contexts[0].depths:
            named.contexts = [_under(named.contexts[0], cited, style)]
    for pattern, name in v.CODES.items():
        if re.search(rf"(?:{pattern})$", words):
            named.law = named.code = name
    named.law = named.law or (found["title"] if found else words)
    named.number = number[1] if number else ""
