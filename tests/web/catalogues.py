"""The catalogues of sentences as they are written, entry by entry."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d\])? (".*")$')


class Entry(NamedTuple):
    """A sentence, its plural where it has one, what is said of it, and in which `context` it
    stands: `Name` of a person is another word than that of a thing."""

    said: str
    translated: str
    plural: str = ""
    context: str = ""


def entries(catalogue: Path) -> Iterator[Entry]:
    """Each entry of a catalogue; of one with a plural, its last form."""
    for block in catalogue.read_text().split("\n\n")[1:]:
        found: dict[str, str] = {}
        keyword = ""
        for line in block.splitlines():
            if begins := _LINE.match(line):
                keyword = begins[1]
                found[keyword] = ast.literal_eval(begins[2])
            elif line.startswith('"'):
                found[keyword] += ast.literal_eval(line)
        if "msgid" in found:
            plural, context = found.get("msgid_plural", ""), found.get("msgctxt", "")
            yield Entry(found["msgid"], found["msgstr"], plural, context)


def told(known: gettext.GNUTranslations, entry: Entry, count: int = 1) -> str:
    """What a compiled catalogue says of an entry."""
    if entry.plural:
        return known.ngettext(entry.said, entry.plural, count)
    if entry.context:
        return known.pgettext(entry.context, entry.said)
    return known.gettext(entry.said)
