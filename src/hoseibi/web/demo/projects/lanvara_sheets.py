"""What people wrote in the monitoring sheets of the project in Lanvara, half-year by half-year."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .telling import Said, both


class Sheet(NamedTuple):
    """A sheet: its term, the day on which it was handed in (none while it is written), and what
    was written under its items."""

    begin: date
    end: date
    on: date | None
    items: dict[str, Said]


NOT_CONCERNED = both(
    "The project does no works and moves nobody.", "施設建設や住民移転を伴わない。"
)

SHEETS = (
    Sheet(
        date(2022, 10, 1),
        date(2023, 6, 30),
        date(2023, 7, 20),
        {
            "inputs": both(
                "Expert, office and drafting group were in place by December 2022.",
                "2022年12月までに専門家、執務室、起草グループが整った。",
            ),
            "environment": NOT_CONCERNED,
            "gender": both(
                "Five of the twelve drafters are women; seminars are held on working days.",
                "起草グループ12名中5名が女性。セミナーは平日に開催している。",
            ),
            "cause": both(
                "The list of sub-decrees took two weeks longer: four ministries were asked.",
                "4省への照会が必要となり、政令一覧の作成が2週間遅れた。",
            ),
            "remedy": both("None needed: the list is complete.", "一覧は完成。措置は不要。"),
        },
    ),
    Sheet(
        date(2023, 7, 1),
        date(2023, 12, 31),
        date(2024, 1, 25),
        {
            "partner-actions": both(
                "The Ministry named one person for each of three sub-decrees.",
                "司法省が政令3件について担当者を指名した。",
            ),
            "delay": both(
                "Nobody answers for the sub-decree on registers of claims.",
                "債権登録に関する政令の担当が決まっていない。",
            ),
            "cause": both(
                "Two ministries each hold that it is the other's.",
                "2省が互いに相手の所管であるとしている。",
            ),
            "remedy": both(
                "Bring it before the third JCC, as an activity of its own.",
                "独立した活動として第3回JCCに諮る。",
            ),
            "responsible": both("Project director", "プロジェクト・ディレクター"),
        },
    ),
    Sheet(
        date(2024, 1, 1),
        date(2024, 6, 30),
        date(2024, 7, 18),
        {
            "other": both(
                "Another donor prepares a draft on securities over movables; its adviser was"
                " invited to the joint study of May.",
                "他ドナーが動産担保法案を準備中。5月の共同研究会にその顧問を招いた。",
            ),
            "other-changes": both(
                "PDM version 1 was agreed at the third JCC; the plan has activity 2-4.",
                "第3回JCCでPDM第1版に合意し、活動2-4を追加した。",
            ),
            "sustainability": both(
                "The Academy plans hours on obligations in its own budget from 2025 on.",
                "司法研修所は2025年から自己予算で債権法の講義時間を確保する予定。",
            ),
        },
    ),
    Sheet(
        date(2024, 7, 1),
        date(2024, 12, 31),
        date(2025, 1, 23),
        {
            "inputs": both(
                "One expert followed the other; both worked together for two weeks.",
                "専門家が交代し、2週間の引継ぎ期間を設けた。",
            ),
            "home-actions": both(
                "Three short visits of professors were brought forward by a month.",
                "大学教授の短期派遣3件を1か月前倒しした。",
            ),
            "gender": both("74 of 168 people trained are women.", "研修修了者168名中74名が女性。"),
        },
    ),
    Sheet(
        date(2025, 1, 1),
        date(2025, 6, 30),
        date(2025, 7, 24),
        {
            "delay": both(
                "The curriculum was finished three months late.",
                "カリキュラムの完成が3か月遅れた。",
            ),
            "cause": both(
                "The cases had to be written anew when Book 4 was rearranged.",
                "第4編の構成変更により設例を書き直したため。",
            ),
            "remedy": both(
                "The course of July begins with what is ready.",
                "完成分を用いて7月の講義を開始する。",
            ),
            "responsible": both("Academy and chief adviser", "司法研修所、チーフアドバイザー"),
        },
    ),
    Sheet(
        date(2025, 7, 1),
        date(2025, 12, 31),
        date(2026, 1, 22),
        {
            "other-changes": both(
                "The joint review led to PDM version 2, adopted at the sixth JCC.",
                "合同レビューを受け、第6回JCCでPDM第2版を採択した。",
            ),
            "plan-changes": both(
                "The commentary goes on until March 2027.",
                "逐条解説を2027年3月まで延長する。",
            ),
            "partner-actions": both(
                "The Ministry entered the amendment in its programme for 2027.",
                "司法省が改正案を2027年の立法計画に載せた。",
            ),
            "sustainability": both(
                "Twelve trainers teach without us; the Supreme Court keeps the table of judgments.",
                "教官12名が単独で講義を担当。最高裁判所が判決一覧を管理している。",
            ),
        },
    ),
    Sheet(
        date(2026, 1, 1),
        date(2026, 6, 30),
        None,
        {
            "partner-actions": both(
                "The committee asked every organ to name its drafter by December.",
                "JCCが各機関に12月までの担当者指名を求めた。",
            ),
        },
    ),
)
"""The last one is still being written: two of its actuals wait for approval."""
