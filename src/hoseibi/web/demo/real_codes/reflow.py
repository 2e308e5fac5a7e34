"""Lines as a page broke them, put together again to one line for each paragraph."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Layout(NamedTuple):
    """How to tell where a paragraph begins and ends.

    `begins` matches a line that opens one whatever stands before; `closed` matches the end of a
    line after which nothing goes on; `ended` the end of a line that closes a paragraph when the
    line is shorter than `short` characters. Lines are joined by `joiner`.
    """

    begins: re.Pattern[str]
    ended: re.Pattern[str]
    closed: re.Pattern[str]
    short: int
    joiner: str


def paragraphs(lines: Iterable[str], layout: Layout) -> Iterator[str]:
    """The paragraphs of some lines."""
    open_ = ""
    last = ""
    for line in filter(None, (each.strip() for each in lines)):
        if open_ and (layout.begins.match(line) or _ends(last, layout)):
            yield open_
            open_ = ""
        open_ = f"{open_}{_joint(open_, layout)}{line}"
        last = line
    if open_:
        yield open_


def _ends(line: str, layout: Layout) -> bool:
    if layout.closed.search(line):
        return True
    return len(line) < layout.short and bool(layout.ended.search(line))


def _joint(before: str, layout: Layout) -> str:
    """Nothing after a hyphen at the end of a line: the word goes on."""
    return layout.joiner if before and not before.endswith("-") else ""
