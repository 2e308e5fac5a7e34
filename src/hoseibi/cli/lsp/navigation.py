"""From words to the places that they mean, and from a place to all that refers to it."""

from __future__ import annotations

from hoseibi import legaltext
from hoseibi.legaltext import Definition, Placed, Reference

from . import text
from .documents import Document, Place, State
from .positions import Json

_UNITS = frozenset(("article", *legaltext.DIVISIONS))


def definition(document: Document, place: Place) -> list[Json]:
    """The provisions that a reference means; or where the term under the cursor is defined."""
    state = document.state
    if place.reference is not None:
        found = (state.label(here) for here in targets(state, place.reference))
        return [_location(document, range_) for range_ in found if range_]
    term = _term(state, place)
    range_ = _defined_at(state, term) if term else None
    return [_location(document, range_)] if range_ else []


def hover(document: Document, place: Place) -> Json | None:
    """The text that a reference means, the definition of a term, or a provision's address."""
    state = document.state
    law = state.written.law
    if place.reference is not None:
        meant = [state.placed[here] for here in targets(state, place.reference)]
        return _hover(text.of_reference(place.reference, law, meant), state, place.reference)
    term = _term(state, place)
    if term is not None:
        return _hover(text.of_provision(law, term.place), state)
    if place.at < 0:
        here = place.here
        count = len(set(_leading_to(state, here)))
        said = f"{count} reference{'' if count == 1 else 's'}"
        return _hover(f"`{state.placed[here].short}` · {said}", state)
    return None


def references(document: Document, place: Place, *, declared: bool) -> list[Json]:
    """All that refers to the place meant: to itself or something in it; of a term, its uses."""
    state = document.state
    term = _term(state, place) if place.reference is None else None
    if term is not None:
        return [_location(document, range_) for range_ in _uses(state, term)]
    found: list[Json | None] = []
    for here in meant(state, place):
        if declared:
            found.append(state.label(here))
        found += [state.range_of(one) for one in dict.fromkeys(_leading_to(state, here))]
    return [_location(document, range_) for range_ in found if range_]


def meant(state: State, place: Place) -> list[int]:
    """The provisions that somebody means who asks at a place: those of the reference, else the
    nearest around that bears a number."""
    if place.reference is not None:
        return targets(state, place.reference)
    here = place.here
    while here >= 0 and not state.placed[here].provision.num:
        here = state.placed[here].parent
    return [here] if here >= 0 else []


def targets(state: State, reference: Reference) -> list[int]:
    """Positions of the provisions that a reference means in this law."""
    if reference.status != "resolved":
        return []
    return [state.written.index[target] for target in reference.targets]


def links(document: Document) -> list[Json]:
    """Every reference whose place is known, as a link to it."""
    state, found = document.state, []
    for reference in state.references.all:
        here = next(iter(targets(state, reference)), -1)
        range_, target = state.range_of(reference), state.label(here) if here >= 0 else None
        if range_ and target:
            line = target["start"]["line"] + 1
            said = state.placed[here].short
            found.append({"range": range_, "target": f"{document.uri}#L{line}", "tooltip": said})
    return found


def lenses(document: Document) -> list[Json]:
    """Over each article that others refer to, how many do."""
    state = document.state
    counts: dict[int, set[tuple[str, int]]] = {}
    for here, several in state.incoming.items():
        article = here
        while article >= 0 and state.placed[article].provision.kind != "article":
            article = state.placed[article].parent
        marks = {(one.address, one.span.start) for one in several}
        counts.setdefault(article, set()).update(marks)
    return [
        {"range": range_, "command": {"title": _counted(len(counts[here])), "command": ""}}
        for here in sorted(counts)
        if here >= 0 and (range_ := state.label(here))
    ]


def _counted(count: int) -> str:
    return "1 reference" if count == 1 else f"{count:,} references"


def _leading_to(state: State, here: int) -> list[Reference]:
    """References to a provision or to anything in it, but for a division: to itself alone."""
    found = list(state.incoming.get(here, ()))
    if state.placed[here].provision.kind in legaltext.DIVISIONS:
        return found
    depth, inside = state.placed[here].depth, here + 1
    while inside < len(state.placed) and state.placed[inside].depth > depth:
        found += state.incoming.get(inside, ())
        inside += 1
    return found


# --- terms ---


def _term(state: State, place: Place) -> Definition | None:
    if place.at < 0:
        return None
    said = legaltext.text_of(state.placed[place.here].provision)
    return legaltext.term_at(state.written.law, state.definitions, said, place.at)


def _defined_at(state: State, term: Definition) -> Json | None:
    here = state.written.index[term.place.address]
    extent = state.written.span(here, term.start, term.end)
    return state.lines.range(extent) if extent else state.label(here)


def _uses(state: State, term: Definition) -> list[Json]:
    pattern = legaltext.uses(state.written.law, term.term)
    found = []
    for here, place in enumerate(state.placed):
        for use in pattern.finditer(legaltext.text_of(place.provision)):
            extent = state.written.span(here, *use.span())
            if extent:
                found.append(state.lines.range(extent))
    return found


# --- values of the protocol ---


def _location(document: Document, range_: Json) -> Json:
    return {"uri": document.uri, "range": range_}


def _hover(said: str, state: State, reference: Reference | None = None) -> Json:
    hover: Json = {"contents": {"kind": "markdown", "value": said}}
    range_ = state.range_of(reference) if reference else None
    return hover | {"range": range_} if range_ else hover


def named(placed: list[Placed], here: int) -> str:
    """The title of a provision with that of its article, for a list without the law around it."""
    title, article = text.title_of(placed[here]), placed[here].parent
    while article >= 0 and placed[article].provision.kind not in _UNITS:
        article = placed[article].parent
    inside = article >= 0 and placed[here].provision.kind not in _UNITS
    return f"{text.title_of(placed[article])} {title}" if inside else title
