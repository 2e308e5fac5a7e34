"""Sentences as acts of each country put them, and what they are read as."""

from __future__ import annotations

import pytest

from hoseibi import legaltext
from hoseibi.legaltext.amendments import read_amendment
from hoseibi.legaltext.model.instruction import InsertWords, Instruction, targets_of

SENTENCES = [
    ("vn-vi", "Bãi bỏ các điểm a, b khoản 2 Điều 8, Điều 9.",
     ["repeal art_8__para_2__point_1 art_8__para_2__point_2 art_9"]),
    ("vn-vi", "Thay thế cụm từ “A”, “B” bằng cụm từ “C” tại khoản 1 Điều 5 và Điều 7.",
     ["replace-words art_5__para_1 art_7", "replace-words art_5__para_1 art_7"]),
    ("vn-vi", "Bãi bỏ từ Điều 20 đến Điều 25.", ["repeal art_20..25"]),
    ("vn-vi", "Khoản 2 Điều 13 được sửa đổi, bổ sung như sau:\n“2. Mới.”",
     ["rewrite art_13__para_2"]),
    ("uz-ru", "из части пятой статьи 30 и части второй статьи 41 слова «А» исключить;",
     ["delete-words art_30__para_5 art_41__para_2"]),
    ("uz-ru", "части третью и четвертую статьи 5 считать соответственно частями четвертой и пятой;",
     ["renumber art_5__para_4", "renumber art_5__para_3"]),
    ("uz-ru", "статьи 7—9 признать утратившими силу;", ["repeal art_7..9"]),
    ("uz-ru", "по тексту слова «А» и «Б» заменить соответственно словами «В» и «Г»;",
     ["replace-words body", "replace-words body"]),
    ("uz-ru", "абзац пятый статьи 37 исключить;", ["repeal art_37__line_5"]),
    ("uz-latn", "12-moddadagi “uch” va “o‘n” so‘zlari tegishli ravishda “ikki” va “besh” so‘zlari"
     " bilan almashtirilsin;", ["replace-words art_12", "replace-words art_12"]),
    ("uz-latn", "5-moddaning uchinchi qismiga “A” so‘zlaridan keyin “B” so‘zlari qo‘shilsin;",
     ["insert-words art_5__para_3"]),
    ("uz-latn", "18-moddasi birinchi qismining 2-bandi chiqarib tashlansin;",
     ["repeal art_18__para_1__point_2"]),
    ("uz-cyrl", "16-модданинг иккинчи қисмидаги «икки» сўзи «бир» сўзи билан алмаштирилсин;",
     ["replace-words art_16__para_2"]),
    ("de-de", "§ 24 wird durch den folgenden § 24 ersetzt:\n„§ 24 Neu\nText.“", ["rewrite art_24"]),
    ("de-de", "Die bisherigen Absätze 3 und 4 werden die Absätze 4 und 5.",
     ["renumber para_4", "renumber para_3"]),
    ("de-de", 'Im § 2 Abs. 3 wird "A" durch "B" ersetzt.', ["replace-words art_2__para_3"]),
    ("de-de", "Nach § 8 werden die folgenden §§ 9 und 10 eingefügt:\n„§ 9 A\nB.\n§ 10 C\nD.“",
     ["add art_8"]),
    ("de-de", "In § 5 Absatz 1 wird nach dem Wort „A“ ein Komma und das Wort „X“ eingefügt.",
     ["insert-words art_5__para_1"]),
    ("de-de", "In § 5 Nummer 2 wird der Punkt am Ende durch ein Komma ersetzt.",
     ["replace-words art_5__point_2"]),
    ("uz-ru", "часть вторую статьи 5 дополнить предложением следующего содержания:\n«Да.»;",
     ["insert-words art_5__para_2"]),
    ("fr-fr", "Les articles 7 à 9 sont abrogés ;", ["repeal art_7..9"]),
    ("fr-fr", "L'article 4 est complété par deux alinéas ainsi rédigés :\n« Un.\n« Deux. »",
     ["add art_4"]),
    ("fr-fr", "A l'article 3, les mots : « A » et « B » sont supprimés ;",
     ["delete-words art_3", "delete-words art_3"]),
    ("fr-fr", "Le 2° du I de l'article 8 est abrogé ;", ["repeal art_8__para_1__point_2"]),
]  # fmt: skip


def told(instruction: Instruction) -> str:
    """`repeal art_7..9`."""
    places = [
        target.address + (f"..{target.until[-1].number}" if target.until else "")
        for target in targets_of(instruction)
    ]
    return " ".join([str(instruction.__struct_config__.tag), *places])


@pytest.mark.parametrize(("convention", "sentence", "expected"), SENTENCES)
def test_a_sentence_is_read_as_what_it_says(
    convention: str, sentence: str, expected: list[str]
) -> None:
    reading = read_amendment(sentence, convention)

    found = [i for law in reading.amendment.laws for s in law.statements for i in s.instructions]
    assert [told(instruction) for instruction in found] == expected
    assert reading.findings == ()


def test_a_sign_told_in_words_is_the_sign() -> None:
    """Before quoted words it is part of what is put in."""
    reading = read_amendment(
        "In § 5 wird nach dem Wort „A“ ein Komma und das Wort „X“ eingefügt.", "de-de"
    )

    [told] = reading.amendment.laws[0].statements[0].instructions
    assert isinstance(told, InsertWords)
    assert (told.anchor, told.new) == ("A", ", X")


COME = [
    ("de-de", "Gebührengesetz\n§ 1 Zweck\n(1) Der Minister plant.\n(2) Das Amt prüft es.\n",
     "plant.", "plant. Er berichtet.", "Dem § 1 Absatz 1 wird folgender Satz angefügt:"),
    ("de-de", "Gebührengesetz\n§ 1 Zweck\n(1) Der Minister plant.\n(2) Das Amt prüft es.\n",
     "prüft es.", "prüft es. Es haftet. Es zahlt.",
     "Dem § 1 Absatz 2 werden folgende Sätze angefügt:"),
    ("fr-fr", "Loi sur les droits\nArticle 1\nLe ministre établit chaque année un plan.\n"
     "Le comité peut exiger un rapport.\n", "rapport.", "rapport. Il décide.",
     "Le deuxième alinéa de l’article 1er est complété par une phrase ainsi rédigée :"),
    ("uz-ru", "Закон о сборах\nСтатья 1. Цель\nМинистр составляет план.\nСовет решает.\n",
     "решает.", "решает. Он отвечает.",
     "часть вторую статьи 1 дополнить предложением следующего содержания:"),
]  # fmt: skip


@pytest.mark.parametrize(("convention", "law", "before", "after", "said"), COME)
def test_sentences_that_come_at_the_end_are_told_as_sentences(
    convention: str, law: str, before: str, after: str, said: str
) -> None:
    old = legaltext.read(law, convention=convention).law
    new = legaltext.read(law.replace(before, after), convention=convention).law

    act = legaltext.draft_amendment(old, new)

    assert said in act
    assert legaltext.amend(old, act).law == new
