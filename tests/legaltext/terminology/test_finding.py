"""Terms are found in every script: bent, spelt otherwise, over a break, and not inside others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext import Concept, Term, Uses

pytestmark = pytest.mark.usefixtures("each_way")

CASES = [
    # Khmer: words run on; spellings that look alike; invisible spaces; no half of a cluster
    ("km", "អាណាព្យាបាល", "ជននៅក្រោមអាណាព្យាបាលនៃ", ["អាណាព្យាបាល"]),
    ("km", "កិច្ចសន្យា", "តាម\u200bកិច្ច\u200bសន្យា\u200bនេះ", ["កិច្ច\u200bសន្យា"]),
    ("km", "បណ្ដុំ", "នៃបណ្តុំនេះ", ["បណ្តុំ"]),
    ("km", "កើត", "ទារកកេីតមក", ["កេីត"]),
    ("km", "សី", "ស្ដី សីុ", []),
    ("km", "រី", "ស្រី", []),
    ("km", "ស្ត្រី", "ស្រ្តី", ["ស្រ្តី"]),
    # Lao
    ("lo", "ນ້ຳ", "ຊັບພະຍາກອນນໍ້າ ແລະ ນໍ້າຝົນ", ["ນໍ້າ", "ນໍ້າ"]),
    ("lo", "ສັນຍາ", "ຕາມສັນຍາດັ່ງກ່າວ", ["ສັນຍາ"]),
    ("lo", "ໜີ້ສິນ", "ຫນີ້ສິນຂອງຕົນ", ["ຫນີ້ສິນ"]),
    ("lo", "ລາ", "ເລາ ລາວ ລາ", ["ລາ", "ລາ"]),
    # Thai
    ("th", "น้ำ", "น้ํา และน้ำเสีย", ["น้ํา", "น้ำ"]),
    ("th", "กา", "เกา", []),
    # Vietnamese: the tone on either vowel, letters apart from their marks, Ð for Đ
    ("vi", "thủy sản", "ngành thuỷ sản và thủy sản", ["thuỷ sản", "thủy sản"]),
    ("vi", "hòa giải", "Hoà giải ở cơ sở", ["Hoà giải"]),
    ("vi", "hợp đồng", "HỢP ÐỒNG; hợp đồng này", ["HỢP ÐỒNG", "hợp đồng"]),
    ("vi", "đất", "quyền sử dụng đa\u0302\u0301t", ["đa\u0302\u0301t"]),
    ("vi", "an", "ban an an toàn", ["an", "an"]),
    # Japanese: old kanji, width, old kana, breaks; parts of a longer word only where all is known
    ("ja", "請負契約", "請負契約又ハ請負契約", ["請負契約", "請負契約"]),
    ("ja", "取消し", "其取消シヲ", ["取消シ"]),
    ("ja", "ＡＤＲ", "ADRとadr法", ["ADR", "adr"]),
    ("ja", "転得者", "轉得者ハ", ["轉得者"]),
    ("ja", "損害賠償", "損害\n賠償の請求、損害　賠償", ["損害\n賠償"]),
    ("ja", "契約", "当該契約は、各契約の契約書と契約等", ["契約", "契約", "契約"]),
    ("ja", "仲介（する）", "売買を仲介する者の仲介", ["仲介する", "仲介"]),
    ("ja", "ローン", "住宅ローンと、クローン", ["ローン"]),
    ("ja", "ﾃﾞｰﾀ", "データの", ["データ"]),
    # Chinese has no kana between its words
    ("zh", "契約", "當事人訂立契約時", ["契約"]),
    # Uzbek: many apostrophes, cases; both alphabets have their own terms
    (
        "uz-Latn",
        "oʻzlashtirish",
        "O'zlashtirishning va o‘zlashtirish",
        ["O'zlashtirishning", "o‘zlashtirish"],
    ),
    (
        "uz-Latn",
        "fuqarolik huquqi",
        "fuqarolik huquqlari, “fuqarolik huquqini”",
        ["fuqarolik huquqini"],
    ),
    ("uz-Latn", "tugʻ", "‘tug‘’ va tug'ni", ["tug‘", "tug'ni"]),
    ("uz-Cyrl", "шартнома", "Шартномаларнинг шартномада", ["Шартномаларнинг", "шартномада"]),
    # Russian: both words of a term bend; ё and е
    (
        "ru",
        "гражданское право",
        "нормы гражданского права о гражданских правах",
        ["гражданского права", "гражданских правах"],
    ),
    ("ru", "суд", "в суде; судно, судья", ["суде"]),
    ("ru", "заём", "заем", ["заем"]),
    (
        "ru",
        "обязательство",
        "из обязательств и обязательствами",
        ["обязательств", "обязательствами"],
    ),
    # German has umlauts besides endings
    (
        "de",
        "Vertrag",
        "Die Verträge, des Vertrages, dem Vertrage; Vertragsrecht",
        ["Verträge", "Vertrages", "Vertrage"],
    ),
    ("de", "juristische Person", "der juristischen Personen", ["juristischen Personen"]),
    # French
    ("fr", "obligation", "l’obligation, d'obligations", ["obligation", "obligations"]),
    ("fr", "tribunal", "les tribunaux", ["tribunaux"]),
    # English: plurals, possessives, hyphens, line ends, width; nothing inside a word
    ("en", "party", "the parties, the party's part", ["parties", "party's"]),
    ("en", "child", "Children of a child", ["Children", "child"]),
    ("en", "attorney at law", "attorneys at law", ["attorneys at law"]),
    (
        "en",
        "third party",
        "a third-party claim of third\n  parties, third, party",
        ["third-party", "third\n  parties"],
    ),
    ("en", "contract", "the con-\ntract and con\u00adtracts", ["con-\ntract", "con\u00adtracts"]),
    ("en", "and/or", "and/or; and or", ["and/or"]),
    ("en", "law", "lawful outlaw ＬＡＷ", ["ＬＡＷ"]),
    ("en", "leave", "leaves", ["leaves"]),
    # what is left open is never looked for
    ("ja", "…から…まで", "…から…まで", []),
]


@pytest.mark.parametrize(("language", "term", "text", "expected"), CASES)
def test_terms_are_found(language: str, term: str, text: str, expected: list[str]) -> None:
    uses = Uses([Concept("c", (Term(language, term),))], language)

    assert [text[use.start : use.end] for use in uses.find(text)] == expected


def test_two_words_that_share_a_form_are_both_found() -> None:
    base = [Concept("leaf", (Term("en", "leaf"),)), Concept("leave", (Term("en", "leave"),))]

    (use,) = Uses(base, "en").find("Leaves")

    assert use.concepts == (0, 1)


def test_only_a_verb_bends_like_a_verb() -> None:
    base = [
        Concept("a", (Term("en", "arrange", part_of_speech="verb"), Term("en", "contract"))),
    ]

    text = "arranged, arranging, contracted"
    found = [text[use.start : use.end] for use in Uses(base, "en").find(text)]

    assert found == ["arranged", "arranging"]


def test_a_run_of_kanji_is_divided_where_terms_fill_it() -> None:
    base = [Concept(one, (Term("ja", one),)) for one in ("損害賠償", "請求権", "債務")]
    text = "損害賠償請求権は、債務者の債務不履行による。"

    found = [text[use.start : use.end] for use in Uses(base, "ja").find(text)]

    assert found == ["損害賠償", "請求権"]


@given(
    st.lists(
        st.text(alphabet="ab ខ្មែរ損害ສນໍ້າéđ\u0301'-.\n\u200b", min_size=1, max_size=5), max_size=4
    ),
    st.text(alphabet="ab ខ្មែរ損害ສນໍ້າéđ\u0301'-.\n\u200b", max_size=40),
    st.sampled_from(["en", "ja", "km", "lo", "vi", "uz-Latn", "de"]),
)
def test_uses_are_apart_in_order_and_in_the_text(
    terms: list[str], text: str, language: str
) -> None:
    uses = Uses([Concept(one, (Term(language, one),)) for one in terms], language).find(text)

    edges = [edge for use in uses for edge in (use.start, use.end)]
    assert edges == sorted(edges)
    assert all(0 <= use.start < use.end <= len(text) for use in uses)
    assert uses == Uses([Concept(one, (Term(language, one),)) for one in terms], language).find(
        text
    )


@pytest.mark.parametrize("text", ["the party \n \n", "\n \n the party", " - - ", "the party -\n"])
def test_joints_at_an_end_are_no_trouble(text: str) -> None:
    uses = Uses([Concept("party", (Term("en", "party"),))], "en").find(text)

    assert [text[use.start : use.end] for use in uses] == ["party"] * text.count("party")


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("bar", "5bar, xbar and bar", ["bar"]),
        ("5a", "15a or 5a", ["5a"]),
        ("ird", "ırd and ird, İrd", ["ird"]),
        ("ırd", "ird and ırd", ["ırd"]),
        ("straße", "Straße, straße", ["Straße", "straße"]),
        ("fair  trade", "fair\n\ntrade, fair. \n\n trade", ["fair\n\ntrade"]),
        ("and/or", "5and/or and/or and - or", ["and/or"]),
    ],
)
def test_a_term_is_a_whole_word(term: str, text: str, expected: list[str]) -> None:
    uses = Uses([Concept(term, (Term("vi", term),))], "vi").find(text)

    assert [text[use.start : use.end] for use in uses] == expected


def test_a_letter_in_two_signs_moves_what_stands_behind_it_in_its_portion_and_after() -> None:
    words = "một điều khác. " * 600
    text = f"{words}cu\u0309a bên bán; {words}bên bán cu\u0309a"
    base = [Concept(one, (Term("vi", one),)) for one in ("bên bán", "của")]

    found = [text[use.start : use.end] for use in Uses(base, "vi").find(text)]

    assert found == ["cu\u0309a", "bên bán", "bên bán", "cu\u0309a"]
