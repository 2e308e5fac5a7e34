"""The criteria by which needs are weighed, and the needs of the invented world."""

from typing import NamedTuple


class Measured(NamedTuple):
    """A criterion: its names, what it asks, its weight."""

    en: str
    ja: str
    asks_en: str
    asks_ja: str
    weight: int


MEASURES = (
    Measured("Urgency", "緊急性", "Does delay do harm?", "遅れると害があるか。", 3),
    Measured("Reach", "裨益の広がり", "How many people does it concern?", "何人に関わるか。", 3),
    Measured(
        "The partner's own will",
        "相手国の主体性",
        "Does the partner put people and money in?",
        "相手国は人と予算を出すか。",
        2,
    ),
    Measured(
        "What we can do",
        "我が方の知見",
        "Do we have people who know it?",
        "知見を持つ人材がいるか。",
        2,
    ),
)


class Wanted(NamedTuple):
    """A need: titles, text, the findings that bear on it and how, points by criterion with their
    reasons, who accepted it, and the articles that meet it."""

    en: str
    ja: str
    text: str
    shown: tuple[tuple[str, str, str], ...]
    points: tuple[tuple[int, str], ...]
    accepted_by: str = ""
    articles: tuple[str, ...] = ()
    met: bool = False
    aside: str = ""


DIRECTOR = "Vice-Minister of Justice of Lanvara, and our head of department"
NEEDS = (
    Wanted(
        "Rules on defects of goods are unclear",
        "物の契約不適合に関する規定が不明確",
        "Sellers and buyers need one set of rules, and courts need to know that the decree of 1998"
        " no longer applies.",
        (
            ("two-words", "shows", "two texts for one matter"),
            ("notice", "measures", "three buyers in four lose on time"),
        ),
        (
            (5, "Disputes on sales are the most frequent of all."),
            (5, "Every sale is concerned."),
            (4, "The Ministry has named two drafters."),
            (5, "Our code was amended on this point not long ago."),
        ),
        DIRECTOR,
        ("art_81",),
        met=True,
    ),
    Wanted(
        "Periods of prescription are uncertain",
        "消滅時効期間が不確か",
        "One period from knowledge for every claim from contracts, known to all courts.",
        (("periods", "shows", ""), ("province", "cause", "habit of the old law")),
        (
            (4, "Claims are lost while courts disagree."),
            (5, "Every creditor is concerned."),
            (5, "The Supreme Court asked for it in writing."),
            (4, "Studied on our side in 2017."),
        ),
        DIRECTOR,
        ("art_36",),
    ),
    Wanted(
        "Rules that the code owes are missing",
        "民法が予定する下位法令の未整備",
        "Registers and deposits cannot work without them.",
        (
            ("deposit", "shows", "nobody is responsible"),
            ("mortgages", "measures", "banks refuse"),
            ("terms", "shows", ""),
        ),
        (
            (4, "Loans on flats stand still."),
            (3, "Owners of flats, debtors who deposit."),
            (3, "Two drafts exist."),
            (3, "Few of us know registers abroad."),
        ),
        DIRECTOR,
        ("art_42", "art_57", "art_65"),
    ),
    Wanted(
        "Judges and lawyers lack materials",
        "裁判官・弁護士の資料不足",
        "A commentary in their language, published judgments, and a course with cases.",
        (
            ("no-commentary", "shows", ""),
            ("unpublished", "cause", ""),
            ("academy", "shows", ""),
            ("lawyers", "measures", "four in five without a course"),
        ),
        (
            (3, "Nothing stops without it."),
            (4, "1,400 judges and lawyers."),
            (4, "The Academy gives rooms and two trainers."),
            (5, "We write commentaries ourselves."),
        ),
        DIRECTOR,
    ),
    Wanted(
        "A law on bankruptcy",
        "破産法の整備",
        "Merchants who cannot pay have no way out, and their creditors no order.",
        (("bankruptcy", "shows", ""),),
        (
            (3, "Few cases a year."),
            (2, "Merchants and banks."),
            (1, "Not in the legislative plan."),
            (4, "Known to us from Merovia."),
        ),
        aside="The Assembly has not put it into its plan; to be asked again in 2027.",
    ),
)
