"""Indicators that projects for the law use again and again, to begin from: six models, by what a
project works on. Written for Hoseibi; a project changes the words to fit it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hoseibi.ui.asked import number

from ..choices import Direction, IndicatorKind, RowKind

UP, DOWN = Direction.UP, Direction.DOWN
NUMBER, PERCENT, WORDS = IndicatorKind.NUMBER, IndicatorKind.PERCENT, IndicatorKind.QUALITATIVE


@dataclass(frozen=True)
class Standard:
    """An indicator to begin from; texts by language. `level` is the kind of row it suits."""

    level: str
    title: dict[str, str]
    kind: str
    direction: str
    unit: dict[str, str]
    means: dict[str, str]


@dataclass(frozen=True)
class Model:
    """What a project works on, with the indicators that suit it."""

    key: str
    label: object
    standards: tuple[Standard, ...]


def _of(
    level: str, en: str, ja: str, how: tuple[str, str, str, str, str] | None = None
) -> Standard:
    """`how`: kind, unit in English and Japanese, means in English and Japanese."""
    kind, unit, unit_ja, means, means_ja = how or (WORDS, "", "", "", "")
    direction = DOWN if kind == NUMBER and unit in ("days", "cases pending") else UP
    return Standard(
        level,
        {"en": en, "ja": ja},
        kind,
        direction,
        {"en": unit, "ja": unit_ja} if unit else {},
        {"en": means, "ja": means_ja} if means else {},
    )


GOAL, PURPOSE, OUTPUT = RowKind.GOAL, RowKind.PURPOSE, RowKind.OUTPUT
RECORDS = ("Drafting records", "起草記録")
STATISTICS = ("Court statistics", "裁判統計")
SAMPLE = ("Yearly sample of judgments", "判決の年次抽出調査")
LISTS = ("Attendance lists", "出席簿")

MODELS = (
    Model("legislation", _("Civil, commercial and procedural legislation"), (
        _of(GOAL, "Disputes under the new law that are decided within a year",
            "新法に基づく紛争のうち1年以内に解決した割合", (PERCENT, "", "", *STATISTICS)),
        _of(PURPOSE, "Articles that the drafting organ writes without a first draft of ours",
            "我が方の草案によらず起草機関が自ら作成した条文の割合", (PERCENT, "", "", *RECORDS)),
        _of(OUTPUT, "Articles examined jointly and agreed", "共同検討を経て合意した条文",
            (NUMBER, "articles", "か条", "Minutes of the joint studies", "共同研究会の議事録")),
        _of(OUTPUT, "The bill is submitted", "法案の提出"),
        _of(OUTPUT, "Materials on the application of the law that are handed out",
            "配布された法令適用資料", (NUMBER, "copies", "部", "Hand-out records", "配布記録")),
    )),
    Model("implementing", _("Organs that carry out the law"), (
        _of(PURPOSE, "Applications that are handled within the legal time",
            "法定期間内に処理された申請の割合",
            (PERCENT, "", "", "Register of the organ", "機関の処理簿")),
        _of(OUTPUT, "Implementing rules issued", "公布された下位法令",
            (NUMBER, "rules", "件", "Official gazette", "官報")),
        _of(OUTPUT, "Officials trained in the rules", "下位法令の研修を受けた職員",
            (NUMBER, "people", "名", *LISTS)),
    )),
    Model("courts", _("Courts"), (
        _of(GOAL, "Users who call the courts trustworthy", "裁判所を信頼できるとする利用者の割合",
            (PERCENT, "", "", "Survey of users", "利用者調査")),
        _of(PURPOSE, "Judgments that name the issues, the article and the reasons",
            "争点・適用条文・理由を示した判決の割合", (PERCENT, "", "", *SAMPLE)),
        _of(PURPOSE, "Mean length of a civil case of first instance", "民事第一審の平均審理期間",
            (NUMBER, "days", "日", *STATISTICS)),
        _of(PURPOSE, "Cases that are older than two years", "2年を超える未済事件",
            (NUMBER, "cases pending", "件", *STATISTICS)),
        _of(OUTPUT, "Courts that use the manual or the forms", "マニュアル・書式を用いる裁判所",
            (NUMBER, "courts", "庁", "Visits to courts", "裁判所への巡回調査")),
        _of(OUTPUT, "Judgments published", "公開された判決",
            (NUMBER, "judgments", "件", "Site of the court", "裁判所サイト")),
    )),
    Model("bar", _("Bar"), (
        _of(PURPOSE, "Cases in which both sides have a lawyer", "双方に代理人が付いた事件の割合",
            (PERCENT, "", "", *STATISTICS)),
        _of(OUTPUT, "Lawyers who finished further training", "継続研修を修了した弁護士",
            (NUMBER, "lawyers", "名", *LISTS)),
        _of(OUTPUT, "Rules of professional conduct are in force", "弁護士職務規程の施行"),
    )),
    Model("mediation", _("Settlement and mediation"), (
        _of(PURPOSE, "Mediations that end in an agreement", "調停が成立した割合",
            (PERCENT, "", "", "Mediation records", "調停記録")),
        _of(PURPOSE, "Agreements that are kept without enforcement",
            "強制執行によらず履行された合意の割合",
            (PERCENT, "", "", "Follow-up after six months", "6か月後の追跡調査")),
        _of(OUTPUT, "Mediators on the roll", "名簿に登載された調停人",
            (NUMBER, "mediators", "名", "Roll of mediators", "調停人名簿")),
    )),
    Model("training", _("Training of legal professionals"), (
        _of(PURPOSE, "Courses that the academy holds without our lecturers",
            "我が方の講師によらず研修所が実施した課程の割合",
            (PERCENT, "", "", "Timetables of the academy", "研修所の時間割")),
        _of(OUTPUT, "Trainers who teach alone", "単独で教えられる教官",
            (NUMBER, "trainers", "名", "Timetables of the academy", "研修所の時間割")),
        _of(OUTPUT, "Rise of the mean mark from the first test to the last",
            "研修前後の平均点の上昇",
            (NUMBER, "points", "点", "Tests before and after", "前後のテスト")),
        _of(OUTPUT, "Teaching materials in the language of the country", "現地語の教材",
            (NUMBER, "titles", "点", "Library of the academy", "研修所図書室")),
    )),
)  # fmt: skip


def standard(place: str) -> Standard | None:
    """A standard indicator by its place, such as `courts-2`."""
    key, _dash, said = place.rpartition("-")
    model = next((one for one in MODELS if one.key == key), None)
    at = number(said, -1)
    if model is None or not 0 <= at < len(model.standards):
        return None
    return model.standards[at]
