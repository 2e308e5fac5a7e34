"""The adjusting provisions of an act: which of its own provisions depend on which other act."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ...conventions import Convention
from ...model.instruction import Step
from ...model.law import Provision, form_value, text_of
from ..commencement.places import SUPPLEMENT, Way, number_in
from ..commencement.vocabulary import commencing
from .vocabulary import Adjusting, adjusting

_AMENDING = frozenset(("AmendProvision", "NewProvision"))
_MARK = re.compile(r"([^ 　。、]{1,20})[ 　]+")
_TURNED = str.maketrans("<>", "><")
_COUNTS = "一二三四五六七八九十"


class Adjustment(msgspec.Struct, frozen=True):
    """One sentence by which what an act tells depends on the day of another act.

    words  the sentence
    act    the other act, as it is called there
    law    the law whose amendment is adjusted; empty where it is not named
    about  the act's own provisions that are adjusted; nothing when it is another act's text
    place  the provision that says so, as printed
    line   where it stands in a plain text
    own    what of the act itself the day is; empty for all of it
    than   which day the own one must be beside the other's for it to hold: <, <=, >= or >
    but    cases that it leaves out
    then   what holds then
    """

    words: str
    act: str
    law: str = ""
    about: tuple[Way, ...] = ()
    place: str = ""
    line: int = 0
    own: str = ""
    than: str = ""
    but: str = ""
    then: str = ""


def adjustments_in(part: Provision, rules: Convention) -> list[Adjustment]:
    """Those of one part of a law: supplementary provisions, or its body."""
    words = adjusting(rules.code)
    if words is None:
        return []
    outer: Way = (SUPPLEMENT,) if part.kind == "supplement" else ()
    found = []
    before: list[Way] = []
    for article, provision in _own(part, None):
        number = article.number if article is not None else ""
        here = (*outer, Step("article", number)) if number else ()
        if here and (not before or before[-1] != here):
            before.append(here)
        num = article.num if article is not None else ""
        read = _read(text_of(provision), words, outer, before)
        found += [msgspec.structs.replace(read, place=num)] if read else []
    return found


def adjustments_of_text(text: str, rules: Convention) -> list[Adjustment]:
    """Those of a plain act."""
    words, commences = adjusting(rules.code), commencing(rules.code)
    found: list[Adjustment] = []
    if words is None or commences is None:
        return found
    outer: Way = ()
    before: list[Way] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(commences.begin, line):
            outer = (SUPPLEMENT,)
        mark, rest = _unmarked(line.strip(" 　\t\r"))
        if re.fullmatch(words.article, mark):
            before.append((*outer, Step("article", number_in(mark))))
        read = _read(rest, words, outer, before)
        found += [msgspec.structs.replace(read, place=mark, line=number)] if read else []
    return found


def _unmarked(line: str) -> tuple[str, str]:
    """The mark that a line begins with, and the rest."""
    found = _MARK.match(line)
    return (found[1], line[found.end() :]) if found else ("", line)


def _own(
    provision: Provision, article: Provision | None
) -> Iterator[tuple[Provision | None, Provision]]:
    """Each provision with the article around it, but for the new text of other laws."""
    if provision.kind == "block" and form_value(provision.form, "egov-tag") in _AMENDING:
        return
    article = provision if provision.kind == "article" else article
    yield article, provision
    for child in provision.children:
        yield from _own(child, article)


def _read(text: str, words: Adjusting, outer: Way, before: list[Way]) -> Adjustment | None:
    """What one sentence adjusts; None when it adjusts nothing of an act's text."""
    if "場合" not in text and "とき" not in text:
        return None
    case = re.match(words.case, text)
    if case is None:
        return None
    then = case["then"]
    if re.search(words.meanwhile, then) or not re.search(words.adjusts, then):
        return None
    sides = [side for side in ("other", "one") if not re.fullmatch(words.own, case[side])]
    if not sides:
        return None
    law = re.search(words.law, then)
    own = "one" if sides[0] == "other" else "other"
    than = words.than[case["than"]]
    return Adjustment(
        text,
        case[sides[0]],
        law["law"] if law else "",
        _about(then, words, outer, before),
        own="" if re.fullmatch(words.whole, case[own]) else case[own],
        than=than if own == "one" else than.translate(_TURNED),
        but=case["but"] or "",
        then=then,
    )


def _about(then: str, words: Adjusting, outer: Way, before: list[Way]) -> tuple[Way, ...]:
    place = re.match(words.place, then)
    if place is None:
        return ()
    if place["before"]:
        count = _COUNTS.index(place["count"]) + 1 if place["count"] else 1
        return tuple(_preceding(before, count))
    if place["of"]:
        return ()
    article = Step("article", number_in(place["mark"]))
    return ((SUPPLEMENT, article) if place["suppl"] else (article,),)


def _preceding(before: list[Way], count: int) -> list[Way]:
    """The articles before the one at hand, which is the last of `before`; those that a copy leaves
    out are known by their number."""
    if not before:
        return []
    here = before[-1]
    number = here[-1].number
    if number.isdecimal():
        return [(*here[:-1], Step("article", str(int(number) - n))) for n in range(1, count + 1)]
    return before[-1 - count : -1]
