"""What of our letters is left out because nobody entered it: a heading above nothing, a line with a
label alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from hoseibi.printing import Block, Fields, Heading, Words

_NAME = re.compile(r"\{\{ ([\w.]+) \}\}")
_NUMBER = re.compile(r"^\d+\. ")


def empty_names(values: Mapping[str, object], before: str = "") -> Iterator[str]:
    """The names in a letter's values behind which there is nothing."""
    for name, said in values.items():
        if isinstance(said, Mapping):
            yield from empty_names(said, f"{before}{name}.")
        elif said in ("", []):
            yield f"{before}{name}"


def without(blocks: Iterable[Block], empty: Collection[str]) -> tuple[Block, ...]:
    """The blocks of a letter without what names only empty things, numbered anew."""
    found: list[Block] = []
    for block in blocks:
        kept = _kept(block, empty)
        if kept is not None:
            found.append(kept)
        elif found and isinstance(found[-1], Heading):
            found.pop()
    return tuple(_numbered(found))


def _kept(block: Block, empty: Collection[str]) -> Block | None:
    if isinstance(block, Words):
        lines = tuple(one for one in block.paragraphs if not _says_nothing(str(one), empty))
        return Words(lines, block.align, block.indent, block.size) if lines else None
    if isinstance(block, Fields):
        rows = tuple(row for row in block.rows if not _says_nothing(str(row[1]), empty))
        return Fields(rows, block.pairs, block.share, block.size) if rows else None
    return block


def _says_nothing(line: str, empty: Collection[str]) -> bool:
    names = _NAME.findall(line)
    return bool(names) and all(name in empty for name in names)


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    at = 0

    def anew(label: object) -> str:
        nonlocal at
        at += bool(_NUMBER.match(str(label)))
        return _NUMBER.sub(f"{at}. ", str(label))

    for block in blocks:
        if isinstance(block, Heading):
            yield Heading(anew(block.said), block.level)
        elif isinstance(block, Fields):
            rows = tuple((anew(label), said) for label, said in block.rows)
            yield Fields(rows, block.pairs, block.share, block.size)
        else:
            yield block
