"""A text cut into units and joined again is the same text, in every script."""

from __future__ import annotations

from itertools import islice

import pytest
from tests.factories.laws import CODE, CODE_JA
from tests.legaltext import real_texts

from hoseibi import legaltext
from hoseibi.drafting import storage


@pytest.mark.parametrize(("text", "convention"), [(CODE, "jp-en"), (CODE_JA, "jp-ja")])
def test_units_are_articles_and_the_lines_between(text: str, convention: str) -> None:
    units = storage.slices(text, convention)

    assert [one.address for one in units if one.kind == "article"][:3] == [
        "art_1",
        "art_2",
        "art_3",
    ]
    assert units[0].kind == "lines"
    assert all(one.label in one.text for one in units)
    assert storage.joined(one.text for one in units).split() == text.split()


def test_the_same_article_of_two_languages_is_one_unit() -> None:
    rows = storage.rows(
        {"en": storage.slices(CODE, "jp-en"), "ja": storage.slices(CODE_JA, "jp-ja")}
    )

    both = [row.address for row in rows if row.kind == "article" and len(row.texts) == 2]
    assert both == ["art_1", "art_2", "art_3"]
    assert [row.address for row in rows if row.kind == "article"] == [*both, "art_3-2"]
    lines = [row for row in rows if row.kind == "lines"]
    assert all(set(row.texts) == {"en", "ja"} for row in lines)


def test_an_article_that_only_the_second_language_has_stands_where_it_does_there() -> None:
    more = CODE_JA.replace("第二編", "第二条の二　契約は、守る。\n\n第二編")

    rows = storage.rows({"en": storage.slices(CODE, "jp-en"), "ja": storage.slices(more, "jp-ja")})

    assert [row.address for row in rows if row.kind == "article"] == [
        *("art_1", "art_2", "art_2-2", "art_3", "art_3-2"),
    ]


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
@pytest.mark.parametrize("country", ["kh", "vn", "uz", "de", "fr", "la", "jp-en"])
def test_real_laws_lose_nothing(country: str) -> None:
    for law in islice(real_texts.COUNTRIES[country](), 2):
        before = legaltext.read(law.text, form="plain", convention=law.convention).law
        text = legaltext.write(before, "plain").decode()
        again = storage.joined(one.text for one in storage.slices(text, law.convention))

        assert again.split() == text.split(), law.name
        after = legaltext.read(again, form="plain", convention=law.convention).law
        assert [one.short for one in legaltext.walk(after)] == [
            one.short for one in legaltext.walk(before)
        ], law.name
