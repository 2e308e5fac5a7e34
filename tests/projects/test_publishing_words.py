"""Every sentence and every word of the aid standard's package is in the catalogue of the pages."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests import factories
from tests.web.test_locale import entries

from hoseibi.iati import Finding, rule_kinds, safely, structure
from hoseibi.iati.kinds import AMOUNT, COUNT, DATE, FLAG, MOMENT
from hoseibi.iati.table import own_rules, words
from hoseibi.projects.queries import iati_ready
from hoseibi.projects.templatetags.iati_pages import UNREADABLE, mend_field, mend_sentence

OECD_ONLY = ("crs-add", "fss")


def sentences() -> Iterator[str]:
    """What findings say."""
    yield from (rule["says"] for rule in own_rules())
    yield from (
        getattr(structure, name)
        for name in ("NOT_HERE", "NOT_OF_KIND", "NO_TEXT", "NOT_LISTED", "ONE_OF", "NO_LONGER")
    )
    yield from (structure.AFTER, structure.ONCE, structure.NEEDED, structure.ADDRESS_SPACE)
    yield structure.ATTRIBUTE_MISSING
    yield from rule_kinds.DETAILS
    yield from (iati_ready.NOTHING_MEASURES, iati_ready.NO_PLAN)


def vocabulary() -> Iterator[str]:
    """What fields, lists and types are called."""
    for name in ("elements", "attributes", "codelists"):
        yield from words()[name].values()
    for kinds in words()["types"].values():
        yield from kinds.values()
    yield from (kind.called for kind in (DATE, MOMENT, AMOUNT, COUNT, FLAG))
    yield from structure.CALLED.values()


def test_every_sentence_and_word_has_its_japanese() -> None:
    known = {entry.said for entry in entries()}

    assert sorted({*sentences(), *vocabulary()} - known - {""}) == []


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("Project · planned start date", "案件 · 開始予定日"),
        ("Output 2 · indicator 1 · baseline · year", "成果 2 · 指標 1 · 基準値 · 年"),
        ("Transaction 3 · amount", "支出入記録 3 · 金額"),
    ],
)
def test_a_field_is_called_in_the_language_of_the_page(field: str, said: str) -> None:
    finding = Finding("x", "error", "", "", field, "")

    with translation.override("ja"):
        assert mend_field(finding) == said
    with translation.override("en"):
        assert mend_field(finding) == field


def unreadable() -> Iterator[str]:
    """What the reader says of files that it does not take, as it stands in its module."""
    for call in ast.walk(ast.parse(inspect.getsource(safely))):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Unreadable":
            yield str(ast.literal_eval(call.args[0]))


def test_what_is_said_of_a_file_that_cannot_be_read_has_its_japanese() -> None:
    known = {entry.said for entry in entries()}

    assert len(set(unreadable())) > 5
    assert set(unreadable()) - known == set()
    assert set(unreadable()) == set(UNREADABLE)


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_is_refused_in_the_language_of_the_page() -> None:
    client = Client()
    client.force_login(factories.officer())

    answer = client.post(
        reverse("projects:iati-import"),
        {"file": SimpleUploadedFile("a.xml", b"<html/>")},
        headers={"Accept-Language": "ja"},
    )

    assert answer.status_code == 422
    assert "ファイルは&lt;html&gt;で始まっています" in answer.content.decode()


def test_a_sentence_is_said_in_the_language_of_the_page() -> None:
    said = {"name": "state"}
    finding = Finding("own.missing", "error", "", "", "", structure.NEEDED, said=said)

    with translation.override("ja"):
        assert mend_sentence(finding) == "「状態」がありません。標準では必須です。"
