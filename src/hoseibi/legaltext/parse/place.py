"""Understand what a person types for a place in a law: an address, a number, an article's mark."""

from __future__ import annotations

import re
import unicodedata

from ..conventions import Convention, addresses_of
from ..conventions.grammar import ARTICLE, DIVISION, grammar

_SEGMENT = r"[a-z]+(?:_nn)?(?:_[^\W_][\w.~-]{0,30}?)?"
_ADDRESS = re.compile(rf"{_SEGMENT}(?:__{_SEGMENT})*", re.IGNORECASE)
_BARE = re.compile(r"(?:art(?:icle|\.)?|§)?\s*(\d+(?:-\d+)*[a-z]{0,4})", re.IGNORECASE)
_PLACES = re.compile(r"\{[^}]*\}")
_SIGNS = " ?.-:៖"
_PREFIX = {"article": "art", "chapter": "chp", "section": "sec"}


def address_of(typed: str, convention: Convention) -> str:
    """The address that was meant: `709`, `art 709`, `第七百九条`, `Điều 5`, `ст. 5` and
    `art_5__para_2` are understood; empty when the words name no place."""
    wanted = typed.strip()
    if not wanted:
        return ""
    if "_" in wanted and _ADDRESS.fullmatch(wanted):
        return addresses_of(wanted, convention)[0]
    plain = _figures(unicodedata.normalize("NFKC", wanted))
    bare = _BARE.fullmatch(plain)
    if bare:
        return f"art_{bare.group(1).lower()}"
    marked = _marked(wanted, convention) or _marked(plain, convention)
    return marked or _hurried(plain, convention)


def _figures(text: str) -> str:
    """The text with figures of every script as 0 to 9."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)


def _hurried(plain: str, convention: Convention) -> str:
    """An article in the figures of the keyboard, with only some of the words that a mark has:
    `709条`, `709条の2`, `5 modda`."""
    links = {"-", *(_words(branch)[0] for branch in convention.branches)} - {""}
    branch = rf"(?:(?:{'|'.join(map(re.escape, sorted(links)))})(\d+))?"
    for mark in convention.article.marks:
        before, after = map(re.escape, _words(mark))
        # A shortened word has a stop where it is typed: `ст. 5`.
        before = before and rf"{before}\.?"
        found = re.fullmatch(
            rf"(?:{before})?\s*(\d+){branch}\s*(?:{after})?{branch}", plain, re.IGNORECASE
        )
        if found:
            return "art_" + "-".join(filter(None, found.groups()))
    return ""


def _words(template: str) -> tuple[str, str]:
    """What a template has before its first number and after it, without signs and spaces."""
    before, *after = _PLACES.split(template)
    return before.strip(_SIGNS), "".join(after).strip(_SIGNS)


def _marked(wanted: str, convention: Convention) -> str:
    rules = grammar(convention)
    for text in (wanted, wanted + ".", wanted + ".-"):
        found = rules.match(text)
        if found is None:
            continue
        group = found.lastindex or 1
        label = rules.labels[group - 1]
        if label.what in (ARTICLE, DIVISION) and found.end() >= len(wanted):
            number = rules.number(group - 1, found.group())
            return f"{_PREFIX.get(label.kind, label.kind)}_{number}" if number else ""
    return ""
