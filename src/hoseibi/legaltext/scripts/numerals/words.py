"""Numbers written as words: first, thứ hai, Раздел третий, НЭГДҮГЭЭР, Zweites Buch."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, Protocol

_APOSTROPHES = "‘’ʻʼ'`´"
_GAP = re.compile(r"[\s\u00a0‐‑-]+")
_PRINTED_CASE: dict[str, Callable[[str], str]] = {
    "": str,
    "upper": str.upper,
    "title": lambda word: word[:1].upper() + word[1:],
}


class Readable(Protocol):
    """Any other system, as far as words care."""

    pattern: str

    def read(self, printed: str) -> int | None: ...

    def write(self, number: int) -> str | None: ...


class Words:
    """A table of words. `read` ignores case, the kind of apostrophe, and space against hyphen."""

    def __init__(self, printed: dict[int, str], values: dict[str, int], pattern: str) -> None:
        self.printed, self.values, self.pattern = printed, values, pattern

    @classmethod
    def from_table(cls, table: dict[str, Any], case: str) -> Words:
        """Spell out a table of `systems.toml` to ninety-nine, once."""
        lead, form = table.get("prefixed", ""), table.get("form", 0)
        printed: dict[int, str] = {}
        values: dict[str, int] = {}
        for number, spellings in _spelt_out(table):
            chosen = spellings[form] if form < len(spellings) else spellings[0]
            printed.setdefault(number, _PRINTED_CASE[case](lead + chosen))
            for spelling in spellings:
                values.setdefault(_key(lead + spelling), number)
        return cls(printed, values, _pattern(table))

    def read(self, printed: str) -> int | None:
        return self.values.get(_key(printed))

    def write(self, number: int) -> str | None:
        return self.printed.get(number)


class Over:
    """Words over other systems: `ទោល` or `ទី១`, `premier` or `II`.

    `sole` says that the words are read but not printed, since they say that there is only one.
    """

    def __init__(self, words: Words, others: tuple[Readable, ...], prefix: str, sole: bool) -> None:
        self.words, self.others, self.prefix, self.sole = words, others, prefix, sole
        lead = f"(?:{prefix}[ \u00a0\u200b]?)?" if prefix else ""
        self.pattern = words.pattern
        if others:
            rest = "|".join(other.pattern for other in others)
            self.pattern = f"(?:{words.pattern}|{lead}(?:{rest}))"

    def read(self, printed: str) -> int | None:
        number = self.words.read(printed)
        if number is not None:
            return number
        bare = printed.removeprefix(self.prefix).lstrip(" \u00a0\u200b")
        return next((n for other in self.others if (n := other.read(bare)) is not None), None)

    def write(self, number: int) -> str | None:
        word = None if self.sole else self.words.write(number)
        if word is not None or not self.others:
            return word
        bare = self.others[0].write(number)
        return self.prefix + bare if bare else None


def _key(word: str) -> str:
    folded = _GAP.sub(" ", unicodedata.normalize("NFC", word)).casefold()
    return re.sub(f"[{_APOSTROPHES}]", "'", folded)


def _spellings(entry: str, endings: list[str]) -> list[str]:
    """`перв*|первой` with the endings set in, in the order of the data."""
    return [
        word.replace("*", ending)
        for word in entry.split("|")
        for ending in (endings if "*" in word else [""])
    ]


def _spelt_out(table: dict[str, Any]) -> Iterator[tuple[int, list[str]]]:
    endings = table.get("endings", [])
    if "zero" in table:
        yield 0, _spellings(table["zero"], endings)
    for number, entry in enumerate(table["words"], 1):
        yield number, _spellings(entry, endings)
    for ten, entry in table.get("round", {}).items():
        yield int(ten), _spellings(entry, endings)
    if table.get("joint") == "units-first":
        yield from _units_first(table)
    else:
        yield from _tens_first(table)


def _tens_first(table: dict[str, Any]) -> Iterator[tuple[int, list[str]]]:
    """двадцать первый, o‘n birinchi, twenty-first."""
    endings = table.get("endings", [])
    units = table.get("units", table["words"][:9])
    for ten, entry in table.get("tens", {}).items():
        for number, unit in enumerate(units, int(ten) + 1):
            yield (
                number,
                [
                    first + table["joint"] + second
                    for first in entry.split("|")
                    for second in _spellings(unit, endings)
                ],
            )


def _units_first(table: dict[str, Any]) -> Iterator[tuple[int, list[str]]]:
    """einundzwanzigster."""
    for ten, entry in table["round"].items():
        for number, unit in enumerate(table["units"], int(ten) + 1):
            yield number, [unit + word for word in _spellings(entry, table["endings"])]


def _pattern(table: dict[str, Any]) -> str:
    """Words by their parts, so that ninety-nine numbers do not make ninety-nine alternatives."""
    endings = table.get("endings", [])
    zero = [table["zero"]] if "zero" in table else []
    rounds = _one_of([*table.get("round", {}).values(), *zero], endings)
    units = _one_of([*table["words"], *table.get("units", [])], endings)
    if table.get("joint") == "units-first":
        firsts = _one_of(table["units"], [])
        whole = f"(?:{firsts})?(?:{rounds})|{units}"
    elif "tens" in table:
        firsts = _one_of(list(table["tens"].values()), [])
        whole = f"(?:{firsts}){_source(table['joint'])}(?:{units})|{rounds}|{units}"
    else:
        whole = "|".join(filter(None, (rounds, units)))
    # Where words are parted by spaces, the word must be whole: not "third" in "thirdly".
    end = "" if re.search("[\u0e00-\u0eff\u1780-\u17ff]", units) else r"(?!\w)"
    first = "" if table.get("prefixed") else _first_letters(table)
    return f"(?i:{first}{_source(table.get('prefixed', ''))}(?:{whole}){end})"


def _first_letters(table: dict[str, Any]) -> str:
    """A look at the first letter, so that other words are passed over at once."""
    entries = [*table["words"], *table.get("units", []), *table.get("round", {}).values()]
    entries += [*table.get("tens", {}).values(), *([table["zero"]] if "zero" in table else [])]
    letters = {word[:1] for entry in entries for word in entry.split("|")}
    signs = "".join(sorted(letters | {letter.upper() for letter in letters}))
    return f"(?=[{re.escape(signs)}])" if "*" not in signs else ""


def _one_of(entries: list[str], endings: list[str]) -> str:
    ending = f"(?:{'|'.join(sorted(endings, key=len, reverse=True))})"
    words = {word for entry in entries for word in entry.split("|")}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(_source(word).replace(r"\*", ending) for word in ordered)


def _source(word: str) -> str:
    """A word as a pattern: any apostrophe, and one or two of any space, or a hyphen, for a gap."""
    escaped = re.escape(word)
    for mark in _APOSTROPHES:
        escaped = escaped.replace(re.escape(mark), "\0")
    return re.sub(r"\\[ -]", "[ \u00a0‐‑-]{1,2}", escaped).replace("\0", f"[{_APOSTROPHES}]")
