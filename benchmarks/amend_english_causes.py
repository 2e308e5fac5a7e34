"""Why a section amended from the acts does not read as the code does: one cause for each section.

Used by `amend_english_apply.py`. Causes are found by rule, from the words that differ: what only
cites otherwise, what the code holds instead of the section, what no act of the data says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from hoseibi.legaltext.model.law import Provision, text_of, words

_NUMBER = r"[0-9]+[A-Za-z]{0,2}(?:[-:.–][0-9A-Za-z.]*[0-9A-Za-z])*"
_MARKS = r"(?:\s?\([0-9A-Za-z-]{1,6}\))*"
_CITED = r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"
_BY_ACT = re.compile(
    rf"(?:sections?|§+)\s*{_NUMBER}(?P<marks>{_MARKS}) of (?:the|An|that)\b"
    rf"(?:(?!\bsections?\b)[^;()]|\([^()]*\)){{3,260}}?{_CITED}"
)
_BY_DATE = re.compile(rf"(?<=\w),? (?:effective|approved|passed on)\b[^;()]{{4,90}}\s*{_CITED}")
_CODE = re.compile(r"\b(?:the )?D\.\s?C\. (?:Official )?Code\b|District of Columbia Official Code")
_SECTION = re.compile(rf"(?:\bsections?|§+)\s*{_NUMBER}|(?<=[,§] )[0-9]+-{_NUMBER}")
_PART = re.compile(
    r"\b(?:this|the) (?:act|title|subtitle|chapter|subchapter|part|subpart|unit|section)\b"
    r"|\bthe part [\w|. -]+ of the code\b"
    r"|\b(?:Chapter|Title|Subchapter|Part) [0-9IVXLA-Z-]+"
    r" of (?:this title|the Code|Title [0-9A-Z]+)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\w+|[^\w\s]")
_NOTE = re.compile(r"^\W*(?:Repealed|Recodified|Transferred|Expired|Omitted)\b", re.IGNORECASE)

BRACKETS = "what the code's publisher set in brackets"
CITED = "cites by other numbers or names than the code, or bears its brackets"
NOTE = "the code holds a note in the section's place (repealed, recodified elsewhere)"
PART_NOTE = "the code holds a note in the place of a part of it"
SIGNS = "signs, capitals or `and` and `or` that the codifier put right"
OUTSIDE = "words that no act of the data has"
TAKEN = "words taken out or kept against what the acts of the data say"
SUSPECT = "words of an act of the data: the engine, or a slip"


def uncited(text: str) -> str:
    """A text with every citation of a section alike, whether by the act or by the code."""
    text = text.replace("[", "").replace("]", "")
    text = _BY_ACT.sub(lambda found: "§ #" + found["marks"], text)
    text = _BY_DATE.sub("", _CODE.sub("", text))
    return " ".join(_PART.sub("this act", _SECTION.sub("§ #", text)).split())


def whole_text(provision: Provision) -> str:
    """All words of a provision with its numbers, from first to last."""
    own = f"{provision.num} {words(provision.heading)} {text_of(provision)}"
    return " ".join([own, *(whole_text(child) for child in provision.children)])


def grams(lines: Iterable[str]) -> set[tuple[str, ...]]:
    """Every row of three words in some lines."""
    found: set[tuple[str, ...]] = set()
    for line in lines:
        row = _words(line)
        found.update(zip(row, row[1:], row[2:], strict=False))
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def cause(ours: Provision, theirs: Provision, before: Provision, told: set[tuple[str, ...]]) -> str:
    """Why two texts of a section differ; `told` are the rows of words of the acts that touch it."""
    if _NOTE.match(text_of(theirs)) and not theirs.children:
        return NOTE
    if _is_bracketed(ours, theirs):
        return BRACKETS
    one, other = uncited(whole_text(ours)), uncited(whole_text(theirs))
    a, b = _TOKEN.findall(one), _TOKEN.findall(other)
    if _plain(a) == _plain(b):
        return CITED if a != b and _bare(a) == _bare(b) else SIGNS
    found = set()
    old = grams([whole_text(before)])
    for operation, i, j, x, y in SequenceMatcher(None, a, b, False).get_opcodes():
        if operation != "equal":
            found.add(_of_hunk((a, i, j), (b, x, y), old, told))
    return next(c for c in (SUSPECT, OUTSIDE, TAKEN, PART_NOTE, SIGNS, CITED) if c in found)


def can_be_had(
    ours: Provision, theirs: Provision, before: Provision, told: set[tuple[str, ...]]
) -> bool:
    """Whether the words by which the code differs stand in the acts that it says changed the
    section, or in the section before; no note, no bracket of the publisher's, no sign alone."""
    if _NOTE.match(text_of(theirs)) and not theirs.children:
        return False
    if _is_bracketed(ours, theirs):
        return False
    a, b = (_TOKEN.findall(uncited(whole_text(one))) for one in (ours, theirs))
    if _plain(a) == _plain(b):
        return False
    known = told | grams([whole_text(before)])
    single = {word for row in known for word in row}
    for operation, _, _, x, y in SequenceMatcher(None, a, b, False).get_opcodes():
        row = [token.lower() for token in b[x:y] if token[0].isalnum()]
        rows = set(zip(row, row[1:], row[2:], strict=False))
        if operation != "equal" and not (rows <= known and single.issuperset(row)):
            return False
    return True


