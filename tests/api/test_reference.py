"""The page of what can be asked: made by this site alone, from the description, for everybody."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from hoseibi.api.views import api

pytestmark = pytest.mark.django_db


def page(language: str = "en") -> str:
    answer = Client().get("/api/v1/docs", headers={"Accept-Language": language})
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_operation_stands_there_with_examples() -> None:
    shown = page()

    names = {
        told["operationId"]
        for methods in api.get_openapi_schema()["paths"].values()
        for told in methods.values()
    }
    assert {name for name in names if f'<h2 id="{name}">' not in shown} == set()
    assert shown.count("urllib.request.urlopen") == shown.count("<h3>curl</h3>") == len(names)


def test_it_needs_nothing_from_other_sites_and_no_script_or_style_within() -> None:
    shown = page()

    loaded = re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="([^"]+)"', shown)
    assert [each for each in loaded if not each.startswith("/")] == []
    assert re.findall(r"<script>|<style|\sstyle=", shown) == []


def test_what_is_asked_is_told_in_japanese_too() -> None:
    shown = page("ja")

    assert "見ることのできる法令の一覧" in shown
    assert "The laws that the reader may see" not in shown
