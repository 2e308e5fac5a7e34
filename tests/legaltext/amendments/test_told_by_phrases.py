"""Amendments in the languages told by phrases: drafted, written, read and applied again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoseibi.legaltext.amendments import amend
from hoseibi.legaltext.amendments.draft import draft
from hoseibi.legaltext.amendments.unwritten import Unwritten
from hoseibi.legaltext.amendments.write import write
from hoseibi.legaltext.conventions import convention, print_mark
from hoseibi.legaltext.model.law import Law
from hoseibi.legaltext.parse.from_plain import from_plain
from hoseibi.legaltext.render.to_plain import to_plain

SENTENCES = {
    "vn-vi": (
        "Bộ trưởng lập kế hoạch hằng năm.",
        "Ủy ban được yêu cầu báo cáo, trừ trường hợp khẩn cấp.",
        "Hội đồng xem xét các vấn đề sau đây:",
        "Mức phí do Chính phủ quy định.",
        "Công chức phải giữ bí mật theo quy định tại khoản này.",
        "Không ai được hoạt động nếu chưa có “giấy phép”.",
    ),
    "uz-ru": (
        "Министр ежегодно составляет план.",
        "Комитет вправе требовать отчет, кроме срочных случаев.",
        "Совет рассматривает следующие вопросы:",
        "Размер сбора устанавливается правительством.",
        "Служащий хранит тайну в соответствии с настоящей частью.",
        "Никто не работает без «разрешения».",
    ),
    "uz-latn": (
        "Vazir har yili reja tuzadi.",
        "Qo‘mita hisobot talab qilishga haqli, shoshilinch hollar bundan mustasno.",
        "Kengash quyidagi masalalarni ko‘rib chiqadi:",
        "Yig‘im miqdori hukumat tomonidan belgilanadi.",
        "Xizmatchi ushbu qismga muvofiq sirni saqlaydi.",
        "Hech kim “ruxsatnoma”siz ishlamaydi.",
    ),
    "uz-cyrl": (
        "Вазир ҳар йили режа тузади.",
        "Қўмита ҳисобот талаб қилишга ҳақли, шошилинч ҳоллар бундан мустасно.",
        "Кенгаш қуйидаги масалаларни кўриб чиқади:",
        "Йиғим миқдори ҳукумат томонидан белгиланади.",
        "Хизматчи ушбу қисмга мувофиқ сирни сақлайди.",
        "Ҳеч ким “рухсатнома”сиз ишламайди.",
    ),
    "de-de": (
        "Der Minister stellt jährlich einen Plan auf.",
        "Der Ausschuss kann einen Bericht verlangen, außer in dringenden Fällen.",
        "Der Rat berät über",
        "Die Höhe der Gebühr setzt die Regierung fest.",
        "Der Beamte wahrt das Geheimnis nach diesem Absatz.",
        "Niemand arbeitet ohne „Erlaubnis“.",
    ),
    "fr-fr": (
        "Le ministre établit chaque année un plan.",
        "Le comité peut exiger un rapport, sauf urgence.",
        "Le conseil délibère sur :",
        "Le montant du droit est fixé par le Gouvernement.",
        "L'agent garde le secret en application du présent alinéa.",
        "Nul ne travaille sans « permis » délivré.",
    ),
}
WORDS = {
    "vn-vi": ("ngân sách;", "nhân sự;", "kế toán;", "thanh tra;"),
    "uz-ru": ("о бюджете;", "о кадрах;", "об отчете;", "о проверке;"),
    "uz-latn": ("budjet;", "kadrlar;", "hisob;", "tekshiruv;"),
    "uz-cyrl": ("бюджет;", "кадрлар;", "ҳисоб;", "текширув;"),
    "de-de": ("den Haushalt;", "das Personal;", "die Rechnung;", "die Prüfung;"),
    "fr-fr": ("le budget ;", "le personnel ;", "les comptes ;", "le contrôle ;"),
}
HEADINGS = {
    "vn-vi": ("Phạm vi", "Phí", "Trách nhiệm"),
    "uz-ru": ("Цель", "Сбор", "Ответственность"),
    "uz-latn": ("Maqsad", "Yig‘im", "Javobgarlik"),
    "uz-cyrl": ("Мақсад", "Йиғим", "Жавобгарлик"),
    "de-de": ("Zweck", "Gebühr", "Haftung"),
    "fr-fr": ("", "", ""),
}
TITLES = {
    "vn-vi": "Luật Thử nghiệm",
    "uz-ru": "Закон о сборах",
    "uz-latn": "Yig‘imlar to‘g‘risidagi qonun",
    "uz-cyrl": "Йиғимлар тўғрисидаги қонун",
    "de-de": "Gebührengesetz",
    "fr-fr": "Loi sur les droits",
}
CONVENTIONS = tuple(SENTENCES)


def contents(code: str) -> st.SearchStrategy[list]:
    """Articles with a heading and paragraphs, each with words and points."""
    paragraph = st.tuples(
        st.sampled_from(SENTENCES[code]),
        st.lists(st.sampled_from(WORDS[code]), max_size=3, unique=True),
    )
    paragraphs = st.lists(paragraph, min_size=1, max_size=3, unique_by=lambda one: one[0])
    article = st.tuples(st.sampled_from(HEADINGS[code]), paragraphs)
    return st.lists(article, min_size=1, max_size=5)


def law_of(content: list, code: str) -> Law:
    rules = convention(code)
    lines = [TITLES[code]]
    for number, (heading, paragraphs) in enumerate(content, start=1):
        mark = print_mark(rules.article.marks[0], str(number), rules.branches)
        lines.append(f"{mark} {heading}".strip())
        marked = rules.paragraph.unmarked == "wrapup" and len(paragraphs) > 1
        for place, (sentence, points) in enumerate(paragraphs, start=1):
            mark = print_mark(rules.paragraph.marks[0], str(place), ()) + " " if marked else ""
            lines.append(mark + sentence)
            for point, words in enumerate(points, start=1):
                lines.append(f"{print_mark(rules.point[0].marks[0], str(point), ())} {words}")
    return from_plain("\n".join(lines), rules).law


@pytest.mark.parametrize("code", CONVENTIONS)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_applying_a_draft_gives_the_new_text(code: str, data: st.DataObject) -> None:
    rules = convention(code)
    before = law_of(data.draw(contents(code)), code)
    after = law_of(data.draw(contents(code)), code)

    amended = amend(before, write(draft(before, after, rules), rules))

    assert to_plain(amended.law, rules) == to_plain(after, rules)
    assert before == after or amended.fits


INDONESIAN = (
    "Menteri menetapkan rencana setiap tahun.",
    "Komite dapat meminta laporan, kecuali dalam keadaan mendesak.",
    "Besarnya retribusi ditetapkan oleh Pemerintah.",
    "Tidak seorang pun bekerja tanpa “izin”.",
    "Dewan membahas:\na. anggaran;\nb. pegawai.",
)


@given(
    before=st.lists(st.sampled_from(INDONESIAN), min_size=2, max_size=5),
    data=st.data(),
)
@settings(max_examples=60, deadline=None)
def test_indonesian_articles_are_given_whole(before: list[str], data: st.DataObject) -> None:
    """Articles change and others come between them; their numbers stay."""
    rules = convention("id-id")
    after = [
        (place, data.draw(st.one_of(st.just(text), st.sampled_from(INDONESIAN))))
        for place, text in enumerate(before, start=1)
    ]
    come = data.draw(st.dictionaries(st.integers(1, len(before) - 1), st.sampled_from(INDONESIAN)))
    lines, new = ["UNDANG-UNDANG TENTANG RETRIBUSI"], ["UNDANG-UNDANG TENTANG RETRIBUSI"]
    for (place, text), old in zip(after, before, strict=True):
        lines += [f"Pasal {place}", old]
        new += [f"Pasal {place}", text]
        new += [f"Pasal {place}A", come[place]] if place in come else []
    law, wanted = (from_plain("\n".join(each), rules).law for each in (lines, new))

    amended = amend(law, write(draft(law, wanted, rules), rules))

    assert to_plain(amended.law, rules) == to_plain(wanted, rules)
    assert law == wanted or amended.fits


def test_what_indonesian_acts_have_no_words_for_is_not_drafted() -> None:
    """A number does not go, and what comes at an end has no known phrase."""
    rules = convention("id-id")
    law = from_plain("UNDANG-UNDANG TENTANG RETRIBUSI\nPasal 1\nSatu.\nPasal 2\nDua.", rules).law
    less = from_plain("UNDANG-UNDANG TENTANG RETRIBUSI\nPasal 1\nSatu.", rules).law

    with pytest.raises(Unwritten):
        write(draft(law, less, rules), rules)
    with pytest.raises(Unwritten):
        write(draft(less, law, rules), rules)
