"""Places of other laws as jurists cite them: links where the law is known, and none otherwise."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from tests import factories

from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import Note, citations

pytestmark = pytest.mark.django_db
TITLES = {
    "en": "Civil Code", "ja": "民法", "vi": "Bộ luật Dân sự", "km": "ក្រមរដ្ឋប្បវេណី",
    "fr": "Code civil", "ru": "Гражданский кодекс", "uz": "Fuqarolik kodeksi",
    "lo": "ປະມວນກົດໝາຍແພ່ງ",
}  # fmt: skip
CIVIL = "xl-civil-code"


@pytest.fixture
def home() -> LawVersion:
    """A code on which a commentary is, beside a civil code of the same country."""
    factories.a_law(slug=CIVIL, titles=TITLES)
    return factories.a_law(slug="xl-other-code", titles={"en": "Other Code"})


def cited(version: LawVersion, language: str, text: str) -> list[tuple[str, str, str, bool]]:
    (found,) = citations(AnonymousUser(), version, language, [Note("art_3", text)])
    return [(text[one.start : one.end], one.law, one.article, one.exists) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "See Civil Code art. 3.", "Civil Code art. 3"),
        ("en", "See the Civil Code, Article 3-2.", "Civil Code, Article 3-2"),
        ("en", "Art. 3 Civil Code is another matter.", "Art. 3 Civil Code"),
        ("en", "As in 民法3条.", "民法3条"),
        ("ja", "債務者とは民法3条の2に定める者をいう。", "民法3条の2"),
        ("ja", "民法（明治二十九年法律第八十九号）3条", "民法（明治二十九年法律第八十九号）3条"),
        ("ja", "日本民法第三条参照", "民法第三条"),
        ("vi", "theo Bộ luật Dân sự Điều 3", "Bộ luật Dân sự Điều 3"),
        ("km", "ក្រមរដ្ឋប្បវេណី មាត្រា ៣", "ក្រមរដ្ឋប្បវេណី មាត្រា ៣"),
        ("lo", "ປະມວນກົດໝາຍແພ່ງ ມາດຕາ 3", "ປະມວນກົດໝາຍແພ່ງ ມາດຕາ 3"),
        ("fr", "Voir l’article 3 du Code civil.", "article 3 du Code civil"),
        ("fr", "Code civil, art. 3", "Code civil, art. 3"),
        ("ru", "Гражданский кодекс, ст. 3", "Гражданский кодекс, ст. 3"),
        ("uz", "Fuqarolik kodeksi 3-moddasi", "Fuqarolik kodeksi 3-moddasi"),
    ],
)
def test_a_law_is_known_by_its_name(home: LawVersion, language: str, text: str, words: str) -> None:
    (one,) = cited(home, language, text)

    assert one[:2] == (words, CIVIL)
    assert one[2] in ("art_3", "art_3-2")
    assert one[3]


def test_articles_that_follow_are_of_the_same_law(home: LawVersion) -> None:
    found = cited(home, "ja", "民法1条・3条及び99条。本法3条。")

    assert [one[1:] for one in found[:3]] == [
        (CIVIL, "art_1", True), (CIVIL, "art_3", True), (CIVIL, "art_99", False),
    ]  # fmt: skip
    assert all(law != CIVIL for _words, law, _article, _there in found[3:])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "See Article 3."),
        ("en", "The former Civil Code art. 3 said so."),
        ("ja", "旧民法3条"),
        ("ja", "会社法3条"),
        ("vi", "Điều 3 Bộ luật Dân sự năm 1995"),
        ("en", "We read the Civil Code. Article 3 says more."),
    ],
)
def test_no_other_law_is_guessed_at(home: LawVersion, language: str, text: str) -> None:
    assert CIVIL not in [one[1] for one in cited(home, language, text)]


def test_a_law_that_is_closed_to_the_reader_is_not_known(home: LawVersion) -> None:
    LawVersion.objects.filter(language_version__law__slug=CIVIL).update(
        released_at=None, circle=factories.circle()
    )

    assert CIVIL not in [one[1] for one in cited(home, "en", "See Civil Code art. 3.")]


def test_a_law_of_another_country_is_meant_where_one_alone_is_called_so(home: LawVersion) -> None:
    factories.a_law(slug="xo-press-act", country="xo", titles={"en": "Press Act"})
    text = "Compare Press Act art. 3 and Civil Code art. 3."
    assert [one[1] for one in cited(home, "en", text)] == ["xo-press-act", CIVIL]

    factories.a_law(slug="xp-press-act", country="xp", titles={"en": "Press Act"})

    assert "xo-press-act" not in [one[1] for one in cited(home, "en", text)]
