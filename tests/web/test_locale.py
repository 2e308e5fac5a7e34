"""The Japanese of the pages is complete, compiled, and keeps the places of each sentence."""

import ast
import gettext
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.formats import date_format

from hoseibi.web import settings

SOURCE = Path(settings.HERE).parent
FOLDER = SOURCE / "web" / "locale" / "ja" / "LC_MESSAGES"
MARKS = frozenset({"_", "gettext", "gettext_noop", "gettext_lazy", "ngettext", "ngettext_lazy"})
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


def test_every_sentence_of_the_code_is_in_the_catalogue() -> None:
    """When this fails: docs/reference/pages.md, "Another language for the pages", steps 1 to 3."""
    known = {entry["msgid"] for entry in entries()}

    assert sorted({*_in_templates(), *_in_code()} - known) == []


def _in_templates() -> Iterator[str]:
    for path in SOURCE.rglob("templates/**/*.html"):
        yield from re.findall(r'{%\s*translate "((?:[^"\\]|\\.)*)"', path.read_text())


def _in_code() -> Iterator[str]:
    for path in SOURCE.rglob("*.py"):
        if "gettext" not in path.read_text():
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and _marks(node.func) and node.args:
                sentence = node.args[0]
                if isinstance(sentence, ast.Constant) and isinstance(sentence.value, str):
                    yield sentence.value


def _marks(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id in MARKS


@pytest.mark.parametrize(
    ("language", "written"), [("en", "9 November 2026, 19:58"), ("ja", "2026年11月9日 19:58")]
)
def test_a_moment_is_written_so_that_nobody_reads_another_day(language: str, written: str) -> None:
    moment = datetime(2026, 11, 9, 19, 58, tzinfo=UTC)

    with translation.override(language):
        for name in ("SHORT_DATETIME_FORMAT", "DATETIME_FORMAT"):
            assert date_format(moment, name) == written
        assert date_format(moment, "SHORT_DATE_FORMAT") == written.rpartition(" ")[0].rstrip(",")
