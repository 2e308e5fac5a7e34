"""From the bytes of a file to a law: what stands around it, its identity, its parts."""

from __future__ import annotations

import json
import re
from itertools import groupby

import msgspec
from lxml import etree

from ...model.egov import ELEMENTS, num_of
from ...model.law import Form, Identity, Law, Provision, words
from ...model.reading import Reading, Unreadable
from ..xml import parse_xml
from .holders import HOLDERS
from .identity import identity_of
from .names import keep_foreign_names
from .provisions import READERS, read_child, read_provision, stray
from .running import check_gaps
from .usual import USUAL
from .walk import BLANKS, Node, Prefixed, Walk

READERS.update({**HOLDERS, **USUAL})
_HOLDERS = ("law_full_text", "LawFullText")


def from_egov(source: bytes) -> Reading:
    """Read a law in e-Gov XML: a `Law`, an answer of the e-Gov API around one, or a part of one.

    Nothing is lost: `to_egov` writes the same canonical XML again, white space included. What the
    schema does not know is kept as it stands, with a hint. Raises `Unreadable`.
    """
    try:
        return _read(source, _has_prefixes(source))
    except Prefixed:
        return _read(source, True)


def _read(source: bytes, has_prefixes: bool) -> Reading:
    root = parse_xml(source)
    law_element = _law_element(root)
    if has_prefixes:
        keep_foreign_names(law_element)
    depth = sum(1 for _ in law_element.iterancestors())
    walk = Walk(_unit(law_element, depth), _writes_defaults(source), has_prefixes)
    law = _law(walk, law_element, depth)
    form = [("egov-schema", "3"), *_around(root, law_element, source)]
    form += _layout(walk, law_element, depth)
    law = Law(
        law.convention,
        law.language,
        law.title,
        _with_code(law.identity, root),
        law.provisions,
        (*form, *law.form),
    )
    return Reading(law, tuple(walk.findings), "egov")


def _has_prefixes(source: bytes) -> bool:
    """Whether names may have prefixes: only with a colon, which laws in Japanese seldom have."""
    if b"\x00" in source[:8]:
        return True  # UTF-16: the marks below are not found in it
    return b":" in source and (b"xmlns" in source or b"xml:" in source)


def _law_element(root: Node) -> Node:
    """The law in a file: the root, or what an answer of the e-Gov API has around it."""
    if root.tag == "Law" or root.tag in ELEMENTS:
        return root
    law = next(root.iter("Law"), None)
    if law is not None:
        return law
    for holder in root.iter(*_HOLDERS):
        for child in holder:
            if child.tag in ELEMENTS:
                return child
    name = etree.QName(root).localname
    raise Unreadable(
        "The root element is <{name}> (line {line}); a law in e-Gov XML begins with <Law>, an"
        " answer of the e-Gov API has one inside. Choose the form that the file has.",
        name=name,
        line=root.sourceline,
    )