def _is_bracketed(ours: Provision, theirs: Provision) -> bool:
    """Whether the code has all that differs in the brackets by which its publisher mends a text,
    and nothing else is missing there."""
    a, b = (_TOKEN.findall(whole_text(one).translate(_QUOTES)) for one in (ours, theirs))
    inside = _inside_brackets(b)
    for operation, i, j, x, y in SequenceMatcher(None, a, b, False).get_opcodes():
        outside = [b[n] for n in range(x, y) if n not in inside and b[n] not in "[]"]
        if operation != "equal" and (_plain(a[i:j]) or _plain(outside)):
            return False
    return bool(inside)


_QUOTES = str.maketrans("“”‘’", "\"\"''")


def _inside_brackets(tokens: list[str]) -> set[int]:
    found: set[int] = set()
    opened = -1
    for place, token in enumerate(tokens):
        if token == "[":
            opened = place
        elif token == "]" and opened >= 0:
            found.update(range(opened, place + 1))
            opened = -1
    return found


def _bare(tokens: list[str]) -> str:
    return "".join(token for token in tokens if token not in "\"“”'’‘")


def _plain(tokens: list[str]) -> list[str]:
    return [t.lower() for t in tokens if t[0].isalnum() and t.lower() not in ("and", "or")]


_Stretch = tuple[list[str], int, int]


def _of_hunk(
    ours: _Stretch, theirs: _Stretch, old: set[tuple[str, ...]], told: set[tuple[str, ...]]
) -> str:
    a, i, j = ours
    b, x, y = theirs
    if _plain(a[i:j]) == _plain(b[x:y]):
        return SIGNS
    if b[x:y][:1] and b[x] in ("Repealed", "Expired"):
        return PART_NOTE
    new = _rows(b, x, y)
    if _plain(b[x:y]) and not new <= told | old:
        return OUTSIDE
    if not _plain(b[x:y]) or new <= old:
        return TAKEN
    return SUSPECT


def _rows(tokens: list[str], start: int, end: int) -> set[tuple[str, ...]]:
    """Rows of three words that touch a stretch."""
    left = [t for t in tokens[max(0, start - 12) : start] if t[0].isalnum()][-2:]
    right = [t for t in tokens[end : end + 12] if t[0].isalnum()][:2]
    row = [t.lower() for t in (*left, *(t for t in tokens[start:end] if t[0].isalnum()), *right)]
    return set(zip(row, row[1:], row[2:], strict=False))
