"""The laws of ../shared/data as plain text: every article found, every word kept."""

from __future__ import annotations

import os
import re
from itertools import islice

import pytest

from hoseibi.legaltext import Finding, Law, convention, walk
from hoseibi.legaltext.parse.from_egov import from_egov
from hoseibi.legaltext.parse.from_plain import from_plain
from hoseibi.legaltext.render.to_plain import to_plain

from .. import real_texts

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON),
]

FOUND_BESIDES = {
    # The sample's own list of articles leaves these out; they stand in its text.
    "Hiến pháp": {"115", "116"},
    "Luật Trồng trọt": {"64"},
    # An article of another act, quoted by its own number.
    "phapdien_doanh-nghiep": {"2"},
    # Repealed articles that the sample keeps inside the article before.
    "civil_code_2020_ja_en": {"38to84", "155to157", "170to174", "638to640"},
    # A § in a list or a note that stands at the head of a line; each is reported.
    "kmein_hgb": {"258"},
    "kmein2021_hgb": {"258"},
    "bundesgit_hgb": {"559", "656", "658to659", "660"},
}
EVERY_LAW = "HOSEIBI_EVERY_LAW" in os.environ
UNSTABLE = {
    # The file nests points otherwise than their marks say (`ハ` outside the list of `イ` and
    # `ロ`, the lines of an annex as its points), or a caption stands alone at the end: read back,
    # they are set in by their marks. Only white space differs, and only once.
    "平成十一年農林水産省令第六十九号", "平成十六年内閣府令第百七号", "平成二十四年財務省令第七号",
    "平成二十九年法律第七十五号", "昭和二十九年総理府令第四十号", "昭和三十七年法律第百四十四号",
}  # fmt: skip


def signs(text: str) -> str:
    text = re.sub(r"\[page ([0-9]+): (\w+)\]", r"[page \1]\2", text)
    lines = [re.sub(r"^\s*#{1,6}(\s+|$)", "", line) for line in text.splitlines()]
    return "".join("".join(lines).split()).replace("\\", "")


@pytest.mark.parametrize("country", sorted(real_texts.COUNTRIES))
def test_every_article_is_found_in_order_and_every_word_kept(country: str) -> None:
    for law in real_texts.COUNTRIES[country]():
        style = convention(law.convention)

        reading = from_plain(law.text, style)
        written = to_plain(reading.law, style)

        if law.articles:
            besides = next((v for k, v in FOUND_BESIDES.items() if k in law.name), set())
            expected = [number for number in law.articles if number not in besides]
            assert articles(reading.law, besides) == expected, law.name
        lost = len(signs(law.text)) - len(signs(written))
        assert 0 <= lost <= left_out(reading.findings), law.name
        assert to_plain(from_plain(written, style).law, style) == written, law.name


def articles(law: Law, besides: set[str]) -> list[str]:
    numbers = [p.provision.number for p in walk(law) if p.provision.kind == "article"]
    return [number for number in numbers if number not in besides]


def left_out(findings: tuple[Finding, ...]) -> int:
    """How many signs the findings say were left out: one a hyphen."""
    most = {"hyphens-removed": 1}
    return sum(most.get(f.code, 0) * int(dict(f.arguments).get("count", "0")) for f in findings)


def test_japanese_laws_come_back_from_plain_text() -> None:
    style = convention("jp-ja")
    unstable: set[str] = set()
    same_articles = same_units = count = 0
    for name, source in islice(real_texts.japanese(), None, None, 1 if EVERY_LAW else 5):
        law = from_egov(source).law
        written = to_plain(law, style)
        again = from_plain(written, style).law
        count += 1
        settled = to_plain(again, style)
        if settled != written:
            assert bare(settled) == bare(written), name
            assert to_plain(from_plain(settled, style).law, style) == settled, name
            unstable.add(name.rpartition("/")[2].removesuffix(".xml"))
        same_articles += places(law, UNITS[:1]) == places(again, UNITS[:1])
        same_units += places(law, UNITS) == places(again, UNITS)

    assert unstable <= UNSTABLE
    assert same_articles >= 0.99 * count
    assert same_units >= 0.9 * count


def bare(text: str) -> str:
    """The text without white space, and without the backslash that tells words from a mark."""
    return "".join(text.split()).replace("\\", "")


UNITS = ("article", "paragraph", "point")


def places(law: Law, kinds: tuple[str, ...]) -> list[str]:
    """The addresses of these kinds; what stands inside the cells of a table is its words."""
    return [
        place.address
        for place in walk(law)
        if place.provision.kind in kinds and "__cell_" not in place.address
    ]
