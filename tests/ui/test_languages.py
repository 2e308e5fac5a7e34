"""Texts in several languages are found by their words, and not by how they are kept."""

from __future__ import annotations

import pytest
from i18nfield.strings import LazyI18nString
from tests import factories

from hoseibi.partners.models import Organ
from hoseibi.ui.languages import saying


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("en", ["Agency of Enforcement"]),
        ("EN", ["Agency of Enforcement"]),
        ("ja", ["Janitors"]),
        ("e", ["Agency of Enforcement", 'The "first" court']),
        ("法", ["Janitors"]),
        ('"', ['The "first" court']),
        (": ", []),
    ],
)
def test_the_code_of_a_language_is_no_word_of_a_text(words: str, found: list[str]) -> None:
    for name in (
        {"en": "Agency of Enforcement"},
        {"ja": "法務", "en": "Janitors"},
        {"ru": "Суд", "vi": 'The "first" court'},
    ):
        organ = factories.organ("xl", next(iter(name.values())))
        organ.name = LazyI18nString(name)
        organ.save()

    names = [one.name.data for one in Organ.objects.filter(saying("name", words)).order_by("pk")]

    assert [next(words for words in each.values() if words.isascii()) for each in names] == found