def _unit(element: Node, depth: int) -> str | None:
    """What one level is indented by: None when the file is not laid out at all."""
    text = element.text
    if not text or text.strip(BLANKS) or not text.startswith("\n"):
        return None
    unit = text[1 : 1 + (len(text) - 1) // (depth + 1)]
    return unit if len(unit) <= _WIDEST else "  "


_WIDEST = 16


def _writes_defaults(source: bytes) -> bool:
    """Whether the file spells out attributes that say what is so anyway; some do, most places."""
    start = source[:_SAMPLE]
    return 2 * start.count(b' WritingMode="vertical"') > start.count(b"<Sentence")


_SAMPLE = 200_000


def _layout(walk: Walk, element: Node, depth: int) -> list[tuple[str, str]]:
    unit = None if walk.gaps[0] is None else str(walk.gaps[1])[1:]
    form = [] if unit == "  " else [("egov-indent", "none" if unit is None else unit)]
    if walk.defaults:
        form.append(("egov-defaults", "written"))
    if walk.uneven:
        uneven = set(walk.uneven)
        places = {
            str(place): [child.text or "", *(kid.tail or "" for kid in child)]
            for place, child in enumerate(element.iter(etree.Element))
            if child in uneven
        }
        form.append(("egov-space", json.dumps(places)))
    return form


def _around(root: Node, element: Node, source: bytes) -> list[tuple[str, str]]:
    """What stands before and after the law in its file, and how the file declares itself."""
    form = []
    info = root.getroottree().docinfo
    standalone = _standalone(source)
    if standalone != "no":
        form.append(("egov-standalone", standalone))
    before, after = _outside(root, element)
    if info.doctype:
        form.append(("egov-doctype", info.doctype))
    form += [("egov-before", before)] if before else []
    return form + ([("egov-after", after)] if after else [])


def _standalone(source: bytes) -> str:
    head = source[:512].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if not head.startswith(b"<?xml"):
        return "undeclared"
    said = _STANDALONE.search(head.partition(b"?>")[0])
    return said[1].decode() if said else "unsaid"


_STANDALONE = re.compile(rb"""\sstandalone\s{0,9}=\s{0,9}["'](yes|no)["']""")


def _outside(root: Node, element: Node) -> tuple[str, str]:
    """As XML: comments beside the root, and the elements around the law."""
    before = [etree.tostring(e, encoding="unicode") for e in root.itersiblings(preceding=True)]
    after = [etree.tostring(e, encoding="unicode") for e in root.itersiblings()]
    inner_before = inner_after = ""
    if element is not root:
        inner_before, inner_after = _wrapper(root, element)
    return "".join(reversed(before)) + inner_before, inner_after + "".join(after)


def _wrapper(root: Node, element: Node) -> tuple[str, str]:
    parent = element.getparent()
    assert parent is not None
    mark = etree.ProcessingInstruction("hoseibi-law", "here")
    mark.tail = element.tail
    place = parent.index(element)
    parent.remove(element)
    parent.insert(place, mark)
    whole = etree.tostring(root, encoding="unicode", with_tail=False)
    before, _, after = whole.partition("<?hoseibi-law here?>")
    return before, after


def _with_code(identity: Identity, root: Node) -> Identity:
    if root.tag == "Law":
        return identity
    found = next(root.iter("law_id", "LawId"), None)
    code = (found.text or "") if found is not None else ""
    return Identity(
        identity.country, identity.kind, identity.number, code, identity.titles, identity.dates
    )


def _law(walk: Walk, element: Node, depth: int) -> Law:
    if element.tag != "Law":
        return _part(walk, element, depth)
    kids = _Kids(walk, element, depth)
    body = kids.body
    if body is not None:
        heading, provisions = body.heading, _gathered(body.children)
    else:
        heading, provisions = (), ()
    language = element.get("Lang") or "ja"
    given = walk.given(element)
    identity, form = identity_of(given, kids.number, language, words(heading))
    walk.report(element, "Law", given)
    form = (*form, *kids.form, *(_of_body(body) if body is not None else ()))
    return Law("jp-ja", language, heading, identity, (*kids.extra, *provisions), form)


def _part(walk: Walk, element: Node, depth: int) -> Law:
    """A part of a law that stands alone, as the e-Gov API gives it."""
    form: Form = (("egov-root", element.tag),)
    if element.tag != "LawBody":
        provision = read_child(walk, element, depth, ELEMENTS["LawBody"])
        return Law("jp-ja", "ja", (), Identity(country="jp"), (provision,), form)
    body = read_provision(walk, element, depth, ELEMENTS["LawBody"])
    title = words(body.heading)
    identity = Identity(country="jp", titles=(("ja", title),) if title else ())
    provisions = _gathered(body.children)
    return Law("jp-ja", "ja", body.heading, identity, provisions, (*form, *_of_body(body)))


class _Kids:
    """The children of a Law: its number, its body, and what the schema does not place there."""

    def __init__(self, walk: Walk, element: Node, depth: int) -> None:
        self.number = ""
        self.body: Provision | None = None
        self.extra: list[Provision] = []
        passed = ""
        self._keep_words(element.text, passed)
        for child in element:
            if child.tag == "LawNum" and not passed and not len(child) and not child.items():
                self.number, passed = child.text or "", "n"
            elif child.tag == "LawBody" and "b" not in passed:
                self.body = read_provision(walk, child, depth + 1, ELEMENTS["LawBody"])
                passed += "b"
            else:
                self._keep(read_child(walk, child, depth + 1, ELEMENTS["LawBody"]), passed)
            self._keep_words(child.tail, passed)
        missing = [tag for tag, mark in (("LawNum", "n"), ("LawBody", "b")) if mark not in passed]
        self.form: Form = (("egov-missing", " ".join(missing)),) if missing else ()
        check_gaps(walk, element, depth)

    def _keep(self, provision: Provision, passed: str) -> None:
        place = ("egov-place", passed or "first")
        self.extra.append(msgspec.structs.replace(provision, form=(*provision.form, place)))

    def _keep_words(self, text: str | None, passed: str) -> None:
        if text and text.strip(BLANKS):
            self._keep(stray(text), passed)


def _of_body(body: Provision) -> Form:
    """The form of LawBody among that of the law."""
    number: Form = (("Num", num_of(body.number)),) if body.number else ()
    return tuple(
        (name if "." in name or name.startswith("egov-") else f"LawBody.{name}", value)
        for name, value in (*number, *body.form)
        if name != "egov-tag"
    )


def _gathered(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The same, neighbouring statements of enactment together in one preface."""
    found: list[Provision] = []
    for kind, group in groupby(provisions, key=lambda provision: provision.kind):
        if kind == "line":
            found.append(Provision("preface", children=tuple(group)))
        else:
            found += group
    return tuple(found)
