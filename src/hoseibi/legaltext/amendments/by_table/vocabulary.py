"""The words of tables of old and new text, as data: `by_table.toml`, a part for a convention."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from ...model.toml import Toml


class Says(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an act with a table is written.

    head    what names the law, `{law}`; with `number`, `{number}` of it
    begin   how its one sentence begins; then what holds of `replaced`, `moved`, `deleted` and
            `added`, parted by `join`
    end     how the last of them ends instead
    gap     what stands between a number and words
    """

    head: str
    number: str
    begin: str
    replaced: str
    moved: str
    deleted: str
    added: str
    join: str
    end: tuple[tuple[str, str], ...]
    gap: str


class Tabled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one convention.

    new, old  what stands over a column
    elided    a line that leaves out what does not change; group `label` or `inside`, the first of
              which may be empty
    absent    a line that says that its column has nothing here
    note      how a row of one cell begins that is no text of the law
    pieces    what parts the numbers of a label that names several
    through   what stands between the first and the last of a label that names a row of them
    label     one number of such a label: groups `before`, `number`, `after`
    systems   numerals that it may be printed in
    contents  the line that begins a table of contents
    entry     a line of one
    title     what stands over a small law made of a column
    says      how such an act is written
    """

    new: tuple[str, ...]
    old: tuple[str, ...]
    elided: str
    absent: str
    note: str
    pieces: str
    through: str
    label: str
    systems: tuple[str, ...]
    contents: str
    entry: str
    title: tuple[str, ...]
    says: Says


_FILES = Toml(dict[str, Tabled])


@cache
def tabled(convention: str) -> Tabled | None:
    """The words of a convention by its code; None when none are known."""
    file = resources.files(__package__).joinpath("by_table.toml")
    return _FILES.read(file.read_bytes()).get(convention)
