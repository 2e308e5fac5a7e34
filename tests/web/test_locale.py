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
from django.utils.translation import gettext as gettext_of
from django.utils.translation import pgettext
from tests.web import catalogues
from tests.web.catalogues import Entry, told

from hoseibi.web import settings

SOURCE = Path(settings.HERE).parent
FOLDER = SOURCE / "web" / "locale" / "ja" / "LC_MESSAGES"
MARKS = frozenset({"_", "gettext", "gettext_noop", "gettext_lazy", "ngettext", "ngettext_lazy"})
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+>")


def entries() -> Iterator[Entry]:
    return catalogues.entries(FOLDER / "django.po")


def test_every_sentence_has_its_japanese() -> None:
    assert [one.said for one in entries() if not one.translated] == []


def test_every_place_is_kept() -> None:
    assert [
        one.said
        for one in entries()
        if set(PLACES.findall(one.said)) != set(PLACES.findall(one.translated))
    ] == []


def test_what_is_compiled_is_what_is_written() -> None:
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    assert [one.said for one in entries() if told(compiled, one) != one.translated] == []


def test_every_sentence_of_the_code_is_in_the_catalogue() -> None:
    """When this fails: docs/reference/pages.md, "Another language for the pages", steps 1 to 3."""
    known = {one.said for one in entries()}

    assert sorted({*_in_templates(), *_in_code()} - known) == []


def test_every_word_in_a_context_is_in_the_catalogue() -> None:
    known = {(one.context, one.said) for one in entries()}

    assert sorted(set(_in_contexts()) - known) == []


def test_the_name_of_a_person_is_another_word_than_that_of_a_thing() -> None:
    """When this fails after catalogues were joined: entries were told apart by their sentence
    alone, without their context."""
    with translation.override("ja"):
        assert (gettext_of("Name"), pgettext("person", "Name")) == ("名称", "氏名")


def _in_contexts() -> Iterator[tuple[str, str]]:
    for path in SOURCE.rglob("templates/**/*.html"):
        found = re.findall(r'{%\s*translate "([^"]*)" context "([^"]*)"', path.read_text())
        yield from ((context, said) for said, context in found)
    for path in SOURCE.rglob("*.py"):
        yield from re.findall(r'\bpgettext(?:_lazy)?\("([^"]*)", "([^"]*)"\)', path.read_text())


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
