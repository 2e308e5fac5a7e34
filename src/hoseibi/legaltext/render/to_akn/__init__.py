"""A law as Akoma Ntoso 3.0, the form in which it is kept: valid for every law, and lossless.

What Akoma Ntoso cannot say stands in attributes of two namespaces of our own (`urn:hoseibi:model`
and `urn:hoseibi:form`), which its schema allows. `from_akn` gives the same law back.
"""

from __future__ import annotations

from ...model.address import Placed, walk
from ...model.law import Law, Provision, Runs, form_value
from ..contents import Contents
from .meta import body_language, meta, title_is_shown
from .pen import FILL, NAMESPACES, Pen, attribute
from .tocs import is_toc, toc
from .units import blocks, opening, unit

__all__ = ["to_akn"]

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" {NAMESPACES}>'
)
_CONTROLS = bytes(range(9)) + b"\x0b\x0c" + bytes(range(0x0D, 0x20))
_NONCHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
_TOP = ' m:top="1"'


def to_akn(law: Law) -> bytes:
    """A law as an Akoma Ntoso document in UTF-8.

    The same law always gives the same bytes. Every `eId` is the provision's full address (see
    `model.address`); where that would not be a valid or unique identifier it is changed a little.
    """
    placed = walk(law)
    addresses = _identifiers([place.address for place in placed])
    try:
        document = _document(law, placed, addresses, careful=False).encode("utf-8")
    except UnicodeEncodeError:
        document = b"\x00"
    if len(document.translate(None, _CONTROLS)) != len(document) or any(
        character in document for character in _NONCHARACTERS
    ):
        document = _document(law, placed, addresses, careful=True).encode("utf-8")
    return document


def _identifiers(addresses: list[str]) -> list[str]:
    """Addresses as identifiers: without white space and markup, and each one only once."""
    joined = "".join(addresses)
    plain = joined.isprintable() and not any(odd in joined for odd in ' &<>"\\')
    if plain and len(set(addresses)) == len(addresses):
        return addresses
    taken = {""}
    result = []
    for address in addresses:
        plain_address = "".join(
            character if character.isprintable() and character not in ' &<>"\\' else "-"
            for character in address
        )
        fresh, count = plain_address, 1
        while fresh in taken:
            count += 1
            fresh = f"{plain_address}~{count}"
        taken.add(fresh)
        result.append(fresh)
    return result


def _document(law: Law, placed: list[Placed], addresses: list[str], *, careful: bool) -> str:
    pen = Pen(iter(addresses), Contents(placed, addresses), careful=careful)
    root = "bill" if form_value(law.form, "root") == "bill" else "act"
    pen.put(_HEAD)
    pen.put(f'<{root} name="{attribute(law.identity.kind) or root}">')
    meta(pen, law)
    rest = _front(pen, law)
    _body(pen, law, rest)
    pen.put(f"\n</{root}></akomaNtoso>\n")
    return "".join(pen.out)


def _front(pen: Pen, law: Law) -> tuple[Provision, ...]:
    """The title and what stands before the body where Akoma Ntoso has a place; returns the rest."""
    rest = law.provisions
    preface = rest[0] if rest and _is_plain(rest[0], "preface") else None
    rest = rest[1:] if preface else rest
    has_toc = bool(rest) and is_toc(rest[0])
    title = () if title_is_shown(law) else law.title
    if title or preface or has_toc:
        pen.put(f"\n<preface{opening(pen, preface)}>" if preface else '\n<preface m:as="wrap">')
        _title(pen, title)
        if preface:
            blocks(pen, preface)
        if has_toc:
            toc(pen, rest[0], opening, _TOP)
            rest = rest[1:]
        elif not title and preface and not (preface.text or preface.children):
            pen.put(FILL)
        pen.put("</preface>")
    if rest and _is_plain(rest[0], "preamble"):
        _preamble(pen, rest[0])
        rest = rest[1:]
    return rest


def _is_plain(provision: Provision, kind: str) -> bool:
    return provision.kind == kind and not provision.num and not provision.heading


def _title(pen: Pen, title: Runs) -> None:
    if title:
        pen.put('<longTitle m:as="title"><p><docTitle>')
        pen.runs(title)
        pen.put("</docTitle></p></longTitle>")


def _preamble(pen: Pen, preamble: Provision) -> None:
    pen.put(f"\n<preamble{opening(pen, preamble)}>")
    blocks(pen, preamble)
    if not (preamble.text or preamble.children):
        pen.put(FILL)
    pen.put("</preamble>")


def _body(pen: Pen, law: Law, rest: tuple[Provision, ...]) -> None:
    """The body, and after its provisions all that stands at the top behind it."""
    language = body_language(law)
    body = rest[0] if rest and _is_plain(rest[0], "body") and not rest[0].text else None
    if body:
        pen.put(f"\n<body{opening(pen, body)}{language}>")
        for provision in body.children:
            unit(pen, provision)
    else:
        pen.put(f'\n<body m:as="wrap"{language}>')
    tops = rest[1:] if body else rest
    for provision in tops:
        unit(pen, provision, _TOP)
    if not tops and not (body and body.children):
        pen.put('<hcontainer name="empty" m:as="fill"/>')
    pen.put("\n</body>")
