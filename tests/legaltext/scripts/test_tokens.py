"""What is typed is found, in every script, through both query languages."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext.scripts.queries import (
    Phrase,
    Query,
    fts5_match,
    tokens_for_query,
    tsquery,
)
from hoseibi.legaltext.scripts.tokens import tokens_for_index


def found(texts: list[str], query: str, language: str = "", spoken: str | None = None) -> list[int]:
    """The positions of the texts that SQLite finds."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE law USING fts5(words, tokenize='unicode61')")
    spoken = language if spoken is None else spoken
    rows = [(i, " ".join(tokens_for_index(text, spoken))) for i, text in enumerate(texts)]
    database.executemany("INSERT INTO law(rowid, words) VALUES (?, ?)", rows)
    match = fts5_match(tokens_for_query(query, language))
    hits = database.execute("SELECT rowid FROM law WHERE law MATCH ? ORDER BY rowid", (match,))
    return [row[0] for row in hits]


SAME = [
    ("ja", "不法行為", "故意又は過失による不法行為の責任"),
    ("ja", "法", "民法"),
    ("ja", "第七百九条", "民法第７０９条の規定"),
    ("ja", "709", "民法第七百九条の規定"),
    ("ja", "七百九", "民法第七百九条の規定"),
    ("ja", "709条の2", "第七百九条の二に定める"),
    ("ja", "一部", "第三条の一部を改正する"),
    ("ja", "三者", "第三者に対抗する"),
    ("ja", "相続権", "相續權ヲ有ス"),
    ("ja", "データ", "電子ﾃﾞｰﾀ"),
    ("ja", "あった", "故意があつたとき"),
    ("zh", "侵權行為", "侵权行為 侵權行為"),
    ("vi", "dan su", "Bộ luật Dân sự"),
    ("vi", "DÂN SỰ", "bộ luật dân sự"),
    ("vi", "dân sự", "BỘ LUẬT DÂN SỰ"),
    ("vi", "đất", "Quyền sử dụng ĐẤT"),
    ("vi", "dat", "Ðất đai"),
    ("km", "ក្រមរដ្ឋប្បវេណី", "នៃក្រម\u200bរដ្ឋប្បវេណីនេះ"),
    ("km", "ស៊ី", "សុី"),
    ("km", "ឱ្យ", "ឲ្យ"),
    ("km", "១២", "មាត្រា 12"),
    ("km", "ស្រ្តី", "ស្ត្រី"),
    ("lo", "ນ້ຳ", "ແຫຼ່ງນໍ້າ"),
    ("lo", "ໜ້າທີ່", "ຫນ້າທີ່ຂອງ"),
    ("ru", "четвёртый", "раздел четвертый"),
    ("fr", "obligation", "l’obligation de réparer"),
    ("fr", "OBLIGÉ", "le débiteur est obligé"),
    ("uz-Latn", "o'zbekiston", "O‘zbekiston Respublikasi"),
    ("uz-Latn", "шартнома", "shartnoma tuzish"),
    ("uz-Cyrl", "konstitutsiya", "Ўзбекистон Конституцияси"),
    ("uz-Cyrl", "buyum", "буюм"),
    ("ne", "कानुन", "नेपाल कानुन"),
    ("mn", "хуулийн", "ИРГЭНИЙ ХУУЛИЙН"),
    ("ko", "민법", "대한민국 민법전"),
]


@pytest.mark.parametrize(("language", "query", "text"), SAME)
def test_other_spellings_of_a_word_are_found(language: str, query: str, text: str) -> None:
    assert found([text, "民 Other words."], query, language) == [0]


@pytest.mark.parametrize(("language", "query", "text"), SAME)
def test_the_reader_need_not_say_the_language(language: str, query: str, text: str) -> None:
    assert found([text], query, "", spoken=language) == [0]


@pytest.mark.parametrize(
    ("query", "text"), [("九条", "第七百九条"), ("法民", "民法"), ("70", "709"), ("sự dân", "su")]
)
def test_another_word_is_not_found(query: str, text: str) -> None:
    assert found([text], query) == []


