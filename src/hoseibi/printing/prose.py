"""Text as jurists type it, in paragraphs: what a page, a book and a Word file set in the same way.

    # A heading within a part          - an item of a list       > a quotation
    (1) an item that has its mark      *stressed words*          an empty line ends a paragraph

Nothing else means anything, and whatever is typed is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

HEAD, ITEM, QUOTE, PLAIN = "head", "item", "quote", "plain"

_LINE = re.compile(
    r"(?P<head>#{1,3}\s+)|(?P<item>[-*•・]\s+)|(?P<quote>[>＞]\s*)"
    r"|(?P<mark>(?:\(\w{1,4}\)|（\w{1,4}）|\w{1,3}[)）](?=\s)|\d{1,3}[.．、](?=\s)|[①-⑳])\s*)"
)
_STRESS = re.compile(r"\*(?=[^\s*])([^*\n]*[^\s*])\*")
_AROUND = re.compile(r"[()（）.．、]")
_COUNTED = re.compile(r"[\d០-៩໐-໙０-９]|^.?[一二三四五六七八九十a-zA-Zivxア-ンก-ฮក-អ].?.?$")


class Stretch(msgspec.Struct, frozen=True, array_like=True):
    """Some words of a block, from `start` to before `end` in its text."""

    start: int
    end: int


class Block(msgspec.Struct, frozen=True):
    """A paragraph. `kind` is one of HEAD, ITEM, QUOTE, PLAIN; `mark` is that of an item as it was
    typed, empty for a dot; `stressed` are stretches of its text."""

    kind: str
    text: str
    mark: str = ""
    stressed: tuple[Stretch, ...] = ()


def prose(text: str) -> tuple[Block, ...]:
    """The blocks of a text. Lines that follow one another are one paragraph, unless a line begins a
    heading, an item or a quotation."""
    return tuple(_block(kind, mark, words) for kind, mark, words in _gathered(text))


def _gathered(text: str) -> Iterator[tuple[str, str, str]]:
    kind, mark, held = PLAIN, "", ""
    for line in (*text.replace("\r\n", "\n").split("\n"), ""):
        begins = _begun(line.strip()) if line.strip() else (PLAIN, "", "")
        goes_on = begins[0] == PLAIN and line.strip() and kind != HEAD
        if held and goes_on:
            held = _joined(held, line.strip())
            continue
        if held:
            yield kind, mark, held
        kind, mark, held = begins


def _begun(line: str) -> tuple[str, str, str]:
    """What a line begins: its kind, its mark, and the words behind that."""
    found = _LINE.match(line)
    if found is None:
        return PLAIN, "", line
    rest = line[found.end() :]
    name = found.lastgroup
    if name == "mark":
        mark = found["mark"].strip()
        inner = _AROUND.sub("", mark)
        return (ITEM, mark, rest) if rest and _COUNTED.search(inner) else (PLAIN, "", line)
    return (str(name), "", rest) if rest else (PLAIN, "", line)


def _joined(before: str, after: str) -> str:
    """Two lines of a paragraph; between signs of scripts without spaces there is none."""
    close = before[-1] >= "\u2e80" or after[0] >= "\u2e80"
    return f"{before}{after}" if close else f"{before} {after}"


def _block(kind: str, mark: str, words: str) -> Block:
    """The words without the stars around what is stressed."""
    out, stressed, at, length = [], [], 0, 0
    for found in _STRESS.finditer(words):
        plain = words[at : found.start()]
        out += [plain, found[1]]
        length += len(plain)
        stressed.append(Stretch(length, length + len(found[1])))
        length += len(found[1])
        at = found.end()
    return Block(kind, "".join((*out, words[at:])), mark, tuple(stressed))
