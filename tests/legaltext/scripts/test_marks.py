"""The marker pen: words of a query in the text as it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext.scripts import clusters
from hoseibi.legaltext.scripts.marks import mark

MARKED = [
    ("Bộ luật Dân sự.", "dan su", "vi", ["Dân", "sự"]),
    ("Ðất, ĐẤT, đất", "dat", "vi", ["Ðất", "ĐẤT", "đất"]),
    ("Dân sự", "dân sự", "vi", ["Dân", "sự"]),
    ("民法第七百九条の不法行為", "709 不法行為", "ja", ["七百九", "不法行為"]),
    ("民法及び法律", "法", "ja", ["法", "法"]),
    ("電子ﾃﾞｰﾀの", "データ", "ja", ["ﾃﾞｰﾀ"]),
    ("相續權ヲ有ス", "相続", "ja", ["相續"]),
    ("នៃក្រម\u200bរដ្ឋប្បវេណីនេះ", "ក្រមរដ្ឋប្បវេណី", "km", ["ក្រម\u200bរដ្ឋប្បវេណី"]),
    ("ទឹកសុីភ្លៀង", "ស៊ី", "km", ["សុី"]),
    ("ນ້ຳ ນໍ້າ", "ນ້ຳ", "lo", ["ນ້ຳ", "ນໍ້າ"]),
    ("Shartnoma tuzish", "шартнома", "uz-Latn", ["Shartnoma"]),
    ("Ўзбекистонда", "o'zbekiston", "uz-Cyrl", ["Ўзбекистонда"]),
    ("Ўзбекистонда", "o'zbekiston", "", ["Ўзбекистонда"]),
    ("l’obligation", "OBLIGATION", "fr", ["obligation"]),
    ("nothing here", "民法", "ja", []),
    ("民法", "", "ja", []),
]


@pytest.mark.parametrize(("text", "query", "language", "marked"), MARKED)
def test_the_words_are_marked(text: str, query: str, language: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in mark(text, query, language)] == marked


@given(st.text(alphabet="民法七百九条のភាក្ម្រដ្ឋນ້ຳໜdâ̂n sựЎо'‘ﾃﾞ\u200b", max_size=40), st.data())
def test_no_cluster_is_cut(text: str, data: st.DataObject) -> None:
    query = data.draw(st.sampled_from(["民法", "ក", "dan", "ន", "709", "法", text[:5]]))

    spans = mark(text, query, data.draw(st.sampled_from(["", "ja", "km", "uz"])))

    allowed = set(clusters.starts(text))
    assert all(start in allowed and end in allowed and start < end for start, end in spans)
    assert spans == sorted(spans)


@given(st.text())
def test_clusters_are_the_text_again(text: str) -> None:
    assert "".join(clusters.split(text)) == text
