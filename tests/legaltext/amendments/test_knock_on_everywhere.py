"""References follow what they mean in every language that has words for it."""

from __future__ import annotations

import pytest

from hoseibi import legaltext
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain

ENGLISH = """Law on Fees

Article 1 Fees
(1) A fee is due.
+(2) The Minister sets the fee.
(N) The fee under the preceding paragraph is paid at once.

+Article 2 Register
+A register is kept.
+
Article N Refunds
The fee under Article 1(2) is returned as the preceding article provides.
"""
AMERICAN = """Fee Act

§ 7-101. Fees.
(a) A fee is due.
+(b) The Mayor sets the fee.
(L) The fee under the preceding subsection is paid at once.
(M) A person shall:
(1) Pay; and
+(2) Sign; and
(N) Appear.

+§ 7-102. Register.
+A register is kept.
+
§ 7-10N. Refunds.
(a) The fee under section 7-101(b) is returned as the preceding section provides.
(b) A person who fails under paragraph (2) of subsection (c) of section 7-101 pays double.
(c) A refund under § 7-102(a) is paid at once.
"""
VIETNAMESE = """Luật Phí

Điều 1. Phạm vi
1. Phí phải nộp.
+2. Bộ trưởng quy định mức phí.
N. Phí theo khoản trước được nộp ngay.

+Điều 2. Sổ
+Sổ được lập.
+
Điều N. Hoàn phí
Phí theo khoản 2 Điều 1 của Luật này được hoàn theo quy định tại Điều trước.
"""
RUSSIAN = """Закон о сборах

Статья 1. Сбор
Сбор подлежит уплате.
+Размер сбора устанавливает министр.
Сбор, указанный в предыдущей части, уплачивается сразу.

+Статья 2. Реестр
+Ведется реестр.
+
Статья N. Возврат
Сбор, указанный в части второй статьи 1, возвращается по правилам предыдущей статьи.
"""
UZBEK = """Yig‘imlar to‘g‘risidagi qonun

1-modda. Yig‘im
Yig‘im to‘lanadi.
+Yig‘im miqdorini vazir belgilaydi.
Yig‘im darhol to‘lanadi.

+2-modda. Reyestr
+Reyestr yuritiladi.
+
N-modda. Qaytarish
1-moddaning ikkinchi qismida ko‘rsatilgan yig‘im oldingi moddaga muvofiq qaytariladi.
"""
UZBEK_CYRILLIC = """Йиғимлар тўғрисидаги қонун

1-модда. Йиғим
Йиғим тўланади.
+Йиғим миқдорини вазир белгилайди.
Йиғим дарҳол тўланади.

+2-модда. Реестр
+Реестр юритилади.
+
N-модда. Қайтариш
1-модданинг иккинчи қисмида кўрсатилган йиғим олдинги моддага мувофиқ қайтарилади.
"""
GERMAN = """Gebührengesetz

§ 1 Gebühr
(1) Die Gebühr ist geschuldet.
+(2) Der Minister setzt die Gebühr fest.
(N) Die Gebühr nach dem vorigen Absatz ist sofort zu zahlen.

+§ 2 Register
+Ein Register wird geführt.
+
§ N Erstattung
Die Gebühr nach § 1 Absatz 2 wird nach Maßgabe des vorigen Paragraphen erstattet.
"""
FRENCH = """Loi sur les droits

Article 1er
Le droit est dû.
+Le ministre fixe le droit.
Le droit prévu à l'alinéa précédent est payé sur-le-champ.

+Article 2
+Un registre est tenu.
+
Article N
Le droit prévu au deuxième alinéa de l'article 1er est rendu selon l'article précédent.
"""


def laws(text: str, code: str) -> tuple[legaltext.Law, legaltext.Law]:
    """The law without the lines marked +, and with them."""
    lines = text.split("\n")
    old = "\n".join(line for line in lines if line[:1] != "+").replace("N", "2")
    new = "\n".join(line.removeprefix("+") for line in lines).replace("N", "3")
    old, new = (
        one.replace("(L)", first).replace("(M)", second)
        for one, first, second in ((old, "(b)", "(c)"), (new, "(c)", "(d)"))
    )
    before, after = (from_plain(one, convention(code)).law for one in (old, new))
    return before, after


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", ENGLISH, ("under paragraph (1) is", "Article 1(3) is", "as Article 1 provides")),
        (
            "us-en",
            AMERICAN,
            (
                "under subsection (a) is",
                "under section 7-101(c) is",
                "as section 7-101 provides",
                "under paragraph (3) of subsection (d) of section 7-101 pays",
                "under § 7-103(a) is",
            ),
        ),
        ("vn-vi", VIETNAMESE, ("theo khoản 1 được", "khoản 3 Điều 1", "tại Điều 1.")),
        ("uz-ru", RUSSIAN, ("в части первой,", "в части третьей статьи 1,", "правилам статьи 1.")),
        ("uz-latn", UZBEK, ("1-moddaning uchinchi qismida", "yig‘im 1-moddaga muvofiq")),
        ("uz-cyrl", UZBEK_CYRILLIC, ("1-модданинг учинчи қисмида", "йиғим 1-моддага мувофиқ")),
        ("de-de", GERMAN, ("nach Absatz 1 ist", "nach § 1 Absatz 3 wird", "Maßgabe des § 1 ")),
        ("fr-fr", FRENCH, ("au premier alinéa est", "au troisième alinéa de", "l'article 1er.")),
    ],
)
def test_references_follow_in_the_draft(code: str, text: str, words: tuple[str, ...]) -> None:
    before, after = laws(text, code)

    act = legaltext.draft_amendment(before, after, follow=True)
    amended = legaltext.amend(before, act)

    said = legaltext.write(amended.law, "plain").decode()
    assert [one for one in words if one not in said] == []
    assert amended.findings == ()


def test_lists_are_left_to_their_drafter() -> None:
    text = ENGLISH.replace("under Article 1(2) is", "under Article 1(2) and Article 5 is")
    before, after = laws(text, "en")

    act = legaltext.draft_amendment(before, after, follow=True)

    assert "Article 1(3) and" not in act


def test_an_act_that_renumbers_sections_of_a_code_owes_their_references() -> None:
    before, _ = laws(AMERICAN, "us-en")
    act = (
        "The Fee Act is amended as follows:\n(a) Section 7-102 is redesignated as section 7-103.\n"
    )

    amended = legaltext.amend(before, act)
    owed = legaltext.owed_amendment(before, act)

    left = [one.address for one in amended.findings if one.code == "amend-reference-left"]
    assert left == ["art_7-103__para_3"]
    assert owed == (
        "The Fee Act is amended as follows:\n"
        "(a) Section 7-103(c) is amended by striking “under § 7-102” and inserting"
        " “under § 7-103” in its place.\n"
    )
