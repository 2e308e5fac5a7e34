"""By which names the columns of a list are known, in the languages of those who make such lists."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

COLUMNS = MappingProxyType(
    {
        "name": "name|full name|name in latin letters|氏名（ローマ字）|氏名(ローマ字)|ローマ字氏名|"
        "họ và tên|họ tên|ឈ្មោះ|ឈ្មោះឡាតាំង|nom|nom et prénom|имя|фио|ism|ism-familiya|ຊື່",
        "own_name": "name in own script|name in its own script|own name|native name|氏名|名前|"
        "氏名（自国語）|ឈ្មោះជាភាសាខ្មែរ|nom dans son écriture|имя на родном языке|ຊື່ພາສາລາວ",
        "organ_name": "organisation|organization|institution|agency|所属|所属機関|機関|cơ quan|"
        "đơn vị|ស្ថាប័ន|អង្គភាព|organisme|institution|организация|tashkilot|ອົງການ",
        "post": "post|position|title|job title|役職|職名|chức vụ|មុខតំណែង|តួនាទី|fonction|poste|"
        "должность|lavozim|ຕຳແໜ່ງ",
        "country": "country|国|国名|nước|quốc gia|ប្រទេស|pays|страна|davlat|ປະເທດ",
        "email": "e-mail|email|e-mail address|email address|メール|メールアドレス|電子メール|"
        "thư điện tử|អ៊ីមែល|អ៊ីម៉ែល|courriel|adresse électronique|эл. почта|электронная почта|почта|"
        "elektron pochta|ອີເມວ",
        "language": "language|language of letters|言語|使用言語|ngôn ngữ|ភាសា|langue|язык|til|ພາສາ",
        "quota": "group|quota|参加枠|枠|区分|nhóm|ក្រុម|groupe|группа|guruh|ກຸ່ມ",
        "channel": "interpretation|interpretation channel|通訳|phiên dịch|ការបកប្រែ|interprétation|"
        "перевод|tarjima|ການແປ",
        "listed": "may be listed|listed|名簿掲載|được nêu tên|អាចដាក់ឈ្មោះ|peut figurer|"
        "можно указать|roʻyxatga",
        "again": "may be written to again|written to again|今後の連絡|liên hệ lại|"
        "អាចទាក់ទងម្តងទៀត|peut être recontacté|можно писать|qayta yozish",
    }
)
"""What a registration holds, and by which names of a column it is known."""

YES = frozenset(
    ("yes", "y", "true", "1", "x", "✓", "○", "はい", "可", "có", "បាទ", "ចាស", "oui", "да", "ha")
    + ("ແມ່ນ",)
)
NO = frozenset(
    ("", "no", "n", "false", "0", "-", "×", "いいえ", "不可", "không", "ទេ", "non", "нет", "yoʻq")
    + ("ບໍ່",)
)


def plain(words: str) -> str:
    """Words as they are compared."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().replace("*", " ").split())


_KNOWN = {plain(name): code for code, names in COLUMNS.items() for name in names.split("|")}


def column_of(heading: str) -> str:
    """What a column with a heading holds; empty for one that is not known."""
    return _KNOWN.get(plain(heading), "")
