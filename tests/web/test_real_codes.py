"""The recipes for real codes: each reads its folder, and the engine finds nothing odd in it."""

from collections import Counter
from pathlib import Path

import pytest

from hoseibi import legaltext
from hoseibi.web.demo import real_codes
from hoseibi.web.demo.source import Source

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
ARTICLES = {
    "civil_code_pre2017reform_ja_en.en.txt": 832,
    "civil_code_2020_ja_en.en.txt": 445,
    "civil-code.km.txt": 1304,
    "bo-luat-dan-su-2015.txt": 689,
    "civil-code.uz-Latn.txt": 384,
    "civil-code.uz-Cyrl.txt": 384,
    "civil-code.ru.txt": 384,
}
TEXTS = [source for source in real_codes.sources(DATA) if source.entry.form != "egov"]

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DATA.exists(), reason="../shared/data is not here"),
]


@pytest.mark.parametrize("source", TEXTS, ids=lambda source: source.name)
def test_a_recipe_makes_a_text_that_is_understood(source: Source) -> None:
    reading = legaltext.read(source.content(), convention=source.entry.convention)

    kinds = Counter(each.provision.kind for each in legaltext.walk(reading.law))
    assert kinds["article"] >= ARTICLES[source.name]
    assert len(reading.findings) <= 2
    assert kinds["line"] <= 2


def test_every_text_says_where_it_comes_from_and_who_may_use_it() -> None:
    sources = real_codes.sources(DATA)

    assert len(sources) == 12
    assert all(source.origin and source.rights for source in sources)


def test_a_folder_without_them_gives_nothing(tmp_path: Path) -> None:
    assert real_codes.sources(tmp_path) == []
