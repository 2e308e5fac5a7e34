"""References that lead to another article in one version than in the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from ..figures import plain
from ..model.reference import DANGLING, INTERNAL, QUOTED, RESOLVED, UNDECIDED, Reference
from ..model.span import Span
from ..model.toml import compiled
from .sides import Article, Pair, Side
from .unlike import Spot

_PARAGRAPHS = 30
"""Numbers up to which what has no such place may be a paragraph and not an article."""
_ROW = 30
"""Code points between two references of one row."""


def unlike_references(pair: Pair) -> Iterator[Spot]:
    """Of each article: what each version refers to oftener than the other, where both lack as much.
    What only one of them says may be said by other words, and is left alone."""
    if not any(pair.left.references.values()) or not any(pair.right.references.values()):
        return
    answers = _answers(pair)
    for article in pair.articles:
        yield from _in_article(pair, article, answers)


def _answers(pair: Pair) -> dict[str, str]:
    """The article of the source that each article of the other version answers to."""
    return {
        right: tie.left[0] for tie in pair.alignment.articles if tie.left for right in tie.right
    }


def _in_article(pair: Pair, article: Article, answers: dict[str, str]) -> Iterator[Spot]:
    here, there = article.addresses
    left = _times(pair.left, here, article.left)
    right: dict[str, list[Reference]] = {}
    for target, found in _times(pair.right, there, article.right).items():
        right.setdefault(answers.get(target, target), []).extend(found)
    only_left, only_right = _more(left, right), _more(right, left)
    if len(only_left) != len(only_right):
        only_left = _nowhere(only_left, pair.right, there)
        only_right = _nowhere(only_right, pair.left, here)
    if len(only_left) != len(only_right):
        return
    for (one, mine), (other, theirs) in zip(only_left, only_right, strict=True):
        if (one not in right or other not in left) and not _is_one_number(mine, theirs):
            said = {"left": mine.words, "right": theirs.words}
            yield Spot(_span(pair.left, mine), _span(pair.right, theirs), said)


def _nowhere(
    only: list[tuple[str, Reference]], other: Side, addresses: Iterable[str]
) -> list[tuple[str, Reference]]:
    """Of articles that one version alone names, once each, those whose numbers the other does not
    print at all: one that it prints may be a reference that was not read."""
    numbers = other.reader.numbers
    text = " ".join(plain(other.text(address)) for address in addresses)
    printed = {numbers.value(said) for said in re.findall(numbers.source, text)}
    once = dict(reversed(only))
    return [
        (target, one)
        for target, one in only
        if one is once[target] and _number(target) not in printed
    ]


def _number(target: str) -> Fraction | None:
    found = re.fullmatch(r"art_(\d+)", target)
    return Fraction(int(found[1])) if found else None


def _is_one_number(one: Reference, other: Reference) -> bool:
    """Whether both print the same figures, as of articles that are tied to others."""
    figures = [re.findall(r"\d+", _said(each)) for each in (one, other)]
    return bool(figures[0]) and figures[0] == figures[1]


def _more(
    own: dict[str, list[Reference]], others: dict[str, list[Reference]]
) -> list[tuple[str, Reference]]:
    """The articles that one version names oftener than the other, once for each time."""
    return [
        (target, one)
        for target, found in own.items()
        for one in found[len(others.get(target, ())) :]
    ]


def _times(side: Side, addresses: Iterable[str], own: str) -> dict[str, list[Reference]]:
    """The articles that the provisions of an article name, each with the references: of a range its
    ends, and the article itself only where its number is said. Those that are open, or lead into
    another law or to a division, are left alone."""
    found: dict[str, list[Reference]] = {}
    for one in _own(side, addresses):
        ends = _ends(side, one)
        for at, target in enumerate(ends):
            if target and (target != own or _is_numbered(side, one, own)):
                before = found.setdefault(target, [])
                if target in ends[:at] or not before or not _goes_on(before[-1], one):
                    before.append(one)
    return found


def _ends(side: Side, one: Reference) -> list[str]:
    """The articles that a reference leads to: of a range the first and the last, be they the same,
    and as they are printed where it runs backwards or where there is no such paragraph. Which
    paragraph is meant may be in doubt; the article is not."""
    if one.status == RESOLVED:
        ends = list(dict.fromkeys(_article(side, at) for at in (one.targets[0], one.targets[-1])))
        printed = _printed_range(side, one) if len(ends) == 1 else ()
        return ends * 2 if printed and printed[0] == printed[1] else ends
    if one.kind != INTERNAL or one.status not in (UNDECIDED, DANGLING):
        return []
    numbers = _printed_range(side, one)
    if one.status == DANGLING:
        read = map(side.reader.numbers.value, re.findall(side.reader.numbers.source, _said(one)))
        numbers = tuple(number for number in read if number and number > _PARAGRAPHS)[:1]
    articles = [f"art_{number}" for number in numbers]
    return articles if all(article in side.by_short for article in articles) else []


def _printed_range(side: Side, one: Reference) -> tuple[Fraction, ...]:
    """The numbers of articles between which a range lies, as they are printed."""
    number, through = side.reader.numbers.source, side.reader.words.through
    found = compiled(f"(?P<first>{number})(?:{through})(?P<last>{number})").search(_said(one))
    if not through or not found:
        return ()
    ends = (side.reader.numbers.value(found[name]) for name in ("first", "last"))
    return tuple(number for number in ends if number)


def _said(one: Reference) -> str:
    return plain(one.words)


def _goes_on(last: Reference, one: Reference) -> bool:
    """Whether two references are of one row: “paragraphs (2) and (3) of Article 918”."""
    return last.address == one.address and one.span.start - last.span.end < _ROW


def named(side: Side, addresses: Iterable[str]) -> dict[str, Reference]:
    """The articles that some provisions name, each with the first reference."""
    times = _times(side, addresses, "")
    return {target: found[0] for target, found in times.items()}


def _is_numbered(side: Side, one: Reference, block: str) -> bool:
    """Whether a reference says the number of the article that it stands in."""
    number = side.by_short[block].provision.number
    numbers = side.reader.numbers
    said = re.findall(numbers.source, plain(one.words))
    return number.isdecimal() and any(numbers.value(each) == int(number) for each in said)


def _own(side: Side, addresses: Iterable[str]) -> Iterator[Reference]:
    """The references of a law's own words: none of an editor's notes, none that are quoted."""
    for address in addresses:
        references = side.references.get(address, ())
        text = side.reader.own(plain(side.text(address))) if references else ""
        for one in references:
            if one.kind != QUOTED and text[one.span.start : one.span.end].strip("\0"):
                yield one


def _article(side: Side, target: str) -> str:
    """The short address of the article that a place stands in; empty for a division."""
    at = side.by_address.get(target)
    while at is not None and at.provision.kind != "article":
        at = side.placed[at.parent] if at.parent >= 0 else None
    return at.short if at else ""


def _span(side: Side, one: Reference) -> Span:
    return Span(side.shorts[one.address], one.span.start, one.span.end)
