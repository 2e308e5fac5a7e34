"""The bankruptcy proceeding as the Bankruptcy Law of Merovia prescribes it."""

from __future__ import annotations

from typing import NamedTuple

from . import register as of


class Prescribed(NamedTuple):
    """A step: its names, the articles, what may follow (places in the list), days of the law."""

    names: dict[str, str]
    articles: tuple[int, ...]
    following: tuple[int, ...]
    within: int = 0
    begins: bool = False
    ends: bool = False


STEPS = (
    Prescribed({"en": of.PETITION, "ja": "申立て", "vi": "Nộp đơn yêu cầu"}, (5, 6), (1, 2, 3),
               begins=True),
    Prescribed({"en": of.INTERIM, "ja": "保全処分", "vi": "Biện pháp tạm thời"}, (7,), (1, 2, 3)),
    Prescribed({"en": of.COMMENCEMENT, "ja": "開始決定", "vi": "Quyết định mở thủ tục"}, (8,), (4,),
               within=30),
    Prescribed({"en": of.DISMISSAL, "ja": "申立ての棄却", "vi": "Bác đơn"}, (8,), (), within=30,
               ends=True),
    Prescribed({"en": of.FILING, "ja": "債権の届出", "vi": "Kê khai nợ"}, (17,), (5,), within=60),
    Prescribed({"en": of.LIST, "ja": "債権表の公告", "vi": "Công bố danh sách chủ nợ"}, (18,), (6,),
               within=15),
    Prescribed({"en": of.MEETING, "ja": "債権者集会", "vi": "Hội nghị chủ nợ"}, (20, 21),
               (7, 8, 10)),
    Prescribed({"en": of.ADJOURNED, "ja": "集会の延期", "vi": "Hoãn hội nghị"}, (20,), (6,)),
    Prescribed({"en": of.PLAN, "ja": "再生計画案の提出", "vi": "Nộp phương án phục hồi"}, (22,),
               (9, 10)),
    Prescribed({"en": of.CONFIRMED, "ja": "計画の認可", "vi": "Công nhận phương án"}, (23,), (10,),
               ends=True),
    Prescribed({"en": of.LIQUIDATION, "ja": "清算決定", "vi": "Quyết định thanh lý"}, (25,), (11,)),
    Prescribed({"en": of.SALE, "ja": "財産の換価", "vi": "Bán tài sản"}, (26,), (11, 12)),
    Prescribed({"en": of.TABLE, "ja": "配当表の認可", "vi": "Phê duyệt phân chia"}, (27, 28),
               (13,)),
    Prescribed({"en": of.CLOSED, "ja": "手続の終結", "vi": "Kết thúc thủ tục"}, (28,), (),
               ends=True),
)  # fmt: skip
