"""The survey mission to Lanvara of October 2021, and whom it spoke with."""

from datetime import date
from typing import NamedTuple

from hoseibi.research.actions import Asked
from hoseibi.research.choices import Confidentiality, Consent

MISSION = {
    "en": "Survey of the law of obligations in practice, Lanvara",
    "ja": "ランヴァラ債権法運用調査団",
}
BEGAN, ENDED = date(2021, 10, 10), date(2021, 10, 21)
PROGRAMME = {
    "en": "10 October: arrival in Sorenka\n11–13 October: Ministry of Justice\n"
    "14–15 October: Supreme Court and the Commercial Court\n18 October: Bar Association\n"
    "19 October: provincial court of Tamrel\n20 October: report to the Ministry, which"
    " agreed to it",
    "ja": "10月10日 ソレンカ着\n10月11–13日 司法省\n10月14–15日 最高裁判所、商事裁判所\n"
    "10月18日 弁護士会\n10月19日 タムレル地方裁判所\n10月20日 司法省に報告し了承を得た",
}
SUMMARY = {
    "en": "The code of 2019 is applied, but unevenly. Judges lack materials on defects of goods and"
    " on prescription; four sub-decrees that the code owes hold up registries; no judgment is"
    " published.",
    "ja": "2019年民法は適用されているが、運用は一様でない。物の契約不適合と時効について裁判官の"
    "資料がなく、民法が予定する四つの政令の不存在が登記実務を妨げ、判決は公表されていない。",
}


class Spoken(NamedTuple):
    """An interview: who, as called and by name, of which organ, on which day, and what was said."""

    key: str
    called: str
    name: str
    organ: str
    day: date
    consent: str
    language: str
    answers: tuple[Asked, ...]
    level: str = Confidentiality.DEPARTMENT


SPOKEN = (
    Spoken(
        "ministry",
        "a director of the Ministry of Justice",
        "Sovanara Lim",
        "Ministry of Justice",
        date(2021, 10, 12),
        Consent.NAMED,
        "en",
        (
            Asked(
                "Which rules of the code give the Ministry most trouble?",
                "Those on defects of goods. The code says conformity, the old decree still says"
                " hidden defects, and both are cited to us.",
                "契約不適合に関する規定である。民法は適合性といい、旧政令はなお隠れた瑕疵"
                "といい、双方が"
                "引用される。",
                "ja",
            ),
            Asked(
                "What became of the sub-decrees that the code owes?",
                "One is issued. Two are drafted and wait for the Ministry of Land. For deposits"
                " nobody has begun, because no office considers itself responsible.",
                "一つは制定された。二つは起草済みで国土省の回答を待っている。供託について"
                "は、どの部署も"
                "自らの所管と考えておらず、誰も着手していない。",
                "ja",
            ),
        ),
        Confidentiality.PARTNER,
    ),
    Spoken(
        "judge",
        "a judge of a court of first instance",
        "Judge Darith Semova",
        "Supreme Court",
        date(2021, 10, 15),
        Consent.ANONYMOUS,
        "km",
        (
            Asked(
                "តើលោកចៅក្រមរកចម្លើយអំពីអាជ្ញាយុកាលនៅឯណា?",
                "ខ្ញុំសួរមិត្តរួមការងារ ។ គ្មានសៀវភៅអត្ថាធិប្បាយទេ ហើយសាលក្រមមិនត្រូវបានបោះពុម្ពផ្សាយទេ ។",
                "I ask colleagues. There is no commentary, and judgments are not published.",
                "en",
            ),
            Asked(
                "តើតុលាការអនុវត្តរយៈពេលតែមួយដែរឬទេ?",
                "ទេ ។ តុលាការខេត្តពីរអនុវត្តដប់ឆ្នាំ តុលាការពាណិជ្ជកម្មអនុវត្តប្រាំឆ្នាំ ។",
                "No. Two provincial courts apply ten years, the Commercial Court five.",
                "en",
            ),
        ),
    ),
    Spoken(
        "bar",
        "a member of the council of the Bar Association",
        "Elian Marosse",
        "Bar Association",
        date(2021, 10, 18),
        Consent.UNASKED,
        "en",
        (
            Asked(
                "How do lawyers advise on standard terms?",
                "Banks and telephone companies use terms nobody has read. We have no rule by which"
                " a court could strike one out.",
                "銀行や電話会社は誰も読まない約款を用いている。裁判所が無効とするための基"
                "準がない。",
                "ja",
            ),
        ),
    ),
)
