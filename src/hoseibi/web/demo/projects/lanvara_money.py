"""What the project in Lanvara was to cost, and what was paid: yen, by fiscal year."""

from datetime import date

from hoseibi.projects.choices import CostKind as Kind

from .telling import both

BUDGET = {
    (2022, "home"): {
        Kind.EXPERTS: 24_000,
        Kind.TRAINING: 0,
        Kind.SEMINARS: 3_000,
        Kind.LOCAL: 2_500,
        Kind.EQUIPMENT: 4_000,
    },
    (2023, "home"): {
        Kind.EXPERTS: 52_000,
        Kind.TRAINING: 9_000,
        Kind.SEMINARS: 6_000,
        Kind.LOCAL: 5_000,
        Kind.EQUIPMENT: 1_500,
    },
    (2024, "home"): {
        Kind.EXPERTS: 54_000,
        Kind.TRAINING: 9_500,
        Kind.SEMINARS: 7_000,
        Kind.LOCAL: 5_200,
        Kind.EQUIPMENT: 500,
    },
    (2025, "home"): {
        Kind.EXPERTS: 54_000,
        Kind.TRAINING: 9_500,
        Kind.SEMINARS: 7_000,
        Kind.LOCAL: 5_200,
        Kind.EQUIPMENT: 500,
    },
    (2026, "home"): {
        Kind.EXPERTS: 50_000,
        Kind.TRAINING: 8_000,
        Kind.SEMINARS: 7_500,
        Kind.LOCAL: 5_000,
        Kind.EQUIPMENT: 0,
    },
    (2023, "partner"): {Kind.LOCAL: 1_200},
    (2024, "partner"): {Kind.LOCAL: 1_400},
    (2025, "partner"): {Kind.LOCAL: 1_500},
    (2026, "partner"): {Kind.LOCAL: 1_500},
}
"""Thousands of yen by year and side."""

SPENT = {
    (2022, "home"): {
        Kind.EXPERTS: 23_450,
        Kind.SEMINARS: 2_120,
        Kind.LOCAL: 2_310,
        Kind.EQUIPMENT: 4_260,
    },
    (2023, "home"): {
        Kind.EXPERTS: 50_900,
        Kind.TRAINING: 8_870,
        Kind.SEMINARS: 5_480,
        Kind.LOCAL: 5_110,
        Kind.EQUIPMENT: 1_390,
    },
    (2024, "home"): {
        Kind.EXPERTS: 53_200,
        Kind.TRAINING: 9_960,
        Kind.SEMINARS: 7_350,
        Kind.LOCAL: 4_900,
        Kind.EQUIPMENT: 180,
    },
    (2025, "home"): {
        Kind.EXPERTS: 52_700,
        Kind.TRAINING: 9_210,
        Kind.SEMINARS: 6_640,
        Kind.LOCAL: 5_540,
        Kind.EQUIPMENT: 500,
    },
    (2026, "home"): {
        Kind.EXPERTS: 24_800,
        Kind.TRAINING: 3_900,
        Kind.SEMINARS: 2_700,
        Kind.LOCAL: 1_950,
    },
    (2023, "partner"): {Kind.LOCAL: 1_050},
    (2024, "partner"): {Kind.LOCAL: 1_480},
    (2025, "partner"): {Kind.LOCAL: 1_390},
}

WORDS = {
    Kind.EXPERTS: both("Experts: pay and travel", "専門家の報酬及び旅費"),
    Kind.TRAINING: both("Training courses in Hoshima", "本邦研修"),
    Kind.SEMINARS: both("Seminars in the provinces", "地方セミナー"),
    Kind.LOCAL: both("Local cost of the project office", "プロジェクト事務所の現地活動費"),
    Kind.EQUIPMENT: both("Books and computers", "図書及び機材"),
}
AGREED = (date(2022, 7, 15), 306_900)
"""The commitment of the record of discussions, in thousands of yen."""


def paid_on(year: int) -> date:
    """The day on which the payments of a fiscal year are written down."""
    return date(2026, 9, 30) if year == 2026 else date(year + 1, 3, 31)
