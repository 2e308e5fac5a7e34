"""Provisions as elements: in the hierarchy where Akoma Ntoso allows it, else as blocks.

Each provision is one element, and one more stands around it (`m:as="wrap"`) only where a block must
stand in the hierarchy. `m:kind` says the kind where the element's name does not.
"""

from __future__ import annotations

from ...model.akn import BLOCKS, HIERARCHY
from ...model.law import KINDS, Provision, form_value
from .pen import FILL, Pen, attribute, is_target
from .tables import is_row, is_table, row, table
from .tocs import is_toc, toc

HEADING_FIRST = ("heading", "first")
"""In the form of a provision: its heading stands before its number."""

_OWN_NAMES = HIERARCHY & KINDS


def unit(pen: Pen, provision: Provision, mark: str = "") -> None:
    """A provision where the hierarchy stands; `mark` is one more attribute, with its space."""
    kind = provision.kind
    if kind in BLOCKS and (is_table(provision) or is_toc(provision)):
        pen.put(f'\n<hcontainer name="{kind}" m:as="wrap"{mark}><content>')
        block(pen, provision)
        pen.put("</content></hcontainer>")
        return
    name = kind
    if kind in _OWN_NAMES:
        start = kind
        if provision.form:
            name, start = _source_name(provision)
    else:
        name = "hcontainer"
        start = f'hcontainer name="{attribute(kind)}"'
    put = pen.put
    put(f"\n<{start}{opening(pen, provision)}{mark}>")
    label(pen, provision)
    _inside(pen, provision)
    put(f"</{name}>")


def _source_name(provision: Provision) -> tuple[str, str]:
    """The element's name and how its start begins: the name it had in a foreign source, if any."""
    kind = provision.kind
    name = form_value(provision.form, "akn")
    if name in HIERARCHY and name != kind:
        return name, f'{name} m:kind="{kind}"'
    return kind, kind


def opening(pen: Pen, provision: Provision) -> str:
    """The attributes that every provision has; takes the next address."""
    attributes = f' eId="{next(pen.addresses)}"'
    if provision.number:
        attributes += f' m:n="{attribute(provision.number)}"'
    if provision.form:
        attributes += pen.form(provision.form)
    return attributes


def label(pen: Pen, provision: Provision) -> None:
    """The number and the heading, in the order of the source."""
    num = provision.num
    if num and not (provision.form and HEADING_FIRST in provision.form):
        pen.put("<num>")
        pen.runs((num,))
        pen.put("</num>")
        num = ""
    if provision.heading:
        pen.put("<heading>")
        pen.runs(provision.heading)
        pen.put("</heading>")
    if num:
        pen.put("<num>")
        pen.runs((num,))
        pen.put("</num>")


def _inside(pen: Pen, provision: Provision) -> None:
    children = provision.children
    text = provision.text
    if not children:
        if text:
            pen.put("<content>")
            pen.sentences(text)
            pen.put("</content>")
    elif children[0].kind in BLOCKS and all(child.kind in BLOCKS for child in children):
        pen.put("<content>")
        blocks(pen, provision)
        pen.put("</content>")
    else:
        if text:
            pen.put("<intro>")
            pen.sentences(text)
            pen.put("</intro>")
        hierarchy(pen, children)


def hierarchy(pen: Pen, children: tuple[Provision, ...]) -> None:
    """Provisions one after the other; text that closes the list is its `wrapUp`."""
    closing = children[-1]
    if not _is_wrapup(closing):
        for child in children:
            unit(pen, child)
        return
    for child in children[:-1]:
        unit(pen, child)
    pen.put(f"\n<wrapUp{opening(pen, closing)}>")
    pen.sentences(closing.text)
    pen.put("</wrapUp>")


def _is_wrapup(provision: Provision) -> bool:
    return (
        provision.kind == "wrapup"
        and not provision.num
        and not provision.heading
        and not provision.children
    )


def blocks(pen: Pen, provision: Provision) -> None:
    """The text and the children of a provision, where only blocks may stand."""
    pen.sentences(provision.text)
    in_table = False
    for child in provision.children:
        # Rows that stand among other things, as beside the notes of a table, are still a table.
        if is_row(child) != in_table:
            in_table = not in_table
            pen.put('\n<table m:as="wrap">' if in_table else "</table>")
        if in_table:
            row(pen, child, opening, blocks)
        else:
            block(pen, child)
    if in_table:
        pen.put("</table>")


def block(pen: Pen, provision: Provision) -> None:
    """A provision where only blocks may stand."""
    if is_table(provision):
        table(pen, provision, opening, blocks)
    elif is_toc(provision):
        toc(pen, provision, opening)
    elif _is_line(provision):
        pen.put(f'\n<block name="line"{opening(pen, provision)}>')
        pen.runs(provision.text[0].runs)
        pen.put("</block>")
    else:
        start = attribute(provision.kind)
        pen.put(f'\n<tblock m:kind="{start}"{opening(pen, provision)}>')
        label(pen, provision)
        blocks(pen, provision)
        if not provision.text and not provision.children:
            pen.put(_filling(provision))
        pen.put("</tblock>")


def _is_line(provision: Provision) -> bool:
    if provision.kind != "line" or len(provision.text) != 1:
        return False
    if provision.num or provision.heading or provision.children:
        return False
    sentence = provision.text[0]
    return not (sentence.function or sentence.column or sentence.form)


def _filling(provision: Provision) -> str:
    """What stands in an empty block: its picture, when it has one to show."""
    source = form_value(provision.form, "src")
    if source and is_target(source):
        return f'<p m:as="fill"><img src="{attribute(source)}"/></p>'
    return FILL
