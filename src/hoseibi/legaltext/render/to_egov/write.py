"""From a law to the bytes of a file in e-Gov XML."""

from __future__ import annotations

import json
from collections.abc import Iterable

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
    pen = Pen(Tags(view.other.get("egov-defaults") == "written"), _unit(view))
    depth = view.other.get("egov-before", "").count("<") and _depth(view)
    root = view.other.get("egov-root")
    if root:
        _write_part(pen, law, depth, root)
    else:
        _write_law(pen, law, view, depth)
    xml = "".join(pen.out)
    if "egov-space" in view.other:
        xml = _with_gaps(xml, view.other["egov-space"])
    return legal(_declaration(view) + _around(view, xml)).encode("utf-8")


def _unit(view: View) -> str | None:
    unit = view.other.get("egov-indent", "  ")
    return None if unit == "none" else unit if not unit.strip(_BLANKS) else "  "


def _depth(view: View) -> int:
    """How many elements are open around the law."""
    before = view.other["egov-before"]
    return (
        before.count("<")
        - 2 * before.count("</")
        - before.count("/>")
        - before.count("<?")
        - before.count("<!")
    )


def _declaration(view: View) -> str:
    standalone = view.other.get("egov-standalone", "no")
    if standalone == "undeclared":
        return ""
    said = (
        "" if standalone == "unsaid" else f' standalone="{"yes" if standalone == "yes" else "no"}"'
    )
    return f'<?xml version="1.0" encoding="UTF-8"{said}?>\n'


def _around(view: View, xml: str) -> str:
    doctype = view.other.get("egov-doctype", "")
    before, after = view.other.get("egov-before", ""), view.other.get("egov-after", "")
    return f"{doctype}{before}{xml}{after}\n"


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
    pairs = [*sorted(written.items()), *foreign(view.other.get("egov-law-attributes", ""))]
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


def _with_gaps(xml: str, kept: str) -> str:
    """White space between elements as the source had it; words are never touched."""
    root = etree.fromstring(xml)
    places: dict[str, list[str]] = json.loads(kept)
    for place, element in enumerate(root.iter(etree.Element)):
        gaps = places.get(str(place))
        if gaps is not None and len(gaps) == len(element) + 1:
            _set_gaps(element, gaps)
    return etree.tostring(root, encoding="unicode")


def _set_gaps(element: etree._Element, gaps: list[str]) -> None:
    if _same_words(element.text, gaps[0]):
        element.text = gaps[0]
    for child, gap in zip(element, gaps[1:], strict=True):
        if _same_words(child.tail, gap):
            child.tail = gap


def _same_words(text: str | None, gap: str) -> bool:
    return (text or "").strip(_BLANKS) == gap.strip(_BLANKS)
