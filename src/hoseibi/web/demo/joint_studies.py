"""The joint studies of the invented project: two that were held, one to come."""

from .first_study import FIRST_STUDY
from .proposed import FIRST, SECOND
from .second_study import SECOND_STUDY
from .spoken import Spoken, Study

STUDIES = (
    Study(
        {
            "en": "First joint study: prescription and persons",
            "ja": "第一回合同研究会：消滅時効と人",
            "km": "ការសិក្សារួមលើកទី ១",
        },
        FIRST_STUDY,
        FIRST,
        absent=("Hikari Hoshino",),
        approved=True,
    ),
    Study(
        {
            "en": "Second joint study: formation of contracts",
            "ja": "第二回合同研究会：契約の成立",
        },
        SECOND_STUDY,
        SECOND,
        absent=("Mira Velden",),
    ),
    Study(
        {
            "en": "Third joint study: offer, acceptance and domicile",
            "ja": "第三回合同研究会：申込み、承諾及び住所",
        },
        (
            Spoken(
                {"en": "What became of the tasks", "ja": "前回の宿題の確認"},
            ),
            Spoken(
                {"en": "Late and altered acceptance", "ja": "遅延した承諾及び変更を加えた承諾"},
                "art_63",
            ),
            Spoken(
                {
                    "en": "Domicile of those who work abroad",
                    "ja": "国外で働く者の住所",
                },
                "art_10",
            ),
            Spoken(
                {
                    "en": "Assignment in spite of a ban",
                    "ja": "譲渡禁止の合意と債権の譲渡",
                },
                "art_78",
            ),
        ),
        in_days=12,
    ),
)
