"""What the survey of Lanvara found, and what was found later."""

from datetime import date
from typing import NamedTuple

from hoseibi.research.choices import Confidence, Confidentiality


class Found(NamedTuple):
    """A finding by the word that needs are traced to it with. `talk` is the interview it is from;
    `seen` the day on which somebody saw it again, and how."""

    key: str
    en: str
    ja: str
    confidence: str
    level: str
    cited: str = ""
    place: str = ""
    articles: str = ""
    talk: str = ""
    on: date = date(2021, 10, 20)
    seen: tuple[date, str] | None = None
    field: str = "civil"
    kind: str = "document"


P, D, C, A = (
    Confidentiality.PARTNER,
    Confidentiality.DEPARTMENT,
    Confidentiality.CIRCLE,
    Confidentiality.PUBLIC,
)
FOUND = (
    Found(
        "two-words",
        "The code speaks of conformity of goods, the Decree on Sales of 1998 still of"
        " hidden defects, and courts cite both.",
        "民法は物の適合性について定め、1998年売買政令はなお隠れた瑕疵について定め、裁判所"
        "は双方を引用"
        "している。",
        Confidence.PROVED,
        P,
        "Decree on Sales of 1998",
        "Articles 4 to 9",
        "Civil Code of Lanvara Article 81",
        "ministry",
        seen=(date(2024, 3, 12), "Read three judgments of 2023 at the Commercial Court."),
    ),
    Found(
        "notice",
        "In 31 of 40 judgments on sales that were looked at, the buyer lost for giving"
        " notice too late.",
        "調査した売買判決40件のうち31件で、買主は通知の遅れにより敗訴した。",
        Confidence.PROVED,
        P,
        "Judgments of the Commercial Court, 2020 to 2021 (sample of 40)",
        "table 2",
        "Civil Code of Lanvara Article 81",
        kind="statistic",
    ),
    Found(
        "periods",
        "Courts apply three different periods of prescription to claims from contracts.",
        "裁判所は契約上の債権に三つの異なる時効期間を適用している。",
        Confidence.LIKELY,
        P,
        "Judgments of four courts, 2020 to 2021",
        "pp. 3–7",
        "Civil Code of Lanvara Article 36",
        "judge",
        seen=(date(2024, 3, 14), "Asked the registry of the Supreme Court."),
    ),
    Found(
        "province",
        "Two provincial courts still apply ten years where the code has five.",
        "二つの地方裁判所は、民法が5年とするところになお10年を適用している。",
        Confidence.SAID,
        D,
        "",
        "",
        "Civil Code of Lanvara Article 36",
        "judge",
    ),
    Found(
        "unpublished",
        "No judgment on the code has been published.",
        "民法に関する判決は一件も公表されていない。",
        Confidence.PROVED,
        A,
        "Official Gazette of Lanvara, 2020 to 2021",
        "",
        "",
        "judge",
    ),
    Found(
        "no-commentary",
        "Judges have no commentary on the law of obligations in their language.",
        "裁判官は、自国語による債権法の逐条解説を持っていない。",
        Confidence.LIKELY,
        P,
        "",
        "",
        "",
        "judge",
    ),
    Found(
        "academy",
        "The Judicial Academy teaches obligations in 12 hours, all of them lectures.",
        "司法学院における債権法の授業は12時間で、すべて講義である。",
        Confidence.PROVED,
        P,
        "Curriculum of the Judicial Academy, 2021",
        "p. 14",
    ),
    Found(
        "terms",
        "Nobody supervises standard terms of banks and telephone companies.",
        "銀行や電話会社の約款を監督する者がいない。",
        Confidence.SAID,
        D,
        "",
        "",
        "Civil Code of Lanvara Article 65",
        "bar",
    ),
    Found(
        "deposit",
        "No office considers itself responsible for deposits, and nobody has begun the sub-decree.",
        "供託を所管すると考える部署はなく、政令は未着手である。",
        Confidence.LIKELY,
        P,
        "",
        "",
        "",
        "ministry",
        seen=(date(2025, 5, 20), "Asked the legislation department."),
    ),
    Found(
        "mortgages",
        "Banks refuse mortgages of flats because the register has no sheet for them.",
        "登記簿に区分建物の様式がないため、銀行は住戸の抵当を拒んでいる。",
        Confidence.LIKELY,
        D,
        "Letter of two banks to the Ministry, 2 September 2021",
        "",
        "Civil Code of Lanvara Article 57",
    ),
    Found(
        "interest",
        "The legal rate of interest of five percent lies below the inflation of every"
        " year since 2019.",
        "法定利率5パーセントは、2019年以降の毎年の物価上昇率を下回っている。",
        Confidence.PROVED,
        A,
        "Statistical yearbook of Lanvara, 2021",
        "table 11-3",
        "Civil Code of Lanvara Article 60",
        kind="statistic",
    ),
    Found(
        "quarrel",
        "Within the drafting group opinions on the rate of interest are far apart, and"
        " the chair has asked that this be kept inside.",
        "起草部会では法定利率について意見が大きく分かれており、部会長は外に出さないよう求"
        "めている。",
        Confidence.SAID,
        C,
        "Said in the drafting group, noted by our expert",
        "",
        "",
        on=date(2025, 9, 3),
        kind="seen",
    ),
    Found(
        "donors",
        "Two donors draft the Commercial Code, and neither knows the other's text.",
        "二つの支援機関が商法を起草しており、互いの案を知らない。",
        Confidence.SAID,
        D,
        "",
        "",
        "",
        "ministry",
        field="commercial",
    ),
    Found(
        "bankruptcy",
        "There is no law on the bankruptcy of merchants; courts dismiss petitions.",
        "商人の破産に関する法律がなく、裁判所は申立てを却下している。",
        Confidence.PROVED,
        P,
        "Register of petitions, Commercial Court, 2020",
        "",
        "",
        field="insolvency",
        seen=(date(2026, 2, 10), "Read the legislative plan of the Assembly for 2026."),
    ),
    Found(
        "lawyers",
        "Of 1,140 lawyers, 212 have had any course on the code.",
        "弁護士1,140人のうち、民法の研修を受けたことがあるのは212人である。",
        Confidence.PROVED,
        P,
        "Annual report of the Bar Association, 2021",
        "p. 6",
        kind="statistic",
    ),
)
LATER = Found(
    "published",
    "Since April 2024 the Supreme Court has published 63 judgments on the code.",
    "最高裁判所は2024年4月以降、民法に関する判決63件を公表した。",
    Confidence.PROVED,
    A,
    "Website of the Supreme Court of Lanvara, seen on 8 April 2026",
    "",
    "",
    on=date(2026, 4, 8),
)
SUPERSEDED = "unpublished"
"""What the later finding takes the place of."""

MEROVIA = (
    Found(
        "trustees",
        "The regional court of Velmar has one trustee for 58 open proceedings.",
        "ヴェルマル地方裁判所では、係属中の58件に対し管財人が一人しかいない。",
        Confidence.PROVED,
        P,
        "Register of the regional court of Velmar, 2022",
        "",
        "",
        on=date(2022, 11, 9),
        field="insolvency",
    ),
    Found(
        "recovery",
        "Of 214 proceedings since 2017 none ended in recovery.",
        "2017年以降の214件のうち、再建に至ったものはない。",
        Confidence.LIKELY,
        P,
        "Statistics of the Supreme Court of Merovia, 2022",
        "table 4",
        "",
        on=date(2022, 11, 10),
        field="insolvency",
        kind="statistic",
    ),
)
