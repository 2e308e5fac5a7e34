"""The words around two versions of a law, by language: what a table says besides the law itself."""

from __future__ import annotations

import msgspec


class Asked(msgspec.Struct, frozen=True):
    """What stands beside the fields of a sheet of questions."""

    question: str = "Question"
    answer: str = "Answer"
    system: str = "Legal system cited"
    name: str = "Name"


class Wording(msgspec.Struct, frozen=True):
    """`both` joins two numbers, `range` the first and the last of several; `after_first` says that
    the new text stands on the left, as in a 新旧対照表."""

    before: str
    after: str
    unchanged: str
    added: str
    deleted: str
    moved: str
    nothing: str
    both: str = ", "
    range: str = "–"
    after_first: bool = False
    asked: Asked = Asked()

    def several(self, nums: list[str]) -> str:
        """The numbers of provisions as a table cites them: `２・３`, `二～五`."""
        known = [num for num in nums if num]
        if len(known) > 2:
            return f"{known[0]}{self.range}{known[-1]}"
        return self.both.join(known)


_WORDINGS = {
    "en": Wording(
        "Before",
        "After",
        "(unchanged)",
        "(new)",
        "(deleted)",
        "(moved)",
        "The two texts say the same.",
    ),
    "ja": Wording(
        "改正前",
        "改正後",
        "（略）",
        "（新設）",
        "（削る）",
        "（移動）",
        "二つの条文に異なるところはない。",
        "・",
        "～",
        after_first=True,
        asked=Asked("問", "回答", "引用する法制度", "氏名"),
    ),
    "km": Wording(
        "មុន",
        "ក្រោយ",
        "(មិនផ្លាស់ប្តូរ)",
        "(ថ្មី)",
        "(លុប)",
        "(ផ្លាស់ទី)",
        "អត្ថបទទាំងពីរដូចគ្នា។",
        asked=Asked("សំណួរ", "ចម្លើយ", "ប្រព័ន្ធច្បាប់ដែលយោង", "ឈ្មោះ"),
    ),
    "lo": Wording(
        "ກ່ອນ",
        "ຫຼັງ",
        "(ບໍ່ປ່ຽນແປງ)",
        "(ໃໝ່)",
        "(ລຶບ)",
        "(ຍ້າຍ)",
        "ສອງບົດຄືກັນ.",
        asked=Asked("ຄຳຖາມ", "ຄຳຕອບ", "ລະບົບກົດໝາຍທີ່ອ້າງອີງ", "ຊື່"),
    ),
    "vi": Wording(
        "Trước",
        "Sau",
        "(giữ nguyên)",
        "(mới)",
        "(bãi bỏ)",
        "(chuyển)",
        "Hai văn bản giống nhau.",
        asked=Asked("Câu hỏi", "Trả lời", "Hệ thống pháp luật được dẫn", "Họ tên"),
    ),
    "fr": Wording(
        "Avant",
        "Après",
        "(sans changement)",
        "(nouveau)",
        "(supprimé)",
        "(déplacé)",
        "Les deux textes sont identiques.",
        asked=Asked("Question", "Réponse", "Système juridique cité", "Nom"),
    ),
    "de": Wording(
        "Bisher",
        "Neu",
        "(unverändert)",
        "(neu)",
        "(entfällt)",
        "(verschoben)",
        "Die beiden Fassungen stimmen überein.",
        asked=Asked("Frage", "Antwort", "Angeführte Rechtsordnung", "Name"),
    ),
    "ru": Wording(
        "Было",
        "Стало",
        "(без изменений)",
        "(новое)",
        "(исключено)",
        "(перемещено)",
        "Тексты совпадают.",
        asked=Asked("Вопрос", "Ответ", "Правовая система, на которую ссылаются", "Имя"),
    ),
    "uz": Wording(
        "Avval",
        "Endi",
        "(o‘zgarishsiz)",
        "(yangi)",
        "(chiqarildi)",
        "(ko‘chirildi)",
        "Ikki matn bir xil.",
        asked=Asked("Savol", "Javob", "Keltirilgan huquq tizimi", "Ism"),
    ),
    "uz-Cyrl": Wording(
        "Аввал",
        "Энди",
        "(ўзгаришсиз)",
        "(янги)",
        "(чиқарилди)",
        "(кўчирилди)",
        "Икки матн бир хил.",
        asked=Asked("Савол", "Жавоб", "Келтирилган ҳуқуқ тизими", "Исм"),
    ),
    "id": Wording(
        "Sebelum",
        "Sesudah",
        "(tetap)",
        "(baru)",
        "(dihapus)",
        "(dipindahkan)",
        "Kedua naskah sama.",
        asked=Asked("Pertanyaan", "Jawaban", "Sistem hukum yang dirujuk", "Nama"),
    ),
    "mn": Wording(
        "Өмнө",
        "Дараа",
        "(хэвээр)",
        "(шинэ)",
        "(хасав)",
        "(шилжүүлсэн)",
        "Хоёр эх адил.",
        asked=Asked("Асуулт", "Хариулт", "Иш татсан эрх зүйн тогтолцоо", "Нэр"),
    ),
}


def wording(language: str) -> Wording:
    """The words of a language (a BCP 47 tag); English where there are none."""
    return _WORDINGS.get(language) or _WORDINGS.get(language.split("-")[0]) or _WORDINGS["en"]
