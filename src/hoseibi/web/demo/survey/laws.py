"""The legal inventory of the invented world: laws, those that are missing, what they owe."""

from datetime import date
from typing import NamedTuple

from hoseibi.research.choices import RuleState, Standing

ORVENIA, KESSLAND = "Fund for Justice of Orvenia", "Kessland Cooperation"


class Lawful(NamedTuple):
    """A law or missing law of the inventory; `slug` where its text is kept here, `others` what
    other sources say of it."""

    key: str
    en: str
    ja: str
    field: str
    status: str
    since: date | None
    source: str
    said_on: date
    slug: str = ""
    kind: str = "law"
    number: str = ""
    languages: str = ""
    donors: tuple[tuple[str, str], ...] = ()
    others: tuple[tuple[str, str, date], ...] = ()


F, M, B, W = Standing.IN_FORCE, Standing.MISSING, Standing.DRAFTED, Standing.PASSED
GAZETTE, PLAN = "Official Gazette of Lanvara", "Legislative plan of the Assembly, 2026"
LANVARA = (
    Lawful(
        "code",
        "Civil Code",
        "民法",
        "civil",
        F,
        date(2020, 4, 1),
        f"{GAZETTE}, No. 12 of 2019",
        date(2026, 3, 2),
        "lanvara-civil-code",
        "code",
        "Law No. 12 of 2019",
        donors=(("Hoshima", "drafting since 2018"),),
    ),
    Lawful(
        "implementation",
        "Civil Code Implementation Law",
        "民法施行法",
        "civil",
        F,
        date(2020, 4, 1),
        f"{GAZETTE}, No. 31 of 2019",
        date(2026, 3, 2),
        "lanvara-civil-code-implementation-law",
        "act",
        "Law No. 31 of 2019",
    ),
    Lawful(
        "sales",
        "Decree on Sales of 1998",
        "1998年売買政令",
        "civil",
        F,
        date(1998, 7, 1),
        "A director of the Ministry of Justice",
        date(2021, 10, 12),
        kind="decree",
        number="Decree No. 7 of 1998",
        languages="Khmer",
        others=((Standing.REPEALED, "Handbook of the Bar Association, 2022", date(2022, 6, 1)),),
    ),
    Lawful(
        "procedure",
        "Code of Civil Procedure",
        "民事訴訟法",
        "civil-procedure",
        F,
        date(2007, 1, 1),
        f"{GAZETTE}, No. 3 of 2006",
        date(2021, 10, 12),
        kind="code",
        languages="Khmer, English",
        donors=((ORVENIA, "amendment of 2024"),),
    ),
    Lawful(
        "execution",
        "Law on Compulsory Execution",
        "強制執行法",
        "civil-procedure",
        B,
        None,
        PLAN,
        date(2026, 2, 10),
        languages="Khmer",
        donors=((ORVENIA, "drafting"),),
    ),
    Lawful(
        "commercial",
        "Commercial Code",
        "商法",
        "commercial",
        B,
        None,
        PLAN,
        date(2026, 2, 10),
        kind="code",
        languages="English",
        donors=((KESSLAND, "books 1 and 2"), (ORVENIA, "book 3")),
        others=((Standing.MISSING, "Report of Kessland Cooperation, 2024", date(2024, 9, 30)),),
    ),
    Lawful(
        "company",
        "Company Law",
        "会社法",
        "company",
        F,
        date(2012, 1, 1),
        GAZETTE,
        date(2021, 10, 12),
        languages="Khmer, English",
    ),
    Lawful(
        "bankruptcy",
        "Bankruptcy Law",
        "破産法",
        "insolvency",
        M,
        None,
        "Register of petitions, Commercial Court",
        date(2026, 2, 10),
    ),
    Lawful(
        "family",
        "Family and Succession Law",
        "家族及び相続法",
        "family",
        F,
        date(1995, 3, 1),
        GAZETTE,
        date(2021, 10, 13),
        languages="Khmer",
    ),
    Lawful(
        "land",
        "Land Register Law",
        "土地登記法",
        "civil",
        F,
        date(2003, 9, 1),
        GAZETTE,
        date(2024, 3, 12),
        languages="Khmer",
        donors=((KESSLAND, "electronic register"),),
    ),
    Lawful(
        "flats",
        "Law on Ownership of Flats",
        "区分所有法",
        "civil",
        M,
        None,
        "Letter of two banks to the Ministry",
        date(2021, 9, 2),
    ),
    Lawful(
        "mediation",
        "Mediation Law",
        "調停法",
        "civil-procedure",
        W,
        date(2027, 4, 1),
        f"{GAZETTE}, No. 9 of 2026",
        date(2026, 6, 20),
        languages="Khmer, English",
        donors=((ORVENIA, "training of mediators"),),
    ),
    Lawful(
        "notaries",
        "Notaries Law",
        "公証人法",
        "other",
        B,
        None,
        PLAN,
        date(2026, 2, 10),
        languages="Khmer",
    ),
    Lawful(
        "register-decree",
        "Sub-decree on the Register of Real Rights",
        "物権登記に関する政令",
        "civil",
        F,
        date(2021, 6, 1),
        f"{GAZETTE}, Sub-decree No. 44 of 2021",
        date(2024, 3, 12),
        kind="sub-decree",
        languages="Khmer",
    ),
)
MEROVIA = (
    Lawful(
        "m-bankruptcy",
        "Bankruptcy Law",
        "破産法",
        "insolvency",
        F,
        date(2017, 7, 1),
        "Official Gazette of Merovia",
        date(2026, 1, 15),
        "merovia-bankruptcy-law",
        number="Law No. 21 of 2016",
        donors=(("Hoshima", "adviser 2023 to 2026"),),
    ),
    Lawful(
        "m-procedure",
        "Civil Procedure Code",
        "民事訴訟法",
        "civil-procedure",
        F,
        date(2005, 1, 1),
        "Official Gazette of Merovia",
        date(2022, 11, 9),
        kind="code",
        languages="Vietnamese, English",
    ),
    Lawful(
        "m-cases",
        "Law on Case Management",
        "事件管理法",
        "civil-procedure",
        M,
        None,
        "Supreme Court of Merovia, request of 2026",
        date(2026, 7, 30),
    ),
)


