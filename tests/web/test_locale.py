"""The Japanese of the pages is complete, compiled, and keeps the places of each sentence."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

from hoseibi.web import settings

FOLDER = Path(settings.HERE) / "locale" / "ja" / "LC_MESSAGES"
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+>")


def entries() -> Iterator[dict[str, str]]:
    """Each entry of the catalogue, by keyword."""
    for block in (FOLDER / "django.po").read_text().split("\n\n")[1:]:
        entry: dict[str, str] = {}
        keyword = ""
        for line in block.splitlines():
            found = re.match(r'(msgid_plural|msgid|msgstr)(?:\[\d\])? (".*")$', line)
            if found:
                keyword = found[1]
                entry[keyword] = ast.literal_eval(found[2])
            elif line.startswith('"'):
                entry[keyword] += ast.literal_eval(line)
        yield entry


def test_every_sentence_has_its_japanese() -> None:
    assert [entry["msgid"] for entry in entries() if not entry["msgstr"]] == []


def test_every_place_is_kept() -> None:
    assert [
        entry["msgid"]
        for entry in entries()
        if set(PLACES.findall(entry["msgid"])) != set(PLACES.findall(entry["msgstr"]))
    ] == []


def test_what_is_compiled_is_what_is_written() -> None:
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    assert [
        entry["msgid"] for entry in entries() if _translated(compiled, entry) != entry["msgstr"]
    ] == []


def _translated(catalogue: gettext.GNUTranslations, entry: dict[str, str]) -> str:
    if "msgid_plural" in entry:
        return catalogue.ngettext(entry["msgid"], entry["msgid_plural"], 1)
    return catalogue.gettext(entry["msgid"])
