"""The letter by which a counterpart is invited to write a request, in the languages of partners."""

from types import MappingProxyType
from typing import NamedTuple


class Invitation(NamedTuple):
    """How an invitation is worded: `way_in` for who gets an account by it, `way` for who has one.
    Between braces stand `name`, `agency`, `title`, `reference`, `way`, `link` and `until`."""

    subject: str
    text: str
    way_in: str
    way: str


INVITATIONS = MappingProxyType(
    {
        "en": Invitation(
            "Invitation to write a request: {title} ({reference})",
            "To: {name}, {agency}\n\n"
            "We invite you to write the request for “{title}” ({reference}). The form is filled in "
            "in your language; you can save it and go on later. Until it is submitted nobody but "
            "your organ reads what it says.\n\n"
            "{way}\n{link}",
            "This link is for you alone. It makes your account, until {until}:",
            "Sign in, and you find the form here:",
        ),
        "ja": Invitation(
            "要請書作成のお願い（{reference}）「{title}」",
            "{agency}\n{name} 様\n\n"
            "「{title}」（{reference}）の要請書の作成をお願いいたします。要請書は御自身の言語で記入し、"
            "保存して後から続きを書くことができます。提出されるまでは、貴機関の方以外が内容を読むことは"
            "ありません。\n\n"
            "{way}\n{link}",
            "次のリンクは御本人専用です。ここからアカウントを作成してください（期限：{until}）。",
            "サインインの上、次のページで御記入ください。",
        ),
        "km": Invitation(
            "ការអញ្ជើញឱ្យសរសេរសំណើ៖ {title} ({reference})",
            "ជូនចំពោះ៖ {name} {agency}\n\n"
            "យើងសូមអញ្ជើញលោកអ្នកសរសេរសំណើស្តីពី «{title}» ({reference})។ "
            "លោកអ្នកអាចបំពេញទម្រង់ជាភាសារបស់លោកអ្នក រក្សាទុក ហើយសរសេរបន្តនៅពេលក្រោយ។ "
            "មុនពេលដាក់ជូន មានតែស្ថាប័នរបស់លោកអ្នកទេដែលអាចអានខ្លឹមសារបាន។\n\n"
            "{way}\n{link}",
            "តំណនេះសម្រាប់តែលោកអ្នកប៉ុណ្ណោះ។ វាបង្កើតគណនីរបស់លោកអ្នក រហូតដល់ {until}៖",
            "សូមចូលគណនី រួចបំពេញទម្រង់នៅទីនេះ៖",
        ),
        "vi": Invitation(
            "Lời mời soạn đề nghị {reference}: {title}",
            "Kính gửi: {name}, {agency}\n\n"
            "Chúng tôi trân trọng mời quý vị soạn đề nghị về “{title}” ({reference}). Quý vị điền "
            "biểu mẫu bằng ngôn ngữ của mình, có thể lưu lại và viết tiếp sau. Trước khi đề nghị "
            "được gửi đi, chỉ cơ quan của quý vị đọc được nội dung.\n\n"
            "{way}\n{link}",
            "Đường dẫn này chỉ dành cho quý vị, dùng để tạo tài khoản, có hiệu lực đến {until}:",
            "Xin đăng nhập và điền biểu mẫu tại đây:",
        ),
        "fr": Invitation(
            "Invitation à rédiger une requête : {title} ({reference})",
            "À : {name}, {agency}\n\n"
            "Nous vous invitons à rédiger la requête « {title} » ({reference}). Le formulaire se "
            "remplit dans votre langue ; vous pouvez l’enregistrer et continuer plus tard. Tant "
            "qu’il n’est pas soumis, personne hors de votre organe ne lit ce qu’il dit.\n\n"
            "{way}\n{link}",
            "Ce lien est pour vous seul. Il crée votre compte, jusqu’au {until} :",
            "Connectez-vous, et vous trouverez le formulaire ici :",
        ),
        "lo": Invitation(
            "ຄຳເຊີນໃຫ້ຂຽນຄຳຮ້ອງຂໍ: {title} ({reference})",
            "ຮຽນ: {name}, {agency}\n\n"
            "ພວກເຮົາຂໍເຊີນທ່ານຂຽນຄຳຮ້ອງຂໍກ່ຽວກັບ “{title}” ({reference}). "
            "ທ່ານຕື່ມແບບຟອມໃນພາສາຂອງທ່ານ; ສາມາດບັນທຶກ ແລະ ຂຽນຕໍ່ພາຍຫຼັງໄດ້. "
            "ກ່ອນຍື່ນ ມີແຕ່ອົງການຂອງທ່ານເທົ່ານັ້ນທີ່ອ່ານເນື້ອໃນໄດ້.\n\n"
            "{way}\n{link}",
            "ລິ້ງນີ້ສຳລັບທ່ານຜູ້ດຽວ. ມັນສ້າງບັນຊີຂອງທ່ານ, ໃຊ້ໄດ້ຮອດ {until}:",
            "ກະລຸນາເຂົ້າສູ່ລະບົບ ແລະ ທ່ານຈະພົບແບບຟອມຢູ່ນີ້:",
        ),
        "ru": Invitation(
            "Приглашение составить запрос: {title} ({reference})",
            "Кому: {name}, {agency}\n\n"
            "Приглашаем вас составить запрос «{title}» ({reference}). Форма заполняется на вашем "
            "языке; её можно сохранить и продолжить позже. Пока она не подана, её содержание "
            "читает только ваш орган.\n\n"
            "{way}\n{link}",
            "Эта ссылка только для вас. По ней создаётся ваша учётная запись; срок действия: до "
            "{until}",
            "Войдите в систему, и вы найдёте форму здесь:",
        ),
        "uz": Invitation(
            "Soʻrov yozishga taklif: {title} ({reference})",
            "Kimga: {name}, {agency}\n\n"
            "Sizni “{title}” ({reference}) boʻyicha soʻrov yozishga taklif qilamiz. Shakl oʻz "
            "tilingizda toʻldiriladi; uni saqlab, keyin davom ettirish mumkin. Topshirilgunga "
            "qadar uning mazmunini faqat organingiz oʻqiydi.\n\n"
            "{way}\n{link}",
            "Bu havola faqat siz uchun. U hisobingizni yaratadi, {until} kuniga qadar:",
            "Tizimga kiring, shaklni shu yerda topasiz:",
        ),
    }
)
"""By language; who writes in another one is invited in English."""