def test_a_query_is_rendered_for_both_databases() -> None:
    query = tokens_for_query('民法 "dân sự" đất', "vi")

    assert query == Query(
        (
            (Phrase(("民法",)),),
            (Phrase(("dan", "su")),),
            (Phrase(("dat",), prefix=True),),
        )
    )
    assert fts5_match(query) == '("民法") AND ("dan su") AND ("dat" *)'
    assert tsquery(query) == "(('民法')) & (('dan' <-> 'su')) & (('dat':*))"


@pytest.mark.parametrize("nothing", ["", "  ", '""', "。、", "\u200b", '"'])
def test_a_query_of_no_words_finds_nothing(nothing: str) -> None:
    assert found(["民法"], nothing) == []


@given(st.text(), st.sampled_from(["", "ja", "km", "uz"]))
def test_tokens_pass_a_tokenizer_untouched(text: str, language: str) -> None:
    tokens = tokens_for_index(text, language)
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE law USING fts5(words, tokenize='unicode61')")
    database.execute("CREATE VIRTUAL TABLE word USING fts5vocab(law, 'instance')")
    database.execute("INSERT INTO law VALUES (?)", (" ".join(tokens),))

    kept = database.execute("SELECT count(*) FROM word").fetchone()[0]

    assert kept == len(tokens)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_query_is_understood(text: str, query: str) -> None:
    assert found([text], query) in ([], [0])


def _recall(texts: list[str], words: list[str], language: str) -> float:
    """Of the texts that hold a word literally, the share that is found."""
    wanted = hits = 0
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE law USING fts5(words, tokenize='unicode61')")
    rows = [(i, " ".join(tokens_for_index(text, language))) for i, text in enumerate(texts)]
    database.executemany("INSERT INTO law(rowid, words) VALUES (?, ?)", rows)
    for word in words:
        holding = {i for i, text in enumerate(texts) if word in text}
        match = fts5_match(tokens_for_query(word, language))
        answer = database.execute("SELECT rowid FROM law WHERE law MATCH ?", (match,))
        wanted += len(holding)
        hits += len(holding & {row[0] for row in answer})
    assert wanted
    return hits / wanted


@pytest.mark.parametrize(
    ("path", "words", "language"),
    [
        ("km-codes/civil_code.unicode.txt", ["សិទ្ធិ", "កិច្ចសន្យា", "មរតក", "ច្បាប់", "បុគ្គល"], "km"),
        ("lo-laws/law-on-libraries-2011-excerpt.lo.txt", ["ກົດໝາຍ", "ມາດຕາ", "ຫໍສະໝຸດ"], "lo"),
        ("vi-codes/phapdien_dan-su.md", ["dân sự", "đất", "Tòa án", "hợp đồng"], "vi"),
    ],
)
def test_every_line_of_a_law_with_the_word_is_found(
    path: str, words: list[str], language: str, shared_text: Callable[[str], str]
) -> None:
    lines = shared_text(path).splitlines()[:3000]

    assert _recall(lines, words, language) == 1.0


def test_lao_of_the_declaration_of_human_rights_is_found(
    shared_text: Callable[[str], str],
) -> None:
    rows = [json.loads(line) for line in shared_text("udhr-parallel/udhr.jsonl").splitlines()]
    text = json.dumps(rows, ensure_ascii=False)
    lines = [line for line in text.split('"') if "\u0e80" <= line[:1] <= "\u0eff"]

    assert _recall(lines, ["ສິດ", "ມະນຸດ"], "lo") == 1.0


def test_both_alphabets_of_a_code_have_the_same_tokens(shared_json: Callable[[str], Any]) -> None:
    shared = total = 0
    for article in shared_json("uz-codes/civil_2020.json")["articles"]:
        if "uz_Latn" in article and "uz_Cyrl" in article:
            latin, cyrillic = (
                set(tokens_for_index(" ".join(article[key]["lines"]), key.replace("_", "-")))
                for key in ("uz_Latn", "uz_Cyrl")
            )
            shared += len(latin & cyrillic)
            total += len(cyrillic)

    # The rest are words that the two prints divide at different ends of lines.
    assert shared / total > 0.97
