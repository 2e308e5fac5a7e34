"""What the project in Lanvara measured half-year by half-year, and how its work went."""

from datetime import date
from decimal import Decimal

from .telling import Danger, Measure, Work, both

PERIODS = tuple(
    (
        f"{year}H{half}",
        date(year, 1 if half == 1 else 7, 1),
        date(year, 6 if half == 1 else 12, 30 if half == 1 else 31),
    )
    for year, half in ((2023, 1), (2023, 2), (2024, 1), (2024, 2), (2025, 1), (2025, 2), (2026, 1))
)
WAITING = ("o3", "o4")
"""The rows whose newest actuals wait for approval."""


def _all(*values: int) -> tuple[Decimal, ...]:
    return tuple(Decimal(value) for value in values)


MEASURES = (
    Measure(
        "goal",
        both(
            "Contract disputes decided within twelve months",
            "12か月以内に判決に至った契約紛争の割合",
        ),
        "percent",
        {},
        Decimal(41),
        Decimal(60),
        _all(41, 42, 42, 44, 45, 46, 47),
        "Case-flow statistics of the Supreme Court",
    ),
    Measure(
        "purpose",
        both(
            "Articles drafted without a first draft of our side",
            "我が方の草案によらずに起草された条文の割合",
        ),
        "percent",
        {},
        Decimal(20),
        Decimal(70),
        _all(22, 28, 36, 45, 52, 58, 61),
        "Drafting records",
    ),
    Measure(
        "purpose",
        both(
            "Sampled judgments that name the article and the reasons",
            "適用条文と理由を示した判決の割合（抽出調査）",
        ),
        "percent",
        {},
        Decimal(35),
        Decimal(65),
        _all(35, 37, 41, 46, 50, 53, 56),
        "Sample of 120 judgments",
    ),
    Measure(
        "o1",
        both("Articles examined jointly", "共同検討を終えた条文数"),
        "number",
        both("articles", "か条"),
        Decimal(0),
        Decimal(60),
        _all(6, 14, 22, 31, 40, 48, 54),
        "Minutes of the joint studies",
    ),
    Measure(
        "o1",
        both("The amendment is submitted", "改正案の提出"),
        "qualitative",
        {},
        None,
        None,
        (),
        "Ministry of Justice",
        (
            both("Structure agreed", "骨子に合意"),
            both("First draft of Book 4", "第4編第一次草案"),
            both("Half of the articles agreed", "半数の条文に合意"),
            both("Consultation of courts and bar", "裁判所・弁護士会に意見照会"),
            both("Second draft", "第二次草案"),
            both("Third draft", "第三次草案"),
            both("Explanatory note begun", "提案理由書に着手"),
        ),
    ),
    Measure(
        "o2",
        both("Sub-decrees issued", "公布された政令"),
        "number",
        both("sub-decrees", "件"),
        Decimal(0),
        Decimal(4),
        _all(0, 0, 0, 1, 1, 1, 1),
        "Official gazette",
    ),
    Measure(
        "o3",
        both("Articles explained in the commentary", "逐条解説を終えた条文数"),
        "number",
        both("articles", "か条"),
        Decimal(0),
        Decimal(60),
        _all(0, 4, 9, 15, 22, 30, 38),
        "Manuscripts accepted by the editors",
    ),
    Measure(
        "o3",
        both("Judges and lawyers trained", "研修を受けた裁判官・弁護士"),
        "number",
        both("people", "名"),
        Decimal(0),
        Decimal(400),
        _all(24, 61, 110, 168, 214, 262, 309),
        "Attendance lists",
        women=(9, 24, 46, 74, 97, 121, 146),
    ),
    Measure(
        "o4",
        both("Trainers who teach alone", "単独で教えられる教官"),
        "number",
        both("trainers", "名"),
        Decimal(2),
        Decimal(20),
        _all(2, 4, 6, 9, 11, 13, 15),
        "Timetables of the Academy",
    ),
    Measure(
        "o4",
        both("Mean mark of their students", "受講者の平均点"),
        "number",
        both("points of 100", "点（100点満点）"),
        Decimal(48),
        Decimal(75),
        _all(49, 52, 55, 60, 63, 66, 69),
        "Marks of the Academy",
    ),
    Measure(
        "o4",
        both("Trainers who completed a course in Hoshima", "ホシマでの研修を修了した教官"),
        "number",
        both("people", "名"),
        Decimal(0),
        Decimal(30),
        _all(0, 0, 0, 0, 0, 8, 8),
        "Training courses",
        women=(0, 0, 0, 0, 0, 4, 4),
        counted_by="trained-people",
    ),
)

