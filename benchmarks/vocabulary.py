# ruff: noqa: E501
"""Small vocabularies for generated provisions, words drawn from them, and what is asked of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import accumulate

CHANCE = random.Random(709)
"""The same texts each time."""


LANGUAGES = {
    "ja": (
        "",
        "者 権利 義務 法律 契約 規定 場合 裁判所 損害 賠償 債務 債権 相続 相続人 不法行為 故意 過失 財産"
        " 請求 期間 登記 所有権 占有 抵当権 会社 取締役 株式 破産 管財人 手続 申立て 決定 命令 意思表示"
        " 代理人 時効 利息 保証 連帯 弁済 供託 相殺 更改 免除 賃貸借 使用 収益 売買 贈与 交換 雇用 請負"
        " 委任 寄託 組合 和解 事務管理 不当利得 親権 後見 養子 婚姻 離婚 遺言 遺留分 土地 建物 裁判 訴え",
        "は が を に の により による 及び 又は 若しくは その他の ときは 、 について に関する",
        "民法 商法 会社法 破産法 登記法",
    ),
    "en": (
        " ",
        "person right duty law contract provision case court damage compensation obligation claim"
        " succession heir tort intention negligence property demand period registration ownership"
        " possession mortgage company director share bankruptcy trustee procedure petition order"
        " agent prescription interest guarantee performance deposit set-off novation release lease"
        " sale gift exchange employment mandate partnership settlement guardian adoption marriage"
        " divorce will land building judgment action good faith public policy",
        "the of a to and or in by that if which with respect shall must may not",
        "Civil Commercial Company Bankruptcy Registration",
    ),
    "vi": (
        " ",
        "người quyền nghĩa_vụ luật hợp_đồng quy_định trường_hợp tòa_án thiệt_hại bồi_thường dân_sự"
        " thừa_kế tài_sản lỗi yêu_cầu thời_hạn đăng_ký sở_hữu chiếm_hữu thế_chấp công_ty phá_sản"
        " thủ_tục quyết_định đại_diện thời_hiệu lãi_suất bảo_lãnh thanh_toán thuê mua_bán tặng_cho",
        "và hoặc của là được trong theo tại khi không cho",
        "Dân_sự Thương_mại Phá_sản",
    ),
    "km": (
        "",
        "បុគ្គល សិទ្ធិ ករណីយកិច្ច ច្បាប់ កិច្ចសន្យា បញ្ញត្តិ តុលាការ ការខូចខាត សំណង មរតក ទ្រព្យ កំហុស"
        " បំណុល កម្មសិទ្ធិ អាណាព្យាបាល ក្រុមហ៊ុន ការលក់ ការជួល អាពាហ៍ពិពាហ៍",
        "និង ឬ ដែល ត្រូវ ក្នុង របស់ ដោយ នៃ",
        "រដ្ឋប្បវេណី ពាណិជ្ជកម្ម",
    ),
    "uz-Latn": (
        " ",
        "shaxs huquq majburiyat qonun shartnoma qoida sud zarar tovon meros mulk ayb talab muddat"
        " ro‘yxat egalik garov kompaniya bankrotlik tartib qaror vakil foiz kafolat ijara sotish",
        "va yoki bilan uchun bo‘lgan ham emas",
        "Fuqarolik Savdo",
    ),
}
"""Language: what joins words, content words, function words, first words of titles."""

QUERIES = (
    "不法行為",
    "損害賠償",
    "相続",
    "権利の",
    "契約の解除",
    "取締役",
    "民法",
    "民法709",
    "民",
    "good faith",
    "damage",
    "the person",
    "compensation tort",
    '"public policy"',
    "bankruptcy trustee petition",
    "regis",
    "Civil Law 12 article 9",
    "dân sự",
    "dan su",
    "bồi thường thiệt hại",
    "កិច្ចសន្យា",
    "សិទ្ធិ",
    "shartnoma",
    "шартнома",
    "zarar tovon",
    "zzzzz",
)
"""Frequent, rare, unfinished, quoted, several words, addresses, other spellings, and nothing."""


def words_of(language: str) -> Callable[[int], str]:
    """So many words in a row: every other one a function word, all by Zipf's law."""
    joiner, content, function, _titles = LANGUAGES[language]
    drawn = [_zipf(content), _zipf(function)]
    return lambda count: joiner.join(drawn[place % 2]() for place in range(count))


def _zipf(words: str) -> Callable[[], str]:
    row = [word.replace("_", " ") for word in words.split()]
    weights = list(accumulate(1 / rank for rank in range(1, len(row) + 1)))
    return lambda: CHANCE.choices(row, cum_weights=weights)[0]
