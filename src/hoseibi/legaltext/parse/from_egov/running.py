"""Words: sentences, columns, ruby, and whatever else stands inside running text."""

from __future__ import annotations

from lxml import etree

from ...model.egov import INLINES, KNOWN
from ...model.law import Form, Inline, Runs, Sentence
from .walk import BLANKS, Node, Walk

_NO_FORM: Form = ()


def runs_of(walk: Walk, element: Node, depth: int) -> Runs:
    """The words of an element and the inlines among them, to the character."""
    text = element.text
    if not len(element):
        return (text,) if text else ()
    runs: list[str | Inline] = [text] if text else []
    for child in element:
        runs.append(inline(walk, child, depth + 1))
        tail = child.tail
        if tail:
            runs.append(tail)
    return tuple(runs)


def inline(walk: Walk, element: Node, depth: int) -> Inline:
    """Any element, comment or processing instruction among words."""
    tag = element.tag
    if type(tag) is not str:
        return Inline("comment", (), note_form(element))
    items: Form = ()
    if element.items():
        given = walk.given(element)
        items = tuple(given.items())
        walk.report(element, tag, given)
    elif tag not in KNOWN:
        walk.report(element, tag, {})
    name = INLINES.get(tag) or tag
    if not tag[0].isupper():
        items = (*items, *walk.kept_tag(tag))
    if len(element) and is_laid_out(walk, element, depth):
        children = tuple(inline(walk, child, depth + 1) for child in element)
        return Inline(name, children, (*items, ("egov-layout", "indented")))
    return Inline(name, runs_of(walk, element, depth), items)


def note_form(element: Node) -> Form:
    """A comment or a processing instruction, kept in a form because it is no word of the law."""
    if element.tag is etree.Comment:
        return (("egov-comment", element.text or ""),)
    words = f" {element.text}" if element.text else ""
    return (("egov-instruction", f"{element.target}{words}"),)


def is_laid_out(walk: Walk, element: Node, depth: int) -> bool:
    """Whether white space between the children is there for the eye only."""
    inner, outer = walk.gaps[depth + 1], walk.gaps[depth]
    if inner is None or element.text != inner:
        return False
    tails = [child.tail for child in element]
    return tails.pop() == outer and all(tail == inner for tail in tails)


def sentences_of(walk: Walk, element: Node, depth: int) -> tuple[Sentence, ...] | None:
    """The sentences of an element that holds nothing else; None when it holds something else."""
    gaps = walk.gaps
    if len(element) == 1:
        child = element[0]
        if (
            child.tag == "Sentence"
            and element.text == gaps[depth + 1]
            and child.tail == gaps[depth]
        ):
            if len(child):
                return (sentence(walk, child, depth + 1, ""),)
            items = child.items()
            known = walk.sentences.get(("", *items) if items else "")
            if known is None:
                return (sentence(walk, child, depth + 1, ""),)
            text = child.text
            return (Sentence((text,) if text else (), known[0], 0, known[1]),)
    children = element[:]
    even = is_even(walk, element, depth, children)
    if not even and not is_blank(element):
        return None
    found = several(walk, children, depth)
    if found is not None and not even:
        walk.uneven.append(element)
    return found


def is_even(walk: Walk, element: Node, depth: int, children: list[Node]) -> bool:
    """Whether the children are laid out as everywhere else."""
    if not children:
        return not element.text
    gap = walk.gaps[depth + 1]
    if element.text != gap:
        return False
    tails = [child.tail for child in children]
    return tails.pop() == walk.gaps[depth] and tails.count(gap) == len(tails)


def several(walk: Walk, elements: list[Node], depth: int) -> tuple[Sentence, ...] | None:
    """The sentences of some neighbours; None when they are not all sentences, or all columns."""
    found: list[Sentence] = []
    column = 0
    alone = len(elements) == 1
    for place, child in enumerate(elements, 1):
        tag = child.tag
        if tag == "Sentence":
            found.append(sentence(walk, child, depth + 1, "" if alone else str(place)))
        elif tag == "Column":
            column += 1
            several = column_of(walk, child, depth + 1, column)
            if several is None:
                return None
            found += several
        else:
            return None
    return _in_columns(tuple(found), column)


def _in_columns(found: tuple[Sentence, ...], columns: int) -> tuple[Sentence, ...] | None:
    """Sentences beside columns are more than the model says: None."""
    if columns and any(not sentence.column for sentence in found):
        return None
    return found


def column_of(walk: Walk, element: Node, depth: int, column: int) -> list[Sentence] | None:
    """The sentences of one column; its own attributes are kept with the first of them."""
    inside = sentences_of(walk, element, depth)
    if inside is None or any(sentence.column for sentence in inside):
        return None
    form = _column_form(walk, element, str(column))
    if not inside:
        return [Sentence((), "", column, (*form, ("egov-empty", "yes")))]
    found = [Sentence(s.runs, s.function, column, s.form) for s in inside]
    if form:
        found[0] = Sentence(found[0].runs, found[0].function, column, (*found[0].form, *form))
    return found


def _column_form(walk: Walk, element: Node, place: str) -> Form:
    key = ("Column", place, *element.items())
    known = walk.sentences.get(key)
    if known is None:
        form = _form(walk, element, "Column", place)
        known = "", tuple((_prefixed(name), value) for name, value in form)
        walk.sentences[key] = known
    return known[1]


def _prefixed(name: str) -> str:
    return "Column.egov-omit" if name == "egov-omit" else f"Column.{name}"


def sentence(walk: Walk, element: Node, depth: int, place: str) -> Sentence:
    """One sentence; `place` is the number it has by custom."""
    items = element.items()
    key = (place, *items) if items else place
    known = walk.sentences.get(key)
    if known is None:
        form = _form(walk, element, "Sentence", place)
        function = dict(form).get("Function", "")
        form = tuple(pair for pair in form if pair[0] != "Function") if function else form
        known = walk.sentences[key] = (function, form)
    if not len(element):
        text = element.text
        return Sentence((text,) if text else (), known[0], 0, known[1])
    if is_laid_out(walk, element, depth):
        runs = tuple(inline(walk, child, depth + 1) for child in element)
        return Sentence(runs, known[0], 0, (*known[1], ("egov-layout", "indented")))
    return Sentence(runs_of(walk, element, depth), known[0], 0, known[1])


def _form(walk: Walk, element: Node, tag: str, place: str) -> Form:
    custom = {**walk.defaults.get(tag, {}), **({"Num": place} if place else {})}
    given = walk.given(element)
    walk.report(element, tag, given)
    form = [(name, value) for name, value in given.items() if custom.get(name) != value]
    omitted = " ".join(name for name in custom if name not in given)
    return tuple(form + ([("egov-omit", omitted)] if omitted else []))


def is_blank(element: Node) -> bool:
    """Whether only white space stands beside the children."""
    text = element.text
    if text and text.strip(BLANKS):
        return False
    return not any(child.tail and child.tail.strip(BLANKS) for child in element)


def check_gaps(walk: Walk, element: Node, depth: int) -> None:
    """Note an element whose children are not laid out as everywhere else."""
    if not is_even(walk, element, depth, element[:]):
        walk.uneven.append(element)