class Owed(NamedTuple):
    """A rule that a law owes."""

    by: str
    article: str
    en: str
    ja: str
    organ: str
    due: date
    state: str
    since: date | None
    source: str
    issued_as: str = ""


OWED = (
    Owed(
        "code",
        "art_42",
        "Sub-decree on the register of real rights",
        "物権登記に関する政令",
        "Ministry of Land",
        date(2020, 10, 1),
        RuleState.ISSUED,
        date(2021, 6, 1),
        GAZETTE,
        "register-decree",
    ),
    Owed(
        "code",
        "art_57",
        "Sub-decree on the register of mortgages",
        "抵当権登記に関する政令",
        "Ministry of Land",
        date(2021, 4, 1),
        RuleState.DRAFTED,
        date(2025, 2, 1),
        "Legislation department, Ministry of Justice",
    ),
    Owed(
        "code",
        "art_65",
        "Sub-decree on the supervision of standard terms",
        "約款の監督に関する政令",
        "Ministry of Commerce",
        date(2021, 4, 1),
        RuleState.DRAFTED,
        date(2025, 9, 15),
        "Minutes of the sixth JCC",
    ),
    Owed(
        "code",
        "art_66",
        "Sub-decree on deposits",
        "供託に関する政令",
        "Nobody is named",
        date(2021, 4, 1),
        RuleState.NOT_BEGUN,
        None,
        "A director of the Ministry of Justice",
    ),
    Owed(
        "m-bankruptcy",
        "art_4",
        "Rules of the Supreme Court on bankruptcy registers",
        "破産登録簿に関する最高裁判所規則",
        "Supreme Court of Merovia",
        date(2018, 7, 1),
        RuleState.ISSUED,
        date(2019, 2, 1),
        "Official Gazette of Merovia",
    ),
)


class Clashing(NamedTuple):
    """Two provisions that cannot both be followed."""

    law: str
    place: str
    article: str
    other: str
    other_place: str
    en: str
    ja: str
    said_by: str
    on: date
    state: str = "open"
    how: str = ""


CLASHES = (
    Clashing(
        "code",
        "Article 81",
        "art_81",
        "sales",
        "Articles 4 to 9",
        "Conformity with notice within one year here, hidden defects with notice within three"
        " months there.",
        "民法は適合性と1年以内の通知、政令は隠れた瑕疵と3か月以内の通知を定める。",
        "Survey mission of 2021",
        date(2021, 10, 20),
        "being-settled",
        "The amendment of 2027 repeals the decree.",
    ),
    Clashing(
        "code",
        "Article 36",
        "art_36",
        "company",
        "Article 118",
        "Five years from knowledge here, ten years for claims between a company and its"
        " members there.",
        "民法は知った時から5年、会社法は会社と社員の間の債権につき10年とする。",
        "A judge of a court of first instance",
        date(2021, 10, 15),
    ),
    Clashing(
        "code",
        "Article 41",
        "art_41",
        "land",
        "Article 12",
        "Registration gives the right here, and only evidence of it there.",
        "民法では登記が効力要件、土地登記法では証明にとどまる。",
        "Ministry of Land",
        date(2022, 3, 18),
        "settled",
        "The sub-decree of 2021 follows the code.",
    ),
)
