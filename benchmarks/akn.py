"""How fast laws become Akoma Ntoso and come back, beside lxml doing the bare minimum.

    .venv/bin/python benchmarks/akn.py [--runs 9] [--laws ../shared/data/jp-egov-xml/codes]
    .venv/bin/python benchmarks/akn.py --all [--laws ...]

Without `--all`: the longest law of the set. Writing is compared in the same run with building the
same elements in lxml (SubElement) and serialising them. With `--all`: every law is written, checked
against the OASIS schema, read back and compared with what it was; the times of both directions are
printed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree

from hoseibi import legaltext

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
SCHEMA = DATA / "akn" / "schema" / "akomantoso30-final-20170330.xsd"

Element = tuple[int, str, dict[str, str], str | None, str | None]


def laws(source: Path) -> Iterator[tuple[str, bytes]]:
    """The e-Gov files of a folder or a tar archive."""
    if source.is_dir():
        for path in sorted(source.rglob("*.xml")):
            yield path.name, path.read_bytes()
        return
    with tarfile.open(source) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".xml") else None
            if file:
                yield member.name, file.read()


def elements(document: bytes) -> list[Element]:
    """The elements of a document as plain values, each with its depth."""
    found: list[Element] = []
    todo = [(etree.fromstring(document), 0)]
    while todo:
        element, depth = todo.pop()
        found.append((depth, element.tag, dict(element.attrib), element.text, element.tail))
        todo.extend((child, depth + 1) for child in reversed(element))
    return found


def build(found: list[Element]) -> bytes:
    """What any writer must do that uses lxml: make the elements and serialise them."""
    _, tag, attributes, text, _ = found[0]
    root = etree.Element(tag, attributes, nsmap={None: tag[1:].partition("}")[0]})
    root.text = text
    stack = [root]
    for depth, tag, attributes, text, tail in found[1:]:
        del stack[depth:]
        element = etree.SubElement(stack[-1], tag, attributes)
        element.text = text
        element.tail = tail
        stack.append(element)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def one(source: Path, runs: int) -> None:
    name, octets = max(laws(source), key=lambda law: len(law[1]))
    law = legaltext.read(octets, form="egov").law
    document = legaltext.write(law, "akn")
    found = elements(document)
    articles = sum(place.provision.kind == "article" for place in legaltext.walk(law))
    times: dict[str, list[float]] = {"write": [], "lxml": [], "read": [], "parse": []}
    for _ in range(runs):
        times["write"].append(timed(lambda: legaltext.write(law, "akn")))
        times["lxml"].append(timed(lambda: build(found)))
        times["read"].append(timed(lambda: legaltext.read(document, form="akn")))
        times["parse"].append(timed(lambda: etree.fromstring(document)))
    write, bare, read, parse = (statistics.median(times[key]) for key in times)
    print(f"{name}: {articles} articles, {len(found)} elements, {len(document)} bytes")
    print(f"law to AKN   {write * 1000:7.1f} ms   {articles / write:9.0f} articles/s")
    print(f"lxml builds  {bare * 1000:7.1f} ms   ratio {write / bare:.2f}")
    print(f"AKN to law   {read * 1000:7.1f} ms   {articles / read:9.0f} articles/s")
    print(f"lxml parses  {parse * 1000:7.1f} ms   ratio {read / parse:.2f}")


def every(source: Path) -> int:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    count = articles = invalid = unequal = size = 0
    writing = reading = 0.0
    for name, octets in laws(source):
        law = legaltext.read(octets, form="egov").law
        start = time.perf_counter()
        document = legaltext.write(law, "akn")
        middle = time.perf_counter()
        back = legaltext.read(document, form="akn").law
        reading += time.perf_counter() - middle
        writing += middle - start
        count += 1
        size += len(document)
        articles += document.count(b"<article ")
        if not schema.validate(etree.fromstring(document, etree.XMLParser(huge_tree=True))):
            invalid += 1
            print(f"{name}: not valid: {schema.error_log[0].message}")
        if back != law:
            unequal += 1
            print(f"{name}: not the same law after reading back")
    print(f"{count} laws, {articles} articles, {size} bytes")
    print(f"{invalid} not valid, {unequal} not equal after reading back")
    print(f"law to AKN {writing:.1f} s ({articles / writing:.0f} articles/s)")
    print(f"AKN to law {reading:.1f} s ({articles / reading:.0f} articles/s)")
    return 1 if invalid or unequal else 0


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--laws", type=Path, default=DATA / "jp-egov-xml" / "codes")
    arguments.add_argument("--runs", type=int, default=9)
    arguments.add_argument("--all", action="store_true")
    chosen = arguments.parse_args()
    if not chosen.laws.exists():
        print(f"There are no laws at {chosen.laws}.", file=sys.stderr)
        return 2
    if chosen.all:
        return every(chosen.laws)
    one(chosen.laws, chosen.runs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
