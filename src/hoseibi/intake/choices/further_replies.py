"""How replies are worded in further languages of partners: drafted without a native speaker, and
for an office to put into its own words (docs/howto/answer-a-request.md)."""

from types import MappingProxyType

ADOPTED = MappingProxyType(
    {
        "fr": (
            "Votre requête {reference} : {title}",
            "À : {agency}\n\n"
            "Nous vous remercions de la requête du {entered_on} intitulée « {title} » "
            "({reference}).\n\n"
            "Nous avons le plaisir de vous informer qu’elle a été retenue le {decided_on}. Forme "
            "de coopération : {kind}.\n\n"
            "Nos motifs : {reason}\n\n"
            "La prochaine étape est de la planifier ensemble. Nous écrirons à votre personne à "
            "contacter au sujet des dates et des personnes, et vous prions de désigner ceux qui "
            "prendront les décisions de votre côté.",
        ),
        "lo": (
            "ຄຳຮ້ອງຂໍ {reference}: {title}",
            "ຮຽນ: {agency}\n\n"
            "ພວກເຮົາຂໍຂອບໃຈສຳລັບຄຳຮ້ອງຂໍ ລົງວັນທີ {entered_on} ກ່ຽວກັບ “{title}” ({reference}).\n\n"
            "ພວກເຮົາມີຄວາມຍິນດີແຈ້ງໃຫ້ຊາບວ່າ ຄຳຮ້ອງຂໍນີ້ໄດ້ຮັບການຮັບເອົາໃນວັນທີ {decided_on}. "
            "ຮູບແບບການຮ່ວມມື: {kind}.\n\n"
            "ເຫດຜົນ: {reason}\n\n"
            "ຂັ້ນຕອນຕໍ່ໄປແມ່ນການວາງແຜນຮ່ວມກັນ. ພວກເຮົາຈະຂຽນຫາຜູ້ຕິດຕໍ່ຂອງທ່ານກ່ຽວກັບວັນເວລາ ແລະ "
            "ບຸກຄະລາກອນ, ແລະ ຂໍໃຫ້ທ່ານແຕ່ງຕັ້ງຜູ້ທີ່ຈະຕັດສິນໃນຝ່າຍຂອງທ່ານ.",
        ),
        "ru": (
            "Ваш запрос {reference}: {title}",
            "Кому: {agency}\n\n"
            "Благодарим за запрос «{title}» ({reference}), дата подачи: {entered_on}\n\n"
            "Рады сообщить, что он принят. Дата решения: {decided_on} Вид "
            "сотрудничества: {kind}.\n\n"
            "Основания: {reason}\n\n"
            "Следующий шаг — совместное планирование. Мы напишем вашему контактному лицу о сроках "
            "и участниках и просим назвать тех, кто будет принимать решения с вашей стороны.",
        ),
        "uz": (
            "{reference}-soʻrovingiz: {title}",
            "Kimga: {agency}\n\n"
            "“{title}” ({reference}) boʻyicha {entered_on} kungi soʻrovingiz uchun tashakkur "
            "bildiramiz.\n\n"
            "Soʻrov {decided_on} kuni maʼqullanganini mamnuniyat bilan maʼlum qilamiz. Hamkorlik "
            "turi: {kind}.\n\n"
            "Asoslar: {reason}\n\n"
            "Navbatdagi qadam — birgalikda rejalashtirish. Aloqa uchun masʼul shaxsingizga "
            "muddatlar va ishtirokchilar haqida yozamiz va sizning tomoningizdan qaror qabul "
            "qiladiganlarni koʻrsatishingizni soʻraymiz.",
        ),
    }
)
DECLINED = MappingProxyType(
    {
        "fr": (
            "Votre requête {reference} : {title}",
            "À : {agency}\n\n"
            "Nous vous remercions de la requête du {entered_on} intitulée « {title} » "
            "({reference}).\n\n"
            "Nous l’avons examinée avec soin. Le {decided_on}, il a été décidé de ne pas la "
            "retenir.\n\n"
            "Le motif : {reason}\n\n"
            "La requête est conservée chez nous. Si les circonstances changent, elle peut être "
            "présentée à nouveau, et cette réponse sera prise en compte.",
        ),
        "lo": (
            "ຄຳຮ້ອງຂໍ {reference}: {title}",
            "ຮຽນ: {agency}\n\n"
            "ພວກເຮົາຂໍຂອບໃຈສຳລັບຄຳຮ້ອງຂໍ ລົງວັນທີ {entered_on} ກ່ຽວກັບ “{title}” ({reference}).\n\n"
            "ພວກເຮົາໄດ້ພິຈາລະນາຢ່າງຖີ່ຖ້ວນ. ໃນວັນທີ {decided_on} ໄດ້ຕັດສິນບໍ່ຮັບເອົາຄຳຮ້ອງຂໍນີ້.\n\n"
            "ເຫດຜົນ: {reason}\n\n"
            "ຄຳຮ້ອງຂໍນີ້ຖືກເກັບໄວ້ກັບພວກເຮົາ. ຖ້າສະພາບການປ່ຽນແປງ ທ່ານສາມາດຮ້ອງຂໍໃໝ່ໄດ້, "
            "ແລະ ພວກເຮົາຈະພິຈາລະນາໂດຍອີງໃສ່ຈົດໝາຍນີ້.",
        ),
        "ru": (
            "Ваш запрос {reference}: {title}",
            "Кому: {agency}\n\n"
            "Благодарим за запрос «{title}» ({reference}), дата подачи: {entered_on}\n\n"
            "Мы внимательно его рассмотрели. Принято решение запрос не принимать. Дата решения: "
            "{decided_on}\n\n"
            "Основание: {reason}\n\n"
            "Запрос хранится у нас. Если обстоятельства изменятся, его можно подать снова, и этот "
            "ответ будет учтён.",
        ),
        "uz": (
            "{reference}-soʻrovingiz: {title}",
            "Kimga: {agency}\n\n"
            "“{title}” ({reference}) boʻyicha {entered_on} kungi soʻrovingiz uchun tashakkur "
            "bildiramiz.\n\n"
            "Biz uni diqqat bilan koʻrib chiqdik. {decided_on} kuni uni maʼqullamaslikka qaror "
            "qilindi.\n\n"
            "Sababi: {reason}\n\n"
            "Soʻrov bizda saqlanadi. Sharoit oʻzgarsa, uni qayta topshirish mumkin, bu javob esa "
            "hisobga olinadi.",
        ),
    }
)
"""Subject and text of a reply, by language."""
