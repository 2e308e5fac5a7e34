"""The commencement provision of an act: which of its provisions take effect on which day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...conventions import Convention
from ...model.law import Law, Provision, form_value, text_of
from ...model.timeline import SAVED, TIED, Clause, Days, When
from ...scripts import eras, numerals
from .days import days_in
from .vocabulary import Commencing, commencing

_BRACKETED = re.compile(r"（(?:[^（）]|（[^（）]*+）)*+）")
"""A full stop in brackets ends no sentence."""
_JOIN = " 　、,，:：.-–—\t"
_AMENDING = frozenset(("AmendProvision", "NewProvision"))
_NUMBERED = re.compile(
    r"(?P<era>(?:明治|大正|昭和|平成|令和)[元〇一二三四五六七八九十]{1,4}年)"
    r"(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日[^（）]{0,20}第"
)
_HEAD = 400
_SHOWN = 80
_LISTED = Clause("", When(TIED))
"""Stands where points are announced, until they are there."""


def promulgated_of(act: str | Law) -> str:
    """The day of promulgation that an act bears, ISO; empty when it bears none."""
    if isinstance(act, Law):
        return next((d.day for d in act.identity.dates if d.kind == "promulgated"), "")
    found = _NUMBERED.search(act[:_HEAD])
    read = eras.read_year(found["era"]) if found else None
    if found is None or read is None:
        return ""
    year = eras.year_of(read[0], read[1])
    month, day = (numerals.parse("kanji", found[name]) for name in ("month", "day"))
    return f"{year:04}-{month:02}-{day:02}" if year and month and day else ""


def clauses_of(act: str | Law, rules: Convention, days: Days) -> tuple[Clause, ...]:
    """What an act says of the day on which it takes effect, in its own order.

    Empty when it says nothing, or when no words for it are known in its language.
    """
    words = commencing(rules.code)
    if words is None:
        return ()
    found: list[Clause] = []
    announced = ""
    for passage, is_point in _passages(act, words):
        text = _BRACKETED.sub(lambda found: found[0].replace("。", "；"), passage)
        if announced and is_point:
            pairs = list(_pairs(text, words, days, whole=False))
            found += pairs or [Clause(text, When(SAVED, words=text[:_SHOWN]))]
            continue
        found += _unlisted(found, announced)
        announced = ""
        for sentence in re.split(words.ends, text):
            if re.search(words.gate, sentence):
                found += _sentence(sentence, words, days)
                if words.list and re.search(words.list, sentence):
                    announced = sentence
                    found.append(_LISTED)
    found += _unlisted(found, announced)
    return tuple(clause for clause in found if clause is not _LISTED)


def _unlisted(found: list[Clause], announced: str) -> list[Clause]:
    """Points that were announced and not found: what they would have said is not known."""
    missing = announced and found and found[-1] is _LISTED
    return [Clause(announced, When(TIED, words=announced[:_SHOWN]))] if missing else []


def _sentence(text: str, words: Commencing, days: Days) -> Iterator[Clause]:
    """What a sentence says, and what it leaves out of the whole."""
    pairs = list(_pairs(text, words, days, whole=True))
    yield from pairs
    said = days_in(text, words, days)
    if not said and words.list and re.search(words.list, text):
        return
    if not said:
        yield Clause(text.strip(_JOIN), When(TIED, words=text[:_SHOWN]))
        return
    for rest in (text[: said[0].start], text[said[-1].end :]):
        for piece in (
            *(aside[1:-1] for aside in _BRACKETED.findall(rest)),
            _BRACKETED.sub("", rest),
        ):
            if words.saving and re.search(words.saving, piece):
                yield Clause(piece.strip(_JOIN), When(SAVED, words=text[:_SHOWN]))


def _pairs(text: str, words: Commencing, days: Days, *, whole: bool) -> Iterator[Clause]:
    """What stands before a day is what takes effect on it."""
    at = 0
    for said in days_in(text, words, days):
        scope = text[at : said.start]
        at = said.end
        if whole and re.search(words.whole, scope) and not _is_part(scope, words):
            yield Clause("", said.when)
        elif scope.strip(_JOIN):
            yield Clause(scope.strip(_JOIN), said.when)


def _is_part(scope: str, words: Commencing) -> bool:
    """この法律中第三条の規定は, "section 3 of this Act": a part of the whole is named."""
    found = list(re.finditer(words.whole, scope))[-1]
    if words.inside and re.match(words.inside, scope[found.end() :]):
        return True
    before = scope[: found.start()]
    return bool(re.search(r"\d", before)) and not words.begin


def _passages(act: str | Law, words: Commencing) -> Iterator[tuple[str, bool]]:
    """Words in which an act speaks of itself, each with whether it is a point of a list."""
    if isinstance(act, Law):
        tops = [top for top in act.provisions if top.kind == "supplement"] or act.provisions
        for top in tops:
            yield from _own(top)
        return
    lines = act.splitlines() if words.begin else _unquoted(act, words.quotes).splitlines()
    begins = [n for n, line in enumerate(lines) if words.begin and re.match(words.begin, line)]
    for line in lines[begins[-1] if begins else 0 :]:
        if line.strip():
            yield line.strip(), bool(words.point and re.match(words.point, line))


def _unquoted(act: str, quotes: str) -> str:
    """A text without what it quotes: new text of the law amended speaks of other days."""
    pairs = zip(quotes[::2], quotes[1::2], strict=True)
    pattern = "|".join(f"{first}[^{first}{last}]*+{last}" for first, last in pairs)
    return re.sub(pattern, "", act)


def _own(provision: Provision) -> Iterator[tuple[str, bool]]:
    if provision.kind == "block" and form_value(provision.form, "egov-tag") in _AMENDING:
        return
    said = text_of(provision)
    if said:
        yield said, provision.kind == "point"
    for child in provision.children:
        yield from _own(child)
