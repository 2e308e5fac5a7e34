"""A law as a tree: its contents, what can be folded, and places found by what is typed."""

from __future__ import annotations

from collections.abc import Iterable

from hoseibi import legaltext

from . import text
from .documents import Document, State
from .navigation import named
from .positions import Json

_SHOWN = frozenset(
    (*legaltext.DIVISIONS, "article", "preface", "preamble", "toc", "supplement", "annex")
)
_FOLDED = _SHOWN | {"paragraph", "point", "table"}
_MODULE, _CLASS, _STRUCT = 2, 5, 23
_KINDS = {"article": _STRUCT, **dict.fromkeys(legaltext.DIVISIONS, _CLASS)}
_MOST_FOUND = 100
_MOST_OFFERED = 100
_LONGEST_MARK = 40


def symbols(document: Document) -> list[Json]:
    """Parts, divisions and articles, inside one another as they are in the law."""
    state = document.state
    tops: list[Json] = []
    open_: dict[int, list[Json]] = {-1: tops}
    for here, place in enumerate(state.placed):
        into = open_[place.parent]
        if place.provision.kind in _SHOWN:
            symbol = _symbol(state, here)
            if symbol is not None:
                into.append(symbol)
                into = symbol["children"]
        open_[here] = into
    return tops


def _symbol(state: State, here: int) -> Json | None:
    extent, label = state.written.extent(here), state.written.label(here)
    if extent is None or label is None:
        return None
    place = state.placed[here]
    inside = (max(extent[0], label[0]), min(extent[1], max(label[1], label[0])))
    return {
        "name": text.title_of(place),
        "detail": place.short,
        "kind": _KINDS.get(place.provision.kind, _MODULE),
        "range": state.lines.range(extent),
        "selectionRange": state.lines.range(inside),
        "children": [],
    }


def folds(document: Document) -> list[Json]:
    """Every provision of more than one line."""
    state, found = document.state, []
    line_of = state.lines.line
    for here, place in enumerate(state.placed):
        extent = state.written.extent(here) if place.provision.kind in _FOLDED else None
        if extent is None or line_of(extent[0]) == line_of(extent[1]):
            continue
        label = state.written.label(here) or extent
        first, last = line_of(label[0]), line_of(extent[1])
        if last > first:
            found.append({"startLine": first, "endLine": last})
    return found


def found(documents: Iterable[Document], typed: str) -> list[Json]:
    """Places in the open laws that an address, a number or words of a heading name."""
    several: list[Json] = []
    for document in documents:
        state = document.state
        for here in _places(state, typed.strip()):
            range_ = state.label(here)
            if range_ and len(several) < _MOST_FOUND:
                several.append(
                    {
                        "name": named(state.placed, here),
                        "containerName": legaltext.words(state.written.law.title),
                        "kind": _KINDS.get(state.placed[here].provision.kind, _MODULE),
                        "location": {"uri": document.uri, "range": range_},
                    }
                )
    return several


def _places(state: State, typed: str) -> list[int]:
    address = legaltext.address_of(typed, state.written.convention)
    place = legaltext.look_up(state.placed, address) if address else None
    if place is not None:
        return [state.written.index[place.address]]
    wanted = legaltext.fold(typed)
    shown = ((here, one) for here, one in enumerate(state.placed) if one.provision.kind in _SHOWN)
    return [here for here, one in shown if not wanted or wanted in legaltext.fold(_title(one))]


def _title(place: legaltext.Placed) -> str:
    return text.title_of(place)


def offered(document: Document, line: int, column: int) -> Json:
    """Articles whose number begins as the words before the cursor end."""
    state = document.state
    offset = state.lines.offset(line, column)
    before = state.text[max(state.lines.starts[line], offset - _LONGEST_MARK) : offset]
    begun = _begun(before, [one.provision.num for one in state.placed if _is_article(one)])
    items = [
        _item(state, place, (offset - len(begun), offset))
        for place in state.placed
        if begun and _is_article(place) and place.provision.num.startswith(begun)
    ]
    return {"isIncomplete": len(items) > _MOST_OFFERED, "items": items[:_MOST_OFFERED]}


def _is_article(place: legaltext.Placed) -> bool:
    return place.provision.kind == "article" and bool(place.provision.num)


def _begun(before: str, nums: list[str]) -> str:
    """The longest end of some words with which a number begins."""
    joined = "\0" + "\0".join(nums)
    for start in range(len(before)):
        if before[start] not in " \t\u3000\0" and "\0" + before[start:] in joined:
            return before[start:]
    return ""


def _item(state: State, place: legaltext.Placed, extent: tuple[int, int]) -> Json:
    num = place.provision.num.rstrip(".-៖: ")
    return {
        "label": num,
        "kind": 18,
        "detail": legaltext.words(place.provision.heading),
        "filterText": num,
        "textEdit": {"range": state.lines.range(extent), "newText": num},
    }
