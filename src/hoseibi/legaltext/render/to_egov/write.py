"""From a law to the bytes of a file in e-Gov XML."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec
from lxml import etree

from ...model.egov import ELEMENTS
from ...model.law import Law, Provision
from ...scripts.law_numbers import attributes_of
from .escape import legal, text
from .fit import fitted
from .pen import Pen
from .provisions import write_children, write_provision
from .view import Tags, View, attributes_as_xml, foreign

_BODY = ELEMENTS["LawBody"]
_PARSER = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True)
_BLANKS = " \t\r\n"


def to_egov(law: Law) -> bytes:
    """The law in e-Gov XML (標準法令XML, third version), in UTF-8.

    A law that `from_egov` read comes out as the canonical XML it was. Any other law comes out valid
    against the schema; what the schema has no place for stands in the nearest it has.
    """
    view = View(law.form)
    if "egov-schema" not in view.other:
        law = fitted(law)
        view = View(law.form)
    around = _around(view)
    xml, foreign = _written(law, view, around[0])
    if foreign and not _is_well_formed(around[0] + xml + around[1]):
        xml, _ = _written(law, view, around[0], plain=True)
    whole = around[0] + xml + around[1]
    if "egov-space" in view.other:
        whole = _with_gaps(whole, view.other["egov-space"], _elements(around[0])[1])
    return f"{_declaration(view)}{whole}\n".encode()


def _written(law: Law, view: View, before: str, plain: bool = False) -> tuple[str, bool]:
    """The law's own element, and whether names with a prefix are in it."""
    tags = Tags(view.other.get("egov-defaults") == "written", plain)
    pen = Pen(tags, _unit(view))
    root = view.other.get("egov-root")
    if root == "LawBody" or (root and len(law.provisions) == 1):
        _write_part(pen, law, _elements(before)[0], root)
    else:
        _write_law(pen, law, view, _elements(before)[0])
    return legal("".join(pen.out)), tags.foreign


def _is_well_formed(xml: str) -> bool:
    """Whether a form that was changed by hand, or by a stranger, spoils nothing."""
    try:
        etree.fromstring(xml.encode(), _PARSER)
    except etree.XMLSyntaxError:
        return False
    return True


def _around(view: View) -> tuple[str, str]:
    """What stood before and after the law in its file, if it still makes a file."""
    before = view.other.get("egov-doctype", "") + view.other.get("egov-before", "")
    after = view.other.get("egov-after", "")
    if not before and not after:
        return "", ""
    if "<!ENTITY" in before or not _is_well_formed(f"{before}<Law/>{after}"):
        return "", ""
    return before, after


def _unit(view: View) -> str | None:
    unit = view.other.get("egov-indent", "  ")
    if unit == "none":
        return None
    return unit if len(unit) <= _WIDEST and not unit.strip(" \t") else "  "


_WIDEST = 16


def _elements(before: str) -> tuple[int, int]:
    """How many elements are open where the law begins, and how many began."""
    marks = re.sub(r"<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>]*>", "", before, flags=re.DOTALL)
    began = marks.count("<") - marks.count("</")
    return max(began - marks.count("</") - marks.count("/>"), 0), began


def _declaration(view: View) -> str:
    standalone = view.other.get("egov-standalone", "no")
    if standalone == "undeclared":
        return ""
    said = (
        "" if standalone == "unsaid" else f' standalone="{"yes" if standalone == "yes" else "no"}"'
    )
    return f'<?xml version="1.0" encoding="UTF-8"{said}?>\n'


def _write_part(pen: Pen, law: Law, depth: int, root: str) -> None:
    if root == "LawBody":
        write_provision(pen, _body(law, law.provisions), depth, _BODY, 1)
    else:
        for place, provision in enumerate(law.provisions, 1):
            write_provision(pen, provision, depth, _BODY, place)


def _body(law: Law, provisions: Iterable[Provision]) -> Provision:
    """What LawBody holds, as a provision; a preface gives its lines."""
    children: list[Provision] = []
    for provision in provisions:
        children += provision.children if provision.kind == "preface" else (provision,)
    form = tuple(
        (name.removeprefix("LawBody."), value)
        for name, value in law.form
        if name.startswith(("LawBody.", "LawTitle.", "egov-order", "egov-omit", "egov-attributes"))
    )
    form = (*form, ("egov-tag", "LawBody"))
    return Provision("law", heading=law.title, children=tuple(children), form=form)


def _write_law(pen: Pen, law: Law, view: View, depth: int) -> None:
    out = pen.out
    attributes = attributes_of(law.identity, law.language)
    omitted = view.other.get("egov-law-omit", "").split()
    written = {n: v for n, v in attributes.items() if n not in omitted} | view.attributes
    kept = "" if pen.tags.plain else view.other.get("egov-law-attributes", "")
    pen.tags.foreign |= bool(kept)
    pairs = [*sorted(written.items()), *foreign(kept)]
    out.append(f"<Law{attributes_as_xml(pairs)}>")
    missing = view.other.get("egov-missing", "").split()
    extra: dict[str, list[Provision]] = {}
    inside: list[Provision] = []
    for provision in law.provisions:
        place = pen.tags.view(provision.form).other.get("egov-place")
        (extra.setdefault(place, []) if place else inside).append(provision)
    write_children(pen, extra.pop("first", ()), depth + 1, _BODY)
    if "LawNum" not in missing:
        out.append(f"{pen.gaps[depth + 1]}<LawNum>{text(law.identity.number)}</LawNum>")
    write_children(pen, extra.pop("n", ()), depth + 1, _BODY)
    if "LawBody" not in missing:
        out.append(pen.gaps[depth + 1])
        write_provision(pen, _body(law, inside), depth + 1, _BODY, 1)
    for provisions in extra.values():
        write_children(pen, provisions, depth + 1, _BODY)
    out.append(f"{pen.gaps[depth]}</Law>")


def _with_gaps(xml: str, kept: str, first: int) -> str:
    """White space between elements as the source had it; words are never touched."""
    places = _places(kept)
    try:
        root = etree.fromstring(xml.encode(), _PARSER)
    except etree.XMLSyntaxError:
        return xml
    for place, element in enumerate(root.iter(etree.Element), -first):
        gaps = places.get(str(place))
        if gaps is not None and len(gaps) == len(element) + 1:
            _set_gaps(element, gaps)
    return etree.tostring(root.getroottree(), encoding="unicode")


def _places(kept: str) -> dict[str, list[str]]:
    try:
        return msgspec.json.decode(kept, type=dict[str, list[str]])
    except msgspec.DecodeError:
        return {}


def _set_gaps(element: etree._Element, gaps: list[str]) -> None:
    if _same_words(element.text, gaps[0]):
        element.text = gaps[0]
    for child, gap in zip(element, gaps[1:], strict=True):
        if _same_words(child.tail, gap):
            child.tail = gap


def _same_words(text: str | None, gap: str) -> bool:
    return (text or "").strip(_BLANKS) == gap.strip(_BLANKS)