WORKS = (
    Work(
        "1-1",
        (date(2022, 10, 1), date(2023, 9, 30)),
        (date(2022, 10, 17), date(2023, 12, 20)),
        100,
        both("Comparison of 96 provisions, in English and Japanese", "96規定の照合（英・日）"),
    ),
    Work(
        "1-2",
        (date(2023, 4, 1), date(2026, 9, 30)),
        (date(2023, 5, 10), None),
        85,
        both(
            "54 of 60 articles examined in 19 joint studies",
            "19回の共同研究会で60か条中54か条を検討",
        ),
        both(
            "Terms of both languages drift; a list of agreed terms is kept.",
            "両言語の訳語が揺れるため、合意済み用語表を管理する。",
        ),
    ),
    Work(
        "1-3",
        (date(2026, 1, 1), date(2027, 6, 30)),
        (date(2026, 2, 2), None),
        30,
        both("Outline of the explanatory note", "提案理由書の骨子"),
    ),
    Work(
        "2-1",
        (date(2022, 10, 1), date(2023, 6, 30)),
        (date(2022, 11, 7), date(2023, 7, 14)),
        100,
        both("List of four sub-decrees with who answers for each", "政令4件と担当者の一覧"),
    ),
    Work(
        "2-2",
        (date(2023, 7, 1), date(2026, 6, 30)),
        (date(2023, 9, 4), None),
        60,
        both("One issued, two drafted", "1件公布、2件起草済み"),
        both(
            "Organs name no drafters; the committee asked for names by December.",
            "担当者が決まらない機関があり、JCCが12月までの指名を求めた。",
        ),
    ),
    Work("2-3", (date(2024, 1, 1), date(2026, 12, 31)), (date(2024, 2, 20), None), 50),
    Work(
        "2-4",
        (date(2024, 7, 1), date(2026, 3, 31)),
        (date(2025, 1, 15), None),
        25,
        {},
        both("No organ answers for registers of claims yet.", "債権登録の所管がまだ決まらない。"),
    ),
    Work(
        "3-1",
        (date(2023, 1, 1), date(2024, 6, 30)),
        (date(2023, 1, 16), date(2024, 5, 31)),
        100,
        both("312 judgments collected and ordered", "判決312件を収集・整理"),
    ),
    Work(
        "3-2",
        (date(2023, 7, 1), date(2027, 3, 31)),
        (date(2023, 8, 21), None),
        63,
        both("38 articles accepted by the editors", "38か条が編集会議で承認"),
    ),
    Work(
        "3-3",
        (date(2023, 4, 1), date(2027, 6, 30)),
        (date(2023, 5, 25), None),
        75,
        both("Eleven seminars in five provinces", "5州で11回開催"),
    ),
    Work(
        "4-1",
        (date(2023, 4, 1), date(2026, 3, 31)),
        (date(2023, 6, 5), date(2026, 3, 27)),
        100,
        both("Twenty trainers took the course in Hoshima", "教官20名が本邦研修を修了"),
    ),
    Work(
        "4-2",
        (date(2023, 10, 1), date(2025, 3, 31)),
        (date(2023, 11, 13), date(2025, 6, 30)),
        100,
        both("Curriculum of 40 hours with 24 cases", "40時間・設例24題のカリキュラム"),
    ),
    Work("4-3", (date(2025, 4, 1), date(2027, 6, 30)), (date(2025, 7, 7), None), 55),
)

RISKS = (
    Danger(
        both(
            "Members of the drafting group are moved to other posts.",
            "起草グループの委員が異動する。",
        ),
        3,
        2,
        both(
            "Two members for each book; every joint study has its minutes.",
            "各編に2名を配置し、共同研究会ごとに議事録を残す。",
        ),
        date(2026, 12, 1),
        (
            (date(2024, 10, 10), 2, 2, "watched", "One member left; a second was named in time."),
            (date(2025, 11, 5), 3, 2, "watched", "Two posts change in the new year."),
        ),
    ),
    Danger(
        both(
            "Another donor supports a draft law on securities over movables that does not fit"
            " the amendment.",
            "別の支援機関が、改正案と整合しない動産担保法案を支援する。",
        ),
        2,
        3,
        both("Drafts are shown to each other each quarter.", "四半期ごとに草案を相互に提示する。"),
        date(2026, 11, 16),
        (
            (
                date(2026, 5, 18),
                2,
                3,
                "watched",
                "The Fund for Justice of Orvenia sent its draft; four articles differ.",
            ),
        ),
    ),
)
