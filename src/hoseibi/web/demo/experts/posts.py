"""The posts of the invented world: two rotations in Lanvara, one adviser in Merovia, two short
missions, and a post that is sought."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hoseibi.experts.actions import Known, Wish
from hoseibi.experts.choices import Level, Matter, Term


class Told(NamedTuple):
    """A post: which one, who filled it (empty: sought), in which project and organ, from when to
    when, whom it follows, and why they were chosen."""

    key: str
    who: str
    project: str
    organ: str
    begins_on: date
    ends_on: date
    term: Term = Term.LONG
    follows: str = ""
    why: str = ""


ROLES = {
    "judge": {"en": "Judge (law of obligations)", "ja": "裁判官（債権法）"},
    "attorney": {"en": "Attorney (contracts and the bar)", "ja": "弁護士（契約・弁護士会）"},
    "lecturer": {"en": "Lecturer on limitation and rescission", "ja": "時効・解除の講師"},
    "adviser": {"en": "Adviser on insolvency law", "ja": "倒産法アドバイザー"},
}
"""What the posts are, by the first word of their key."""

BACKGROUND = {
    "en": "The Civil Code of 2019 is in force. Its law of obligations is hard to apply: defects of"
    " goods, rescission and limitation are unclear, and judges decide like cases unlike.",
    "ja": "2019年民法は施行されているが、債権法の適用が難しい。物の欠陥、解除、時効の規定が"
    "不明確で、同種の事件の判断が分かれている。",
}
INSOLVENCY = {
    "en": "The bankruptcy law of Merovia is ten years old and few cases are opened under it.",
    "ja": "メロヴィアの破産法は制定から10年になるが、開始決定に至る事件が少ない。",
}
DUTIES = {
    "judge": {
        "en": "Advise the drafting group on the amendment of the law of obligations.\n"
        "Prepare the joint studies with the working group at home.\n"
        "Teach judges of the first instance with cases of their own courts.\n"
        "Help the Supreme Court to plan a commentary.",
        "ja": "債権法改正について起草部会に助言する。\n国内作業部会との合同研究会を準備する。\n"
        "第一審裁判官を自庁の事例を用いて研修する。\n最高裁判所の逐条解説の計画を支援する。",
    },
    "attorney": {
        "en": "Advise the Bar Association on materials for contracts.\n"
        "Collect questions of practitioners for the drafting group.\n"
        "Coordinate the seminars of the project.",
        "ja": "弁護士会に契約実務の資料について助言する。\n実務家の質問を起草部会のために集める。\n"
        "プロジェクトのセミナーを調整する。",
    },
    "lecturer": {
        "en": "Lecture on limitation and rescission in comparison.\nAnswer the group's questions.",
        "ja": "時効と解除について比較法の講義を行う。\n部会の質問に答える。",
    },
    "adviser": {
        "en": "Advise the Ministry on the reform of the bankruptcy law.\n"
        "Train judges in the opening of proceedings.",
        "ja": "破産法改正について司法省に助言する。\n手続開始に関する裁判官研修を行う。",
    },
}
PRODUCTS = {
    "judge": {
        "en": "Draft articles with their reasons in both languages.\nAn outline of the commentary.",
        "ja": "両言語の条文案と提案理由\n逐条解説の構成案",
    },
    "attorney": {"en": "A handbook of model contracts.", "ja": "契約書式集"},
    "lecturer": {"en": "The text of the lectures.", "ja": "講義録"},
    "adviser": {"en": "A reform outline and a bench book.", "ja": "改正要綱案と執務資料"},
}


def _wish(matter: Matter, key: str, level: Level | None = None, *, needed: bool = False) -> Wish:
    return Wish(Known(str(matter), key, level), needed)


WISHES = {
    "judge": (
        _wish(Matter.FIELD, "civil", needed=True),
        _wish(Matter.FIELD, "civil-procedure"),
        _wish(Matter.LANGUAGE, "en", Level.FLUENT, needed=True),
        _wish(Matter.LANGUAGE, "km", Level.WORKING),
        _wish(Matter.SYSTEM, "de"),
        _wish(Matter.COUNTRY, "xl"),
        _wish(Matter.SKILL, "judging", needed=True),
        _wish(Matter.SKILL, "teaching"),
    ),
    "attorney": (
        _wish(Matter.FIELD, "civil", needed=True),
        _wish(Matter.LANGUAGE, "en", Level.FLUENT, needed=True),
        _wish(Matter.SKILL, "advocacy", needed=True),
    ),
    "lecturer": (
        _wish(Matter.FIELD, "civil", needed=True),
        _wish(Matter.SKILL, "research", needed=True),
        _wish(Matter.SYSTEM, "fr"),
    ),
    "adviser": (
        _wish(Matter.FIELD, "insolvency", needed=True),
        _wish(Matter.LANGUAGE, "en", Level.FLUENT, needed=True),
        _wish(Matter.LANGUAGE, "vi", Level.WORKING),
        _wish(Matter.SKILL, "judging"),
    ),
}

L, M = "lanvara-obligations", "merovia-insolvency"
POSTS = (
    Told("judge 1", "Asuka Shirane", L, "Ministry of Justice",
         date(2022, 10, 1), date(2025, 3, 31), why="Named by the court; taught obligations."),
    Told("attorney 1", "Toma Hibiki", L, "Ministry of Justice",
         date(2023, 4, 1), date(2025, 3, 31), why="Named by the bar after a call."),
    Told("adviser 1", "Kaho Seto", M, "Ministry of Justice",
         date(2023, 4, 1), date(2026, 3, 31), why="Sat in the insolvency chamber for six years."),
    Told("lecturer 1", "Minato Amagawa", L, "Supreme Court",
         date(2024, 2, 12), date(2024, 2, 23), Term.SHORT, why="Leads the working group."),
    Told("judge 2", "Ren Kazehaya", L, "Ministry of Justice",
         date(2025, 4, 1), date(2027, 3, 31), follows="judge 1",
         why="Knows the draft from the joint studies, and speaks Khmer."),
    Told("attorney 2", "Yura Minase", L, "Supreme Court",
         date(2025, 4, 1), date(2027, 3, 31), follows="attorney 1",
         why="Worked with the bar of Lanvara before."),
    Told("lecturer 2", "Minato Amagawa", L, "Supreme Court",
         date(2025, 9, 8), date(2025, 9, 19), Term.SHORT, follows="lecturer 1",
         why="Goes on where the first lectures ended."),
    Told("judge 3", "", L, "Ministry of Justice",
         date(2027, 4, 1), date(2029, 3, 31), follows="judge 2"),
)  # fmt: skip
