"""By which names the columns of a list are known, in the languages of those who make such lists."""

from __future__ import annotations

from hoseibi.library.storage.lists import Column

_KNOWN = {
    ("name", "Name"): (
        "name|full name|name in latin letters|氏名（ローマ字）|氏名(ローマ字)|ローマ字氏名|"
        "họ và tên|họ tên|ឈ្មោះ|ឈ្មោះឡាតាំង|nom|nom et prénom|имя|фио|ism|ism-familiya|ຊື່"
    ),
    ("own_name", "Name in own script"): (
        "name in own script|name in its own script|own name|native name|氏名|名前|氏名（自国語）|"
        "ឈ្មោះជាភាសាខ្មែរ|nom dans son écriture|имя на родном языке|ຊື່ພາສາລາວ"
    ),
    ("organ_name", "Organisation"): (
        "organisation|organization|institution|agency|所属|所属機関|機関|cơ quan|đơn vị|"
        "ស្ថាប័ន|អង្គភាព|organisme|institution|организация|tashkilot|ອົງການ"
    ),
    ("post", "Post"): (
        "post|position|title|job title|役職|職名|chức vụ|មុខតំណែង|តួនាទី|fonction|poste|"
        "должность|lavozim|ຕຳແໜ່ງ"
    ),
    ("country", "Country"): ("country|国|国名|nước|quốc gia|ប្រទេស|pays|страна|davlat|ປະເທດ"),
    ("email", "E-mail"): (
        "e-mail|email|e-mail address|email address|メール|メールアドレス|電子メール|thư điện tử|"
        "អ៊ីមែល|អ៊ីម៉ែល|courriel|adresse électronique|эл. почта|электронная почта|"
        "почта|elektron pochta|ອີເມວ"
    ),
    ("language", "Language"): (
        "language|language of letters|言語|使用言語|ngôn ngữ|ភាសា|langue|язык|til|ພາສາ"
    ),
    ("quota", "Group"): ("group|quota|参加枠|枠|区分|nhóm|ក្រុម|groupe|группа|guruh|ກຸ່ມ"),
    ("channel", "Interpretation"): (
        "interpretation|interpretation channel|通訳|phiên dịch|ការបកប្រែ|interprétation|"
        "перевод|tarjima|ການແປ"
    ),
    ("listed", "May be listed"): (
        "may be listed|listed|名簿掲載|được nêu tên|អាចដាក់ឈ្មោះ|peut figurer|можно указать|roʻyxatga"
    ),
    ("again", "May be written to again"): (
        "may be written to again|written to again|今後の連絡|liên hệ lại|អាចទាក់ទងម្តងទៀត|"
        "peut être recontacté|можно писать|qayta yozish"
    ),
}
COLUMNS = tuple(
    Column(key, label, also=tuple(names.split("|"))) for (key, label), names in _KNOWN.items()
)
"""What a registration holds: its columns in the empty list, which is in English, and by which other
names each is known."""
