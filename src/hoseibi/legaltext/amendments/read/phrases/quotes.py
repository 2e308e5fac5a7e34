"""Where quotations begin and end: one pass that pairs the marks, quotations in quotations too."""

from __future__ import annotations


def paired(text: str, quotes: tuple[str, ...], *, repeats: bool = False) -> dict[int, int]:
    """For each mark that opens a quotation, where the one stands that closes it.

    A mark without a fellow is in no pair. `repeats`: a mark that opens a line inside an open
    quotation says that it goes on, and opens nothing. Linear.
    """
    opening = {pair[0]: pair for pair in reversed(quotes)}
    closing: dict[str, list[str]] = {}
    for pair in quotes:
        closing.setdefault(pair[1], []).append(pair[0])
    open_: dict[str, list[int]] = {pair[0]: [] for pair in quotes}
    found: dict[int, int] = {}
    for place, sign in enumerate(text):
        if sign in opening and _opens(text, place, sign, opening[sign], open_):
            if not (repeats and open_[sign] and _begins_line(text, place)):
                open_[sign].append(place)
        elif sign in closing:
            begun = [start for start in closing[sign] if open_[start]]
            if begun:
                latest = max(begun, key=lambda start: open_[start][-1])
                found[open_[latest].pop()] = place
    return found


def _opens(text: str, place: int, sign: str, pair: str, open_: dict[str, list[int]]) -> bool:
    """A mark that both opens and closes opens where words do not end."""
    if pair[0] != pair[1]:
        return True
    before = text[place - 1] if place else " "
    return before.isspace() or before in "([—" or not open_[sign]


def _begins_line(text: str, place: int) -> bool:
    return not text[text.rfind("\n", 0, place) + 1 : place].strip()


def unquoted(text: str, opening: str, *, repeats: bool) -> str:
    """What stands between quotation marks, without the white space around it, and without the
    marks that open its lines."""
    lines = text.split("\n")
    if repeats:
        lines = [lines[0], *(_without(line, opening) for line in lines[1:])]
    return "\n".join(lines)


def _without(line: str, opening: str) -> str:
    bare = line.lstrip()
    if not bare.startswith(opening):
        return line
    return bare[2:] if bare[1:2].isspace() else bare[1:]
