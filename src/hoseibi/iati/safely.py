"""How a file is opened that a stranger may have made: no entities, no network, a limit of size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

LARGEST = 60 * 1024 * 1024
"""In bytes: what the registry's own validator takes."""

ROOT = "iati-activities"
ACTIVITY = "iati-activity"


class Unreadable(ValueError):
    """The file cannot be read as IATI activities; the message is a sentence for its sender: English
    with `{name}` places, and the key of its translations."""

    def __init__(self, message: str, **arguments: object) -> None:
        super().__init__(message)
        self.message, self.arguments = message, arguments

    def told(self, translated: Callable[[str], str] = str) -> str:
        """The sentence with its places filled, in English or as it is translated."""
        return translated(self.message).format(**self.arguments)

    def __str__(self) -> str:
        return self.told()


def opened(source: bytes) -> etree._ElementTree:
    """The tree of a file. Raises Unreadable with what is wrong, where, and what to do."""
    if len(source) > LARGEST:
        raise Unreadable(
            "The file has {size} MiB; more than {most} MiB is not taken, here or by the registry."
            " Publish it as several files.",
            size=-(-len(source) // 1_048_576),
            most=LARGEST // 1_048_576,
        )
    if not source.strip():
        raise Unreadable("The file is empty.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as trouble:
        raise _broken(trouble) from trouble
    tree = root.getroottree()
    if tree.docinfo.internalDTD is not None:
        raise Unreadable(
            "The file begins with a DOCTYPE, which IATI does not have and which could draw in"
            " other files. Take the line that begins with <!DOCTYPE out."
        )
    return tree


def activities_in(tree: etree._ElementTree) -> etree._Element:
    """The root of a file of activities, of IATI 2. Raises Unreadable for anything else."""
    root = tree.getroot()
    if root.tag == "iati-organisations":
        raise Unreadable(
            "This is a file of organisations (iati-organisations); here files of activities"
            " (iati-activities) are read."
        )
    if root.tag != ROOT:
        raise Unreadable(
            "The file begins with <{name}>; a file of IATI activities begins with <{wanted}>.",
            name=local(root),
            wanted=ROOT,
        )
    version = root.get("version", "")
    if version.startswith("1"):
        raise Unreadable(
            "The file follows IATI {version}, in which names and dates stand elsewhere; ask its"
            " publisher for version 2.03.",
            version=version,
        )
    return root


def _broken(trouble: etree.XMLSyntaxError) -> Unreadable:
    line, column = trouble.position
    return Unreadable(
        "The file is not well-formed XML: line {line}, column {column}: {said}."
        " It may have been cut off or edited by hand; export it again from where it was made.",
        line=line,
        column=column,
        said=(trouble.msg or "").split(", line ")[0],
    )


def line(node: etree._Element) -> int:
    """The line on which an element begins; 0 when nobody knows."""
    number: Any = node.sourceline
    return number or 0


def attributes_of(node: etree._Element) -> Iterator[tuple[str, str]]:
    """The attributes of an element, as text."""
    return ((str(name), str(value)) for name, value in node.attrib.items())


def outer(node: etree._Element) -> str:
    """An element as it stands in the file."""
    return etree.tostring(node, encoding="unicode", with_tail=False)


def local(node: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(node).localname if isinstance(node.tag, str) else "entity"


def place(node: etree._Element) -> str:
    """Where an element stands within its activity: `result[2]/indicator[1]/title`."""
    return "/".join(_step(one) for one in reversed(upwards(node)))


def upwards(node: etree._Element) -> list[etree._Element]:
    """An element and those around it, up to its activity and without it."""
    within: list[etree._Element] = []
    here: etree._Element | None = node
    while here is not None and here.tag not in {ACTIVITY, ROOT}:
        within.append(here)
        here = here.getparent()
    return within


def _step(node: etree._Element) -> str:
    before = sum(1 for _ in node.itersiblings(node.tag, preceding=True)) if _plain(node) else 0
    after = next(node.itersiblings(node.tag), None) if _plain(node) else None
    alone = before == 0 and after is None
    return local(node) if alone else f"{local(node)}[{before + 1}]"


def _plain(node: etree._Element) -> bool:
    return isinstance(node.tag, str)
