"""Provisions to elements: the reader's way back."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ...model.egov import BARE, ELEMENTS, TAGS, Element, Slot, entry_tag, is_apart
from ...model.law import Provision, Runs, Sentence, words
from .escape import text
from .pen import Pen
from .view import View

_ORDER = re.compile(r"(\d{0,9})([nhstrdg])")
_OTHER = Element("", "block")
_RUNS = msgspec.json.Decoder(Runs)


def write_children(pen: Pen, provisions: Sequence[Provision], depth: int, parent: Element) -> None:
    """Some provisions, each after its gap; words that stand by themselves without one."""
    counts: dict[str, int] = {}
    for provision in provisions:
        kind = provision.kind
        place = counts[kind] = counts.get(kind, 0) + 1
        if kind == "block" and _write_odd(pen, provision, depth):
            continue
        if not (pen.out and pen.out[-1] == _AFTER_WORDS):
            pen.out.append(pen.gaps[depth])
        write_provision(pen, provision, depth, parent, place)


_AFTER_WORDS = ""


def _write_odd(pen: Pen, provision: Provision, depth: int) -> bool:
    """Blocks that are no elements: words without one, comments, elements kept as an inline."""
    kept = pen.tags.view(provision.form).other
    tag = kept.get("egov-tag", "")
    if tag == "egov-words":
        for sentence in provision.text:
            pen.runs(sentence.runs, depth)
        pen.out.append(_AFTER_WORDS)
        return True
    is_note = ("egov-comment" in kept or "egov-instruction" in kept) and not provision.text
    if tag != "egov-inline" and not is_note:
        return False
    pen.out.append(pen.gaps[depth])
    if not pen.note(kept):
        for sentence in provision.text:
            pen.runs(sentence.runs, depth)
    return True


def write_provision(
    pen: Pen, provision: Provision, depth: int, parent: Element, place: int
) -> None:
    """One provision as an element, all that is in it included."""
    view = pen.tags.view(provision.form)
    tag = view.other.get("egov-tag") or _tag(provision, parent)
    if "egov-nested" not in view.other and tag in _AROUND:
        _write_around(pen, provision, depth, tag, place)
        return
    element = ELEMENTS.get(tag) or _OTHER
    start = pen.tags.start(tag, provision.form, provision.number, place)
    mark = len(pen.out)
    pen.out.append(start + ">")
    if _is_bare(tag, view):
        pen.runs(_title(provision), depth + 1)
        for sentence in provision.text:
            pen.runs(sentence.runs, depth + 1)
        write_children(pen, provision.children, depth + 1, element)
        laid_out = bool(provision.children)
    else:
        _write_inside(pen, provision, depth, element, view)
        laid_out = True
    _close(pen, mark, start, depth, laid_out)


def _close(pen: Pen, mark: int, start: str, depth: int, laid_out: bool) -> None:
    out = pen.out
    if len(out) == mark + 1:
        out[mark] = start + "/>"
        return
    if laid_out and out[-1] != _AFTER_WORDS:
        out.append(pen.gaps[depth])
    out.append(f"</{start[1:].partition(' ')[0]}>")


def _tag(provision: Provision, parent: Element) -> str:
    kind = provision.kind
    if kind == "tocitem":
        return entry_tag(provision)
    return parent.inside.get(kind) or TAGS.get(kind) or "Paragraph"


def _is_bare(tag: str, view: View) -> bool:
    if tag in BARE:
        return view.other.get("egov-bare") != "no"
    return tag not in ELEMENTS or "egov-bare" in view.other


def _write_inside(pen: Pen, provision: Provision, depth: int, element: Element, view: View) -> None:
    if element.kind != "law":
        _write_homeless(pen, provision, depth, element)
    order = view.other.get("egov-order")
    if order is not None:
        _write_in_order(pen, provision, depth, element, order)
        return
    for slot in element.slots:
        if slot.always or _has(pen, provision, slot.holds):
            _WRITE[slot.holds](pen, provision, depth + 1, slot)
    if provision.text and not any(slot.holds in "trg" for slot in element.slots):
        pen.sentences(provision.text, depth + 1)
    if provision.children:
        write_children(pen, provision.children, depth + 1, element)


def _write_homeless(pen: Pen, provision: Provision, depth: int, element: Element) -> None:
    """A number or heading that was given to a provision whose element has no place for it."""
    holds = {slot.holds for slot in element.slots}
    num: Runs = (provision.num,) if provision.num and not holds & {"n", "s"} else ()
    heading = provision.heading if not holds & {"h", "s"} else ()
    if num or heading:
        gap: Runs = ("\u3000",) if num and heading else ()
        pen.sentences((Sentence((*num, *gap, *heading)),), depth + 1)


def _write_in_order(
    pen: Pen, provision: Provision, depth: int, element: Element, order: str
) -> None:
    slots = {slot.holds: slot for slot in element.slots}
    for slot in element.slots:
        if slot.holds not in order and _has(pen, provision, slot.holds):
            _WRITE[slot.holds](pen, provision, depth + 1, slot)
    if "d" not in order and provision.text and not slots.keys() & set("trg"):
        pen.sentences(provision.text, depth + 1)
    done = 0
    for found in _ORDER.finditer(order):
        until = max(done, int(found[1] or 0))
        write_children(pen, provision.children[done:until], depth + 1, element)
        done = until
        if found[2] == "d":
            pen.sentences(provision.text, depth + 1)
        elif found[2] in slots:
            _WRITE[found[2]](pen, provision, depth + 1, slots[found[2]])
    write_children(pen, provision.children[done:], depth + 1, element)


def _has(pen: Pen, provision: Provision, holds: str) -> bool:
    if holds == "n":
        return bool(provision.num)
    if holds == "h":
        return bool(provision.heading)
    if holds == "s":
        return bool(provision.num or (provision.heading and not _is_apart(pen, provision)))
    return bool(provision.text) or (holds == "g" and _is_apart(pen, provision))


def _is_apart(pen: Pen, provision: Provision) -> bool:
    """Whether the heading of an annex has an element of its own."""
    if provision.kind != "annex" or not provision.heading or provision.text:
        return False
    kept = pen.tags.view(provision.form).other.get("egov-title")
    return kept == "apart" if kept else is_apart(provision.heading, ())


def _write_num(pen: Pen, provision: Provision, depth: int, slot: Slot) -> None:
    kept = pen.tags.view(provision.form).other.get("egov-num")
    runs: Runs = (provision.num,) if provision.num else ()
    if kept:
        try:
            decoded = _RUNS.decode(kept)
        except (msgspec.DecodeError, RecursionError):
            decoded = ()
        runs = decoded if words(decoded) == provision.num else runs
    _write_words(pen, provision, depth, slot.tag, runs)


def _write_heading(pen: Pen, provision: Provision, depth: int, slot: Slot) -> None:
    _write_words(pen, provision, depth, slot.tag, provision.heading)


def _write_title(pen: Pen, provision: Provision, depth: int, slot: Slot) -> None:
    num = provision.num
    heading = () if _is_apart(pen, provision) else provision.heading
    gap = pen.tags.view(provision.form).other.get("egov-gap", "\u3000")
    if num and heading:
        first = heading[0]
        if type(first) is str:
            runs: Runs = (f"{num}{gap}{first}", *heading[1:])
        else:
            runs = (f"{num}{gap}", *heading)
    else:
        runs = (num,) if num else heading
    _write_words(pen, provision, depth, slot.tag, runs)


def _write_bare(pen: Pen, provision: Provision, depth: int, slot: Slot) -> None:
    runs = tuple(run for sentence in provision.text for run in sentence.runs)
    _write_words(pen, provision, depth, slot.tag, runs)


def _write_related(pen: Pen, provision: Provision, depth: int, slot: Slot) -> None:
    if _is_apart(pen, provision):
        _write_heading(pen, provision, depth, slot)
    else:
        _write_bare(pen, provision, depth, slot)


def _write_words(pen: Pen, provision: Provision, depth: int, tag: str, runs: Runs) -> None:
    start = pen.tags.slot(tag, provision.form)
    if not runs:
        pen.out.append(f"{pen.gaps[depth]}{start}/>")
    elif len(runs) == 1 and type(runs[0]) is str:
        pen.out.append(f"{pen.gaps[depth]}{start}>{text(runs[0])}</{tag}>")
    else:
        pen.out.append(f"{pen.gaps[depth]}{start}>")
        pen.runs(runs, depth + 1)
        pen.out.append(f"</{tag}>")


def _write_text(pen: Pen, provision: Provision, depth: int, slot: Slot) -> None:
    tag = slot.tag
    start = pen.tags.slot(tag, provision.form)
    if not provision.text:
        pen.out.append(f"{pen.gaps[depth]}{start}/>")
        return
    pen.out.append(f"{pen.gaps[depth]}{start}>")
    pen.sentences(provision.text, depth + 1)
    pen.out.append(f"{pen.gaps[depth]}</{tag}>")


_WRITE = {
    "n": _write_num,
    "h": _write_heading,
    "s": _write_title,
    "t": _write_text,
    "r": _write_bare,
    "g": _write_related,
}
_AROUND = {"TableStruct": "Table", "FigStruct": "Fig"}


def _write_around(pen: Pen, provision: Provision, depth: int, tag: str, place: int) -> None:
    """A table or a figure with its title and notes."""
    outer, inner = ELEMENTS[tag], ELEMENTS[_AROUND[tag]]
    slot = outer.slots[0]
    pen.out.append(f"<{tag}>")
    if _title(provision) or "egov-order" in pen.tags.view(provision.form).other:
        _write_words(pen, provision, depth + 1, slot.tag, _title(provision))
    if provision.text:
        pen.sentences(provision.text, depth + 1)
    before, rows, after = _rows(provision, tag)
    write_children(pen, before, depth + 1, outer)
    start = pen.tags.start(inner.tag, provision.form, provision.number, place)
    pen.out.append(pen.gaps[depth + 1] + start)
    if rows:
        pen.out.append(">")
        write_children(pen, rows, depth + 2, inner)
        pen.out.append(f"{pen.gaps[depth + 1]}</{inner.tag}>")
    else:
        pen.out.append("/>")
    write_children(pen, after, depth + 1, outer)
    pen.out.append(f"{pen.gaps[depth]}</{tag}>")


def _title(provision: Provision) -> Runs:
    if not provision.num:
        return provision.heading
    return (provision.num, "\u3000", *provision.heading) if provision.heading else (provision.num,)


def _rows(
    provision: Provision, tag: str
) -> tuple[tuple[Provision, ...], tuple[Provision, ...], tuple[Provision, ...]]:
    """The children before the rows, the rows, and those after; a figure has no rows."""
    children = provision.children
    places = [place for place, child in enumerate(children) if child.kind == "row"]
    if tag == "FigStruct" or not places:
        return (), (), children
    first, last = places[0], places[-1] + 1
    return children[:first], children[first:last], children[last:]
