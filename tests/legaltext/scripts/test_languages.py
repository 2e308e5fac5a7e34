"""The language of a text is told by its script, its letters and its commonest words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hoseibi.legaltext.scripts.languages import languages_of

PARALLEL = Path(__file__).resolve().parents[4] / "shared" / "data" / "udhr-parallel" / "udhr.jsonl"

SENTENCES = {
    "en": "The owner of a thing may claim its return from the possessor.",
    "ja": "所有者は、占有者に対し、その物の返還を請求することができる。",
    "zh": "所有人得向占有人請求返還其物。",
    "vi": "Chủ sở hữu có quyền yêu cầu người chiếm hữu trả lại tài sản.",
    "km": "កម្មសិទ្ធិករអាចទាមទារឱ្យប្រគល់វត្ថុមកវិញ។",
    "ru": "Собственник вправе требовать возврата вещи от владельца.",
    "uz-Latn": "Mulkdor egalik qiluvchidan ashyoni va foydani talab qilishi mumkin.",
    "uz-Cyrl": "Мулкдор эгалик қилувчидан ашёни ва фойдани талаб қилиши мумкин.",
    "mn": "Өмчлөгч нь эзэмшигчээс эд юмсыг буцаан шаардах эрхтэй байна.",
    "id": "Pemilik dapat meminta benda itu dari orang yang menguasainya dengan itikad buruk.",
    "fr": "Le propriétaire peut réclamer la chose à celui qui la possède.",
    "de": "Der Eigentümer kann von dem Besitzer die Herausgabe der Sache verlangen.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_is_enough(language: str) -> None:
    assert languages_of(SENTENCES[language])[0] == language


def test_a_text_without_words_has_no_language() -> None:
    assert languages_of("1. 2. (3) §") == []


@pytest.mark.corpus
@pytest.mark.skipif(not PARALLEL.exists(), reason="needs ../shared/data/udhr-parallel")
def test_twenty_articles_in_sixteen_languages() -> None:
    wrong = []
    for line in PARALLEL.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for name, text in row["langs"].items():
            words = "\n".join([text.get("heading") or "", *text["paras"]])
            if languages_of(words)[:1] != [name.replace("_", "-")]:
                wrong.append((row["article"], name))

    assert wrong == []
