"""What was written in the completion report of the project in Merovia."""

from __future__ import annotations

from datetime import date

from .lanvara_sheets import Sheet
from .telling import both

REPORT = Sheet(
    date(2023, 4, 1),
    date(2026, 3, 31),
    date(2026, 5, 14),
    {
        "background": both(
            "Insolvent firms stayed open for years, because no court could wind them up in time.",
            "倒産状態の企業が裁判所の処理遅れにより長年存続していた。",
        ),
        "partner-inputs": both(
            "An office in the Ministry, and a group of six who met every month.",
            "司法省内の執務室と、毎月会合を開いた6名の作業部会。",
        ),
        "factors": both(
            "A single adviser could follow one bill, and no other law beside it.",
            "アドバイザー1名で支援できたのは一法案のみであった。",
        ),
        "lessons": both(
            "Cases of the Supreme Court should be read before anything is drafted: the outline"
            " changed twice after they were.\nMinutes in Merovian would have let judges follow.",
            "起草前に最高裁判所の事件を調査すべきであった（調査後に要綱を2度改めた）。\n"
            "現地語の議事録があれば、裁判官も検討過程を追えた。",
        ),
        "prospects": both(
            "The bill is in the programme of the Assembly for 2027.",
            "法案は2027年の国会の立法計画に載っている。",
        ),
        "recommendations": both(
            "Let two judges teach reorganisation every year.",
            "毎年2名の裁判官に再生手続の講義を担当させること。",
        ),
        "watching": both(
            "Ex-post evaluation in 2029, by the length of insolvency cases.",
            "2029年に倒産事件の処理期間により事後評価を行う。",
        ),
    },
)
